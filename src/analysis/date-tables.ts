import type { Language } from '../model/basics.js';
import type { DateMention } from '../model/claim.js';
import { type DateData, LANGUAGES } from './language-data.js';
import { normalize } from './normalize.js';
import { Openings, PhraseTable } from './phrase-table.js';

export type Period = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

/** A month's name; `ambiguous` where it is another word too. */
export interface MonthEntry {
  readonly month: number;
  readonly ambiguous: boolean;
}

export interface MonthSpelling {
  readonly spelling: string;
  readonly entry: MonthEntry;
}

/** The words of dates, of all languages at once. */
export interface DateTables {
  readonly months: PhraseTable<MonthEntry>;
  /** Normalised one-word names of months by their first letter, for misspelt ones. */
  readonly monthSpellings: ReadonlyMap<string, readonly MonthSpelling[]>;
  /** 0 is Sunday. */
  readonly weekdays: PhraseTable<number>;
  readonly monthCues: PhraseTable<true>;
  readonly dayJoiners: PhraseTable<true>;
  readonly yearCues: PhraseTable<true>;
  readonly strongYearCues: PhraseTable<true>;
  readonly yearWords: PhraseTable<true>;
  readonly eras: PhraseTable<true>;
  readonly parts: PhraseTable<NonNullable<DateMention['part']>>;
  readonly bounds: PhraseTable<NonNullable<DateMention['bound']>>;
  readonly days: PhraseTable<number>;
  readonly periods: PhraseTable<Period>;
  /** last -1, this 0, next 1. */
  readonly turns: PhraseTable<number>;
  readonly ago: PhraseTable<true>;
  /** What nothing exceeded for a while, and the words before how long: the lowest in ten years. */
  readonly records: PhraseTable<true>;
  readonly windows: PhraseTable<true>;
  /** `q` a quarter of a year, `h` a half. */
  readonly yearParts: PhraseTable<string>;
  readonly decades: PhraseTable<number>;
  readonly beforeDecade: PhraseTable<true>;
  readonly ofAge: PhraseTable<true>;
  readonly editions: PhraseTable<true>;
  /** Like `turns`, from the date said before. */
  readonly contextTurns: PhraseTable<number>;
  readonly agoBefore: PhraseTable<true>;
  readonly one: PhraseTable<true>;
  /** What may begin a date, numbers aside. */
  readonly openings: Openings;
  /** Languages in which 3/4/2025 is surely in April. */
  readonly dayFirst: ReadonlySet<Language>;
}

const TURNS = { last: -1, previous: -1, this: 0, next: 1, following: 1 } as const;

/** A misspelt month must be long enough that one letter more or less makes no other word. */
const LEAST_FUZZY_MONTH = 5;
/** A week of which the first day, the fifth of January 2025, is a Sunday. */
const sampleDay = (day: number): Date => new Date(Date.UTC(2025, 0, 5 + day));
const sampleMonth = (month: number): Date => new Date(Date.UTC(2025, month, 15));

export function dateTables(): DateTables {
  const all = LANGUAGES.map((data) => data.dates);
  const list = (pick: (data: DateData) => readonly string[], exact = false): PhraseTable<true> =>
    new PhraseTable(
      all.flatMap((data) => pick(data).map((word) => [word, true] as const)),
      exact ? 'exact' : 'clitics',
    );
  const grouped = <T>(
    pick: (data: DateData) => Readonly<Record<string, readonly string[]>>,
    read: (key: string) => T,
  ) =>
    new PhraseTable<T>(
      all.flatMap((data) =>
        Object.entries(pick(data)).flatMap(([key, words]) => words.map((word) => [word, read(key)] as const)),
      ),
    );
  const turns = (...lists: readonly (keyof typeof TURNS)[]): PhraseTable<number> =>
    new PhraseTable(
      all.flatMap((data) => lists.flatMap((name) => data[name].map((word) => [word, TURNS[name]] as const))),
    );
  const months = all.flatMap(monthEntries);
  const tables = {
    months: new PhraseTable(months),
    monthSpellings: monthSpellings(months),
    weekdays: new PhraseTable(all.flatMap(weekdayEntries)),
    monthCues: list((data) => data.monthCues),
    dayJoiners: list((data) => data.dayJoiners, true),
    yearCues: list((data) => data.yearCues),
    strongYearCues: list((data) => data.strongYearCues),
    yearWords: list((data) => data.yearWords),
    eras: list((data) => data.eraBefore),
    parts: grouped(
      (data) => ({ ...data.parts }),
      (key) => key as NonNullable<DateMention['part']>,
    ),
    bounds: grouped(
      (data) => ({ ...data.bounds }),
      (key) => key as NonNullable<DateMention['bound']>,
    ),
    days: grouped((data) => data.days, Number),
    periods: grouped(
      (data) => data.periods,
      (key) => key as Period,
    ),
    turns: turns('last', 'next', 'this'),
    ago: list((data) => data.ago, true),
    records: list((data) => data.records),
    windows: list((data) => data.windows, true),
    yearParts: grouped((data) => data.yearParts, String),
    decades: new PhraseTable(all.flatMap((data) => Object.entries(data.decades))),
    beforeDecade: list((data) => data.beforeDecade, true),
    ofAge: list((data) => data.ofAge),
    editions: list((data) => data.editions),
    contextTurns: turns('previous', 'following'),
    agoBefore: list((data) => data.agoBefore),
    one: list((data) => data.one, true),
    dayFirst: new Set(LANGUAGES.filter(({ dates }) => dates.dayFirst).map(({ language }) => language)),
  };
  const { weekdays, days, periods, contextTurns, agoBefore, one, yearParts, decades } = tables;
  const words = [tables.months, weekdays, days, periods, tables.turns, contextTurns, yearParts, decades];
  return { ...tables, openings: new Openings([...words, agoBefore, one]) };
}

function monthEntries(data: DateData): (readonly [string, MonthEntry])[] {
  const ambiguous = new Set(data.ambiguousMonths.map((word) => normalize(word).text));
  const entry = (word: string, month: number) =>
    [word, { month, ambiguous: ambiguous.has(normalize(word).text) }] as const;
  const named = data.locales.flatMap((locale) => {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
    return Array.from({ length: 12 }, (_, i) => entry(format.format(sampleMonth(i)), i + 1));
  });
  const aliases = Object.entries(data.monthAliases).map(([word, month]) => entry(word, month));
  return [...named, ...aliases];
}

function monthSpellings(months: readonly (readonly [string, MonthEntry])[]): Map<string, MonthSpelling[]> {
  const byLetter = new Map<string, MonthSpelling[]>();
  for (const [word, entry] of months) {
    const spelling = normalize(word).text;
    if (spelling.length < LEAST_FUZZY_MONTH || spelling.includes(' ')) continue;
    byLetter.set(spelling[0]!, [...(byLetter.get(spelling[0]!) ?? []), { spelling, entry }]);
  }
  return byLetter;
}

function weekdayEntries(data: DateData): (readonly [string, number])[] {
  const format = new Intl.DateTimeFormat(data.locales[0]!, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, i) => [format.format(sampleDay(i)), i] as const);
}
