import { IMPLIED } from '../deeds/verb-classes.js';
import type { Reading, Word } from '../reading.js';
import { isPerfect } from './jussives.js';
import { isSlip } from './slips.js';
import { isOnlySpokenOf } from './spoken-of.js';
import { isNegatedForm } from './word-forms.js';

/** Two words taken for one another, one of the claim and one of the text. */
export interface Pair {
  readonly claim: Word;
  readonly text: Word;
  /** How sure it is that they mean the same; 1 and above for one word. */
  readonly strength: number;
  /** -1 where one is the other with a negating prefix: supported / unsupported. */
  readonly sign: 1 | -1;
}

/** Strength of a pair that is one word, if in two forms. */
export const SAME = 1;
const IDENTICAL = 1.1; // of "accused" and "accusation" the one written alike
const SAME_MEANING = 0.9;
const NEGATED_FORM = 0.85;
const SLIP = 0.7; // after meanings: a slip may make another word

/** Pairs words of the claim with words of the text, the surest first, then the nearest in place; no word twice. */
export function pairWords(claim: Reading, text: Reading): Pair[] {
  const possible = claim.words.flatMap((word) =>
    text.words.flatMap((other) => {
      const pair = pairOf(word, other);
      return pair && !leansTheOtherWay(pair, text) && !isOnlySpokenOf(word, other, claim, text) ? [pair] : [];
    }),
  );
  const anchors = possible.filter((pair) => isOnly(pair, possible));
  possible.sort((a, b) => b.strength - a.strength || shift(a, anchors) - shift(b, anchors));
  const pairs: Pair[] = [];
  for (const pair of possible) {
    if (pairs.some((other) => other.claim === pair.claim)) continue;
    const taken = pairs.find((other) => other.text === pair.text);
    if (!taken || isPhrase(taken.claim, pair.claim)) pairs.push(pair);
  }
  return pairs.sort((a, b) => a.claim.at - b.claim.at);
}

/** Both words have no other to stand for. */
const isOnly = (pair: Pair, all: readonly Pair[]): boolean =>
  all.every((other) => other === pair || (other.claim !== pair.claim && other.text !== pair.text));

/** How far a pair lies from where its neighbours would have it; without neighbours, from its own place. */
function shift({ claim, text }: Pair, anchors: readonly Pair[]): number {
  if (anchors.length === 0) return Math.abs(claim.at - text.at);
  return Math.min(...anchors.map((other) => Math.abs(claim.at - other.claim.at - (text.at - other.text.at))));
}

/** Words that mean one thing together, as "artificial intelligence" does, may both stand for "AI". */
function isPhrase(a: Word, b: Word): boolean {
  // the words of a phrase share one list of meanings, however far apart they stand
  if (a.meanings === b.meanings && a.term.norm !== b.term.norm) return true;
  return Math.abs(a.at - b.at) === 1 && a.meanings.some((meaning) => b.meanings.includes(meaning));
}

/** A share that dropped was not "dropped" as a record is, where the text has one that rose. */
function leansTheOtherWay({ claim, strength }: Pair, text: Reading): boolean {
  if (strength > SAME_MEANING || claim.poles.length === 0) return false;
  return text.words.some((other) => areOpposed(claim, other));
}

function pairOf(claim: Word, text: Word): Pair | undefined {
  const strength = likeness(claim, text);
  if (strength > 0) return { claim, text, strength, sign: 1 };
  const negated = isNegatedForm(claim.key, text.key);
  return negated ? { claim, text, strength: NEGATED_FORM, sign: -1 } : undefined;
}

/** How sure it is that two words mean the same; 0 for words on opposite poles, however alike they look. */
export function likeness(a: Word, b: Word): number {
  if (areOpposed(a, b)) return 0; // guilty, of which the other says "not guilty"
  if (a.term.norm === b.term.norm) return IDENTICAL;
  if (a.superlative !== b.superlative) return 0;
  if (isPerfect(a.term, b.perfects) || isPerfect(b.term, a.perfects)) return SAME;
  const known = a.meanings.length > 0 && b.meanings.length > 0;
  const apart = known && !a.meanings.some((meaning) => b.meanings.includes(meaning));
  if (!apart && (a.term.stem === b.term.stem || a.keys.some((key) => b.keys.includes(key)))) return SAME;
  if (a.meanings.some((meaning) => b.meanings.includes(meaning))) return SAME_MEANING;
  if (a.meanings.some((meaning) => IMPLIED.get(meaning)?.some((by) => b.meanings.includes(by))))
    return SAME_MEANING;
  return !known && isSlip(a.term.norm, b.term.norm) ? SLIP : 0;
}

/** True when two words stand on opposite poles of an axis: rose / fell. */
export function areOpposed(a: Word, b: Word): boolean {
  return a.poles.some((p) => b.poles.some((q) => p.axis === q.axis && p.degree * q.degree < 0));
}
