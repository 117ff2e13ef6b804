import { normalize } from '../analysis/normalize.js';

/** What two texts have in common, letter by letter. */
export interface Likeness {
  /** Cosine of the sets of letter trigrams, 0 to 1: sees through endings, slips of the pen and split words. */
  readonly cosine: number;
  /** The same letters and figures in the same order: only case, marks and punctuation may differ. */
  readonly exact: boolean;
}

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

const SLOTS = 1 << 15; // of a hash; in texts of a few hundred trigrams collisions change nothing

/** Hands the slot of every trigram of a text, its words set apart by one space, and returns a hash of it all. */
function eachTrigram(text: string, visit: (slot: number) => void): number {
  let [first, second] = [0, SPACE];
  let whole = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i === text.length ? SPACE : comparableUnit(text.charCodeAt(i));
    if (unit === 0 || (unit === SPACE && second === SPACE)) continue;
    whole = (Math.imul(whole, 0x01000193) ^ unit) | 0;
    if (first !== 0) {
      const mixed =
        Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(unit, 0xc2b2ae35);
      visit(((mixed >>> 15) ^ mixed) & (SLOTS - 1));
    }
    first = second;
    second = unit;
  }
  return whole;
}

/** Compares texts with one text, in time that grows with the text compared alone. */
export function likenessTo(query: string): (text: string) => Likeness {
  const inQuery = new Uint8Array(SLOTS);
  let queryCount = 0;
  const queryHash = eachTrigram(query, (slot) => {
    if (inQuery[slot] === 0) queryCount++;
    inQuery[slot] = 1;
  });

  const lastSeen = new Uint16Array(SLOTS); // number of the text in which a slot was last seen
  let number = 0;
  return (text) => {
    number++;
    let count = 0;
    let shared = 0;
    const hash = eachTrigram(text, (slot) => {
      if (lastSeen[slot] === number) return;
      lastSeen[slot] = number;
      count++;
      shared += inQuery[slot]!;
    });
    if (shared === 0) return { cosine: 0, exact: false };
    return {
      cosine: shared / Math.sqrt(count * queryCount),
      exact: hash === queryHash && shared === queryCount,
    };
  };
}
