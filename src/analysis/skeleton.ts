import { isArabic } from './arabic-forms.js';
import { soundsOf, soundTable, withoutDoubles } from './sounds.js';

// One name, two scripts, many spellings: what stays is the order of its consonants, coarsely told apart.

/** Each stands for the class of sounds that Arabic and Latin spellings mix up. */
const LATIN_SOUNDS = soundTable({
  ...{ tch: 'x', tsh: 'x', sch: 'x', ch: 'x', sh: 'x', zh: 'x', kh: 'k', gh: 'k', ph: 'f', th: 't' },
  ...{ dh: 't', ck: 'k', qu: 'kw', ts: 's', tz: 's', b: 'p', p: 'p', f: 'f', v: 'f', t: 't', d: 't' },
  ...{ s: 's', z: 's', x: 'ks', c: 'k', k: 'k', q: 'k', g: 'k', j: 'k', l: 'l', r: 'r', m: 'm', n: 'n' },
  ...{ h: 'h', 7: 'h', 5: 'k', 9: 's', 6: 't', 8: 'k' },
});

const ARABIC_SOUNDS = soundTable({
  ...{ ب: 'p', ف: 'f', ت: 't', ط: 't', د: 't', ض: 't', ث: 's', ذ: 's', س: 's', ص: 's', ز: 's', ظ: 's' },
  ...{ ج: 'k', غ: 'k', ق: 'k', ك: 'k', خ: 'k', ش: 'x', ل: 'l', ر: 'r', م: 'm', ن: 'n', ه: 'h', ح: 'h' },
  تش: 'x', // هانغتشو: one sound, as ch
});
const SOFT_C = /c(?=[eiy])/g;

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
  const sounds = isArabic(word)
    ? soundsOf(word, ARABIC_SOUNDS)
    : soundsOf(word.replace(SOFT_C, 's'), LATIN_SOUNDS);
  const opensWithVowel = /^[aeiouyاعويء]/.test(word);
  const rest = opensWithVowel ? sounds : sounds.slice(1);
  const front = opensWithVowel ? 'a' : sounds.slice(0, 1);
  return withoutDoubles(front + rest.replaceAll('h', ''));
}
