import places from '../lexicon/places.json' with { type: 'json' };
import type { NameMention, Term } from '../model/claim.js';
import type { Name, NameId } from '../model/name.js';
import { isArabic, withoutClitics } from './arabic-forms.js';
import { withoutChatClitics } from './chat-alphabet.js';
import { type KnownName, knownNames } from './known-names.js';
import { type NameEntry, NearNames } from './near-names.js';
import { PhraseTable } from './phrase-table.js';
import { skeleton } from './skeleton.js';
import { bare, hasArticle, isCapitalised, joined, keyOf, possessiveOf, unspelledIn } from './spelling.js';

/** A name found at terms `start` to `end`, half-open. */
export interface NameHit {
  readonly entry: NameEntry;
  readonly start: number;
  readonly end: number;
}

const LONGEST_NAME = 6; // words
const LONGEST_NEAR = 3;
const LEAST_ARABIC = 0.25; // of the words; names in Latin letters may be most of a short message

/** All known names, to be found in a text whatever their script and, within reason, their spelling. */
export class NameTable {
  private readonly exact = new Map<string, NameEntry>();
  /** Every beginning of a key, so that a search stops where no name goes on. */
  private readonly prefixes = new Set<string>();
  private readonly near = new NearNames();
  private readonly demonyms: PhraseTable<NameEntry>;
  private readonly own: ReadonlySet<NameId>;
  private readonly isOrdinary: (terms: readonly Term[], at: number) => boolean;
  private readonly acronyms = new Set(places.acronyms);
  private readonly capitalised = new Set(places.capitalised);

  /** `isOrdinary` tells words of the lexicon, which are never a name misspelt. */
  constructor(
    own: readonly Name[],
    isOrdinary: (terms: readonly Term[], at: number) => boolean = () => false,
    known: readonly KnownName[] = knownNames(),
  ) {
    this.isOrdinary = isOrdinary;
    this.own = new Set(own.map((name) => name.id));
    for (const name of own)
      this.add(keysOf(name), { id: name.id, kind: name.kind, own: true, unspelled: unspelledIn(name) });
    const demonyms: [string, NameEntry][] = [];
    for (const name of known) {
      const keys = keysOf(name);
      const twin = this.twin(keys);
      const within = name.within === undefined ? {} : { within: name.within };
      const entry: NameEntry = {
        id: twin?.id ?? name.id,
        kind: twin?.kind ?? name.kind,
        own: twin !== undefined,
        unspelled: [],
        ...within,
      };
      this.add(keys, entry);
      for (const word of name.demonyms ?? []) demonyms.push([word, { ...entry, demonym: true }]);
    }
    this.demonyms = new PhraseTable(demonyms, 'affixed');
  }

  /** Whether the fact base itself lists the name. */
  isOwn(id: NameId): boolean {
    return this.own.has(id);
  }

  /** The fact base's own entry for a known name, where a spelling is shared. */
  private twin(keys: readonly string[]): NameEntry | undefined {
    if (this.own.size === 0) return undefined;
    for (const key of keys) {
      const entry = this.exact.get(key);
      if (entry?.own) return entry;
    }
    return undefined;
  }

  private add(keys: readonly string[], entry: NameEntry): void {
    for (const key of keys) {
      const listed = this.exact.get(key);
      // The gazetteer's country is added to a name the fact base listed.
      if (listed === undefined || (listed.id === entry.id && entry.within !== undefined))
        this.exact.set(key, entry);
      for (let length = 1; length <= key.length; length++) this.prefixes.add(key.slice(0, length));
      this.near.add(entry, key);
    }
  }

  /** Every known name of the text, left to right, none inside another. */
  find(read: readonly Term[]): NameHit[] {
    const terms = read.map((term) => (term.written === undefined ? term : { ...term, norm: term.written }));
    const bares = terms.map(({ norm }) => bare(norm));
    const hits: NameHit[] = [];
    const amidArabic = terms.filter(({ norm }) => isArabic(norm)).length >= terms.length * LEAST_ARABIC;
    for (let at = 0; at < terms.length; ) {
      const hit =
        this.exactAt(terms, bares, at) ??
        this.demonymAt(terms, at) ??
        this.nearAt(terms, bares, at) ??
        (amidArabic ? this.typedAt(terms, bares, at) : undefined);
      if (hit !== undefined) hits.push(hit);
      at = hit?.end ?? at + 1;
    }
    return hits;
  }

  private exactAt(terms: readonly Term[], bares: readonly string[], at: number): NameHit | undefined {
    let best: NameHit | undefined;
    for (const front of withoutClitics(terms[at]!.norm)) {
      let key = '';
      for (let end = at; end < Math.min(terms.length, at + LONGEST_NAME); end++) {
        key += end === at ? bare(front) : bares[end]!;
        if (!this.prefixes.has(key)) break;
        const entry = this.exact.get(key);
        if (entry === undefined || end < (best?.end ?? 0)) continue;
        // السورية is no سورية: a place listed without its article does not take one.
        if (entry.kind === 'place' && !front.startsWith('ال') && hasArticle(terms[at]!.norm, front)) continue;
        if (!this.isOtherWord(terms, at, end + 1)) best = { entry, start: at, end: end + 1 };
      }
    }
    return best;
  }

  private demonymAt(terms: readonly Term[], at: number): NameHit | undefined {
    const hit = this.demonyms.at(terms, at);
    if (hit !== undefined && this.isOtherWord(terms, hit.start, hit.end)) return undefined;
    return hit && { entry: hit.value, start: hit.start, end: hit.end };
  }

  /** A spelling nobody listed: the same consonants in the same order, the rest nearly the same. */
  private nearAt(terms: readonly Term[], bares: readonly string[], at: number): NameHit | undefined {
    if (terms[at]!.stop) return undefined;
    const isCapital = isCapitalised(terms[at]!.text);
    for (let end = Math.min(terms.length, at + LONGEST_NEAR); end > at; end--) {
      if (terms.slice(at + 1, end).some(({ stop }) => stop)) continue;
      const rest = bares.slice(at + 1, end).join('');
      for (const front of withoutClitics(terms[at]!.norm)) {
        const entry = this.near.find(bare(front) + rest, isCapital);
        if (entry !== undefined) return this.isOrdinary(terms, at) ? undefined : { entry, start: at, end };
      }
    }
    return undefined;
  }

  /** An Arabic name in Latin letters amid Arabic. */
  private typedAt(terms: readonly Term[], bares: readonly string[], at: number): NameHit | undefined {
    const { norm, stop } = terms[at]!;
    if (stop || isArabic(norm) || this.isOrdinary(terms, at)) return undefined;
    for (let end = Math.min(terms.length, at + LONGEST_NEAR); end > at; end--) {
      if (terms.slice(at + 1, end).some((term) => term.stop || isArabic(term.norm))) continue;
      const rest = bares.slice(at + 1, end).join('');
      for (const front of withoutChatClitics(norm)) {
        const entry = this.near.findTyped(bare(front) + rest);
        if (entry !== undefined) return { entry, start: at, end };
      }
    }
    return undefined;
  }

  /** `us`, `Who` and `polish` are no names: some must be written in capitals, some with one. */
  private isOtherWord(terms: readonly Term[], start: number, end: number): boolean {
    const { norm, text } = terms[start]!;
    if (end - start > 1) return false;
    if (this.acronyms.has(norm)) return text !== text.toUpperCase();
    return this.capitalised.has(norm) && !isCapitalised(text);
  }
}

/** Under what the spellings of a name stand in the table. */
function keysOf({ names }: Name): readonly string[] {
  return Object.values(names)
    .flat()
    .map(keyOf)
    .filter((key) => key !== '');
}

/** A mention of `hit` in `text`. */
export function mentionOf(hit: NameHit, terms: readonly Term[], text: string): NameMention {
  const start = terms[hit.start]!.start;
  const end = terms[hit.end - 1]!.end - possessiveOf(terms[hit.end - 1]!.text);
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
