import type { Day, Language, LanguageTag, Span, TextSpan, VerdictKind } from './basics.js';
import type { Correction, FactId, FactStatus, Quote } from './fact.js';
import type { Passage, ScoreReason } from './match.js';
import type { Source } from './source.js';
import type { Conflict, Explanation } from './verdict.js';

/** A mark on a quote; offsets are into `quote.exact`. */
export interface Mark extends Span {
  readonly kind: 'agreement' | 'conflict';
}

/** How a fact came to be considered: the text of it that matched best, and what the score is made of. */
export interface CitationMatch extends Pick<Passage, 'field' | 'language' | 'text'> {
  /** Calibrated probability, 0 to 1, that the fact bears on the statement. */
  readonly score: number;
  readonly reasons: readonly ScoreReason[];
}

/** A quote with everything a reader needs to go back to who said it. */
export interface Citation {
  readonly factId: FactId;
  readonly quote: Quote;
  readonly marks: readonly Mark[];
  readonly source: Source;
  /** In the language of the answer where the quote is in another; shown as a translation. */
  readonly translation?: { readonly language: LanguageTag; readonly text: string };
  readonly status: FactStatus;
  /** Set when the fact had expired on the day of the question. */
  readonly expiredOn?: Day;
  readonly corrections: readonly Correction[];
  /** Absent where a fact is shown by itself, without a claim. */
  readonly match?: CitationMatch;
  /** Absolute address of the citation page, where PUBLIC_URL is set. */
  readonly permalink?: string;
}

/** What is said of one statement of the message. */
export interface AnswerPart {
  /** The statement as written, pointing into the message. */
  readonly statement: TextSpan;
  readonly verdict: VerdictKind;
  readonly confidence: number;
  readonly conflicts: readonly Conflict[];
  /** Most telling first, at most three; none for `unknown`. */
  readonly citations: readonly Citation[];
  /** Other facts that may bear on it, best first, at most five. Shown on request. */
  readonly others: readonly Citation[];
  readonly explanation: Explanation;
  /** A retracted fact that would have matched: said, never cited as evidence. */
  readonly retraction?: { readonly factId: FactId; readonly correction?: Correction };
}

/** The answer to a message, for any platform to draw. It asserts nothing that is not a quote. */
export interface Answer {
  /** The message as given. */
  readonly claim: string;
  readonly language: Language;
  readonly verdict: VerdictKind;
  readonly confidence: number;
  readonly parts: readonly AnswerPart[];
  /** All parts' citations that carry the overall verdict, without repeats. */
  readonly citations: readonly Citation[];
  readonly conflicts: readonly Conflict[];
  /** Revision of the fact base that answered. */
  readonly revision: string;
}
