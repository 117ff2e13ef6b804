import { tokenize } from '../analysis/tokenize.js';

/** The place in a text that comes nearest to some words. */
export interface NearestText {
  /** The bytes of the archive, ready to be copied. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** The very same words, only spelt, pointed or punctuated otherwise. */
  readonly sameWords: boolean;
}

const LEAST_SHARED = 0.4; // of the words wanted; below this, the place found has nothing to do with them

/**
 * Slides a window as long as the words wanted over the text and keeps the one that shares most of them.
 * Words are compared normalised, so that a missing tashkeel or another hamza is no difference.
 */
export function nearestText(text: string, wanted: string): NearestText | undefined {
  const here = tokenize(text);
  const words = tokenize(wanted).map((term) => term.norm);
  const width = Math.min(words.length, here.length);
  if (width === 0) return undefined;

  const missing = new Map<string, number>();
  for (const word of words) missing.set(word, (missing.get(word) ?? 0) + 1);
  let shared = 0;
  const take = (norm: string, by: 1 | -1): void => {
    const left = missing.get(norm);
    if (left === undefined) return;
    if (by === 1 ? left > 0 : left >= 0) shared += by;
    missing.set(norm, left - by);
  };

  let best = { start: 0, shared: -1 };
  for (let end = 0; end < here.length; end++) {
    take(here[end]!.norm, 1);
    if (end >= width) take(here[end - width]!.norm, -1);
    if (end >= width - 1 && shared > best.shared) best = { start: end - width + 1, shared };
  }
  if (best.shared < words.length * LEAST_SHARED) return undefined;

  const window = here.slice(best.start, best.start + width);
  const common = new Set(words);
  const from = window.find((term) => common.has(term.norm))!;
  const to = window.findLast((term) => common.has(term.norm))!;
  return {
    text: text.slice(from.start, to.end),
    line: lineAt(text, from.start),
    sameWords: window.length === words.length && window.every((term, i) => term.norm === words[i]),
  };
}

/** Line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
