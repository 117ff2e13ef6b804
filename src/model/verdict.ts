import type { NonEmpty, TextSpan } from './basics.js';
import type { Quote } from './fact.js';
import type { Match } from './match.js';

export type ConflictKind =
  | 'date'
  | 'number'
  | 'comparator'
  | 'name'
  | 'role'
  | 'negation'
  | 'opposite'
  | 'quantifier';

/** Two spans that say the same thing. `claim` points into the message, `quote` into the archived text. */
export interface Agreement {
  readonly kind: ConflictKind | 'term';
  readonly claim: TextSpan;
  readonly quote: TextSpan;
}

/** Two spans that cannot both be so. `claim` points into the message, `quote` into the archived text. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly claim: TextSpan;
  readonly quote: TextSpan;
}

/** Part of the claim that the source neither bears out nor excludes; it blocks `supported`. */
export interface Unverified {
  readonly kind: ConflictKind | 'term' | 'modality';
  readonly claim: TextSpan;
  /** What stands in the source in its place, where something does: pointing into the archived text. */
  readonly quote?: TextSpan;
}

/** The rule where a statement asks for a value: there is nothing for the source to agree with. */
export const ASKS = 'asks-for-value';

/** Why a verdict is what it is, as data; shown behind "Why?" and by `ask --explain`. */
export interface Explanation {
  /** Stable name of the rule that decided, for example `conflict-date`. */
  readonly rule: string;
  readonly agreements: readonly Agreement[];
  readonly unverified: readonly Unverified[];
}

interface Judged {
  /** Calibrated probability, 0 to 1, that the verdict is right. */
  readonly confidence: number;
  readonly explanation: Explanation;
}

/** What one source says of one statement. A verdict without a quote does not compile, unless it is `unknown`. */
export type Verdict =
  | (Judged & {
      readonly kind: 'supported';
      readonly match: Match;
      readonly conflicts: readonly [];
      readonly citations: NonEmpty<Quote>;
      readonly others: readonly Match[];
    })
  | (Judged & {
      readonly kind: 'contradicted';
      readonly match: Match;
      readonly conflicts: NonEmpty<Conflict>;
      readonly citations: NonEmpty<Quote>;
      readonly others: readonly Match[];
    })
  | (Judged & {
      readonly kind: 'related';
      readonly contenders: NonEmpty<Match>;
      readonly citations: NonEmpty<Quote>;
    })
  | (Judged & { readonly kind: 'unknown'; readonly retracted?: Match });
