import type { Brand, Day, LanguageTag, Span, VerdictKind } from './basics.js';
import type { SourceId } from './source.js';

/** Stable id of a fact, unique in a fact base. */
export type FactId = Brand<string, 'FactId'>;

/**
 * Words that stand verbatim in an archived source: `archive.slice(start, end) === exact`.
 * Only `anchorQuote` makes one (Web Annotation's TextQuoteSelector resolved to a TextPositionSelector).
 */
export type Quote = Brand<Span & { readonly source: SourceId; readonly exact: string }, 'Quote'>;

/** draft: not yet cited; retracted: never cited again, but its retraction is told to who asks. */
export type FactStatus = 'draft' | 'published' | 'disputed' | 'corrected' | 'retracted';

/** One entry of the open list of corrections (IFCN code of principles). */
export interface Correction {
  readonly date: Day;
  readonly reason: string;
  readonly before?: string;
  readonly after?: string;
}

/** A claim with the verdict it must get: a test that lives beside the fact. */
export interface Check {
  readonly claim: string;
  readonly verdict: VerdictKind;
}

/** Where a fact stands, so that an error can point at it. Lines count from 1. */
export interface FilePosition {
  readonly file: string;
  readonly line: number;
}

interface FactCommon {
  readonly id: FactId;
  readonly quote: Quote;
  /** Ways people say it, by language tag; they stand for the quote when a claim is compared. */
  readonly wordings: Readonly<Record<LanguageTag, readonly string[]>>;
  /** Shown as a translation, never as a quote. */
  readonly translation: Readonly<Record<LanguageTag, string>>;
  readonly checks: readonly Check[];
  readonly status: FactStatus;
  /** First day on which the fact is said to be out of date. */
  readonly expiresAt?: Day;
  readonly supersededBy?: FactId;
  readonly corrections: readonly Correction[];
  readonly position: FilePosition;
}

/** Something a source says. */
export interface StatementFact extends FactCommon {
  readonly kind: 'statement';
}

/** A union on `kind`: reviews (ClaimReview: somebody rated a claim) will stand beside statements. */
export type Fact = StatementFact;
