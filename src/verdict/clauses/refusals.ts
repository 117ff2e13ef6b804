import { PhraseTable } from '../../analysis/phrase-table.js';
import { normsOf } from '../../analysis/tokenize.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import type { Cue, Statement } from '../../model/claim.js';
import { verbsOf } from '../deeds/verbs.js';
import { agrees, type Finding } from '../finding.js';
import type { Reading, Word } from '../reading.js';
import type { Pair } from '../words/words.js';

const ACCEPTING = new PhraseTable(
  clauses.accepting.map((word) => [word, true] as const),
  'inflected',
);

const PENDING = normsOf(clauses.pending);

/** A verb of accepting that is denied, and the refusal that says the same. */
interface Unaccepted {
  readonly word: Word;
  readonly refusal: Cue;
}

/**
 * "Rejected the plan" and "did not approve the plan", لم توافق على البناء and رفضت البناء: where one side refuses a
 * word of the pair and the other denies that it was accepted, how the second says so.
 */
export function unaccepted({ claim: said, text: found }: Pair, claim: Reading, text: Reading) {
  return deniedAcceptance(said, found, text) ?? deniedAcceptance(found, said, claim);
}

/** That the two say the same, for the side of it that is the claim's. */
export const agreementOn = ({ word, refusal }: Unaccepted, claim: Reading): Finding =>
  claim.words.includes(word)
    ? agrees('opposite', word.term, refusal)
    : agrees('opposite', refusal, word.term);

/** Has not approved it, not yet, لم توافق بعد: it still may. */
const isPending = ({ terms }: Statement): boolean => terms.some(({ norm }) => PENDING.has(norm));

function deniedAcceptance(refused: Word, other: Word, reading: Reading): Unaccepted | undefined {
  const [refusal, more] = refused.negations;
  if (refusal?.kind !== 'refusal' || more || other.negations.length > 0) return undefined;
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  const word = reading.words.find(
    ({ at, negations }) =>
      negations.length === 1 &&
      negations[0]!.kind === 'negation' &&
      at < other.at &&
      ACCEPTING.at(terms, at) !== undefined &&
      !verbs.slice(at + 1, other.at).includes(true),
  );
  return word && !isPending(reading.statement) ? { word, refusal } : undefined;
}
