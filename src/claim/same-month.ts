// A day of the month just spoken of: from 3 June to the 10th, من 3 حزيران إلى العاشر منه.
import type { DateMention } from '../model/claim.js';
import { type FoundDate, isDay } from './calendar.js';
import type { Draft } from './draft.js';
import { numberAt } from './read-number.js';

const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/;
const THE = 'the';
const OF_IT = 'منه';

/** The day of `before`'s month that begins at term `at`, where nothing it could count follows. */
export function sameMonthAt(
  draft: Draft,
  at: number,
  before: DateMention | undefined,
): FoundDate | undefined {
  if (before?.month === undefined || before.day === undefined) return undefined;
  const { terms, gaps } = draft;
  const number = numberAt(draft, at);
  if (number === undefined || number.end > at + 1) return undefined;
  const next = terms[number.end];
  const isAlone = next === undefined || next.stop || /[,.;:]/.test(gaps[number.end]!);
  const isOrdinal = ORDINAL.test(terms[at]!.norm) && terms[at - 1]?.norm === THE && isAlone;
  const isOfIt = next?.norm === OF_IT;
  if (!(isOrdinal || isOfIt) || !isDay(before.year, before.month, number.value)) return undefined;
  const { year, month } = before;
  return {
    start: at,
    end: isOfIt ? number.end + 1 : number.end,
    date: { ...(year !== undefined && { year }), month, day: number.value },
  };
}
