import { LANGUAGES } from '../../analysis/language-data.js';
import { tokenize } from '../../analysis/tokenize.js';
import type { Statement } from '../../model/claim.js';
import { remembering } from '../remember.js';

/** A phrase by its normalised words. */
export const spelling = (phrase: string): string =>
  tokenize(phrase)
    .map(({ norm }) => norm)
    .join(' ');

const NOBODY = new Set(LANGUAGES.flatMap(({ numbers }) => numbers.nobody).map(spelling));

/** True where a statement denies something of everybody. */
export const saysNobody = remembering(
  (statement: Statement): boolean =>
    statement.cues.some(({ kind, text }) => kind === 'negation' && NOBODY.has(spelling(text))) ||
    statement.terms.some((_, at) => isNobody(statement, at)),
);

/** True for the word of a denial that only says that it is of everybody: لم يصب أحد; but not لم يصب أحد الركاب. */
export function isNobody({ terms, cues }: Statement, at: number): boolean {
  const { norm, start } = terms[at]!;
  if (!NOBODY.has(norm)) return false;
  const next = terms[at + 1];
  const ends = next === undefined || next.stop || /^[بل](?!ل)/.test(next.norm);
  return ends && cues.some((cue) => cue.kind === 'negation' && cue.start < start);
}
