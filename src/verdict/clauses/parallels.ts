import { isListed, isSpelled } from '../../analysis/known-words.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import { PREPOSITIONS } from '../deeds/grammar.js';
import { partiesOf } from '../deeds/parties.js';
import { isAuxiliary, verbsOf } from '../deeds/verbs.js';
import type { Reading } from '../reading.js';
import { remembering } from '../remember.js';
import { phraseBook } from '../words/phrases.js';
import { isAfterComma, isEnded } from './gaps.js';

// Two things said in one breath of two others, with the verb left out the second time, or all of them in two rows.

/** Places of two things that are said of each other, by index of the terms. */
export type Couple = readonly [one: number, other: number];

/** A noun phrase, name, number or date among the terms, and what leads it in. */
interface Item {
  readonly first: number;
  readonly last: number;
  readonly kind: 'word' | 'name' | 'figure';
  /** The preposition before it or written onto it; empty where there is none. */
  readonly by: string;
}

const AND = /^(?:and|while|but|و)$/;
const JOINED_ON = /^و(?=.)/; // و5 as well
const ATTACHED = /^[وف]?(بال|لل|ب(?=.{3})|ل(?=.{3}))/;
const RESPECTIVELY = phraseBook(clauses.respectively);

/**
 * Sets of couples of a text: silver and Sara, gold and Huda in "Sara won silver and Huda gold"; Lyon and 300, Ghent and
 * 500 in "in Lyon and Ghent employ 300 and 500 respectively".
 */
export const parallelsOf = remembering((reading: Reading): readonly (readonly Couple[])[] => {
  const items = itemsOf(reading);
  return [...rowsOf(reading, items), ...gappedIn(reading, items)];
});

/** The same where the text says so itself: respectively, على التوالي. */
export const respectiveOf = remembering((reading: Reading): readonly (readonly Couple[])[] =>
  rowsOf(reading, itemsOf(reading)),
);

export const itemsOf = remembering((reading: Reading): readonly Item[] => {
  const { statement, quantities, dates } = reading;
  const saysSo = RESPECTIVELY.cover(statement);
  const figures = [...quantities, ...dates].map(({ first, last }) => ({
    first,
    last,
    kind: 'figure' as const,
  }));
  const parties = partiesOf(reading).map(({ first, last }) => ({
    first,
    last,
    kind: reading.names.some((name) => name.first === first) ? ('name' as const) : ('word' as const),
  }));
  const items: Item[] = [];
  for (const one of [...figures, ...parties].sort((a, b) => a.first - b.first)) {
    const before = items.at(-1);
    if ((before && one.first <= before.last) || saysSo.has(one.first)) continue;
    const by = ledInBy(reading, one.first);
    const isNext = by === '' && before?.last === one.first - 1 && !isAfterComma(statement, one.first);
    const isOne = isNext && !isJoined(reading, one.first) && one.kind === 'word' && before.kind !== 'name';
    if (isOne) items[items.length - 1] = { ...before, last: one.last };
    else items.push({ ...one, by });
  }
  return items;
});

function ledInBy({ statement: { terms } }: Reading, first: number): string {
  const { norm: own } = terms[first]!;
  const attached = ATTACHED.exec(own)?.[1];
  if (attached !== undefined && !isListed(own) && isSpelled(own)) return attached[0]!;
  let at = first - 1;
  while (at > 0 && terms[at]!.stop && !PREPOSITIONS.has(terms[at]!.norm) && !AND.test(terms[at]!.norm)) at--;
  const { norm } = terms[at] ?? { norm: '' };
  return at >= 0 && PREPOSITIONS.has(norm) ? norm : '';
}

const isJoined = ({ statement: { terms } }: Reading, at: number): boolean =>
  JOINED_ON.test(terms[at]!.norm) || AND.test(terms[at - 1]?.norm ?? '');

/** "… and Huda gold", "… and 3 in Oslo": two items and no verb, after two of the same kind. */
function gappedIn(reading: Reading, items: readonly Item[]): readonly (readonly Couple[])[] {
  const { statement } = reading;
  const verbs = verbsOf(statement);
  const isVerb = (at: number): boolean => verbs[at] === true || isAuxiliary(statement.terms[at]!);
  return items.flatMap((one, i) => {
    const other = items[i + 1];
    if (!other || !opens(reading, one) || isEndedWithin(reading, one.first, other.last)) return [];
    const end = items[i + 2];
    const isPair =
      !end ||
      (end.by !== '' && end.by !== other.by) ||
      opens(reading, end) ||
      isEnded(statement, end.first) ||
      isAfterComma(statement, end.first);
    if (!isPair || range(one.first, end?.first ?? statement.terms.length).some(isVerb)) return [];
    const before = items.slice(0, i).filter((item) => !isEndedWithin(reading, item.first, one.first));
    const second = before.findLastIndex((item) => item.by === other.by && item.kind === other.kind);
    const first = before.slice(0, Math.max(0, second)).findLastIndex(({ by }) => by === one.by);
    if (second < 1 || first < 0 || !range(0, one.first).some(isVerb)) return [];
    // sells bikes and Nissan cars
    if (one.by === '' && other.by === '' && other.kind === 'word' && one.kind !== 'name') return [];
    return [[couple(before[first]!, before[second]!), couple(one, other)]];
  });
}

const couple = (one: Item, other: Item): Couple => [one.first, other.first];
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** After "and" or a comma, its preposition and article between. */
function opens(reading: Reading, { first }: Item): boolean {
  const { terms } = reading.statement;
  if (JOINED_ON.test(terms[first]!.norm)) return true;
  for (let at = first; at > 0; at--) {
    if (AND.test(terms[at - 1]!.norm) || isAfterComma(reading.statement, at)) return true;
    if (!terms[at - 1]!.stop && !PREPOSITIONS.has(terms[at - 1]!.norm)) return false;
  }
  return false;
}

const isEndedWithin = ({ statement }: Reading, from: number, to: number): boolean =>
  range(from + 1, to + 1).some((at) => isEnded(statement, at));

/** As many figures as there are things before them, each in its turn. */
function rowsOf(reading: Reading, items: readonly Item[]): readonly (readonly Couple[])[] {
  return RESPECTIVELY.find(reading.statement).flatMap((at) => {
    const before = items.filter(({ last }) => last < at);
    const figures = runEnding(
      reading,
      before,
      before.findLastIndex(({ kind }) => kind === 'figure'),
    );
    const things = before.slice(0, before.indexOf(figures[0]!));
    for (let end = things.length - 1; end >= 1; end--) {
      const row = runEnding(reading, things, end);
      if (row.length === figures.length && row.length > 1)
        return [row.map((thing, i): Couple => [i === 0 ? thing.last : thing.first, figures[i]!.first])];
    }
    return [];
  });
}

/** Items one after the other with "and" or a comma between, up to one. */
function runEnding({ statement }: Reading, items: readonly Item[], end: number): readonly Item[] {
  const run: Item[] = [];
  for (let i = end; i >= 0; i--) {
    const [item, next] = [items[i]!, run[0]];
    const between = next ? statement.terms.slice(item.last + 1, next.first) : [];
    const isListed =
      !next ||
      isAfterComma(statement, next.first) ||
      JOINED_ON.test(statement.terms[next.first]!.norm) ||
      (between.length > 0 && AND.test(between.at(0)!.norm));
    if (!isListed || between.some(({ stop }) => !stop) || (next && item.kind !== next.kind)) break;
    run.unshift(item);
  }
  return run;
}
