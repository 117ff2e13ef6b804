import type { DateMention } from '../../model/claim.js';
import type { Relation } from '../relation.js';

/** Months of a season north of the equator, and those that some still count to it. */
const NORTH = {
  spring: { months: [3, 4, 5], also: [6] },
  summer: { months: [6, 7, 8], also: [9] },
  autumn: { months: [9, 10, 11], also: [12] },
  winter: { months: [12, 1, 2], also: [3] },
} as const;
type Season = keyof typeof NORTH;
/** What it is south of it at the same time. */
const SOUTH: Readonly<Record<Season, Season>> = {
  spring: 'autumn',
  summer: 'winter',
  autumn: 'spring',
  winter: 'summer',
};

const seasonOf = ({ part }: DateMention): Season | undefined =>
  part !== undefined && part in NORTH ? (part as Season) : undefined;

/**
 * Compares dates of which one gives a season; undefined where neither does. July is in the summer, and it is in neither the
 * spring nor the autumn anywhere; in the winter it is south of the equator, of which the dates say nothing.
 */
export function compareSeasons(claim: DateMention, fact: DateMention): Relation | undefined {
  const [said, found] = [seasonOf(claim), seasonOf(fact)];
  const season = said ?? found;
  if (season === undefined) return undefined;
  if (claim.year !== fact.year) return isNextYear(claim, fact) || isNextYear(fact, claim) ? 'finer' : 'clash';
  if (said && found) return said === found ? 'same' : 'clash';
  const { month, part } = said ? fact : claim;
  if (month === undefined) return found && part === undefined ? 'same' : 'finer';
  const { months, also } = NORTH[season];
  const isIn = (list: readonly number[]): boolean => list.includes(month);
  if (isIn(months)) return said ? 'same' : 'finer';
  return isIn(also) || isIn(NORTH[SOUTH[season]].months) ? 'finer' : 'clash';
}

/** The winter of 2014 goes on in January 2015. */
const isNextYear = (winter: DateMention, { year, month }: DateMention): boolean =>
  seasonOf(winter) === 'winter' && year === (winter.year ?? 0) + 1 && month !== undefined && month <= 3;
