import type { Reading } from '../reading.js';
import type { Act } from './acts.js';
import { isReachedBy, type Party } from './parties.js';

/** What a claim and a text share of one verb. */
export interface ActPair {
  readonly claim: Reading;
  readonly text: Reading;
  readonly said: Act;
  readonly found: Act;
  /** Index of a term of the claim -> index of its counterpart in the text. */
  readonly counterpart: ReadonlyMap<number, number>;
  /** Indices of the terms of the text that are a counterpart. */
  readonly linked: ReadonlySet<number>;
}

export const takesObject = (reading: Reading, { rest }: Act): boolean =>
  rest.some((party) => !party.oblique || isReachedBy(reading, party));

/** What stands right after an active verb, with no preposition between. */
export function objectOf({ rest }: Act): Party | undefined {
  return rest[0]?.oblique === false ? rest[0] : undefined;
}
