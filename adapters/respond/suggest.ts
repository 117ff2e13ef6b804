import Fuse from 'fuse.js';
import { normalize } from '../../src/analysis/normalize.js';
import type { FactBase } from '../../src/model/library.js';

interface Wording {
  readonly text: string;
  readonly norm: string;
  readonly words: readonly string[];
}

interface Index {
  readonly wordings: readonly Wording[];
  /** First letters of a word -> the wordings that have such a word. */
  readonly byStart: ReadonlyMap<string, readonly Wording[]>;
}

/** Letters by which a wording is found; what is typed is seldom wrong in the first two. */
const START = 2;
// fuse.js reads every text it is given: this many take it about a millisecond.
const SHORTLIST = 200;
const indexes = new WeakMap<FactBase, Index>();

/** Known wordings that begin like, contain the words of, or resemble what is typed, in that order. */
export function suggest(base: FactBase, typed: string, limit: number): string[] {
  const norm = fold(typed);
  if (norm === '') return [];
  const index = indexOf(base);
  const words = norm.split(' ');
  const near = shortlist(index, words);
  const beginning = near.filter((wording) => wording.norm.startsWith(norm));
  const containing = near.filter((wording) =>
    words.every((word) => wording.words.some((w) => w.startsWith(word))),
  );
  const enough = beginning.length + containing.length >= limit;
  const resembling = enough ? [] : resemble(near, norm, limit);
  return [...new Set([...beginning, ...containing, ...resembling].map(({ text }) => text))].slice(0, limit);
}

function fold(text: string): string {
  return normalize(text)
    .text.replace(/[^\p{L}\p{N}%.]+/gu, ' ')
    .trim();
}

/** Made once for each base, when somebody first types. */
function indexOf(base: FactBase): Index {
  const known = indexes.get(base);
  if (known) return known;
  const wordings = base.passages
    .filter(
      ({ field, fact }) => field === 'wording' && fact.status !== 'draft' && fact.status !== 'retracted',
    )
    .map(({ text }) => {
      const norm = fold(text);
      return { text, norm, words: norm.split(' ') };
    });
  const byStart = new Map<string, Wording[]>();
  for (const wording of wordings)
    for (const start of new Set(wording.words.map((word) => word.slice(0, START))))
      byStart.set(start, [...(byStart.get(start) ?? []), wording]);
  const index = { wordings, byStart };
  indexes.set(base, index);
  return index;
}

/** The wordings that share most beginnings of words with what is typed. */
function shortlist({ byStart, wordings }: Index, words: readonly string[]): Wording[] {
  const shared = new Map<Wording, number>();
  for (const start of new Set(words.map((word) => word.slice(0, START)))) {
    const having =
      start.length < START
        ? wordings.filter((wording) => wording.words.some((word) => word.startsWith(start)))
        : (byStart.get(start) ?? []);
    for (const wording of having) shared.set(wording, (shared.get(wording) ?? 0) + 1);
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHORTLIST)
    .map(([wording]) => wording);
}

function resemble(wordings: readonly Wording[], norm: string, limit: number): Wording[] {
  // fuse.js cuts a pattern over 32 characters into pieces of which one is enough to match.
  const pattern = norm.slice(-32);
  return new Fuse(wordings, { keys: ['norm'], threshold: 0.4, ignoreLocation: true })
    .search(pattern, { limit })
    .map(({ item }) => item);
}
