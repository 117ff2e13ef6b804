import { isArabic } from '../../analysis/arabic-forms.js';
import { PhraseTable } from '../../analysis/phrase-table.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import { overlaps, type Statement } from '../../model/claim.js';
import { BE, isParticiple, RELATIVES, THAT } from '../deeds/grammar.js';
import { isAuxiliary, isJoinedOn, verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { remembering } from '../remember.js';
import { constructionsIn } from '../words/constructions.js';
import { phraseBook } from '../words/phrases.js';
import { isBroken } from './gaps.js';

const LEADING = new PhraseTable(
  clauses.leading.map((word) => [word, true] as const),
  'inflected',
);
/** What somebody is suspected of, a noun brings as well: arrested on suspicion of stealing. */
const ALLEGING = phraseBook(clauses.alleging);
const TO = 'to';

/**
 * "Corvex bought Torvane" is not borne out by "Corvex tried to buy Torvane", nor "the government paid" by "the union
 * urged the government to pay": what somebody tries, asks for, decides or is allowed is not done for that.
 */
export function compareComplements(claim: Reading, text: Reading, { between }: Links): Finding[] {
  const [said, found] = [claim.statement, text.statement];
  const done = new Set(constructionsIn(said).values());
  const isDone = (at: number): boolean =>
    verbsOf(said)[at] === true ||
    done.has(at) ||
    (isParticiple(said.terms[at]!.norm) && BE.has(said.terms[at - 1]?.norm ?? ''));
  const lead = between.find(
    (link) => isDone(link.claim) && !leadersOf(said).has(link.claim) && leadersOf(found).has(link.text),
  );
  return lead
    ? [open('modality', said.terms[lead.claim]!, found.terms[leadersOf(found).get(lead.text)!]!)]
    : [];
}

/** Terms that belong to what a word leads in which does not say that it is done, each with that word's index. */
const leadersOf = remembering((statement: Statement): ReadonlyMap<number, number> => {
  const led = new Map<number, number>();
  for (const leader of statement.terms.keys())
    if (isLeader(statement, leader))
      for (let at = leader + 1; at < statement.terms.length && goesOn(statement, at); at++)
        led.set(at, leader);
  return led;
});

/** A verb, or a noun before "to"; what the reader took for a cue already is told by its cue. */
function isLeader(statement: Statement, at: number): boolean {
  const { terms, cues } = statement;
  if (ALLEGING.find(statement).includes(at)) return true;
  if (LEADING.at(terms, at) === undefined) return false;
  if (cues.some((cue) => cue.kind !== 'opposite' && overlaps(cue, terms[at]!))) return false;
  // عرض is an offer as well; a sentence begins with its verb
  const opens = at === 0 && isArabic(terms[at]!.norm);
  return verbsOf(statement)[at] === true || opens || terms[at + 1]?.norm === TO;
}

/** Up to the end of the clause, or another verb that is not led in as well. */
function goesOn(statement: Statement, at: number): boolean {
  const { norm } = statement.terms[at]!;
  if (isBroken(statement, at) || (RELATIVES.has(norm) && !THAT.has(norm))) return false;
  // خفض is to cut and he cut: after اقترح it is the first, unless "and" is written onto it
  if (isArabic(norm)) return !(verbsOf(statement)[at] && isJoinedOn(statement.terms[at]!));
  const before = statement.terms[at - 1]?.norm ?? '';
  const finite = verbsOf(statement)[at] === true || isAuxiliary(statement.terms[at]!);
  return !finite || before === TO || THAT.has(before) || /ing$/.test(norm);
}
