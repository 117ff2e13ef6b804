import { LANGUAGES } from '../../analysis/language-data.js';
import type { Cue, Quantity, Statement } from '../../model/claim.js';
import { type Links, sameThing } from '../links.js';
import type { Placed, Reading, Word } from '../reading.js';
import { remembering } from '../remember.js';
import { saysNobody, spelling } from '../words/nobody.js';

const NONE = new Set(LANGUAGES.flatMap(({ numbers }) => numbers.none).map(spelling));
const PERSON = 'people';

/** What a text says that nobody or no such thing did: the words of the claim that it speaks of, though it counts none. */
export interface Nobody {
  /** True for a number of the claim that counts those of whom there is none. */
  readonly counts: (number: Placed<Quantity>) => boolean;
  /** True for a word of the claim that names them. */
  readonly names: (word: Word) => boolean;
}

/** Five passengers, where the text says that no passengers were; four people, where it says that nobody was. */
export function nobodyIn(claim: Reading, text: Reading, { pairs }: Links): Nobody {
  const hasNobody = saysNobody(text.statement);
  const governed = noneOf(text.statement);
  if (!hasNobody && governed.length === 0) return SILENT;
  const isPerson = ({ meanings }: Word): boolean => meanings.includes(PERSON);
  const personStems = claim.words.filter(isPerson).map(({ term }) => term.stem);
  return {
    counts: ({ value: { unit, counted, value } }) =>
      unit === 'count' &&
      counted !== undefined &&
      value > 0 &&
      ((hasNobody && personStems.includes(counted)) ||
        governed.some((at) => sameThing(claim, text, counted, text.statement.terms[at]!.stem))),
    names: (word) => hasNobody && isPerson(word) && !pairs.some((pair) => pair.claim === word),
  };
}

/** No, none of: what follows is said not to be. */
export const isNone = remembering(({ text }: Cue): boolean => NONE.has(spelling(text)));

const SILENT: Nobody = { counts: () => false, names: () => false };

/** Indices of the terms of which a text says that there is none. */
const noneOf = remembering(({ cues }: Statement): readonly number[] =>
  cues.flatMap((cue) =>
    cue.kind === 'negation' && cue.governs !== undefined && isNone(cue) ? [cue.governs] : [],
  ),
);
