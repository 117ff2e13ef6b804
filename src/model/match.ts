import type { LanguageTag } from './basics.js';
import type { Statement } from './claim.js';
import type { Fact } from './fact.js';

/** One indexed text of a fact: its quote, a wording or a translation, already read. */
export interface Passage {
  readonly fact: Fact;
  readonly field: 'quote' | 'wording' | 'translation';
  readonly language: LanguageTag;
  readonly text: string;
  readonly reading: Statement;
}

/** One reason for a score, in words and figures: `bm25 4.1`, `name agreement 0.8`. */
export interface ScoreReason {
  readonly feature: string;
  readonly value: number;
  /** What it adds to the score before squashing. */
  readonly contribution: number;
}

/** A fact that may bear on a statement, with its best passage. */
export interface Match {
  readonly fact: Fact;
  /** The fact's text that matched best. */
  readonly passage: Passage;
  /** The reading of the fact's quote, whichever passage matched: conflicts are pointed out there. */
  readonly quote: Passage;
  /** Every indexed text of the fact, its quote first: wordings stand for the quote when a claim is compared. */
  readonly passages: readonly Passage[];
  /** Calibrated probability, 0 to 1, that the fact bears on the statement. */
  readonly score: number;
  readonly reasons: readonly ScoreReason[];
}
