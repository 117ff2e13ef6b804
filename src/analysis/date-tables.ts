import givenNames from '../lexicon/given-names.json' with { type: 'json' };
import type { Language } from '../model/basics.js';
import type { DateMention } from '../model/claim.js';
import { editDistance } from './edit-distance.js';
import type { DateData, Period } from './figure-data.js';
import { monthNames } from './intl-words.js';
import { LANGUAGES } from './language-data.js';
import { normOf } from './normalize.js';
import { type Flexibility, Openings, PhraseTable, wordTable } from './phrase-table.js';
import { wordEntries } from './word-groups.js';
import { WordMemory } from './word-memory.js';

/** A month's name; `ambiguous` where it is another word too. */
export interface MonthEntry {
  readonly month: number;
  readonly ambiguous: boolean;
}

/** The words of dates, of all languages at once. */
export interface DateTables {
  readonly months: PhraseTable<MonthEntry>;
  /** The month that a word is misspelt of. */
  readonly nearMonth: (norm: string) => MonthEntry | undefined;
  /** 0 is Sunday. */
  readonly weekdays: PhraseTable<number>;
  /** Phrases in which a day of the week is none: Black Friday. */
  readonly notWeekdays: PhraseTable<true>;
  /** Names and words a letter from a month's: Marco, أربيل. */
  readonly notMonths: PhraseTable<true>;
  /** Before the number of a month. */
  readonly monthWords: PhraseTable<true>;
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
  readonly lastParts: PhraseTable<true>;
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
/** Same-length misspellings of months are other words too often (March, match); one letter off is enough. */
const MONTH_TYPO = 1;
/** A week of which the first day, the fifth of January 2025, is a Sunday. */
const sampleDay = (day: number): Date => new Date(Date.UTC(2025, 0, 5 + day));

export function dateTables(): DateTables {
  const all = LANGUAGES.map((data) => data.dates);
  const list = (pick: (data: DateData) => readonly string[], flexibility?: Flexibility): PhraseTable<true> =>
    wordTable(all.flatMap(pick), flexibility);
  const turns = (...lists: readonly (keyof typeof TURNS)[]): PhraseTable<number> =>
    new PhraseTable(
      all.flatMap((data) => lists.flatMap((name) => data[name].map((word) => [word, TURNS[name]] as const))),
    );
  const months = all.flatMap(monthEntries);
  const tables = {
    months: new PhraseTable(months),
    nearMonth: nearMonth(months),
    weekdays: new PhraseTable(all.flatMap(weekdayEntries)),
    notWeekdays: list((data) => data.notWeekdays),
    notMonths: wordTable([...all.flatMap((data) => data.notMonths), ...givenNames.en, ...givenNames.ar]),
    monthWords: list((data) => data.monthWords),
    monthCues: list((data) => data.monthCues),
    dayJoiners: list((data) => data.dayJoiners, 'exact'),
    yearCues: list((data) => data.yearCues),
    strongYearCues: list((data) => data.strongYearCues),
    yearWords: list((data) => data.yearWords),
    eras: list((data) => data.eraBefore),
    parts: new PhraseTable(all.flatMap(({ parts }) => wordEntries(parts))),
    bounds: new PhraseTable(all.flatMap(({ bounds }) => wordEntries(bounds))),
    days: new PhraseTable(
      all.flatMap(({ days }) => wordEntries(days)).map(([word, day]) => [word, Number(day)]),
    ),
    periods: new PhraseTable(all.flatMap(({ periods }) => wordEntries(periods))),
    turns: turns('last', 'next', 'this'),
    ago: list((data) => data.ago, 'exact'),
    records: list((data) => data.records),
    windows: list((data) => data.windows, 'exact'),
    lastParts: list((data) => data.lastParts),
    yearParts: new PhraseTable(all.flatMap(({ yearParts }) => wordEntries(yearParts))),
    decades: new PhraseTable(all.flatMap((data) => Object.entries(data.decades))),
    beforeDecade: list((data) => data.beforeDecade, 'exact'),
    ofAge: list((data) => data.ofAge),
    editions: list((data) => data.editions),
    contextTurns: turns('previous', 'following'),
    agoBefore: list((data) => data.agoBefore),
    one: list((data) => data.one, 'exact'),
    dayFirst: new Set(LANGUAGES.filter(({ dates }) => dates.dayFirst).map(({ language }) => language)),
  };
  const { weekdays, days, periods, contextTurns, agoBefore, one, yearParts, lastParts, decades } = tables;
  const words = [
    tables.months,
    weekdays,
    days,
    periods,
    tables.turns,
    contextTurns,
    yearParts,
    lastParts,
    decades,
  ];
  return { ...tables, openings: new Openings([...words, agoBefore, one]) };
}

function monthEntries(data: DateData): (readonly [string, MonthEntry])[] {
  const ambiguous = new Set(data.ambiguousMonths.map(normOf));
  const entry = (word: string, month: number) =>
    [word, { month, ambiguous: ambiguous.has(normOf(word)) }] as const;
  const named = data.locales.flatMap((locale) => monthNames(locale).map((name, i) => entry(name, i + 1)));
  const aliases = Object.entries(data.monthAliases).map(([word, month]) => entry(word, month));
  return [...named, ...aliases];
}

function nearMonth(months: readonly (readonly [string, MonthEntry])[]): DateTables['nearMonth'] {
  const spellings = months
    .map(([word, entry]) => ({ spelling: normOf(word), entry }))
    .filter(({ spelling }) => spelling.length >= LEAST_FUZZY_MONTH && !spelling.includes(' '));
  const remembered = new WordMemory<MonthEntry | undefined>();
  const find = (norm: string): MonthEntry | undefined =>
    spellings.find(
      ({ spelling }) => spelling[0] === norm[0] && editDistance(spelling, norm, MONTH_TYPO) <= MONTH_TYPO,
    )?.entry;
  return (norm) => remembered.of(norm, find);
}

function weekdayEntries(data: DateData): (readonly [string, number])[] {
  const format = new Intl.DateTimeFormat(data.locales[0]!, { weekday: 'long', timeZone: 'UTC' });
  const spelt = Array.from({ length: 7 }, (_, i) => [format.format(sampleDay(i)), i] as const);
  return [...spelt, ...Object.entries(data.weekdayAliases)];
}
