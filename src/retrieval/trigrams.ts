import { normalize } from '../analysis/normalize.js';

/** What two texts have in common, letter by letter. */
export interface Comparison {
  /** Cosine of the sets of letter trigrams, 0 to 1: sees through endings, slips of the pen and split words. */
  readonly cosine: number;
  /** The same with every trigram weighted by its rarity: what is common to most texts hardly counts. */
  readonly rareCosine: number;
  /** The same letters and figures in the same order: only case, marks and punctuation may differ. */
  readonly exact: boolean;
}

/** For each slot what it adds to a weighted cosine where both texts hold it: the square of its rarity. */
export type TrigramWeights = Float32Array;

const SPACE = 0x20;
const UNKNOWN = 0xffff;
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** For each UTF-16 unit what it counts as: a folded letter, a space, or 0 where it counts as nothing. */
const comparable = new Uint16Array(0x10000).fill(UNKNOWN);

function comparableUnit(unit: number): number {
  const known = comparable[unit]!;
  if (known !== UNKNOWN) return known;
  const folded = normalize(String.fromCharCode(unit)).text;
  const value = folded === '' ? 0 : LETTER_OR_FIGURE.test(folded) ? folded.charCodeAt(0) : SPACE;
  comparable[unit] = value;
  return value;
}

export const SLOTS = 1 << 16; // of a hash; in texts of a few hundred trigrams collisions change nothing

/** The trigrams of the text read last. */
interface Reading {
  /** Slots of its trigrams in their order, its words set apart by one space; `count` of them are of this text. */
  slots: Uint16Array;
  count: number;
  /** A hash of all its letters in their order. */
  whole: number;
}

const reading: Reading = { slots: new Uint16Array(1024), count: 0, whole: 0 };

/** Reads the trigrams of a text. What it returns is overwritten by the next call: millions of texts are read. */
export function readTrigrams(text: string): Readonly<Reading> {
  if (reading.slots.length < text.length) reading.slots = new Uint16Array(2 * text.length);
  const { slots } = reading;
  let [first, second] = [0, SPACE];
  let whole = 0;
  let count = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i === text.length ? SPACE : comparableUnit(text.charCodeAt(i));
    if (unit === 0 || (unit === SPACE && second === SPACE)) continue;
    whole = (Math.imul(whole, 0x01000193) ^ unit) | 0;
    if (first !== 0) {
      const mixed =
        Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(unit, 0xc2b2ae35);
      slots[count++] = ((mixed >>> 15) ^ mixed) & (SLOTS - 1);
    }
    first = second;
    second = unit;
  }
  reading.count = count;
  reading.whole = whole;
  return reading;
}

/** Compares texts with one text, in time that grows with the text compared alone. */
export function comparisonWith(query: string, weights: TrigramWeights): (text: string) => Comparison {
  const lastSeen = new Uint16Array(SLOTS); // number of the text in which a slot was last seen
  const inQuery = new Uint8Array(SLOTS);
  const { slots, count, whole: queryWhole } = readTrigrams(query);
  let queryCount = 0;
  let querySquares = 0;
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!;
    if (inQuery[slot] === 1) continue;
    inQuery[slot] = 1;
    queryCount++;
    querySquares += weights[slot]!;
  }

  let number = 0;
  return (text) => {
    number++;
    const { slots, count, whole } = readTrigrams(text);
    let different = 0;
    let squares = 0;
    let shared = 0;
    let sharedSquares = 0;
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!;
      if (lastSeen[slot] === number) continue;
      lastSeen[slot] = number;
      const square = weights[slot]!;
      different++;
      squares += square;
      if (inQuery[slot] === 0) continue;
      shared++;
      sharedSquares += square;
    }
    if (shared === 0) return { cosine: 0, rareCosine: 0, exact: false };
    return {
      cosine: shared / Math.sqrt(different * queryCount),
      rareCosine: sharedSquares / Math.sqrt(squares * querySquares),
      exact: whole === queryWhole && shared === queryCount,
    };
  };
}

/** Cosine of the sets of letter trigrams of two texts, 0 to 1: for a few texts, without the arrays of many. */
export function trigramCosine(a: string, b: string): number {
  const [inA, inB] = [a, b].map((text) => {
    const { slots, count } = readTrigrams(text);
    return new Set(slots.subarray(0, count));
  });
  let shared = 0;
  for (const slot of inA!) if (inB!.has(slot)) shared++;
  return shared === 0 ? 0 : shared / Math.sqrt(inA!.size * inB!.size);
}
