import { normsOf, tokenize } from '../../analysis/tokenize.js';
import light from '../../lexicon/light-words.json' with { type: 'json' };
import type { Term } from '../../model/claim.js';
import type { NameKind } from '../../model/name.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Reading, type Word, wordAt } from '../reading.js';
import { remembering } from '../remember.js';
import { constructionsIn, isLightVerb } from './constructions.js';
import { isFiller } from './degrees.js';
import { keyOf } from './meanings.js';
import { isNobody } from './nobody.js';
import { phraseBook } from './phrases.js';

const keys = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => tokenize(word).map(keyOf)));

const MEASURES = normsOf(light.measures);
const MEASURING = normsOf(light.measuring);
const COUNTING: ReadonlySet<string> = new Set(['count', 'ratio', 'ordinal', 'times', 'score']);
const WEIGHTY = phraseBook(light.weighty);
const CLASSES = new Map(Object.entries(light.classes).map(([kind, words]) => [kind, keys(words)]));

const FOREMOST = /^(?:first|last|only|most|.{2,}est|ال?اول[ي]?|اكبر|اصغر|اطول|اقدم|اسرع)$/;

/** So many words, names aside, may stand from a class noun to what it announces: "DeepSeek is a Chinese company". */
const BESIDE = 2;

const lightIn = remembering(
  (reading: Reading): ReadonlySet<Word> =>
    new Set(reading.words.filter((word) => addsNothing(word, reading))),
);

/**
 * True for a word that adds nothing a source could bear out: a filler, a light verb, the class of a name beside it.
 * `reading` is the one the word belongs to.
 */
export const isLight = (word: Word, reading: Reading): boolean => lightIn(reading).has(word);

function addsNothing(word: Word, { names, dates, words, quantities, statement }: Reading): boolean {
  if (isFiller(word.term) || constructionsIn(statement).has(word.at) || isNobody(statement, word.at))
    return true;
  // It reached 44%: the figure says it all.
  if (quantities.length > 0 && word.meanings.includes('reach') && verbsOf(statement)[word.at]) return true;
  // It measures 19 metres: so says the unit.
  if (MEASURING.has(word.term.norm) && quantities.some(({ value: { unit } }) => !COUNTING.has(unit)))
    return true;
  // The world's first is the first, and the largest in the world the largest.
  if (word.meanings.includes('world') && statement.terms.some((term) => FOREMOST.test(term.norm)))
    return true;
  // "DeepSeek has a limited budget": the verb says nothing beside what it carries; alone it is all there is.
  if (isLightVerb(word.term) && !WEIGHTY.cover(statement).has(word.at))
    return words.length > 1 || names.length > 1;
  const beside = (at: { first: number; last: number }): boolean => {
    const [from, to] = word.at < at.first ? [word.at + 1, at.first] : [at.last + 1, word.at];
    const between = words.filter((other) => other.at >= from && other.at < to).length;
    return between < BESIDE;
  };
  const announces = (kind: NameKind | 'date' | 'number'): boolean =>
    CLASSES.get(kind)?.has(word.key) === true;
  return (
    names.some((name) => name.value.kind !== undefined && announces(name.value.kind) && beside(name)) ||
    (announces('date') && dates.some(beside)) ||
    (announces('number') && quantities.some(beside))
  );
}

/** True for a noun that says what kind of thing a name is: company, city, شركة. */
export const isClass = (term: Term): boolean => [...CLASSES.values()].some((words) => words.has(keyOf(term)));

/** The same of whatever stands at a place among the terms. */
export function isLightAt(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return word !== undefined && isLight(word, reading);
}

/** True for a noun that only counts, or tells of the coming, of what stands after "of": the number of complaints rose. */
export const isMeasure = ({ norm }: Term): boolean => MEASURES.has(norm);
