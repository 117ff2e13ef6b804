import type { Lexicon } from '../analysis/lexicon.js';
import { normOf } from '../analysis/normalize.js';
import type { Language, Span, TextSpan } from '../model/basics.js';
import type { Term } from '../model/claim.js';

export type Taken = 'date' | 'name' | 'quantity';

/** Terms `from` to `to`, half-open, of a message. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A gap that no number and nothing counted reaches over. */
export const SENTENCE_BREAK = /[.;:!?()\n]|,\s/;
/** A gap that parts what is said from what is said next. */
export const CLAUSE_BREAK = /[.,;:!?()]/;

/** A statement while it is being read: its words, what lies between them, and which are accounted for. */
export interface Draft {
  /** The message as given; spans point into it. */
  readonly text: string;
  /** `text` with what states nothing blanked out; of the same length. */
  readonly masked: string;
  readonly language: Language;
  readonly terms: readonly Term[];
  /** Normalised text before each term, and after the last: `gaps.length === terms.length + 1`. */
  readonly gaps: readonly string[];
  /** Terms that a date, a quantity or a name has claimed. */
  readonly taken: (Taken | undefined)[];
  readonly lexicon: Lexicon;
}

/** `span` is what the terms lie in: from the end of the term before them to the start of the one after. */
export function draft(
  text: string,
  masked: string,
  terms: readonly Term[],
  span: Span,
  language: Language,
  lexicon: Lexicon,
): Draft {
  const gaps = Array.from({ length: terms.length + 1 }, (_, i) => {
    const from = i === 0 ? span.start : terms[i - 1]!.end;
    const to = i === terms.length ? span.end : terms[i]!.start;
    const gap = masked.slice(from, to);
    return gap === ' ' ? gap : normOf(gap);
  });
  return { text, masked, language, terms, gaps, taken: terms.map(() => undefined), lexicon };
}

/** The span of terms `start` to `end`, half-open, with its words. */
export function spanOf({ text, terms }: Draft, start: number, end: number): TextSpan {
  const from = terms[start]!.start;
  const to = terms[end - 1]!.end;
  return { text: text.slice(from, to), start: from, end: to };
}

/** A span with the currency sign or % that touches it: they belong to its words. */
export function withSigns(text: string, { start, end }: Span): TextSpan {
  const before = /\p{Sc}\s?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const after = /^\s?[%٪\p{Sc}]/u.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const [from, to] = [start - before, end + after];
  return { text: text.slice(from, to), start: from, end: to };
}

/** The terms of a range, one by one. */
export function placesOf({ from, to }: Range): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

export function take({ taken }: Draft, start: number, end: number, by: Taken): void {
  taken.fill(by, start, end);
}

/** Nothing but spaces and light punctuation between term `at - 1` and term `at`. */
export function joins({ gaps }: Draft, at: number, allowed = /^\s*$/): boolean {
  return allowed.test(gaps[at] ?? '');
}
