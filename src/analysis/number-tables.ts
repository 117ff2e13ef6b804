import type { Comparator } from '../model/claim.js';
import { currencyEntries, currencySigns, eitherUnit } from './currency-tables.js';
import type { NumberData } from './figure-data.js';
import { wordsBesideFigures } from './intl-words.js';
import { LANGUAGES, type LanguageData } from './language-data.js';
import { type Flexibility, Openings, PhraseTable, wordTable } from './phrase-table.js';
import { type WordGroups, wordEntries } from './word-groups.js';

export interface Factor {
  readonly value: number;
  readonly comparator: Comparator;
  readonly unit: 'times' | 'ratio';
}

/** The words of numbers, units and bounds, of all languages at once. */
export interface NumberTables {
  readonly numbers: PhraseTable<number>;
  readonly scales: PhraseTable<number>;
  readonly vague: PhraseTable<readonly [from: number, to: number]>;
  /** Value of one part, and how many parts the word itself says (ثلثين: two). */
  readonly fractions: PhraseTable<{
    readonly part: number;
    readonly count: number;
    readonly ordinal: boolean;
  }>;
  readonly ordinals: PhraseTable<number>;
  readonly ordinalSuffixes: ReadonlySet<string>;
  readonly multiples: PhraseTable<number>;
  /** Verbs of a change by a factor: doubled; by a share: halved. */
  readonly factors: PhraseTable<Factor>;
  readonly counters: PhraseTable<{ readonly value: number; readonly unit: string }>;
  /** Percent as `ratio`, currencies by ISO code, measures by CLDR name, `times`. */
  readonly units: PhraseTable<string>;
  /** Letters after a degree sign: °C. */
  readonly degrees: PhraseTable<string>;
  readonly currencySigns: ReadonlyMap<string, string>;
  readonly articles: PhraseTable<true>;
  readonly half: PhraseTable<true>;
  readonly decimalPoints: PhraseTable<true>;
  /** Before the whole of a share: in, out of; and where each of so many is meant: in every. */
  readonly outOf: PhraseTable<true>;
  readonly outOfEvery: PhraseTable<true>;
  readonly of: PhraseTable<true>;
  /** Between a number and what it counts. */
  readonly links: PhraseTable<true>;
  readonly and: PhraseTable<true>;
  readonly indefinite: PhraseTable<true>;
  /** Numbers that are also the names of parts: خمس. */
  readonly bareFractions: PhraseTable<number>;
  /** Nouns of which there are several, one after the other: phase. */
  readonly series: PhraseTable<true>;
  /** Nouns of which one thing has one at a time: level. */
  readonly grades: PhraseTable<true>;
  /** Before a number that is an age. */
  readonly ages: PhraseTable<true>;
  /** Before a bounded number that is an age: adults over 50. */
  readonly persons: PhraseTable<true>;
  readonly approximate: PhraseTable<true>;
  readonly approximateAfter: PhraseTable<true>;
  readonly inAll: PhraseTable<true>;
  readonly comparators: PhraseTable<Comparator>;
  readonly comparatorsAfter: PhraseTable<Comparator>;
  readonly from: PhraseTable<true>;
  readonly to: PhraseTable<true>;
  readonly by: PhraseTable<true>;
  readonly was: PhraseTable<true>;
  readonly became: PhraseTable<true>;
  readonly between: PhraseTable<true>;
  readonly rangeAnd: PhraseTable<true>;
  readonly rangeTo: PhraseTable<true>;
  readonly exceptions: PhraseTable<true>;
  /** What may begin a quantity, figures aside. */
  readonly openings: Openings;
}

/** Spelt by `Intl` like words or numbers of the language; their other forms are in the lexicon. */
const NOT_UNITS = new Set([
  'percent',
  'per cent',
  'in',
  '″',
  '′',
  'm',
  'b',
  'k',
  't',
  'ث',
  'د',
  'س',
  'ي',
  'م',
  'ل',
  '',
]);
/** °C: its letter alone is no unit. */
export const DEGREE = '°';

export function numberTables(): NumberTables {
  const all = LANGUAGES.map((data) => data.numbers);
  const list = (
    pick: (data: NumberData) => readonly string[],
    flexibility?: Flexibility,
  ): PhraseTable<true> => wordTable(all.flatMap(pick), flexibility);
  const record = <T>(pick: (data: NumberData) => Readonly<Record<string, T>>): PhraseTable<T> =>
    new PhraseTable(all.flatMap((data) => Object.entries(pick(data))));
  const tables = {
    numbers: record((data) => data.numbers),
    scales: record((data) => data.scales),
    vague: record((data) => data.vague as Readonly<Record<string, readonly [number, number]>>),
    fractions: new PhraseTable(all.flatMap(fractionEntries)),
    ordinals: record((data) => data.ordinals),
    ordinalSuffixes: new Set(all.flatMap((data) => data.ordinalSuffixes)),
    multiples: record((data) => data.multiples),
    factors: new PhraseTable(all.flatMap(factorEntries)),
    counters: new PhraseTable(all.flatMap(counterEntries)),
    units: new PhraseTable(LANGUAGES.flatMap(unitEntries)),
    degrees: new PhraseTable(LANGUAGES.flatMap(degreeEntries), 'exact'),
    currencySigns: currencySigns(),
    articles: list((data) => data.articles, 'exact'),
    half: list((data) => data.half),
    decimalPoints: list((data) => data.decimalPoints, 'exact'),
    outOf: list((data) => data.outOf, 'exact'),
    outOfEvery: list((data) => data.outOfEvery, 'exact'),
    of: list((data) => data.of, 'exact'),
    links: list((data) => data.links, 'exact'),
    and: list((data) => data.and, 'exact'),
    indefinite: list((data) => data.indefinite, 'exact'),
    bareFractions: record((data) => data.bareFractions),
    series: list((data) => data.series),
    grades: list((data) => data.grades),
    ages: list((data) => data.ages),
    persons: list((data) => data.persons),
    approximate: list((data) => data.approximate),
    approximateAfter: list((data) => data.approximateAfter),
    inAll: list((data) => data.inAll, 'exact'),
    comparators: comparators(all.map((data) => data.comparators)),
    comparatorsAfter: comparators(all.map((data) => data.comparatorsAfter)),
    from: list((data) => data.from, 'exact'),
    to: list((data) => data.to, 'exact'),
    by: list((data) => data.by),
    was: list((data) => data.was),
    became: list((data) => data.became),
    between: list((data) => data.between),
    rangeAnd: list((data) => data.rangeAnd, 'exact'),
    rangeTo: list((data) => data.rangeTo, 'exact'),
    exceptions: list((data) => data.exceptions),
  };
  const { numbers, scales, vague, fractions, bareFractions, ordinals } = tables;
  const { multiples, counters, units, articles, indefinite, outOfEvery } = tables;
  const words = [numbers, scales, vague, fractions, bareFractions, ordinals, multiples, counters, units];
  return { ...tables, openings: new Openings([...words, articles, indefinite, outOfEvery]) };
}

function comparators(groups: readonly WordGroups[]): PhraseTable<Comparator> {
  return new PhraseTable(groups.flatMap(wordEntries).map(([word, sign]) => [word, sign as Comparator]));
}

function fractionEntries(data: NumberData) {
  return Object.entries(data.fractions).map(([word, denominator]) => {
    const part = denominator < 1 ? denominator : 1 / denominator;
    const count = data.dualFractions.includes(word) ? 2 : 1;
    return [word, { part, count, ordinal: word in data.ordinals }] as const;
  });
}

function factorEntries({ multiplying, halving }: NumberData): (readonly [string, Factor])[] {
  const halved: Factor = { value: 0.5, comparator: '=', unit: 'ratio' };
  return [
    ...Object.entries(multiplying).flatMap(([sign, words]) =>
      Object.entries(words).map(
        ([word, value]) => [word, { value, comparator: sign as Comparator, unit: 'times' }] as const,
      ),
    ),
    ...halving.map((word) => [word, halved] as const),
  ];
}

function counterEntries(data: NumberData) {
  return Object.entries(data.counters).map(
    ([word, [value, unit]]) => [word, { value: Number(value), unit: String(unit) }] as const,
  );
}

function unitEntries(data: LanguageData): (readonly [string, string])[] {
  const { language, numbers } = data;
  const measures = wordEntries(numbers.units);
  for (const unit of Intl.supportedValuesOf('unit').filter((name) => name !== 'percent')) {
    for (const unitDisplay of ['long', 'short'] as const) {
      const words = wordsBesideFigures(language, { style: 'unit', unit, unitDisplay }).filter(isUnit);
      measures.push(...words.map((word) => [word, unit] as const));
    }
  }
  const measured = new Map(measures);
  return [
    ...numbers.percent.map((word) => [word, 'ratio'] as const),
    ...numbers.times.map((word) => [word, 'times'] as const),
    ...[...currencyEntries(data)].map(
      ([word, unit]) => [word, eitherUnit(unit, measured.get(word))] as const,
    ),
    ...measures,
  ];
}

function degreeEntries({ language }: LanguageData): (readonly [string, string])[] {
  return ['celsius', 'fahrenheit'].flatMap((unit) =>
    wordsBesideFigures(language, { style: 'unit', unit, unitDisplay: 'short' }).map(
      (word) => [word.replace(DEGREE, ''), unit] as const,
    ),
  );
}

const isUnit = (word: string): boolean => !word.startsWith(DEGREE) && !NOT_UNITS.has(word.toLowerCase());
