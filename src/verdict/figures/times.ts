import type { DateMention } from '../../model/claim.js';
import { agrees, conflicts, type Finding, open } from '../finding.js';
import { companionship, type Links } from '../links.js';
import { type Placed, type Reading, termsApart } from '../reading.js';
import type { Relation } from '../relation.js';
import { superlativesIn } from '../words/degrees.js';
import { compareDates } from './dates.js';
import { isWeekdayAlone } from './weekdays.js';

/** Holds each date of the claim against the dates of the text; one that agrees is enough, unless another is meant. */
export function compareTimes(claim: Reading, text: Reading, links: Links): Finding[] {
  return claim.dates.map((said) => {
    const rivals = text.dates
      .map((found) => ({
        found,
        nearness: companionship(said, found, links),
        relation: relate(claim, said.value, text, found.value),
      }))
      .filter((rival) => rival.relation !== 'other')
      .sort((a, b) => b.nearness - a.nearness);
    const nearest = rivals[0];
    if (!nearest) return open('date', said.value);
    const agreeing = rivals.find((rival) => rival.relation === 'same');
    if (agreeing) {
      const takenByAnother = claim.dates.some(
        (other) => other !== said && compareDates(other.value, nearest.found.value) === 'same',
      );
      const sure =
        agreeing === nearest ||
        termsApart(agreeing.found, nearest.found) <= RANGE ||
        takenByAnother ||
        agreeing.nearness * 2 >= nearest.nearness;
      return sure
        ? agrees('date', said.value, agreeing.found.value)
        : open('date', said.value, nearest.found.value);
    }
    const clash = rivals.every((rival) => rival.relation === 'clash');
    return clash &&
      !onlyInResolvedYear(said.value, nearest.found.value) &&
      !(said.value.bound !== 'since' && isLastOfItsKind(nearest.found, text)) &&
      !mayBeOfTheReport(said.value, nearest.found.value, text)
      ? conflicts('date', said.value, nearest.found.value)
      : open('date', said.value, nearest.found.value);
  });
}

/** So near one another two dates are of one deed: from March 2019 to June 2022. */
const RANGE = 2;

/** What is not so before 2026 is not so before 2025, but may be before 2028: a negation turns the bound about. */
function relate({ statement }: Reading, said: DateMention, text: Reading, found: DateMention): Relation {
  // Closed until March, and not open before March.
  const isTurned = text.statement.polarity === 'negated' && statement.polarity === 'affirmed';
  if (isTurned && said.bound === 'until' && found.bound === 'before')
    return compareDates(withoutBound(said), withoutBound(found));
  const bounded = said.bound === 'before' || said.bound === 'after';
  if (statement.polarity === 'negated' && bounded && said.bound === found.bound)
    return compareDates(found, said);
  return compareDates(said, found);
}

/** The day of the week that a report names may be the day it was reported on: the agency said on Tuesday. */
const mayBeOfTheReport = (said: DateMention, found: DateMention, { meanings }: Reading): boolean =>
  (isWeekdayAlone(said) || isWeekdayAlone(found)) &&
  meanings.some((ofWord) => REPORTED.some((meaning) => ofWord.includes(meaning)));

const REPORTED = ['say', 'announce'];

/** Years that nobody wrote ("last February") may be off where a message repeats an old text: not enough to contradict. */
function onlyInResolvedYear(said: DateMention, found: DateMention): boolean {
  if (!said.resolved && !found.resolved) return false;
  return compareDates(withoutYear(said), withoutYear(found)) !== 'clash';
}

const withoutBound = ({ bound: _, ...rest }: DateMention): DateMention => rest;

/** The first since 1994, the largest since 1994: when there was one before tells nothing of when this one was. */
const isLastOfItsKind = (
  { value, first }: Placed<DateMention>,
  { statement, quantities }: Reading,
): boolean =>
  value.bound === 'since' &&
  (superlativesIn(statement).some((at) => at < first) ||
    quantities.some((rank) => rank.value.unit === 'ordinal' && rank.last < first));

function withoutYear({ year: _, lastYear: _to, ...rest }: DateMention): DateMention {
  return rest;
}
