import places from '../lexicon/places.json' with { type: 'json' };
import type { NameMention, Term } from '../model/claim.js';
import type { Name, NameId, NameKind } from '../model/name.js';
import { withoutClitics } from './arabic-forms.js';
import { type KnownName, knownNames } from './known-names.js';
import { PhraseTable, wordsOf } from './phrase-table.js';
import { editDistance, skeleton, withoutDoubles } from './skeleton.js';

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
const LONGEST_NEAR = 3;
const VOWEL = /[aeiouy]/;
const VOWELS = /[aeiou]/g;
const LEAST_WITHOUT_VOWELS = 4;
const REMEMBERED = 50_000;
const LEAST_FOR_TWO_EDITS = 7; // letters: two of seven may differ where all the consonants agree
const POSSESSIVE = /'s?$/;
const LATIN = /^[\p{Script=Latin}\d]/u;
/** Below these a near spelling is as likely another word: Iran and Iraq, Mali and Malta. */
const LEAST_NEAR = 5;
const LEAST_NEAR_LOWERCASE = 6;
const LEAST_ACROSS_SCRIPTS = 4; // consonants

/** All known names, to be found in a text whatever their script and, within reason, their spelling. */
export class NameTable {
  private readonly exact = new Map<string, NameEntry>();
  /** Every beginning of a key, so that a search stops where no name goes on. */
  private readonly prefixes = new Set<string>();
  private readonly bySkeleton = new Map<string, Spelling[]>();
  private readonly nearCapital = new Map<string, NameEntry | undefined>();
  private readonly nearSmall = new Map<string, NameEntry | undefined>();
  /** trmp: names of the fact base as they are typed in haste. */
  private readonly withoutVowels = new Map<string, NameEntry>();
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
    this.demonyms = new PhraseTable(demonyms, 'affixed');
  }

  /** Whether the fact base itself lists the name. */
  isOwn(id: NameId): boolean {
    return this.own.has(id);
  }

  /** The fact base's own entry for a known name, where a spelling is shared. */
  private twin(name: Name): NameEntry | undefined {
    if (this.own.size === 0) return undefined;
    for (const spelling of Object.values(name.names).flat()) {
      const entry = this.exact.get(keyOf(spelling));
      if (entry?.own) return entry;
    }
    return undefined;
  }

  private add(name: Name, entry: NameEntry): void {
    for (const spelling of Object.values(name.names).flat()) {
      const key = keyOf(spelling);
      if (key === '') continue;
      const listed = this.exact.get(key);
      // The gazetteer's country is added to a name the fact base listed.
      if (listed === undefined || (listed.id === entry.id && entry.within !== undefined))
        this.exact.set(key, entry);
      for (let length = 1; length <= key.length; length++) this.prefixes.add(key.slice(0, length));
      const consonants = key.replace(VOWELS, '');
      if (entry.own && LATIN.test(key) && !this.withoutVowels.has(consonants))
        this.withoutVowels.set(consonants, entry);
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
    let best: NameHit | undefined;
    for (const front of withoutClitics(terms[at]!.norm)) {
      let key = '';
      for (let end = at; end < Math.min(terms.length, at + LONGEST_NAME); end++) {
        key += bare(end === at ? front : terms[end]!.norm);
        if (!this.prefixes.has(key)) break;
        const entry = this.exact.get(key);
        if (entry === undefined || end < (best?.end ?? 0)) continue;
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
  private nearAt(terms: readonly Term[], at: number): NameHit | undefined {
    if (terms[at]!.stop || this.isOrdinary(terms, at)) return undefined;
    const isCapital = isCapitalised(terms[at]!.text);
    for (let end = Math.min(terms.length, at + LONGEST_NEAR); end > at; end--) {
      const rest = terms.slice(at + 1, end);
      if (rest.some((term) => term.stop)) continue;
      for (const front of withoutClitics(terms[at]!.norm)) {
        const entry = this.nearOnce(joined([{ norm: front }, ...rest]), isCapital);
        if (entry !== undefined) return { entry, start: at, end };
      }
    }
    return undefined;
  }

  private nearOnce(key: string, isCapital: boolean): NameEntry | undefined {
    const memory = isCapital ? this.nearCapital : this.nearSmall;
    if (memory.has(key)) return memory.get(key);
    const entry = this.near(key, isCapital);
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(key, entry);
    return entry;
  }

  private near(key: string, isCapital: boolean): NameEntry | undefined {
    const isLatin = LATIN.test(key);
    if (isLatin && key.length >= LEAST_WITHOUT_VOWELS && !VOWEL.test(key)) return this.withoutVowels.get(key);
    if (key.length < (isLatin && !isCapital ? LEAST_NEAR_LOWERCASE : LEAST_NEAR)) return undefined;
    const bones = skeleton(key);
    const single = withoutDoubles(key);
    for (const { entry, joined: listed } of this.bySkeleton.get(bones) ?? []) {
      if (LATIN.test(listed) !== isLatin) {
        if (entry.own && bones.length >= LEAST_ACROSS_SCRIPTS && (isCapital || !isLatin)) return entry;
        continue;
      }
      const most = entry.own && single.length >= LEAST_FOR_TWO_EDITS && (isCapital || !isLatin) ? 2 : 1;
      const other = withoutDoubles(listed);
      if (single[0] === other[0] && editDistance(single, other, most) <= most) return entry;
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
  return terms.map((term) => bare(term.norm)).join('');
}

function keyOf(spelling: string): string {
  return wordsOf(spelling).map(bare).join('');
}

function bare(norm: string): string {
  return norm.replace(POSSESSIVE, '').replaceAll('.', '');
}
