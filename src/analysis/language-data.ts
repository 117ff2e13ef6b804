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
import type { DateData, NumberData } from './figure-data.js';
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
  /** What is foreseen; what may be, as what is feared; what is so only if something else is; and what hardly will be. */
  readonly modality: {
    readonly expected: readonly string[];
    readonly possible: readonly string[];
    readonly conditional: readonly string[];
    readonly unlikely: readonly string[];
  };
  readonly hedge: readonly string[];
  readonly quantifier: Readonly<Record<string, WordGroups>>;
  readonly comparator: Readonly<Record<string, WordGroups>>;
  /** After a negation what alone is so (ما جاء إلا اثنان), and before a date since when: not until 2014. */
  readonly restrictions: { readonly only: readonly string[]; readonly until: readonly string[] };
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
  /** Negations only where a participle follows: stopped lending. */
  readonly beforeParticiple: readonly string[];
  /** Verbs of leaving off, which deny what they lead in and, denied themselves, say that it goes on: never stopped using. */
  readonly abandoning: readonly string[];
  /** The same of failing, with the word that leads in: did not fail to. */
  readonly failing: readonly string[];
  /** The most of what, half of what: after these ما is "what". */
  readonly ofWhat: readonly string[];
  /** Phrases that hold a cue's words but are none: ما يقارب, not only. */
  readonly exceptions: readonly string[];
  /** The same, but for what follows its own subject: ", ما دفع", which led to it; الفريق ما دفع, it did not pay. */
  readonly whichLed: readonly string[];
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
  /** Those of them that begin nothing but a question, with its mark or without: who, متى. */
  readonly interrogatives: readonly string[];
  /** Words between two things of which a question asks which: or, أم. */
  readonly alternatives: readonly string[];
  /** Words that put something in the place of what was denied: but, بل. */
  readonly instead: readonly string[];
  /** Those that ask for a date, alone or with the noun after them, and for a number. */
  readonly when: readonly string[];
  readonly howMany: readonly string[];
  /** Of `wh`, those that ask for the cause of what they take for granted. */
  readonly why: readonly string[];
  readonly connectors: readonly string[];
  /** Connectors that always part two clauses: but, while. */
  readonly contrasts: readonly string[];
  /** Words that only ask whether something is so or where it was heard, up to the "that" after them. */
  readonly asking: readonly string[];
  /** Verbs by which a message tells the bot what to answer, and what else stands in such an order. */
  readonly orders: readonly string[];
  readonly ordered: readonly string[];
  readonly askedThat: readonly string[];
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
