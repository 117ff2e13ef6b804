import { normalize } from '../../analysis/normalize.js';
import type { NameMention } from '../../model/claim.js';
import { isSlip } from '../words/word-forms.js';

/** Fewer consonants are shared by too many names: Oman and Amman are both `mn`. */
const LEAST_SKELETON = 3;

const ARABIC = /\p{Script=Arabic}/u;

/** True when two mentions are of one bearer: known to be, spelled alike, or one the shorter form of the other. */
export function sameName(a: NameMention, b: NameMention): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  const [one, two] = [wordsOf(a.text), wordsOf(b.text)];
  if (one.join(' ') === two.join(' ')) return true;
  if (ARABIC.test(a.text) !== ARABIC.test(b.text)) {
    return a.skeleton === b.skeleton && a.skeleton.length >= LEAST_SKELETON;
  }
  const [shorter, longer] = one.length <= two.length ? [one, two] : [two, one];
  return shorter.length > 0 && shorter.every((word) => longer.some((other) => sameSpelling(word, other)));
}

/** True when two mentions cannot be of one bearer: both known, or both of a kind that tells. */
export function differentNames(a: NameMention, b: NameMention): boolean {
  return !sameName(a, b) && (a.kind === undefined || b.kind === undefined || a.kind === b.kind);
}

function sameSpelling(a: string, b: string): boolean {
  return a === b || isSlip(a, b);
}

const wordsOf = (text: string): string[] => normalize(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
