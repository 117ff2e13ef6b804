import { PhraseTable } from '../../analysis/phrase-table.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import type { Statement } from '../../model/claim.js';

const tableOf = (words: readonly string[]): PhraseTable<true> =>
  new PhraseTable(
    words.map((word) => [word, true] as const),
    'inflected',
  );
const LEADING = tableOf([
  ...clauses.beforeThat,
  ...clauses.contending,
  ...clauses.contendingThat,
  ...clauses.leading,
]);
const TELLING = tableOf(clauses.tellingThat);

/** True for a word after which "that" tells that something is so, and not of which thing: found, evidence. */
export const leadsInThat = ({ terms }: Statement, at: number): boolean => LEADING.at(terms, at) !== undefined;

/** The same for a verb with whom it is told to between: told reporters that, convinced the jury that. */
export const tellsSomebody = ({ terms }: Statement, at: number): boolean =>
  TELLING.at(terms, at) !== undefined;
