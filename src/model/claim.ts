import type { Day, Language, Span, TextSpan } from './basics.js';
import type { NameId, NameKind } from './name.js';

/** A word of a text, ready to be looked up and to be pointed at. */
export interface Term extends TextSpan {
  /** Normalised form (see analysis/normalize). */
  readonly norm: string;
  /** `norm` as written, where that is a dialect's word and `norm` the one standard Arabic has; names go by it. */
  readonly written?: string;
  /** Light stem of `norm`; what the index holds. */
  readonly stem: string;
  /** Carries no meaning of its own (analysis/stopwords). */
  readonly stop: boolean;
}

/** A person, place, company, organisation or product that the text names. */
export interface NameMention extends TextSpan {
  /** Set when names.yaml or `Intl` knows it; the same in every script. */
  readonly id?: NameId;
  readonly kind?: NameKind;
  /** Consonant skeleton: equal or near for spellings of one name in any script. */
  readonly skeleton: string;
  /** The country a known city or region lies in: Hangzhou does not clash with China. */
  readonly within?: NameId;
  /** A country's adjective or people (`Chinese`, `السوفييت`), not the country named by itself. */
  readonly demonym?: true;
}

/** How a value is bounded: `more than 14` is `>`; `nearly a third` is `~`. */
export type Comparator = '=' | '~' | '<' | '<=' | '>' | '>=';

/** Where a value stands in a change: `rose from 1.2%`, `to a third`, `by 5%`. */
export type Endpoint = 'start' | 'end' | 'change';

/** A number with what it counts. */
export interface Quantity extends TextSpan {
  /** In `unit`: 14 trillion is 14e12; a third is 1/3 of unit `ratio`; 1.2% is 0.012 of unit `ratio`. */
  readonly value: number;
  /** Upper end of a range (`between 3 and 5`), else absent. */
  readonly upper?: number;
  readonly comparator: Comparator;
  /** `ratio` (percent, fractions), `count`, an ISO 4217 code, `ordinal`, `times`, `score` (the higher side in thousands and the lower), or a unit of measure as CLDR names it. */
  readonly unit: string;
  /** Stem of the thing counted (`token`, `موظف`), where one follows. */
  readonly counted?: string;
  readonly endpoint?: Endpoint;
  /** Where the words begin that make it approximate, where some stand before it: `nearly`. */
  readonly hedge?: number;
  /** The figure with the words that bound it, where there are some: `more than 14`. */
  readonly bounded?: TextSpan;
}

/** What a date tells of within its year, its month or its years. */
export type DatePart =
  | 'early'
  | 'mid'
  | 'late'
  | 'h1'
  | 'h2'
  | 'q1'
  | 'q2'
  | 'q3'
  | 'q4'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter';

/** A date at the grain given; absent fields were not said. */
export interface DateMention extends TextSpan {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 0 is Sunday; said beside the day, or alone. */
  readonly weekday?: number;
  /** Last year of several: 1999 of the 1990s, 2017 of the season 2016-17. */
  readonly lastYear?: number;
  /** `early 2025`, `mid`, `late`; halves, quarters and seasons of a year: `H1 2025`, `the third quarter of 2024`. */
  readonly part?: DatePart;
  /** `before 2025`, `after`, `since`, `until`. */
  readonly bound?: 'before' | 'after' | 'since' | 'until';
  /** The bound is an event of that year, so that what is bounded may be in it: after the 2027 edition. */
  readonly event?: true;
  /** The year came from the day of the message or of publication, not from the text. */
  readonly resolved?: boolean;
}

/** Words that change what a statement says. Each kind's words stand in a lexicon file. */
export type CueKind =
  | 'negation' // did not, never, لم
  | 'denial' // denied, نفى
  | 'refusal' // refused, رفض
  | 'modality' // is expected to, يُتوقع
  | 'hedge' // reportedly, يُقال
  | 'quantifier' // all, some
  | 'comparator' // more than, أقل من
  | 'opposite'; // one pole of an axis: rose / fell

export interface Cue extends TextSpan {
  readonly kind: CueKind;
  /** Lexicon entry: for `opposite` the axis (`rise-fall`), for `quantifier` `universal` | `existential` …  */
  readonly axis: string;
  /** Signed place on the axis: -1 … 1. */
  readonly degree: number;
  /** Index into `terms` of the word it governs, where one was found. */
  readonly governs?: number;
}

/**
 * One thing a message states, read. The same reading is made of wordings and quotes. Where its subject was
 * said in an earlier clause (`X rose and then fell`), the subject's terms and names come first, pointing there.
 */
export interface Statement extends TextSpan {
  readonly language: Language;
  readonly terms: readonly Term[];
  readonly names: readonly NameMention[];
  readonly quantities: readonly Quantity[];
  /** Changes by a factor that a verb says by itself, which remains a word: doubled, in `times`; halved, as a `ratio`. */
  readonly factors: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly cues: readonly Cue[];
  /** After an even number of negations `affirmed`. */
  readonly polarity: 'affirmed' | 'negated';
  /** `expected`: announced or foreseen, not yet so. */
  readonly modality: 'actual' | 'expected';
  /**
   * Asks for a `date`, a `number` or another `value` (who, where) and so states less than a quote does, or for a `cause`,
   * and so takes for granted what a quote may exclude.
   */
  readonly asks?: 'value' | 'date' | 'number' | 'cause';
  /** Denied only to put the next statement in its place: not in Lyon but in Ghent. */
  readonly replaced?: true;
}

/** A message, read: what it states, with everything set aside that states nothing. */
export interface Claim {
  /** The message as given; every span points into it. */
  readonly text: string;
  readonly language: Language;
  /** Day against which `last February` was resolved. */
  readonly today: Day;
  /** Empty for `hello`, a lone stop word, or a blank message. */
  readonly statements: readonly Statement[];
}

/** True when two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
