// Before and after something that happens: five hours before the eruption, بعد الثوران.
import { LANGUAGES } from '../../analysis/language-data.js';
import { PhraseTable, wordTable } from '../../analysis/phrase-table.js';
import { gapBefore } from '../clauses/gaps.js';
import { agrees, conflicts, type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Placed, Reading } from '../reading.js';
import { remembering } from '../remember.js';

type Order = 'before' | 'after' | 'since' | 'until';

/** A word of order, and the term it stands before. */
interface Ordered {
  readonly order: Order;
  readonly at: number;
  readonly governed: number;
}

const CONTRARY: Readonly<Record<Order, Order>> = {
  before: 'after',
  after: 'before',
  since: 'until',
  until: 'since',
};
const ORDERS = new PhraseTable(
  (Object.keys(CONTRARY) as Order[]).flatMap((order) =>
    LANGUAGES.flatMap(({ dates }) => dates.order[order].map((words) => [words, order] as const)),
  ),
);
const OCCASIONS = wordTable(LANGUAGES.flatMap(({ dates }) => dates.occasions));

/** Terms between a word of order and what it stands before: قبل خمس ساعات من الثوران. */
const REACH = 6;
/** Terms between an occasion and what happens on it: in the accident. */
const NEAR = 3;
const BREAK = /[.;:!?()،,؛]/;
/** By somebody (من قبل), at a distance (على بعد). */
const OTHERWISE = /^(?:من|علي)$/;
const NOT_YET = /^(?:لم|ما|لا)$/;

/**
 * Holds what comes before something against what comes after it, where both texts speak of it. Who does not say when a
 * text says it bears nothing out of the order, unless it tells of the occasion.
 */
export function compareOrder(claim: Reading, text: Reading, links: Links): Finding[] {
  const [said, there] = [orderIn(claim), orderIn(text)];
  if (said.length === 0) return there.length === 0 ? [] : placedOtherwise(claim, there, links);
  const counterpart = (at: number): number | undefined =>
    links.between.find((link) => link.claim === at)?.text;
  return said.flatMap(({ order, at, governed }) => {
    const event = counterpart(governed);
    if (event === undefined) return [];
    const own = there.filter((other) => other.governed === event);
    const term = claim.statement.terms[at]!;
    const same = own.find((other) => other.order === order) ?? togetherIn(text, there, order, event);
    if (same) return term.stop ? [] : [agrees('opposite', term, text.statement.terms[same.at])];
    const [contrary] = own.filter((other) => other.order === CONTRARY[order]);
    if (contrary) return [conflicts('opposite', term, text.statement.terms[contrary.at]!)];
    const isTurned = there.some(
      (other) =>
        other.order === CONTRARY[order] &&
        event < other.at &&
        links.between.some((link) => link.text === other.governed && link.claim < at),
    );
    if (isTurned || order === 'since' || order === 'until') return [];
    return order === 'after' && isOccasion(text, event) ? [] : [open('opposite', term)];
  });
}

/** How far on from a word of order what it stands before may reach. */
const EXTENT = 5;

/** After a fault was found, and after traces of a fault were found: one event, whichever of its words comes first. */
function togetherIn(
  { statement }: Reading,
  there: readonly Ordered[],
  order: Order,
  event: number,
): Ordered | undefined {
  const ends = (from: number): boolean =>
    statement.terms.some((_, at) => at > from && at <= event && BREAK.test(gapBefore(statement, at)));
  return there.find(
    (other) =>
      other.order === order &&
      other.governed <= event &&
      event <= other.governed + EXTENT &&
      !there.some(({ at }) => other.at < at && at < event) &&
      !ends(other.governed),
  );
}

/** In the flood, where the text has it before the flood. */
function placedOtherwise(claim: Reading, there: readonly Ordered[], { between }: Links): Finding[] {
  return there.flatMap(({ order, at, governed }) => {
    const event = order === 'before' ? between.find((link) => link.text === governed)?.claim : undefined;
    const isPlaced =
      event !== undefined && isOccasion(claim, event) && between.some((link) => link.text < at);
    return isPlaced ? [open('opposite', claim.statement.terms[event]!)] : [];
  });
}

function isOccasion({ statement: { terms } }: Reading, at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - NEAR); place--) {
    if (OCCASIONS.at(terms, place) !== undefined) return true;
    if (!terms[place]!.stop) return false;
  }
  return false;
}

/** The words of order in a text, those aside that bound a date. */
const orderIn = remembering((reading: Reading): readonly Ordered[] =>
  reading.statement.terms.flatMap((_, at) => {
    const order = ORDERS.at(reading.statement.terms, at)?.value;
    const governed = order && governedFrom(reading, at);
    return governed === undefined ? [] : [{ order: order!, at, governed }];
  }),
);

function governedFrom(reading: Reading, at: number): number | undefined {
  const { statement, dates, quantities } = reading;
  const { terms } = statement;
  const lies = (place: number) => (placed: Placed<unknown>) => placed.first <= place && place <= placed.last;
  const before = terms[at - 1]?.norm ?? '';
  if (dates.some(lies(at)) || OTHERWISE.test(before) || isNotYet(reading, at)) return undefined;
  for (let place = at + 1; place < Math.min(terms.length, at + REACH); place++) {
    if (BREAK.test(gapBefore(statement, place)) || dates.some(lies(place))) return undefined;
    if (!terms[place]!.stop && !quantities.some(lies(place))) return place;
  }
  return undefined;
}

/** لم يفتح بعد: not yet. */
const isNotYet = ({ statement: { terms } }: Reading, at: number): boolean =>
  terms.slice(Math.max(0, at - 2), at).some(({ norm }) => NOT_YET.test(norm));
