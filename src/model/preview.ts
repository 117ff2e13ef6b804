import type { VerdictKind } from './basics.js';
import type { FactId } from './fact.js';

/** A claim to be asked of the facts before and after a change, and where it comes from. */
export interface Replay {
  readonly claim: string;
  readonly from: 'check' | 'golden' | 'question';
}

/** An answer that is not what it was: another verdict, or another fact cited first. */
export interface AnswerChange extends Replay {
  readonly was: VerdictKind;
  readonly becomes: VerdictKind;
  readonly citedBefore: FactId | undefined;
  readonly citesNow: FactId | undefined;
}

/** A wording of one fact that is answered with another. */
export interface Competition {
  readonly fact: FactId;
  readonly wording: string;
  readonly answeredWith: FactId;
}

/** Two facts that say nearly the same words. */
export interface NearDuplicate {
  readonly facts: readonly [FactId, FactId];
  readonly texts: readonly [string, string];
  /** Share of their words, 0 to 1, that both have. */
  readonly shared: number;
}

/** What a change of the facts does to the answers. */
export interface Preview {
  readonly added: readonly FactId[];
  readonly removed: readonly FactId[];
  readonly edited: readonly FactId[];
  /** How many claims were asked of both. */
  readonly asked: number;
  readonly answers: readonly AnswerChange[];
  readonly competing: readonly Competition[];
  readonly duplicates: readonly NearDuplicate[];
}
