// Parts of a whole: two thirds, one in five, 9 out of 10, خمس السكان.
import { isArabic, isDefinite } from '../analysis/arabic-forms.js';
import { mayBeCounted } from './counted.js';
import { type Draft, joins } from './draft.js';
import { countAt, type ReadNumber, WORD_GAP } from './number-words.js';

/** Where each of so many is meant, "in" alone tells of a share: two in five, nine in ten, but 7 in 30. */
const ROUND = new Set([2, 3, 4, 5, 10, 100, 1000]);
const LARGEST_NUMERATOR = 10;
const AND = /^و/;
const SLASHED = /^(\d)\/(\d{1,2})$/;

/** One in five, one child in five, 9 out of 10, 3 من كل 5, طفل من كل خمسة. */
export function shareAt(draft: Draft, at: number): ReadNumber | undefined {
  const { terms, lexicon } = draft;
  const { outOf, outOfEvery, units } = lexicon.numbers;
  const first = countAt(draft, at) ?? pronounAt(draft, at);
  const alone = outOfEvery.at(terms, at);
  if (first === undefined && alone === undefined) return undefined;
  const one = first ?? oneNamedBefore(draft, at);
  if (one === undefined) return undefined;
  const linked = [outOfEvery, outOf].some((table) => table.at(terms, one.end) !== undefined);
  const noun = one.value === 1 && !linked ? 1 : 0; // one child in five
  const every = outOfEvery.at(terms, one.end + noun);
  const link = every ?? outOf.at(terms, one.end + noun);
  const many = link && countAt(draft, link.end);
  if (many === undefined || many.value <= one.value || !Number.isInteger(one.value)) return undefined;
  const isSaid = every !== undefined || one.value === 1 || ROUND.has(many.value);
  if (!isSaid || units.at(terms, many.end) !== undefined) return undefined;
  if (noun === 1 && mayBeCounted(draft, many.end)) return undefined; // one goal in ten matches
  const counted = noun === 1 ? terms[one.end] : alone && terms[at - 1];
  return {
    value: one.value / many.value,
    start: at,
    end: many.end,
    form: 'fraction',
    ...(counted && { counted: counted.stem }),
  };
}

/** `one` by itself is no number but before a share. */
function pronounAt({ terms, lexicon }: Draft, at: number): ReadNumber | undefined {
  const one = lexicon.numbers.numbers.at(terms, at);
  return one?.value === 1 ? { ...one, form: 'words' } : undefined;
}

/** طفل من كل خمسة: the noun before it is one. */
function oneNamedBefore({ terms, taken, gaps }: Draft, at: number): ReadNumber | undefined {
  const noun = terms[at - 1];
  const isNoun =
    noun !== undefined && !noun.stop && !taken[at - 1] && gaps[at] === ' ' && !/\d/.test(noun.norm);
  return isNoun ? { value: 1, start: at, end: at, form: 'words' } : undefined;
}

/** Two thirds, half a million, ربع قرن, 1/3 of. */
export function fractionAt(draft: Draft, at: number): ReadNumber | undefined {
  const { terms, lexicon } = draft;
  const { numbers, fractions, articles, indefinite, ordinals, of } = lexicon.numbers;
  const slashed = SLASHED.exec(terms[at]!.norm);
  if (slashed !== null) {
    const [over, under] = slashed.slice(1).map(Number) as [number, number];
    const isPart = over < under && over > 0 && of.at(terms, at + 1) !== undefined;
    return isPart ? { value: over / under, start: at, end: at + 1, form: 'fraction' } : undefined;
  }
  const article = articles.at(terms, at);
  const number = article === undefined ? numbers.at(terms, at) : undefined;
  const front = article ?? number;
  // واحد ونص is one and a half
  const isAdded = front === number && AND.test(terms[front?.end ?? at]?.norm ?? '');
  const word =
    front && !isAdded && joins(draft, front.end, WORD_GAP) ? fractions.at(terms, front.end) : undefined;
  if (front !== undefined && word === undefined) return bareFractionAt(draft, at);
  const hit = word ?? fractions.at(terms, at);
  if (hit === undefined) return undefined;
  const previous = terms[at - 1];
  if (previous !== undefined && ordinals.at(terms, at - 1) !== undefined) return undefined; // the first quarter
  const isThe = article !== undefined && indefinite.at(terms, at) === undefined;
  if (
    hit.value.ordinal &&
    (isThe || !(readsAsPart(draft, hit.end) && (front !== undefined || isOf(draft, hit.end))))
  ) {
    return undefined; // a third model, the third
  }
  const times = number?.value ?? hit.value.count;
  if (number !== undefined && number.value >= LARGEST_NUMERATOR) return undefined;
  return ofWhat(draft, { value: times * hit.value.part, start: at, end: hit.end, form: 'fraction' });
}

/** خمس السكان is a fifth of them, خمس سنوات five: what is written like a number is a part of what is definite. */
function bareFractionAt(draft: Draft, at: number): ReadNumber | undefined {
  const { terms, lexicon } = draft;
  const hit = lexicon.numbers.bareFractions.at(terms, at);
  const whole = hit && terms[hit.end];
  if (!whole || !joins(draft, hit.end) || !isDefinite(whole.norm) || isDefinite(terms[at]!.norm))
    return undefined;
  const follows = lexicon.numbers.numbers.at(terms, at - 1) ?? lexicon.numbers.scales.at(terms, hit.end);
  return follows ? undefined : { value: 1 / hit.value, start: at, end: hit.end, form: 'fraction' };
}

/** Half a million is a number, half an hour is a length of time: parts of what is no whole of something said. */
function ofWhat(draft: Draft, part: ReadNumber): ReadNumber {
  const { terms, lexicon } = draft;
  const { scales, units, articles, indefinite, of } = lexicon.numbers;
  if (!joins(draft, part.end, WORD_GAP)) return part;
  const link = of.at(terms, part.end)?.end ?? part.end;
  const article = articles.at(terms, link);
  if (article && indefinite.at(terms, link) === undefined) return part;
  const place = article?.end ?? link;
  const scale = scales.at(terms, place);
  if (scale !== undefined) return { ...part, value: part.value * scale.value, end: scale.end, form: 'words' };
  const unit = units.at(terms, place);
  const isOne = article !== undefined || (link === part.end && isArabic(terms[place]?.norm ?? ''));
  const isMeasured = unit !== undefined && unit.value !== 'ratio' && unit.value !== 'times';
  return isOne && isMeasured && !isDefinite(terms[place]!.norm)
    ? { ...part, end: place, form: 'words' }
    : part;
}

/** `third` is a part where nothing that it could order follows it. */
function readsAsPart({ terms, gaps }: Draft, end: number): boolean {
  const next = terms[end];
  return next === undefined || next.stop || !/^\s*$/.test(gaps[end]!) || /s$/.test(terms[end - 1]!.norm);
}

function isOf({ terms, lexicon }: Draft, at: number): boolean {
  return lexicon.numbers.of.at(terms, at) !== undefined || /s$/.test(terms[at - 1]!.norm);
}
