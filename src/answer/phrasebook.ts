import type { VerdictKind } from '../model/basics.js';
import type { FactStatus } from '../model/fact.js';
import type { Agreement, Unverified } from '../model/verdict.js';

/** Everything two spans can be compared on. */
export type Aspect = Agreement['kind'] | Unverified['kind'];

/**
 * All words Isnad says by itself, in one language. They speak of sources and of what was asked, never of the world.
 * Arguments come isolated where they may be of another direction.
 */
export interface Phrases {
  readonly name: string;
  readonly tagline: string;
  readonly verdict: Readonly<Record<VerdictKind, string>>;
  /** In the place of `verdict.related` where a message asks for what it does not know. */
  readonly asked: string;
  readonly verdictShort: Readonly<Record<VerdictKind, string>>;
  readonly confidence: Readonly<Record<'high' | 'fair' | 'low', string>>;
  readonly aspect: Readonly<Record<Aspect, string>>;
  readonly difference: (aspect: string, claim: string, quote: string) => string;
  readonly unverified: (aspect: string, claim: string, quote: string | undefined) => string;
  readonly agreement: (aspect: string, claim: string, quote: string) => string;
  /** Where no single word of the quote says it. */
  readonly agreementWithAll: (aspect: string, claim: string) => string;
  readonly attribution: (publisher: string, title: string) => string;
  readonly published: (long: string, iso: string) => string;
  readonly translation: string;
  readonly original: string;
  readonly statement: (n: number) => string;
  /** `n` statements had no room. */
  readonly leftOut: (n: number) => string;
  readonly status: Readonly<Record<FactStatus, string>>;
  readonly expired: (asOf: string, since: string) => string;
  readonly retracted: (date: string | undefined, reason: string | undefined) => string;
  readonly corrected: (date: string, reason: string) => string;
  readonly why: {
    readonly title: string;
    readonly rule: (rule: string) => string;
    readonly nothing: string;
  };
  readonly button: {
    readonly others: string;
    readonly why: string;
    readonly right: string;
    readonly wrong: string;
    readonly forward: string;
    readonly tellMe: string;
    readonly source: string;
    readonly article: string;
  };
  /** Words that only Slack's surfaces need. */
  readonly slack: {
    readonly close: string;
    readonly send: string;
    /** Ways to ask, a line each. */
    readonly ways: readonly string[];
    readonly waysTitle: string;
    readonly knowsTitle: string;
    readonly knows: (facts: number, sources: number) => string;
    readonly moreSources: (left: number) => string;
    readonly cannotRead: string;
  };
  readonly others: { readonly title: string; readonly none: string };
  readonly feedback: {
    readonly question: string;
    readonly thanks: string;
    readonly noteTitle: string;
    readonly noteLabel: string;
    readonly notePlaceholder: string;
  };
  readonly forwarded: string;
  readonly forwardedTell: string;
  readonly refusal: {
    readonly empty: string;
    /** “Is this true?” where it cannot be seen what this is. */
    readonly pointing: string;
    readonly tooLong: (limit: number, given: number) => string;
    readonly tooMany: (seconds: number) => string;
    readonly tooManyStatements: (limit: number, given: number) => string;
    readonly textOnly: string;
    /** A message whose words the platform withholds; `entry` is the menu entry that hands them over. */
    readonly hidden: (entry: string) => string;
    readonly bot: string;
    readonly notYours: string;
    readonly gone: string;
  };
  readonly failed: (reference: string) => string;
  readonly unknownFact: (id: string) => string;
  readonly help: {
    readonly how: string;
    readonly limits: string;
    readonly privacy: (days: number) => string;
  };
}
