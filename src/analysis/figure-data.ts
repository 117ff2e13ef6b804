import type { WordGroups } from './word-groups.js';

/** The words of numbers, units and bounds of a language; see src/lexicon/en/numbers.json. */
export interface NumberData {
  readonly numbers: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  /** `millions of`: at least, and less than. */
  readonly vague: Readonly<Record<string, readonly number[]>>;
  /** Denominators; 0.5 stands for a half. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Fractions that are two of their kind by themselves: ثلثين. */
  readonly dualFractions: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ordinalSuffixes: readonly string[];
  readonly multiples: Readonly<Record<string, number>>;
  /** Verbs of a change by a factor, by comparator: doubled; `halved` those that take half away. */
  readonly multiplying: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly halving: readonly string[];
  readonly times: readonly string[];
  readonly percent: readonly string[];
  /** Words that hold number and unit: عامين. */
  readonly counters: Readonly<Record<string, readonly (number | string)[]>>;
  readonly articles: readonly string[];
  readonly half: readonly string[];
  /** Before the whole of a share: nine out of ten; `every` where each of so many is meant. */
  readonly outOf: readonly string[];
  /** Between the whole and the decimals of a number in words: one point five. */
  readonly decimalPoints: readonly string[];
  readonly outOfEvery: readonly string[];
  readonly of: readonly string[];
  /** May stand between a number and what it counts: a third of its market. */
  readonly links: readonly string[];
  readonly and: readonly string[];
  /** Articles that are one as well: more than a decade. */
  readonly indefinite: readonly string[];
  /** Denominators of parts written like numbers: خمس السكان. */
  readonly bareFractions: Readonly<Record<string, number>>;
  /** Of these there are several, one after the other: phase two is the second. */
  readonly series: readonly string[];
  /** Of these one thing has one at a time: level four is the fourth. */
  readonly grades: readonly string[];
  /** Nouns that tell how many there are of what stands beside them: number, sales. */
  readonly tallies: readonly string[];
  /** Before those of whom one is meant. */
  readonly oneOf: readonly string[];
  /** What a number is of, said before: nine of them. */
  readonly ofThem: readonly string[];
  /** Before a number that is an age. */
  readonly ages: readonly string[];
  /** People of whom a bounded number is the age: adults over 50. */
  readonly persons: readonly string[];
  /** After what is counted, of all of it at once: three lakes together. */
  readonly inAll: readonly string[];
  /** In a denial it is of everybody: nobody, لم يصب أحد; and of every one of a kind: no passengers. */
  readonly nobody: readonly string[];
  readonly none: readonly string[];
  readonly approximate: readonly string[];
  readonly approximateAfter: readonly string[];
  readonly comparators: WordGroups;
  readonly comparatorsAfter: WordGroups;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Before how much something changed, as against to what: by 5%. */
  readonly by: readonly string[];
  /** It was 1.2% and became a third: a change said by its two states. */
  readonly was: readonly string[];
  readonly became: readonly string[];
  /** Tell that a value has not changed; and before what a multiple is of: twice what. */
  /** Words of how it is now: is, stands at. */
  readonly present: readonly string[];
  readonly still: readonly string[];
  readonly what: readonly string[];
  readonly between: readonly string[];
  readonly rangeAnd: readonly string[];
  /** Between the ends of a range by themselves: 10 to 12 people. */
  readonly rangeTo: readonly string[];
  readonly exceptions: readonly string[];
  readonly units: WordGroups;
  /** ISO 4217 codes with words that `Intl` does not give, and heads of its names with their other forms. */
  readonly currencies: WordGroups;
  /** Where the name of a currency has the word that it shares with others: Egyptian pound, جنيه مصري. */
  readonly currencyHead: string;
  /** Heads of names of currencies that are other words too. */
  readonly notCurrencies: readonly string[];
  /** Head of names -> the currency meant where no country is said. */
  readonly currencyDefaults: Readonly<Record<string, string>>;
  readonly currencySigns: Readonly<Record<string, string>>;
}

export type Period = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

/** The words of dates of a language; see src/lexicon/en/dates.json. */
export interface DateData {
  /** Locales whose month names `Intl` gives: يناير and كانون الثاني. */
  readonly locales: readonly string[];
  readonly monthAliases: Readonly<Record<string, number>>;
  /** Other spellings of the days of the week, 0 for Sunday; and phrases in which one is none: Black Friday. */
  readonly weekdayAliases: Readonly<Record<string, number>>;
  readonly notWeekdays: readonly string[];
  /** Before the number of a month: شهر 1. */
  /** Words a letter from a month's name that are no slip of it. */
  readonly notMonths: readonly string[];
  readonly monthWords: readonly string[];
  /** Months that are also other words; read as months only beside a number or after a cue. */
  readonly ambiguousMonths: readonly string[];
  readonly dayFirst: boolean;
  readonly monthCues: readonly string[];
  readonly dayJoiners: readonly string[];
  readonly yearCues: readonly string[];
  readonly strongYearCues: readonly string[];
  readonly yearWords: readonly string[];
  readonly eraBefore: readonly string[];
  readonly parts: {
    readonly early: readonly string[];
    readonly mid: readonly string[];
    readonly late: readonly string[];
    readonly spring: readonly string[];
    readonly summer: readonly string[];
    readonly autumn: readonly string[];
    readonly winter: readonly string[];
  };
  readonly bounds: {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly since: readonly string[];
    readonly until: readonly string[];
  };
  /** What comes before something that happens, and what after; and before what happens what is so because of it. */
  readonly order: Readonly<Record<'before' | 'after' | 'since' | 'until', readonly string[]>>;
  readonly occasions: readonly string[];
  /** Offset in days from the reference day -> words. */
  readonly days: WordGroups;
  readonly periods: Readonly<Record<Period, readonly string[]>>;
  readonly last: readonly string[];
  readonly next: readonly string[];
  readonly this: readonly string[];
  /** `two years ago`, and قبل عامين. */
  readonly ago: readonly string[];
  /** What nothing exceeded for a while, and the words before how long: the lowest in ten years. */
  readonly records: readonly string[];
  readonly windows: readonly string[];
  /** Halves and quarters of a year: `q` -> quarter. */
  readonly yearParts: WordGroups;
  /** Which quarter or half is the last: the last quarter, الربع الأخير. */
  readonly lastParts: readonly string[];
  /** Names of decades -> years into the century, and what stands before them where they are no age. */
  readonly decades: Readonly<Record<string, number>>;
  readonly beforeDecade: readonly string[];
  readonly ofAge: readonly string[];
  /** What is held every year: after the 2027 edition. */
  readonly editions: readonly string[];
  /** Last and next, from the date said before: the previous year. */
  readonly previous: readonly string[];
  readonly following: readonly string[];
  readonly agoBefore: readonly string[];
  readonly one: readonly string[];
}
