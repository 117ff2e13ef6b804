import type { DateMention } from '../model/claim.js';
import type { FoundDate } from './calendar.js';
import { type Draft, spanOf, take } from './draft.js';
import { isTakenBack } from './restrictions.js';

/** What may stand between the words of a date. */
export const DATE_GAP = /^[\s,()/.\-«»"]*$/;

/** The date with what stands before it: early, before, since. Takes the words of its part. */
export function mention(draft: Draft, found: FoundDate): DateMention {
  const { lexicon, terms } = draft;
  const { parts, bounds } = lexicon.dates;
  const { date } = found;
  const yearWord = lexicon.dates.yearWords.endingAt(terms, found.start, 3);
  const part = found.part
    ? undefined
    : (parts.endingAt(terms, found.start, 3) ?? (yearWord && parts.endingAt(terms, yearWord.start, 3)));
  const start = part?.start ?? found.start;
  const edition = part === undefined && date.month === undefined ? editionAround(draft, found) : undefined;
  const bound =
    boundBefore(draft, start) ??
    (part === undefined ? undefined : boundBefore(draft, found.start)) ??
    (edition && bounds.endingAt(terms, edition.start, 3)?.value);
  if (part !== undefined) take(draft, part.start, part.end, 'date');
  return {
    ...spanOf(draft, start, found.end),
    ...(date.year === undefined ? {} : { year: date.year }),
    ...(date.month === undefined ? {} : { month: date.month }),
    ...(date.day === undefined ? {} : { day: date.day }),
    ...(date.weekday === undefined ? {} : { weekday: date.weekday }),
    ...(date.lastYear === undefined ? {} : { lastYear: date.lastYear }),
    ...(part === undefined ? {} : { part: part.value }),
    ...(found.part === undefined ? {} : { part: found.part }),
    ...(bound === undefined ? {} : { bound }),
    ...(bound === undefined || edition === undefined ? {} : { event: true as const }),
    ...(found.resolved ? { resolved: true } : {}),
  };

  function boundBefore({ gaps }: Draft, at: number): DateMention['bound'] {
    const yearWord = lexicon.dates.yearWords.endingAt(terms, at, 3);
    const place = yearWord?.start ?? at;
    if (!DATE_GAP.test(gaps[at]!) || !DATE_GAP.test(gaps[place]!)) return undefined;
    const bound = bounds.endingAt(terms, place, 3)?.value;
    return bound === 'until' && isTakenBack(draft, place) ? undefined : bound; // not until 2014
  }
}

/** After the 2027 edition, بعد دورة 2027: where what is held every year begins. */
function editionAround({ terms, lexicon }: Draft, { start, end }: FoundDate): { start: number } | undefined {
  const { editions } = lexicon.dates;
  const yearWord = lexicon.dates.yearWords.endingAt(terms, start, 3);
  const before = editions.endingAt(terms, yearWord?.start ?? start, 2);
  if (before !== undefined) return before;
  if (editions.at(terms, end) === undefined) return undefined;
  return { start: lexicon.numbers.articles.endingAt(terms, start, 1)?.start ?? start };
}
