/** Small types that carry promises; everything else in the house is built of them. */

declare const brand: unique symbol;

/** A `T` that only one function may make: the brand says who vouches for it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A list with at least one element; an answer without a quote does not compile. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Expected outcomes are values; exceptions are for bugs. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}

/** Languages Isnad reads claims in and answers in. A source may be in any language. */
export type Language = 'ar' | 'en';

/** A BCP 47 tag as a fact file gives it, for example `ar`, `en`, `fr-CA`. */
export type LanguageTag = string;

/** A calendar day, `YYYY-MM-DD`. Time is handed in, never read. */
export type Day = Brand<string, 'Day'>;

/** Half-open range of UTF-16 code units in a text as it was given: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words that stand there. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** What a source says of a statement; `unknown` where no source bears on it. */
export type VerdictKind = 'supported' | 'contradicted' | 'related' | 'unknown';
