import places from '../lexicon/places.json' with { type: 'json' };
import type { NameMention, Term } from '../model/claim.js';
import type { Name, NameId, NameKind } from '../model/name.js';
import { withoutClitics } from './arabic-forms.js';
import { type KnownName, knownNames } from './known-names.js';
import { PhraseTable } from './phrase-table.js';
import { editDistance, skeleton, withoutDoubles } from './skeleton.js';
import { tokenize } from './tokenize.js';

/** What a spelling stands for. */
export interface NameEntry {
  readonly id: NameId;
  readonly kind: NameKind;
  readonly within?: NameId;
  readonly demonym?: true;
  /** Listed by the fact base: a spelling nobody listed is looked for more boldly. */
  readonly own: boolean;
}

/** A name found at terms `start` to `end`, half-open. */
export interface NameHit {
  readonly entry: NameEntry;
  readonly start: number;
  readonly end: number;
}

interface Spelling {
  readonly entry: NameEntry;
  readonly joined: string;
}

const LONGEST_NAME = 6; // words
const POSSESSIVE = /'s?$/;
const LATIN = /^[\p{Script=Latin}\d]/u;
/** Below these a near spelling is as likely another word: Iran and Iraq, Mali and Malta. */
const LEAST_NEAR = 5;
const LEAST_NEAR_LOWERCASE = 6;
const LEAST_ACROSS_SCRIPTS = 4; // consonants

/** All known names, to be found in a text whatever their script and, within reason, their spelling. */
export class NameTable {
  private readonly exact = new Map<string, NameEntry>();
  private readonly bySkeleton = new Map<string, Spelling[]>();
  private readonly demonyms: PhraseTable<NameEntry>;
  private readonly caseSensitive = new Set(places.caseSensitive);

  constructor(own: readonly Name[], known: readonly KnownName[] = knownNames()) {
    for (const name of own) this.add(name, { id: name.id, kind: name.kind, own: true });
    const demonyms: [string, NameEntry][] = [];
    for (const name of known) {
      const twin = this.twin(name);
      const within = name.within === undefined ? {} : { within: name.within };
      const entry: NameEntry = {
        id: twin?.id ?? name.id,
        kind: twin?.kind ?? name.kind,
        own: twin !== undefined,
        ...within,
      };
      this.add(name, entry);
      for (const word of name.demonyms ?? []) demonyms.push([word, { ...entry, demonym: true }]);
    }
    this.demonyms = new PhraseTable(demonyms, 'inflected');
  }

  /** The fact base's own entry for a known name, where a spelling is shared. */
  private twin(name: Name): NameEntry | undefined {
    for (const spelling of Object.values(name.names).flat()) {
      const entry = this.exact.get(joined(tokenize(spelling)));
      if (entry?.own) return entry;
    }
    return undefined;
  }

  private add(name: Name, entry: NameEntry): void {
    for (const spelling of Object.values(name.names).flat()) {
      const key = joined(tokenize(spelling));
      if (key === '') continue;
      const listed = this.exact.get(key);
      // The gazetteer's country is added to a name the fact base listed.
      if (listed === undefined || (listed.id === entry.id && entry.within !== undefined))
        this.exact.set(key, entry);
      const bones = skeleton(key);
      const alike = this.bySkeleton.get(bones) ?? [];
      if (!alike.some((known) => known.joined === key)) alike.push({ entry, joined: key });
      this.bySkeleton.set(bones, alike);
    }
  }

  /** Every known name of the text, left to right, none inside another. */
  find(terms: readonly Term[]): NameHit[] {
    const hits: NameHit[] = [];
    for (let at = 0; at < terms.length; ) {
      const hit = this.exactAt(terms, at) ?? this.demonymAt(terms, at) ?? this.nearAt(terms, at);
      if (hit !== undefined) hits.push(hit);
      at = hit?.end ?? at + 1;
    }
    return hits;
  }

  private exactAt(terms: readonly Term[], at: number): NameHit | undefined {
    for (const { start, end, keys } of this.windows(terms, at, LONGEST_NAME)) {
      for (const key of keys) {
        const entry = this.exact.get(key);
        if (entry !== undefined && !this.isOtherWord(terms, start, end)) return { entry, start, end };
      }
    }
    return undefined;
  }

  private demonymAt(terms: readonly Term[], at: number): NameHit | undefined {
    const hit = this.demonyms.at(terms, at);
    return hit && { entry: hit.value, start: hit.start, end: hit.end };
  }

  /** A spelling nobody listed: the same consonants in the same order, the rest nearly the same. */
  private nearAt(terms: readonly Term[], at: number): NameHit | undefined {
    for (const { start, end, keys } of this.windows(terms, at, 3)) {
      const words = terms.slice(start, end);
      if (words.every((term) => term.stop)) continue;
      const isCapital = isCapitalised(words[0]!.text);
      for (const key of keys) {
        const entry = this.near(key, isCapital);
        if (entry !== undefined) return { entry, start, end };
      }
    }
    return undefined;
  }

  private near(key: string, isCapital: boolean): NameEntry | undefined {
    const isLatin = LATIN.test(key);
    if (key.length < (isLatin && !isCapital ? LEAST_NEAR_LOWERCASE : LEAST_NEAR)) return undefined;
    const bones = skeleton(key);
    const bare = withoutDoubles(key);
    for (const { entry, joined: listed } of this.bySkeleton.get(bones) ?? []) {
      if (LATIN.test(listed) !== isLatin) {
        if (entry.own && bones.length >= LEAST_ACROSS_SCRIPTS && (isCapital || !isLatin)) return entry;
        continue;
      }
      const most = entry.own && bare.length >= 7 && (isCapital || !isLatin) ? 2 : 1;
      if (bare[0] === withoutDoubles(listed)[0] && editDistance(bare, withoutDoubles(listed), most) <= most)
        return entry;
    }
    return undefined;
  }

  /** Runs of terms that begin at `at`, longest first, as they may stand in the table. */
  private *windows(terms: readonly Term[], at: number, longest: number) {
    for (let end = Math.min(terms.length, at + longest); end > at; end--) {
      const words = terms.slice(at, end);
      const rest = words.slice(1);
      const fronts = withoutClitics(words[0]!.norm);
      yield { start: at, end, keys: fronts.map((front) => joined([{ norm: front }, ...rest])) };
    }
  }

  /** `us` and `who` in small letters are no names. */
  private isOtherWord(terms: readonly Term[], start: number, end: number): boolean {
    const [term] = terms.slice(start, end);
    return end - start === 1 && this.caseSensitive.has(term!.norm) && term!.text === term!.text.toLowerCase();
  }
}

/** A mention of `hit` in `text`. */
export function mentionOf(hit: NameHit, terms: readonly Term[], text: string): NameMention {
  const start = terms[hit.start]!.start;
  const end = terms[hit.end - 1]!.end;
  const { id, kind, within, demonym } = hit.entry;
  return {
    text: text.slice(start, end),
    start,
    end,
    id,
    kind,
    skeleton: skeleton(joined(terms.slice(hit.start, hit.end))),
    ...(within === undefined ? {} : { within }),
    ...(demonym === undefined ? {} : { demonym }),
  };
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Deep Seek, Deep-Seek and DeepSeek are one key. */
function joined(terms: readonly Pick<Term, 'norm'>[]): string {
  return terms.map((term) => term.norm.replace(POSSESSIVE, '').replaceAll('.', '')).join('');
}
