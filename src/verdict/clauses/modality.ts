import type { Span } from '../../model/basics.js';
import type { CueKind, Statement, Term } from '../../model/claim.js';
import { RELATIVES } from '../deeds/grammar.js';
import { SAYING } from '../deeds/verb-classes.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import { isDoubt, type Reading, read } from '../reading.js';
import { isContended } from './contentions.js';
import { termAt } from './gaps.js';
import { governs } from './scope.js';

/** So many words lie at least between what is said and what another clause foresees. */
const APART = 2;

/** True when the text foresees something only after all that the claim speaks of: "ruled that police may not". */
function foreseesLater({ cues, terms }: Statement, { between }: Links): boolean {
  const foreseeing = cues.filter((cue) => cue.kind === 'modality');
  return (
    foreseeing.length > 0 &&
    between.length > 0 && // where nothing links the two, what it foresees is not told apart
    foreseeing.every((cue) => between.every(({ text }) => (terms[text + APART]?.end ?? cue.end) <= cue.start))
  );
}

/** The cues of a kind in a statement, and its words of a meaning. */
const spoken = (statement: Statement, kind: CueKind, meaning: string): Span[] => [
  ...statement.cues.filter((cue) => cue.kind === kind),
  ...read(statement).words.flatMap(({ meanings, term }) => (meanings.includes(meaning) ? [term] : [])),
];

/** Verbs after which "that" leads in what is said. */
const SAYS = [...SAYING, 'expect', 'believe', 'show'];

/** By which a statement foresees what it says. */
const foreseeing = (statement: Statement): Span[] => spoken(statement, 'modality', 'expect');

/** By which somebody says what he does not vouch for, or of another what that one may deny. */
const alleging = (statement: Statement): Span[] => spoken(statement, 'hedge', 'accuse');

/** True when a statement only foresees what it says, and not something that it says more of beside what was done. */
const isExpected = (statement: Statement): boolean =>
  foreseeing(statement).some((cue) => !isBesideDeed(cue, statement));

/** Launched the model that experts were waiting for, أطلقت النموذج المنتظر: what was awaited was done. */
function isBesideDeed({ start }: Span, statement: Statement): boolean {
  const { terms } = statement;
  const at = termAt(statement, start);
  const deed = verbsOf(statement).indexOf(true);
  if (deed < 0 || deed >= at || SAYS.some((meaning) => read(statement).meanings[deed]!.includes(meaning)))
    return false;
  const { words } = read(statement);
  const verbs = verbsOf(statement);
  // "that" says more of a noun: model that; not ruled that, ruled in March that
  const saysMore = ({ norm }: Term, i: number): boolean =>
    RELATIVES.has(norm) &&
    (norm === 'that' ? words.some((word) => word.at === i - 1) && !verbs[i - 1] : !COMPLEMENT.test(norm));
  return terms.some((term, i) => i > deed && i < at && saysMore(term, i)) || /^ال.{3}/.test(terms[at]!.norm);
}

/** أن, بأنه: what is said, not of what. */
const COMPLEMENT = /^ب?ان(?:ه|ها)?$/;

/** True when what a statement foresees is more than what may be. */
const isPromised = (statement: Statement): boolean =>
  foreseeing(statement).some(
    (cue) => !('axis' in cue) || (cue.axis !== 'possible' && cue.axis !== 'unlikely'),
  );

/** True when what a statement foresees is so only if something else is. */
const isConditional = ({ cues }: Statement): boolean => cues.some(({ axis }) => axis === 'conditional');

/** True when a text foresees what a claim speaks of, and not only something else in another of its clauses. */
export function foresees(claim: Reading, text: Reading, links: Links, findings: readonly Finding[]): boolean {
  const { statement } = text;
  return (
    !foreseesLater(statement, links) &&
    foreseeing(statement).some((cue) => governs(cue, claim, text, findings))
  );
}

/** True when a statement foresees nothing but that something will not be. */
const isRuledOut = (statement: Statement): boolean =>
  !isExpected(statement) && statement.cues.some(({ kind, axis }) => kind === 'negation' && axis === 'future');

/** Refuses or denies before it foresees anything. */
function turnsDown({ cues }: Statement): boolean {
  const turning = cues.find(({ kind }) => kind === 'refusal' || kind === 'denial');
  const foreseeing = cues.find(({ kind }) => kind === 'modality');
  return turning !== undefined && (foreseeing === undefined || turning.start < foreseeing.start);
}

/** What is expected has not happened, what has happened is no longer expected, and what is alleged may not be so. */
export function compareModality(
  claim: Reading,
  text: Reading,
  findings: readonly Finding[],
  expected: boolean,
): Finding[] {
  const [said, found] = [claim.statement, text.statement];
  // What somebody is accused of stands after it.
  const alleged = alleging(found).some(
    (cue) =>
      governs(cue, claim, text, findings) &&
      ('kind' in cue || findings.some(({ text: place }) => place !== undefined && place.end > cue.end)),
  );
  if (alleged && alleging(said).length === 0) return [open('modality', said, found)];
  if (isContended(claim, text, findings)) return [open('modality', said, found)];
  const doubted = found.cues.some((cue) => isDoubt(cue) && governs(cue, claim, text, findings));
  if (doubted !== said.cues.some(isDoubt)) return [open('modality', said, found)];
  // What may be, or will be if something else is, is not said to be to come.
  const given = isConditional(found) && !isConditional(said);
  if (expected && isExpected(said) && (given || (isPromised(said) && !isPromised(found))))
    return [open('modality', said, found)];
  // A plan that both say was rejected is foreseen by neither.
  if (turnsDown(said) && turnsDown(found) && !isExpected(said)) return [];
  // What will not be so is not so either, as far as anybody can say.
  if (isExpected(said) === expected || isRuledOut(said) || isRuledOut(found)) return [];
  const cueIn = ({ cues }: Statement) => cues.find((cue) => cue.kind === 'modality');
  return [open('modality', cueIn(said) ?? said, cueIn(found) ?? found)];
}
