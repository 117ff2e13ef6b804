// Every list of words, one folder a language. A new language is a new folder and a new line here.
import cuesAr from '../lexicon/ar/cues.json' with { type: 'json' };
import datesAr from '../lexicon/ar/dates.json' with { type: 'json' };
import demonymsAr from '../lexicon/ar/demonyms.json' with { type: 'json' };
import framesAr from '../lexicon/ar/frames.json' with { type: 'json' };
import numbersAr from '../lexicon/ar/numbers.json' with { type: 'json' };
import oppositesAr from '../lexicon/ar/opposites.json' with { type: 'json' };
import stopwordsAr from '../lexicon/ar/stopwords.json' with { type: 'json' };
import titlesAr from '../lexicon/ar/titles.json' with { type: 'json' };
import verbsAr from '../lexicon/ar/verbs.json' with { type: 'json' };
import cuesEn from '../lexicon/en/cues.json' with { type: 'json' };
import datesEn from '../lexicon/en/dates.json' with { type: 'json' };
import demonymsEn from '../lexicon/en/demonyms.json' with { type: 'json' };
import framesEn from '../lexicon/en/frames.json' with { type: 'json' };
import numbersEn from '../lexicon/en/numbers.json' with { type: 'json' };
import oppositesEn from '../lexicon/en/opposites.json' with { type: 'json' };
import stopwordsEn from '../lexicon/en/stopwords.json' with { type: 'json' };
import titlesEn from '../lexicon/en/titles.json' with { type: 'json' };
import verbsEn from '../lexicon/en/verbs.json' with { type: 'json' };
import type { Language } from '../model/basics.js';
import type { WordGroups } from './word-groups.js';

/** See src/lexicon/en/cues.json; the numbers used as keys are degrees, -1 to 1. */
export interface CueData {
  /** Of what a sentence says, of what it foresees, and of the word that follows. */
  readonly negation: {
    readonly sentence: readonly string[];
    readonly future: readonly string[];
    readonly constituent: readonly string[];
  };
  readonly denial: readonly string[];
  readonly refusal: readonly string[];
  /** What is foreseen, and what may be: of what is feared it is not said that it will be. */
  readonly modality: { readonly expected: readonly string[]; readonly possible: readonly string[] };
  readonly hedge: readonly string[];
  readonly quantifier: Readonly<Record<string, WordGroups>>;
  readonly comparator: Readonly<Record<string, WordGroups>>;
  /** Before the other side of a comparison. */
  readonly than: readonly string[];
  readonly determiners: readonly string[];
  /** Means "what" as often as "not": ما; with what tells the two apart. */
  readonly whatOrNot: readonly string[];
  readonly relatives: readonly string[];
  readonly that: readonly string[];
  /** May stand between a subject and its negation: الأسعار لسه ما ارتفعت. */
  readonly yet: readonly string[];
  /** Particles written like a verb, before a verb: فقد أطلقت, it had; فقدت, it lost. */
  readonly had: readonly string[];
  /** "May" before an imperfect, and "had" before a past: قد. */
  readonly mayBeforeImperfect: readonly string[];
  /** The most of what, half of what: after these ما is "what". */
  readonly ofWhat: readonly string[];
  /** Phrases that hold a cue's words but are none: ما يقارب, not only. */
  readonly exceptions: readonly string[];
}

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
  /** Nouns that tell how many there are of what stands beside them: number, sales. */
  readonly tallies: readonly string[];
  /** Before a number that is an age. */
  readonly ages: readonly string[];
  /** People of whom a bounded number is the age: adults over 50. */
  readonly persons: readonly string[];
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

export interface DateData {
  /** Locales whose month names `Intl` gives: يناير and كانون الثاني. */
  readonly locales: readonly string[];
  readonly monthAliases: Readonly<Record<string, number>>;
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
  };
  readonly bounds: {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly since: readonly string[];
    readonly until: readonly string[];
  };
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

export interface FrameData {
  readonly openings: readonly string[];
  /** Openings of one word that need no comma after them: هل. */
  readonly particles: readonly string[];
  /** Words whose full stop ends no sentence. */
  readonly abbreviations: readonly string[];
  readonly greetings: readonly string[];
  readonly tags: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly wh: readonly string[];
  /** Words between two things of which a question asks which: or, أم. */
  readonly alternatives: readonly string[];
  /** Words that put something in the place of what was denied: but, بل. */
  readonly instead: readonly string[];
  /** Those of them that ask for the cause of what they take for granted. */
  readonly why: readonly string[];
  readonly connectors: readonly string[];
  /** Connectors that always part two clauses: but, while. */
  readonly contrasts: readonly string[];
  readonly clauseStarts: readonly string[];
  readonly subjectPronouns: readonly string[];
  readonly fillers: readonly string[];
}

export interface LanguageData {
  readonly language: Language;
  readonly cues: CueData;
  readonly opposites: Readonly<Record<string, WordGroups>>;
  readonly numbers: NumberData;
  readonly dates: DateData;
  readonly frames: FrameData;
  /**
   * Words that carry no meaning of their own. Negations, comparators and quantifiers are read as cues, so that they may
   * be among these without being lost; `us` is not: it is how "US" reads when case is folded.
   */
  readonly stopwords: readonly string[];
  readonly verbs: { readonly auxiliaries: readonly string[]; readonly forms: readonly string[] };
  readonly titles: {
    readonly person: readonly string[];
    readonly place: readonly string[];
    readonly organisation: readonly string[];
  };
  /** ISO 3166 code -> adjectives and peoples. */
  readonly demonyms: WordGroups;
}

export const LANGUAGES: readonly LanguageData[] = [
  {
    language: 'ar',
    cues: cuesAr,
    opposites: oppositesAr,
    numbers: numbersAr,
    dates: datesAr,
    frames: framesAr,
    stopwords: stopwordsAr,
    verbs: verbsAr,
    titles: titlesAr,
    demonyms: demonymsAr,
  },
  {
    language: 'en',
    cues: cuesEn,
    opposites: oppositesEn,
    numbers: numbersEn,
    dates: datesEn,
    frames: framesEn,
    stopwords: stopwordsEn,
    verbs: verbsEn,
    titles: titlesEn,
    demonyms: demonymsEn,
  },
];
