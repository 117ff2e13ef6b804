import { normsOf } from '../../analysis/tokenize.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import type { Statement } from '../../model/claim.js';
import { isPresentAt, wasOnce } from '../deeds/tense.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { remembering } from '../remember.js';
import { phraseBook } from '../words/phrases.js';
import { isEnded } from './gaps.js';

const BYGONE = phraseBook(clauses.bygone);
const BY = normsOf(['من']);
const TO = normsOf(['to']);

/**
 * "The mine employs 900" is not borne out by "employed 900 before it closed", nor يضم by كان يضم: what a text says to
 * have ended is not so still. A past that nothing ends may be told as present, as headlines do.
 */
export function compareBygone(claim: Reading, text: Reading, { between }: Links): Finding[] {
  const [said, found] = [claim.statement, text.statement];
  const ends = endsOf(text);
  const past = between.find(
    (link) =>
      (verbsOf(found)[link.text] === true || wasOnce(found, link.text)) &&
      isPresentAt(said, link.claim, found.terms[link.text]!.norm, wasOnce(found, link.text)) &&
      (wasOnce(found, link.text) || isEndedBy(ends, link.text, found)) &&
      !isPresentAt(found, link.text, '', false),
  );
  return past && said.modality !== 'expected' && endsOf(claim).length === 0
    ? [open('modality', said.terms[past.claim]!, found.terms[past.text]!)]
    : [];
}

/** Where a text says that something went on no longer: until, once, before. */
const endsOf = remembering(({ statement, dates }: Reading): readonly number[] => [
  ...BYGONE.find(statement).filter((at) => !BY.has(statement.terms[at - 1]?.norm ?? '')),
  ...dates
    .filter(({ value, first }) => value.bound === 'until' || isEndOfSpan(statement, dates, first))
    .map(({ first }) => first),
]);

/** From 2010 to 2018. */
const isEndOfSpan = ({ terms }: Statement, dates: Reading['dates'], first: number): boolean =>
  TO.has(terms[first - 1]?.norm ?? '') && dates.some(({ last }) => last === first - 2);

/** Said in the same sentence. */
const isEndedBy = (ends: readonly number[], verb: number, statement: Statement): boolean =>
  ends.some((end) => {
    const [from, to] = [Math.min(end, verb) + 1, Math.max(end, verb)];
    return !statement.terms.slice(from, to + 1).some((_, i) => isEnded(statement, from + i));
  });
