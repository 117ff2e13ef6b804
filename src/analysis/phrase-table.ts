import type { Term } from '../model/claim.js';
import { inflections, withoutClitics } from './arabic-forms.js';
import { inflectionKeys, lemmaKey } from './english-forms.js';
import { wordsOf } from './phrase-words.js';
import { WordMemory } from './word-memory.js';

/** A phrase of the table that stands in a text: terms `start` to `end`, half-open. */
export interface PhraseHit<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface Entry<T> {
  readonly rest: readonly string[];
  readonly value: T;
}

/**
 * How a lexicon's words may be written: `exact`, with Arabic clitics before them (`clitics`), or in any
 * inflection (`affixed` in Arabic, `inflected` by English endings too).
 */
export type Flexibility = 'exact' | 'clitics' | 'affixed' | 'inflected';

const NONE: readonly never[] = [];

/** Words and phrases to look up at a place in a text; the longest wins, then the form nearest to the one written. */
export class PhraseTable<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();
  private readonly flexibility: Flexibility;
  /** What a word may begin in any of its inflections, of which an Arabic one has dozens. */
  private readonly inflected = new WordMemory<readonly Entry<T>[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>, flexibility: Flexibility = 'clitics') {
    this.flexibility = flexibility;
    for (const [phrase, value] of entries) this.add(phrase, value);
  }

  private add(phrase: string, value: T): void {
    const [first, ...rest] = wordsOf(phrase);
    if (first === undefined) return;
    const entry = { rest, value };
    this.put(first, entry);
    if (this.flexibility === 'inflected' && isLatin(first) && rest.length === 0)
      this.put(lemmaKey(first), entry);
  }

  private put(key: string, entry: Entry<T>): void {
    const entries = this.byFirst.get(key);
    if (entries === undefined) this.byFirst.set(key, [entry]);
    else entries.push(entry);
  }

  /** The phrase that begins at term `at`, or undefined. */
  at(terms: readonly Term[], at: number): PhraseHit<T> | undefined {
    return this.allAt(terms, at)[0];
  }

  /** What the table lists for a word by itself, or undefined. */
  ofWord(norm: string): T | undefined {
    return this.entriesOf(norm).find(({ rest }) => rest.length === 0)?.value;
  }

  /** Every phrase that begins at term `at` and is as long as the longest: a word may stand on two axes. */
  allAt(terms: readonly Term[], at: number): readonly PhraseHit<T>[] {
    const norm = terms[at]?.norm;
    if (norm === undefined) return NONE;
    const entries = this.entriesOf(norm);
    return entries.length === 0 ? NONE : longest(entries, terms, at);
  }

  /** What a word may begin, the form nearest to the one written first. Nearly every look-up finds nothing. */
  private entriesOf(norm: string): readonly Entry<T>[] {
    if (this.flexibility === 'exact' || (this.flexibility !== 'inflected' && isLatin(norm)))
      return this.byFirst.get(norm) ?? NONE;
    return this.flexibility === 'clitics' ? this.gather(norm) : this.inflected.of(norm, this.gather);
  }

  private readonly gather = (norm: string): readonly Entry<T>[] => {
    let found: readonly Entry<T>[] = NONE;
    for (const key of this.keys(norm)) {
      const entries = this.byFirst.get(key);
      if (entries !== undefined) found = found.length === 0 ? entries : [...found, ...entries];
    }
    return found;
  };

  /** The first words of the phrases, normalised. */
  firstWords(): Iterable<string> {
    return this.byFirst.keys();
  }

  /** Whether a phrase of at most three words lies over term `at`. */
  covers(terms: readonly Term[], at: number): boolean {
    return [at, at - 1, at - 2].some((start) => start >= 0 && (this.at(terms, start)?.end ?? 0) > at);
  }

  /** The phrase that ends just before term `end`, or undefined; at most `reach` terms long. */
  endingAt(terms: readonly Term[], end: number, reach = 5): PhraseHit<T> | undefined {
    for (let at = Math.max(0, end - reach); at < end; at++) {
      const hit = this.at(terms, at);
      if (hit?.end === end) return hit;
    }
    return undefined;
  }

  private keys(norm: string): readonly string[] {
    if (isLatin(norm)) return this.flexibility === 'inflected' ? inflectionKeys(norm) : [norm];
    if (this.flexibility === 'exact') return [norm];
    return this.flexibility === 'clitics' ? withoutClitics(norm) : inflections(norm);
  }
}

/**
 * The first words of several tables, none of them inflected: a reader that would ask them all of every word of a text
 * asks first whether any of them may have it.
 */
export class Openings {
  private readonly words: ReadonlySet<string>;

  constructor(tables: Iterable<PhraseTable<unknown>>) {
    this.words = new Set([...tables].flatMap((table) => [...table.firstWords()]));
  }

  /** False where no phrase of the tables begins with the word. */
  may(norm: string): boolean {
    return isLatin(norm) ? this.words.has(norm) : withoutClitics(norm).some((word) => this.words.has(word));
  }
}

/** Those of `entries` that stand at term `at` and are as long as the longest that does. */
function longest<T>(
  entries: readonly Entry<T>[],
  terms: readonly Term[],
  at: number,
): readonly PhraseHit<T>[] {
  let hits: readonly PhraseHit<T>[] = [];
  for (const { rest, value } of entries) {
    const end = at + 1 + rest.length;
    const reached = hits[0]?.end ?? 0;
    if (end < reached || !rest.every((norm, i) => terms[at + 1 + i]?.norm === norm)) continue;
    if (end > reached) hits = [{ value, start: at, end }];
    else if (!hits.some((known) => known.value === value)) hits = [...hits, { value, start: at, end }];
  }
  return hits;
}

/** A table of words and phrases of which it only matters that they stand there. */
export function wordTable(phrases: readonly string[], flexibility?: Flexibility): PhraseTable<true> {
  return new PhraseTable(
    phrases.map((phrase) => [phrase, true] as const),
    flexibility,
  );
}

function isLatin(norm: string): boolean {
  return norm.charCodeAt(0) < 0x250;
}
