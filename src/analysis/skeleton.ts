import { isArabic } from './arabic-forms.js';

// One name, two scripts, many spellings: what stays is the order of its consonants, coarsely told apart.

/** Longest first; each stands for the class of sounds that Arabic and Latin spellings mix up. */
const LATIN_SOUNDS: readonly (readonly [string, string])[] = [
  ['tch', 'x'],
  ['tsh', 'x'],
  ['sch', 'x'],
  ['ch', 'x'],
  ['sh', 'x'],
  ['zh', 'x'],
  ['kh', 'k'],
  ['gh', 'k'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 't'],
  ['ck', 'k'],
  ['qu', 'kw'],
  ['ts', 's'],
  ['tz', 's'],
  ['b', 'p'],
  ['p', 'p'],
  ['f', 'f'],
  ['v', 'f'],
  ['t', 't'],
  ['d', 't'],
  ['s', 's'],
  ['z', 's'],
  ['x', 'ks'],
  ['c', 'k'],
  ['k', 'k'],
  ['q', 'k'],
  ['g', 'k'],
  ['j', 'k'],
  ['l', 'l'],
  ['r', 'r'],
  ['m', 'm'],
  ['n', 'n'],
  ['h', 'h'],
  ['7', 'h'],
  ['5', 'k'],
  ['9', 's'],
  ['6', 't'],
  ['8', 'k'],
];

const ARABIC_SOUNDS: Readonly<Record<string, string>> = {
  ...{ ب: 'p', ف: 'f', ت: 't', ط: 't', د: 't', ض: 't', ث: 's', ذ: 's', س: 's', ص: 's', ز: 's', ظ: 's' },
  ...{ ج: 'k', غ: 'k', ق: 'k', ك: 'k', خ: 'k', ش: 'x', ل: 'l', ر: 'r', م: 'm', ن: 'n', ه: 'h', ح: 'h' },
};
const ARABIC_CLUSTER = /تش/g; // هانغتشو: one sound, as ch
const SOFT_C = /c(?=[eiy])/g;

function latinSounds(word: string): string {
  let out = '';
  const text = word.replace(SOFT_C, 's');
  for (let i = 0; i < text.length; ) {
    const found = LATIN_SOUNDS.find(([letters]) => text.startsWith(letters, i));
    out += found?.[1] ?? '';
    i += found?.[0].length ?? 1;
  }
  return out;
}

function arabicSounds(word: string): string {
  let out = '';
  for (const letter of word.replace(ARABIC_CLUSTER, 'ش')) out += ARABIC_SOUNDS[letter] ?? '';
  return out;
}

/**
 * Consonant skeleton of a normalised name: classes of consonants in order, doubled ones once, `h` only at the
 * front (Latin spellings drop it), a vowel at the front as `a`. Hangzhou, هانغتشو and هانجتشو are all `hnkx`.
 */
export function skeleton(norm: string): string {
  return norm
    .split(/[\s\-'.]+/)
    .filter((word) => word !== '')
    .map(wordSkeleton)
    .join('');
}

function wordSkeleton(word: string): string {
  const sounds = isArabic(word) ? arabicSounds(word) : latinSounds(word);
  const opensWithVowel = /^[aeiouyاعويء]/.test(word);
  const rest = opensWithVowel ? sounds : sounds.slice(1);
  const front = opensWithVowel ? 'a' : sounds.slice(0, 1);
  return (front + rest.replaceAll('h', '')).replace(/(.)\1+/g, '$1');
}

/** A letter typed twice or three times is one: دييب سيك, deepseeek. */
export function withoutDoubles(norm: string): string {
  return norm.replace(/(.)\1+/gu, '$1');
}

/** Damerau–Levenshtein distance (optimal string alignment), given up beyond `most`: then `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
