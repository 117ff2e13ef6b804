// Queries as people type them in a hurry, and as they come across scripts: seeded, the same for every engine.
import { chance } from './data.mjs';

const SHARE = 0.3; // of the words are corrupted
const GLUE = '\ue000'; // private use: stands where a space is to be lost
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

const replaceAt = (word, at, letters, removed = 1) => word.slice(0, at) + letters + word.slice(at + removed);

/** One slip of a finger: a letter replaced, dropped, added, or two exchanged. */
function slip(word, random) {
  const letters = /\p{Script=Arabic}/u.test(word) ? ARABIC : LATIN;
  const letter = letters[Math.floor(random() * letters.length)];
  const at = Math.floor(random() * (word.length - 1));
  return [
    () => replaceAt(word, at, letter),
    () => replaceAt(word, at, ''),
    () => replaceAt(word, at, letter, 0),
    () => replaceAt(word, at, word[at + 1] + word[at], 2),
  ][Math.floor(random() * 4)]();
}

const SLIPS = {
  'one edit': slip,
  'two edits': (word, random) => slip(slip(word, random), random),
  'doubled letter': (word, random) => {
    const at = Math.floor(random() * word.length);
    return replaceAt(word, at, word[at] + word[at]);
  },
  'missing hamza': (word) => word.replace(/[أإآ]/g, 'ا').replace(/[ؤئ]/g, 'ء').replace(/ة$/, 'ه'),
  'split word': (word) =>
    `${word.slice(0, Math.ceil(word.length / 2))} ${word.slice(Math.ceil(word.length / 2))}`,
  'glued words': (word) => word + GLUE,
};

const LONG_ENOUGH = 4; // letters; a shorter word with a slip in it is another word

/** A query with 30% of its longer words corrupted. Glued words lose the space after them. */
export function corrupt(text, seed) {
  const random = chance(seed);
  const kinds = Object.values(SLIPS);
  return text
    .split(/\s+/)
    .map((word) => {
      if (word.length < LONG_ENOUGH || random() >= SHARE) return word;
      return kinds[Math.floor(random() * kinds.length)](word, random);
    })
    .join(' ')
    .replaceAll(`${GLUE} `, '')
    .replaceAll(GLUE, '');
}

/** Data sets with their queries corrupted. */
export const corrupted = (sets) =>
  sets.map((set) => ({
    ...set,
    name: `${set.name}-typos`,
    queries: set.queries.map((query, i) => ({ ...query, text: corrupt(query.text, i + 1) })),
  }));
