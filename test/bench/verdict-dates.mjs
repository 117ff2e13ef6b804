// Features of the dates of a claim: the rival dates of the evidence and their order, before, at or after.
import { compareDates } from '../../dist/src/verdict/figures/dates.js';
import { around, shared, tally } from './verdict-values.mjs';

const FIELDS = ['year', 'month', 'day'];
const SIDE = { before: 'before', until: 'before', after: 'after', since: 'after' };
const [MONTH, YEAR] = [31, 372]; // months of 31 days keep the order and no more

/** First and last day of a date with a year. */
function daysOf({ year, month, day }) {
  if (year === undefined) return undefined;
  if (month === undefined) return [year * YEAR, year * YEAR + YEAR - 1];
  const first = year * YEAR + (month - 1) * MONTH;
  return day === undefined ? [first, first + MONTH - 1] : [first + day - 1, first + day - 1];
}

/** @param sides of `sideBySide` */
export function dates(claim, evidence, { here, there }) {
  const bag = tally();
  const found = evidence.dates.map((date) => ({
    date,
    close: around(there, date, 4),
    wide: around(there, date, 6),
  }));
  for (const date of claim.dates) {
    const side = SIDE[date.bound] ?? 'at';
    bag.add(`date:${side}`);
    byDays(date, side, around(here, date, 6), found, bag);
    byFields(date, side, around(here, date, 4), found, bag);
    relations(date, evidence, bag);
  }
  bag.f.dates = claim.dates.length;
  return bag.f;
}

/** As intervals of days: the nearest in time and the nearest by the words around. */
function byDays(said, side, wide, found, { add, most }) {
  const own = daysOf(said);
  const rivals = found.filter(({ date }) => own && daysOf(date));
  if (rivals.length === 0) return add('date-alone');
  const isSo = ({ date }) => {
    const days = daysOf(date);
    if (side === 'before') return days[0] < own[0];
    return side === 'after' ? days[1] > own[1] : days[0] <= own[1] && days[1] >= own[0];
  };
  const far = ({ date }) => Math.abs(daysOf(date)[0] - own[0]);
  const nearest = [...rivals].sort((a, b) => far(a) - far(b))[0];
  const likest = [...rivals].sort(
    (a, b) => shared(b.wide, wide) - shared(a.wide, wide) || far(a) - far(b),
  )[0];
  const fine = rivals.filter(isSo).length;
  add(`date:${side}-nearest-${isSo(nearest) ? 'ok' : 'no'}`);
  add(`date:${side}-likest-${isSo(likest) ? 'ok' : 'no'}`);
  add(`date:${side}-${fine === 0 ? 'none' : fine === rivals.length ? 'all' : 'some'}`);
  add(isSo(nearest) ? 'dates-fine' : 'dates-off');
  most('date-far', Math.min(3000, far(nearest)));
  most('date-words', shared(likest.wide, wide));
}

/** Field by field, for dates that lack a year or a day: the likeliest rival and which comes first. */
function byFields(said, side, close, found, { add, most, least }) {
  let best;
  for (const { date, close: there } of found) {
    const both = FIELDS.filter((field) => said[field] !== undefined && date[field] !== undefined);
    const agreeing = both.filter((field) => said[field] === date[field]).length;
    const score = 1.5 * shared(close, there) + agreeing + 0.3 * both.length;
    if (both.length > 0 && (!best || score > best.score)) best = { date, both, score };
  }
  if (!best) {
    add('own-dates-none');
    return;
  }
  const differing = best.both.find((field) => said[field] !== best.date[field]);
  const order = differing ? Math.sign(best.date[differing] - said[differing]) : 0;
  const isSo = order === { before: -1, after: 1, at: 0 }[side];
  add(`own-date:${side}-${isSo ? 'ok' : order === 0 ? 'equal' : 'no'}`);
  add(`own-date:${said.bound ?? 'at'}${order}`);
  add(isSo ? 'own-dates-fine' : 'own-dates-off');
  least('own-date-score', best.score);
  if (!isSo) most('own-date-off-score', best.score);
  if (side === 'at')
    add('own-date-finer', FIELDS.filter((f) => said[f] !== undefined).length - best.both.length);
}

/** What the product's own comparison says. */
function relations(said, evidence, { add }) {
  const all = evidence.dates.map((found) => compareDates(said, found));
  const most = ['same', 'finer', 'clash'].find((relation) => all.includes(relation)) ?? 'none';
  add(`date-any:${most}`);
  if (said.bound) add(`date-bound:${most}`);
}
