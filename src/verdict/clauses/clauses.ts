import { isArabic } from '../../analysis/arabic-forms.js';
import { normsOf } from '../../analysis/tokenize.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import type { Statement, Term } from '../../model/claim.js';
import { THAT } from '../deeds/grammar.js';
import { isAuxiliary, isJoinedOn, verbsOf } from '../deeds/verbs.js';
import { remembering } from '../remember.js';
import { meaningsOf } from '../words/meanings.js';
import { phraseBook } from '../words/phrases.js';
import { gapBefore, isAfterComma, termAt } from './gaps.js';

const CONTRASTS = phraseBook(clauses.contrasts);
const ASIDES = phraseBook(clauses.asides);
const GROUNDS = phraseBook(clauses.grounds);
const SUBORDINATES = phraseBook(clauses.subordinates);
const REPORTS = normsOf(clauses.reports);

const STOP = /[;؛:.!?؟—]/;
const AND = 'and';
const IMPERFECT = /^و[يت]/; // وتعتزم: it may still be governed by what stands before it

/** Where a text turns to something else: while, but, although. */
export const contrastsIn = (statement: Statement): Term[] =>
  CONTRASTS.find(statement).map((at) => statement.terms[at]!);

/** True for a text that tells two things apart: one of its clauses may clash where the other bears out. */
export const isContrast = (text: Statement): boolean => contrastsIn(text).length > 0;

/**
 * For each term of a statement the number of the clause it stands in. What is expected, refused or denied in one
 * clause is not so in its neighbour. A clause goes on after an aside between commas ("the bank, which opened in
 * 1990, will close"); what an infinitive or a "that" leads in belongs to the clause before it.
 */
const clausesOf = remembering((statement: Statement): readonly number[] => {
  const numbers: number[] = [];
  let [current, last] = [0, 0];
  let around: number | undefined; // the clause that an aside interrupts
  for (const at of statement.terms.keys()) {
    const afterComma = isAfterComma(statement, at);
    if (around !== undefined && afterComma) {
      current = around;
      around = undefined;
    }
    const ended = STOP.test(gapBefore(statement, at));
    const opening = ended ? 'clause' : opensAt(statement, at, at === 0 || afterComma);
    if (opening !== undefined) {
      if (opening === 'aside') around = current;
      current = ++last;
    }
    numbers.push(current);
  }
  return numbers;
});

/** Number of the clause that a place of a statement lies in, or undefined past its end. */
export const clauseAt = (statement: Statement, place: number): number | undefined =>
  clausesOf(statement)[termAt(statement, place)];

/** إغلاقه; but not مباراة. */
const WITH_PRONOUN = /.{3}(?:ه|ها|هم)$/;
/** So many words after "before" or "until" its verb stands at most: before it closed. */
const SUBORDINATE = 3;

/** Where a clause begins that tells when or why: before it closed in 1998, قبل إغلاقه. */
export const subordinatesIn = remembering((statement: Statement): readonly Term[] => {
  const { terms } = statement;
  const verbs = verbsOf(statement);
  return SUBORDINATES.find(statement)
    .filter((at) => {
      const next = terms[at + 1];
      const verb = verbs.slice(at + 1, at + 1 + SUBORDINATE).includes(true);
      return (
        next !== undefined &&
        (isArabic(next.norm) ? THAT.has(next.norm) || WITH_PRONOUN.test(next.text) : verb)
      );
    })
    .map((at) => terms[at]!);
});

/** What begins at a term: a clause that goes on to the end, or an aside up to the next comma. */
function opensAt(statement: Statement, at: number, afterComma: boolean): 'clause' | 'aside' | undefined {
  const { terms } = statement;
  const begins = (book: typeof CONTRASTS): boolean => book.find(statement).includes(at);
  if (begins(CONTRASTS) && hasVerb(statement, at + 1)) return at === 0 ? 'aside' : 'clause';
  if (afterComma && REPORTS.has(terms[at]!.norm)) return 'clause';
  if (afterComma && (begins(ASIDES) || begins(GROUNDS))) return 'aside';
  return at > 0 && joinsOn(statement, at, afterComma) ? 'clause' : undefined;
}

/** "… and said that", وقالت إنها: another finite verb, not governed by what governs the first. */
function joinsOn(statement: Statement, at: number, afterComma: boolean): boolean {
  const { terms } = statement;
  const { norm } = terms[at]!;
  if (norm !== AND) return isJoinedOn(terms[at]!) && verbsOf(statement)[at]! && !IMPERFECT.test(norm);
  const next = terms[at + 1];
  if (!next) return false;
  const says = verbsOf(statement)[at + 1] === true && meaningsOf([next])[0]!.includes('say');
  return says || (afterComma && isAuxiliary(next));
}

/** "But also" and "but slowly" are said of the same verb. */
function hasVerb(statement: Statement, from: number): boolean {
  const { terms } = statement;
  const verbs = verbsOf(statement);
  for (let at = from; at < terms.length; at++) {
    if (verbs[at] || isAuxiliary(terms[at]!)) return true;
    if (isAfterComma(statement, at + 1)) return false;
  }
  return false;
}
