import { isArabic } from '../../analysis/arabic-forms.js';
import type { Statement } from '../../model/claim.js';
import { isParticiple, LOCATING, PREPOSITIONS, RELATIVES, THAT } from '../deeds/grammar.js';
import { isAuxiliary, isVerbForm, verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Placed, Reading } from '../reading.js';
import { remembering } from '../remember.js';
import { isAfterComma, isEnded, termAt } from './gaps.js';

const WHICH =
  /^(?:whose|whom|where|when|after|before|قبل|بعد|عقب|لدى|عند|إثر|الذين|اللذان|اللذين|اللتان|اللتين|اللواتي|بعدما|عندما|حين)$/;
const ATTACHED = /^[بوف](?=ان)/;
const OBJECT = /(?:ه|ها|هم)$/;
const JOINED_ON = /^[وف](?=.{3})/;
const DEFINITE = /^[وفبلك]?(?:ال|لل)/;

/**
 * "Sold a painting in 1960" is not borne out by "sold a painting that it bought in 1960", nor by "sold a painting bought
 * in 1960": when and where tell of the deed of the clause that they stand in.
 */
export function compareMoments(
  claim: Reading,
  text: Reading,
  { between }: Links,
  findings: readonly Finding[],
): Finding[] {
  const deedOf = new Map(between.map((link) => [link.claim, link.text]));
  const [said, found] = [claim.statement, text.statement];
  for (const finding of findings) {
    if (finding.outcome !== 'agrees' || !finding.text) continue;
    const [here, there] = [termAt(said, finding.claim.start), termAt(found, finding.text.start)];
    const deed = ownerOf(said, here);
    const at = deed === undefined ? undefined : deedOf.get(deed);
    if (at === undefined) continue;
    if (finding.kind === 'number' && hasOwnFigure(text, at, there))
      return [open('number', finding.claim, finding.text)];
    if (isMoment(claim, here) && isMoment(text, there) && isOfAnotherDeed(found, at, there))
      return [open('role', finding.claim, finding.text)];
  }
  return [];
}

/** Built 12 and repaired 15: the second deed has a figure of its own, with its noun left out. */
function hasOwnFigure({ statement, quantities }: Reading, deed: number, figure: number): boolean {
  const before = deedsOf(statement).findLast((verb) => verb < figure);
  const joined =
    JOINED_ON.test(statement.terms[deed]!.norm) || AND.test(statement.terms[deed - 1]?.norm ?? '');
  if (before === undefined || before >= deed || figure >= deed || !joined) return false;
  return quantities.some(({ first }) => first > deed && first <= deed + OWN_FIGURE);
}

const AND = /^and$/;
/** Terms from a deed to its own figure: repaired another 15. */
const OWN_FIGURE = 2;

/** A date, or a name after a preposition that tells where. */
function isMoment({ statement, dates, names }: Reading, at: number): boolean {
  const covers = ({ first, last }: Placed<unknown>): boolean => first <= at && at <= last;
  if (dates.some(covers)) return true;
  const name = names.find(covers);
  return name !== undefined && LOCATING.has(statement.terms[name.first - 1]?.norm ?? '');
}

/** The verb that something stands behind, or the first where none stands before it. */
function ownerOf(statement: Statement, at: number): number | undefined {
  const verbs = deedsOf(statement);
  return verbs.findLast((verb) => verb < at) ?? verbs[0];
}

/** Whether something that stands in another clause than a deed tells of the verb there. */
function isOfAnotherDeed(statement: Statement, deed: number, at: number): boolean {
  const last = deedsOf(statement).findLast((verb) => verb < at && !isEndedBetween(statement, verb, at));
  if (last === undefined || last === deed) return false;
  const [from, to] = last < deed ? [at, deed] : [deed, last];
  if (isEndedBetween(statement, from, to)) return false;
  if (last < deed) return opensBetween(statement, at, deed, THAT);
  // sold a mill that it owned for years, in May
  const parted = range(last + 1, at).some((place) => isAfterComma(statement, place));
  return !parted && (opensBetween(statement, deed, last, RELATIVES) || isReduced(statement, last));
}

const isEndedBetween = (statement: Statement, from: number, to: number): boolean =>
  range(from + 1, to).some((at) => isEnded(statement, at));

/** A word between two places, the second included, that opens a clause of its own. */
const opensBetween = (
  { terms }: Statement,
  from: number,
  to: number,
  opening: ReadonlySet<string>,
): boolean =>
  terms.slice(from + 1, to).some(({ norm }) => {
    const bare = norm.replace(ATTACHED, '');
    return opening.has(bare) || THAT.has(bare) || WHICH.test(bare);
  });

/** A bomb dropped in 1943; لوحة اشتراها: a verb right behind the noun that it tells of. */
function isReduced(statement: Statement, verb: number): boolean {
  const { terms, names } = statement;
  const [term, before, next] = [terms[verb]!, terms[verb - 1], terms[verb + 1]];
  if (!before || before.stop) return false;
  if (isArabic(term.norm)) {
    const isNamed = names.some(({ start, end }) => start < before.end && before.start < end);
    return (
      !JOINED_ON.test(term.norm) && !DEFINITE.test(before.norm) && !isNamed && !verbsOf(statement)[verb - 1]
    );
  }
  return isParticiple(term.norm) && PREPOSITIONS.has(next?.norm ?? '') && !isAfterComma(statement, verb);
}

/** The verbs of a statement that tell of a deed of their own, with those that only their place tells: لوحة اشتراها. */
const deedsOf = remembering((statement: Statement): readonly number[] => {
  const { terms } = statement;
  const verbs = verbsOf(statement);
  return range(0, terms.length).filter((at) => {
    const { norm, text, stop } = terms[at]!;
    const before = terms[at - 1];
    if (verbs[at]) return before?.norm !== 'to';
    if (stop || isAuxiliary(terms[at]!)) return false;
    if (!isArabic(norm)) return before !== undefined && isAuxiliary(before);
    if (at === 0) return DEFINITE.test(terms[1]?.norm ?? '') && !DEFINITE.test(norm);
    const bare = norm.replace(OBJECT, '');
    return OBJECT.test(text) && [bare, bare.replace(/ا$/, 'ي')].some(isVerbForm) && isReduced(statement, at);
  });
});

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
