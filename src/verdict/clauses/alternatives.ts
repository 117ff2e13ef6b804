import { normsOf } from '../../analysis/tokenize.js';
import type { Statement } from '../../model/claim.js';
import { DETERMINERS, PREPOSITIONS } from '../deeds/grammar.js';
import { verbBefore, verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import { negationsIn, type Reading } from '../reading.js';
import { remembering } from '../remember.js';
import { isAfterComma, isBroken, isEnded, termAt } from './gaps.js';

/** One of several things of which only one is so: its first word, and the terms of the phrase it begins. */
interface Option {
  /** What must be spoken of for the option to be: its last word on the left of "or", its first on the right. */
  readonly at: number;
  readonly phrase: readonly number[];
}

const OR = normsOf(['or', 'أو', 'او', 'أم']);
/** Or more, أو أكثر: they only blur what stands before. */
const BLURRING = normsOf([
  'more',
  'less',
  'fewer',
  'so',
  'even',
  'not',
  'otherwise',
  'rather',
  'later',
  'earlier',
  'أكثر',
  'أقل',
  'نحو',
  'حتى',
  'غير',
  'غيره',
  'غيرها',
  'غيرهم',
  'ما',
  'يزيد',
]);
/** Who may do either may do the one. */
const FREE = normsOf([
  'can',
  'may',
  'could',
  'able',
  'allowed',
  'free',
  'any',
  'anyone',
  'يمكن',
  'يمكنهم',
  'يستطيع',
  'تستطيع',
  'يستطيعون',
  'يحق',
  'يجوز',
  'يسمح',
  'أي',
]);
/** Terms of a phrase after "or". */
const LONGEST = 4;

/** "Caused by a cigarette" is not borne out by "caused by a cigarette or a heater": of two, one may not be so. */
export function compareAlternatives(
  claim: Reading,
  text: Reading,
  { between }: Links,
  findings: readonly Finding[],
): Finding[] {
  const choices = choicesIn(text);
  if (choices.length === 0 || claim.statement.terms.some(({ norm }) => OR.has(norm))) return [];
  const spoken = new Map(between.map((link) => [link.text, claim.statement.terms[link.claim]!]));
  for (const { claim: said, text: found } of findings) {
    const at = found && termAt(text.statement, found.start);
    const term = claim.statement.terms[termAt(claim.statement, said.start)];
    if (at !== undefined && term) spoken.set(at, term);
  }
  for (const options of choices) {
    const chosen = options.find(({ phrase }) => phrase.some((at) => spoken.has(at)));
    const left = options.find(({ at }) => !spoken.has(at));
    if (chosen && left && left !== chosen)
      return [
        open(
          'modality',
          spoken.get(chosen.phrase.find((at) => spoken.has(at))!)!,
          text.statement.terms[left.at]!,
        ),
      ];
  }
  return [];
}

const choicesIn = remembering((reading: Reading): readonly (readonly Option[])[] => {
  const { statement } = reading;
  return [...statement.terms.keys()].flatMap((at) => {
    const isOr = OR.has(statement.terms[at]!.norm) && !isAfterComma(statement, at + 1);
    const right = isOr && !isOpen(statement, at) ? rightOf(reading, at) : undefined;
    const left = right ? leftOf(reading, at, right.at) : [];
    return right && left.length > 0 ? [[...left, right]] : [];
  });
});

/** Where either may be chosen, or neither is so. */
function isOpen(statement: Statement, or: number): boolean {
  const { terms } = statement;
  let from = or;
  while (from > 0 && !isEnded(statement, from)) from--;
  const place = terms[or]!;
  return (
    terms.slice(from, or).some(({ norm }) => FREE.has(norm)) ||
    BLURRING.has(terms[or + 1]?.norm ?? '') ||
    negationsIn(statement).some(({ start }) => start >= terms[from]!.start && start < place.start)
  );
}

/** The terms that a name, figure or word at a place covers. */
function unitAt({ names, quantities, dates }: Reading, at: number): readonly number[] {
  const unit = [...quantities, ...dates, ...names].find(({ first, last }) => first <= at && at <= last);
  return unit ? Array.from({ length: unit.last - unit.first + 1 }, (_, i) => unit.first + i) : [at];
}

const isWord = ({ statement, quantities, dates }: Reading, at: number): boolean =>
  statement.terms[at]?.stop === false ||
  [...quantities, ...dates].some(({ first, last }) => first <= at && at <= last);

function rightOf(reading: Reading, or: number): Option | undefined {
  const { terms } = reading.statement;
  let at = or + 1;
  while (terms[at] && !isWord(reading, at) && !isBroken(reading.statement, at)) at++;
  if (!terms[at] || isBroken(reading.statement, at)) return undefined;
  const own = unitAt(reading, at);
  const phrase = [...own];
  // red or green apples: both are apples; a cigarette or a faulty heater are not
  const isWhole = terms.slice(or + 1, at).some(({ norm }) => DETERMINERS.has(norm));
  for (let next = own.at(-1)! + 1; isWhole && next < at + LONGEST && terms[next]; next++) {
    if (isBroken(reading.statement, next) || !isWord(reading, next) || PREPOSITIONS.has(terms[next]!.norm))
      break;
    phrase.push(next);
  }
  return { at: own[0]!, phrase };
}

/** What stands before "or", and before each comma of a list that ends there. */
function leftOf(reading: Reading, or: number, right: number): readonly Option[] {
  const { terms } = reading.statement;
  const verb = verbsOf(reading.statement)[right] ? verbBefore(reading.statement, or) : -1;
  if (verb >= 0) return [{ at: verb, phrase: [verb] }];
  const options: Option[] = [];
  for (let end = or; end > 0; ) {
    let at = end - 1;
    while (at > 0 && !isWord(reading, at) && !isBroken(reading.statement, at)) at--;
    if (!isWord(reading, at) || (options.length > 0 && !isAfterComma(reading.statement, end))) break;
    const own = unitAt(reading, at);
    options.push({ at: own[0]!, phrase: own });
    let first = own[0]!;
    while (first > 0 && terms[first - 1]?.stop && !isAfterComma(reading.statement, first)) first--;
    if (!isAfterComma(reading.statement, first)) break;
    end = first;
  }
  return options;
}
