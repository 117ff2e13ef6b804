import type { NameId, NameKind } from '../model/name.js';
import { chatConsonants } from './chat-alphabet.js';
import { editDistance } from './edit-distance.js';
import { skeleton } from './skeleton.js';
import { lengthWithoutDoubles, withoutDoubles } from './sounds.js';
import { type Script, scriptOf } from './spelling.js';
import { WordMemory } from './word-memory.js';

/** What a spelling stands for. */
export interface NameEntry {
  readonly id: NameId;
  readonly kind: NameKind;
  readonly within?: NameId;
  readonly demonym?: true;
  /** Listed by the fact base: a spelling nobody listed is looked for more boldly. */
  readonly own: boolean;
  /** Scripts that no spelling is listed in; only in those may a spelling of another script stand for it. */
  readonly unspelled: readonly Script[];
}

interface Spelling {
  readonly entry: NameEntry;
  readonly key: string;
}

const VOWEL = /[aeiouy]/;
const VOWELS = /[aeiou]/g;
/** Below these a near spelling is as likely another word: Iran and Iraq, Mali and Malta. */
const LEAST_NEAR = 5;
const LEAST_NEAR_LOWERCASE = 6;
const LEAST_WITHOUT_VOWELS = 4;
const LEAST_ACROSS_SCRIPTS = 4; // consonants
const LEAST_TYPED = 4; // consonants in the chat alphabet: with three, bare is باريس
const MOST_EDITS = 2;
const LEAST_FOR_TWO_EDITS = 8; // Latin letters; in Arabic, where vowels are few, two edits make التأمين of ألتمان

/** Spellings that nobody listed, found by their consonants: هانجتشو, hangzhouu, trmp. */
export class NearNames {
  private readonly bySkeleton = new Map<string, Spelling[]>();
  /** trmp: names of the fact base as they are typed in haste. */
  private readonly withoutVowels = new Map<string, NameEntry>();
  /** Arabic spellings of the fact base, as they are typed in Latin letters: dib sik, tramb. */
  private readonly typed = new Map<string, NameEntry>();
  /** First letter -> lengths, doubled letters once, that a spelling of a listed name may have in its script. */
  private readonly lengths = new Map<string, Set<number>>();
  /** Scripts in which the spelling of some name may be any. */
  private readonly unspelled = new Set<Script>();
  private readonly capitals = new WordMemory<NameEntry | undefined>();
  private readonly small = new WordMemory<NameEntry | undefined>();

  add(entry: NameEntry, key: string): void {
    const consonants = key.replace(VOWELS, '');
    const isTyped = entry.own && scriptOf(key) === 'latin';
    if (isTyped && !this.withoutVowels.has(consonants)) this.withoutVowels.set(consonants, entry);
    for (const spelling of isTyped ? [key, consonants] : [key]) this.addLengths(spelling);
    for (const script of entry.unspelled) this.unspelled.add(script);
    if (entry.own && scriptOf(key) !== 'latin') this.typed.set(chatConsonants(key), entry);
    const bones = skeleton(key);
    const alike = this.bySkeleton.get(bones);
    if (alike === undefined) this.bySkeleton.set(bones, [{ entry, key }]);
    else if (!alike.some((known) => known.key === key)) alike.push({ entry, key });
  }

  private addLengths(key: string): void {
    const letter = key.charAt(0);
    const lengths = this.lengths.get(letter) ?? new Set();
    const length = lengthWithoutDoubles(key);
    for (let slips = -MOST_EDITS; slips <= MOST_EDITS; slips++) lengths.add(length + slips);
    this.lengths.set(letter, lengths);
  }

  /** The name that `key` is a spelling of; `isCapital` where it was written like a name. */
  find(key: string, isCapital: boolean): NameEntry | undefined {
    if (!this.mayBeName(key)) return undefined;
    const memory = isCapital ? this.capitals : this.small;
    return memory.of(key, () => this.search(key, isCapital));
  }

  /** False for most words, and for nearly all that are several written as one. */
  private mayBeName(key: string): boolean {
    return (
      this.lengths.get(key.charAt(0))?.has(lengthWithoutDoubles(key)) === true ||
      this.unspelled.has(scriptOf(key))
    );
  }

  /** The name whose Arabic spelling `key` is in the chat alphabet. */
  findTyped(key: string): NameEntry | undefined {
    const consonants = chatConsonants(key);
    return consonants.length < LEAST_TYPED ? undefined : this.typed.get(consonants);
  }

  private search(key: string, isCapital: boolean): NameEntry | undefined {
    const script = scriptOf(key);
    const isSmall = script === 'latin' && !isCapital;
    if (script === 'latin' && key.length >= LEAST_WITHOUT_VOWELS && !VOWEL.test(key)) {
      return this.withoutVowels.get(key);
    }
    if (isSmall && key.length < LEAST_NEAR_LOWERCASE) return undefined;
    const bones = skeleton(key);
    // Four letters that are all consonants tell as much as five with a vowel: ترمب.
    const isShort = key.length < LEAST_NEAR;
    if (isShort && (script === 'latin' || bones.length < LEAST_ACROSS_SCRIPTS)) return undefined;
    const single = withoutDoubles(key);
    for (const { entry, key: listed } of this.bySkeleton.get(bones) ?? []) {
      if (isShort && !entry.own) continue;
      if (scriptOf(listed) !== script) {
        const isUnspelled = entry.unspelled.includes(script) && !isSmall;
        if (isUnspelled && bones.length >= LEAST_ACROSS_SCRIPTS) return entry;
        continue;
      }
      const most = entry.own && isCapital && single.length >= LEAST_FOR_TWO_EDITS ? MOST_EDITS : 1;
      const other = withoutDoubles(listed);
      if (single[0] === other[0] && editDistance(single, other, most) <= most) return entry;
    }
    return undefined;
  }
}
