import demonyms from '../lexicon/ar/demonyms.json' with { type: 'json' };
import { chatConsonants } from './chat-alphabet.js';
import { knownWords } from './known-words.js';
import { normOf } from './normalize.js';
import { WordMemory } from './word-memory.js';

// Arabic words by how they are typed in Latin letters: the same consonants, and vowels where Arabic writes long ones.

/** A letter, and what it costs to take a sound for it: the more, the likelier it had been typed in another way. */
type Letters = Readonly<Record<string, number>>;

/** Consonants of the chat alphabet and the Arabic letters each may be; longer spellings first. */
const SOUNDS: readonly (readonly [string, Letters])[] = Object.entries<Letters>({
  tch: { ش: 0 },
  sh: { ش: 0 },
  ch: { ش: 0 },
  kh: { خ: 0 },
  gh: { غ: 0 },
  th: { ث: 0, ذ: 0.1, ت: 0.1, ط: 0.1 },
  dh: { ذ: 0, ض: 0.05, ظ: 0.05 },
  b: { ب: 0 },
  p: { ب: 0 },
  t: { ت: 0, ط: 0.06, ث: 0.15 },
  6: { ط: 0 },
  s: { س: 0, ص: 0.05, ث: 0.15 },
  9: { ص: 0, ق: 0 },
  g: { ج: 0, ق: 0.1, غ: 0.2 },
  j: { ج: 0 },
  7: { ح: 0 },
  h: { ه: 0, ح: 0.1 },
  5: { خ: 0 },
  d: { د: 0, ض: 0.08, ذ: 0.12 },
  z: { ز: 0, ذ: 0.05, ظ: 0.12 },
  r: { ر: 0 },
  f: { ف: 0 },
  v: { ف: 0 },
  q: { ق: 0 },
  8: { ق: 0, غ: 0 },
  k: { ك: 0, ق: 0.12 },
  c: { ك: 0, س: 0.1 },
  l: { ل: 0 },
  m: { م: 0 },
  n: { ن: 0 },
  y: { ي: 0 },
  w: { و: 0 },
  3: { ع: 0 },
  2: { ء: 0, ق: 0.1, ا: 0.12, و: 0.12, ي: 0.12 },
}).sort(([a], [b]) => b.length - a.length);
const VOWELS: Readonly<Record<string, Letters>> = {
  a: { ا: 0, ع: 0.25, ء: 0.1, ي: 0.2 },
  e: { ي: 0, ا: 0.1, ع: 0.3 },
  i: { ي: 0, ا: 0.15, ع: 0.3 },
  o: { و: 0, ا: 0.3, ع: 0.3 },
  u: { و: 0, ا: 0.2, ع: 0.3 },
};
/** A vowel at the front is an alef, whatever it sounds like. */
const FIRST_VOWELS: Readonly<Record<string, Letters>> = {
  a: { ا: 0, ع: 0.25 },
  e: { ا: 0, ع: 0.3, ي: 0.15 },
  i: { ا: 0, ع: 0.3, ي: 0.15 },
  o: { ا: 0, ع: 0.3, و: 0.1 },
  u: { ا: 0, ع: 0.3, و: 0.1 },
};
/** What it costs where Arabic writes a letter that is not typed. */
const UNTYPED: Readonly<Record<string, number>> = { ا: 0.8, و: 0.8, ي: 0.8, ع: 0.5, ء: 0.1, ه: 0.9 };
const UNTYPED_FIRST = 0.2; // (i)stikhdam, 3taraf
const LONG_UNWRITTEN = 0.4; // aa, ee, oo, where Arabic writes no long vowel
const LAST_UNWRITTEN = 0.3;
const SHORT_UNWRITTEN = 0.03;
const FEMININE = 0.05; // a, e, eh, at, et for ة
const BEFORE_DOUBLED = 0.2;
const WORST = 0.65;
const SURE = 0.04; // so much better than the next word must the best be
const LEAST = 3; // letters typed
/** كبير, تجاري: their feminine need not be listed. */
const ADJECTIVE = /^(?:..ي.|.{3,}ي)$/;

/** Letters that are typed alike by some and not by others, each tried. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/2/g, 'q'],
  [/g(?!h)/g, 'q'],
  [/th/g, 't'],
  [/th/g, 'z'],
  [/dh/g, 'z'],
  [/9/g, 'q'],
  [/[ht]$/g, ''],
];

let table: ReadonlyMap<string, readonly string[]> | undefined;
const remembered = new WordMemory<string | undefined>();

/** The Arabic word that one typed in the chat alphabet is; undefined where none is, or several may be meant. */
export function fromChatAlphabet(typed: string): string | undefined {
  return typed.length < LEAST ? undefined : remembered.of(typed, find);
}

function find(typed: string): string | undefined {
  table ??= byConsonants();
  const candidates = new Set(
    variants(typed).flatMap((spelling) => table!.get(chatConsonants(spelling)) ?? []),
  );
  const costs = [...candidates]
    .map((word) => ({ word, cost: costOf(typed, word) }))
    .filter(({ cost }) => cost <= WORST)
    .sort((a, b) => a.cost - b.cost || a.word.length - b.word.length);
  const [best] = costs;
  const next = costs.find(({ word }) => firm(word) !== firm(best!.word));
  return best !== undefined &&
    (next === undefined || next.cost - best.cost >= SURE || next.cost > best.cost * 2)
    ? best.word
    : undefined;
}

/** Words with these letters in common are akin, and the nearest of them is meant: استخدم, استخدام. */
const firm = (word: string): string => word.replace(/[اويء]|ه$/g, '').replace(/(.)\1/g, '$1');

function variants(typed: string): string[] {
  let spellings = [typed];
  for (const [letters, instead] of VARIANTS)
    spellings = [...new Set(spellings.flatMap((spelling) => [spelling, spelling.replace(letters, instead)]))];
  return spellings;
}

function byConsonants(): ReadonlyMap<string, readonly string[]> {
  const peoples = Object.values(demonyms).flat().map(normOf);
  const masculine = [...knownWords(), ...peoples];
  const feminine = [...masculine.filter((word) => ADJECTIVE.test(word)), ...peoples].map(
    (word) => `${word}ه`,
  );
  const words = new Set([...masculine, ...feminine]);
  const found = new Map<string, string[]>();
  for (const word of words) {
    for (const key of new Set([chatConsonants(word), chatConsonants(word.replace(/ه$/, ''))])) {
      const alike = found.get(key);
      if (alike === undefined) found.set(key, [word]);
      else alike.push(word);
    }
  }
  return found;
}

/** How far a spelling is from a word, 0 where each letter has its sound; endless where a consonant has none. */
function costOf(typed: string, word: string): number {
  const memory = new Map<number, number>();
  const from = (i: number, j: number): number => {
    const key = i * 64 + j;
    let cost = memory.get(key);
    if (cost === undefined) {
      cost = cheapest(i, j);
      memory.set(key, cost);
    }
    return cost;
  };
  return from(0, 0);

  function cheapest(i: number, j: number): number {
    if (i === typed.length && j === word.length) return 0;
    let best = Number.POSITIVE_INFINITY;
    const offer = (cost: number): void => {
      best = Math.min(best, cost);
    };
    const letter = word[j];
    const isLast = j === word.length - 1;
    if (letter !== undefined) {
      const untyped = j === 0 && letter === 'ا' ? UNTYPED_FIRST : UNTYPED[letter];
      if (untyped !== undefined) offer(untyped + from(i, j + 1));
      for (const [sound, letters] of SOUNDS) {
        const cost = letters[letter];
        if (cost === undefined || !typed.startsWith(sound, i)) continue;
        const doubled = typed.startsWith(sound, i + sound.length) ? sound.length : 0;
        offer(cost + from(i + sound.length, j + 1));
        if (doubled > 0) offer(cost + from(i + sound.length + doubled, j + 1));
      }
      const vowel = (i + j === 0 ? FIRST_VOWELS : VOWELS)[typed[i] ?? '']?.[letter];
      if (vowel !== undefined) {
        // ll after a vowel tells that it is short: 2all is قل, not قال
        const short = /^[^aeiou]$/.test(typed[i + 1] ?? '') && typed[i + 1] === typed[i + 2];
        offer(vowel + (short ? BEFORE_DOUBLED : 0) + from(i + 1, j + 1));
        if (/[aeiou]/.test(typed[i + 1] ?? '')) offer(vowel + from(i + 2, j + 1));
      }
      if (letter === 'ه' && isLast && /^[ae]h?$/.test(typed.slice(i))) offer(FEMININE);
      if (letter === 'ه' && isLast && /^[aei]t$/.test(typed.slice(i))) offer(FEMININE * 2);
    }
    if (/[aeiouy]/.test(typed[i] ?? '')) {
      const again = i > 0 && typed[i - 1] === typed[i];
      const last = i === typed.length - 1 && j === word.length;
      offer((again ? LONG_UNWRITTEN : last ? LAST_UNWRITTEN : SHORT_UNWRITTEN) + from(i + 1, j));
    }
    return best;
  }
}
