import { isArabic } from '../../analysis/arabic-forms.js';
import { GAP, meaningGroups } from '../../analysis/meaning-groups.js';
import { wordOf } from '../../analysis/tokenize.js';
import { WordMemory } from '../../analysis/word-memory.js';
import type { Term } from '../../model/claim.js';
import { basesOf } from './inflections.js';
import { patternKeys, patternOf, wordKey, wordKeys } from './word-forms.js';

type Table = Map<string, string[]>;

interface Phrase {
  /** Keys of the words after the first, and `GAP` where what it is done to may stand. */
  readonly rest: readonly string[];
  readonly meanings: string[];
}

interface Tables {
  /** A word as it is listed -> the meanings it is listed with. */
  readonly written: Table;
  /** What an Arabic word keeps in its broken plurals -> the words that keep it. */
  readonly patterned: Table;
  /** Key of a word of the synonyms, which are deeds for the most part: their whole root tells of them. */
  readonly rooted: Table;
  /** Key of the first word of a phrase -> the phrases that begin so. */
  readonly phrases: Map<string, Phrase[]>;
}

/** So many words may stand in the gap of a phrase: put [the old town hall] at risk. */
const MOST_BETWEEN = 6;

/** A listing is what it is, and what to list is besides. */
const DEED = /(?:ing|ed)$/;

let tables: Tables | undefined;

function readGroups(): Tables {
  const made: Tables = { written: new Map(), patterned: new Map(), rooted: new Map(), phrases: new Map() };
  for (const { meaning, spellings, rooted } of meaningGroups()) {
    for (const [first, ...others] of spellings) {
      if (first === undefined) continue;
      if (others.length > 0) {
        putPhrase(made.phrases, [first, ...others].map(keyInPhrase), meaning);
        continue;
      }
      put(made.written, first, meaning);
      if (isArabic(first)) put(made.patterned, patternOf(wordOf(first).stem), first);
      if (rooted) put(made.rooted, keyOfNorm(first), meaning);
    }
  }
  return made;
}

const keyInPhrase = (norm: string): string => (norm === GAP ? GAP : keyOfNorm(norm));

const keyOfNorm = (norm: string): string => wordKey(norm, wordOf(norm).stem);

function put(table: Table, key: string, value: string): void {
  const known = table.get(key);
  if (!known) table.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

function putPhrase(table: Tables['phrases'], keys: readonly string[], meaning: string): void {
  const [first, ...rest] = keys as [string, ...string[]];
  const phrases = table.get(first) ?? [];
  const known = phrases.find((phrase) => phrase.rest.join(' ') === rest.join(' '));
  if (known?.meanings.includes(meaning)) return;
  if (known) known.meanings.push(meaning);
  else table.set(first, [...phrases, { rest, meanings: [meaning] }]);
}

/** What is known of a word wherever it stands. */
interface Word {
  readonly key: string;
  readonly keys: readonly string[];
  meanings?: readonly string[];
}

const words = new WordMemory<Word>();

const learn = (norm: string): Word => {
  const { stem } = wordOf(norm);
  return { key: wordKey(norm, stem), keys: wordKeys(norm, stem) };
};

const wordFor = ({ norm }: Term): Word => words.of(norm, learn);

/** Under which a term's meanings are kept, and by which two terms are one word. */
export const keyOf = (term: Term): string => wordFor(term).key;

/** All the keys under which a term may be looked up. */
export const keysOf = (term: Term): readonly string[] => wordFor(term).keys;

/** What the words of a text can mean, one list a term; the words of a phrase share the phrase's meaning and no other. */
export function meaningsOf(terms: readonly Term[]): (readonly string[])[] {
  tables ??= readGroups();
  const known = tables;
  const keys = terms.map(keyOf);
  const found = terms.map((term) => {
    const word = wordFor(term);
    word.meanings ??= meaningsOfWord(term, known);
    return word.meanings;
  });
  const lengths = terms.map(() => 0);
  terms.forEach((_, at) => {
    for (const key of keysOf(terms[at]!)) {
      for (const { rest, meanings } of known.phrases.get(key) ?? []) {
        const places = placesOf(rest, terms, keys, at + 1);
        if (!places || places.length < lengths[at]!) continue;
        for (const place of [at, ...places]) {
          found[place] = meanings;
          lengths[place] = places.length + 1;
        }
      }
    }
  });
  return found;
}

/** Where the words of a phrase after its first stand, from a place on: together, or as far apart as a gap may be. */
function placesOf(
  rest: readonly string[],
  terms: readonly Term[],
  keys: readonly string[],
  from: number,
): readonly number[] | undefined {
  const places: number[] = [];
  let at = from;
  for (const [i, key] of rest.entries()) {
    if (key === GAP) continue;
    const most = rest[i - 1] === GAP ? at + MOST_BETWEEN : at;
    while (at < most && keys[at] !== key && runsOn(terms, at)) at++;
    if (keys[at] !== key || !runsOn(terms, at)) return undefined;
    places.push(at++);
  }
  return places;
}

/** True where nothing but a space stands before a term: a comma ends what a phrase may hold. */
const runsOn = (terms: readonly Term[], at: number): boolean =>
  at < terms.length && terms[at]!.start - terms[at - 1]!.end <= 1;

/** The listed word itself before one it is an inflection of, and that before one it is only akin to. */
function meaningsOfWord(term: Term, { written, patterned, rooted }: Tables): readonly string[] {
  const arabic = isArabic(term.norm);
  const akin = keysOf(term).flatMap((key) => rooted.get(key) ?? []);
  for (const bases of basesOf(term.norm, arabic)) {
    const listed = bases.flatMap((base) => written.get(base) ?? []);
    if (listed.length > 0)
      return arabic || !DEED.test(term.norm) ? listed : [...new Set([...listed, ...akin])];
  }
  if (!arabic) return akin;
  const plurals = patternKeys(term.norm, term.stem).flatMap((key) =>
    commonTo((patterned.get(key) ?? []).map((word) => written.get(word) ?? [])),
  );
  return [...new Set([...plurals, ...akin])];
}

/** What all of some words mean: كريم is no plural of كرامة, كروم and إكرامية at once, so of none of them. */
function commonTo(meanings: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = meanings;
  return first.filter((meaning) => others.every((list) => list.includes(meaning)));
}
