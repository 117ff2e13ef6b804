// Features that name words: those of the claim, those that found no answer, and which stood against which.
import { read } from '../../dist/src/verdict/reading.js';
import { ANSWERS, letters } from './verdict-words.mjs';

const MOST_LEFT_OVER = 6; // beyond, the pairs of left-over words say nothing
const LETTERS = 0.4; // weight of a few letters beside that of a word

/** Names to values, as a vector of length one. @param pairs of the product @param sides of `sideBySide` */
export function lexical(claim, text, pairs, { here, there, alike, best }) {
  const f = {};
  const spelled = (word) => (word.isValue ? '#' : word.stem);
  for (const word of here) f[`a:${spelled(word)}`] = 1;
  for (const word of here) {
    if (best[word.at].value >= ANSWERS) continue;
    f[`${word.stop ? 's' : 'c'}:${spelled(word)}`] = 1;
    if (word.stop || word.isValue) continue;
    for (const part of letters(word.norm)) if (part.length === 3) f[`l:${part}`] = LETTERS;
  }
  for (const word of there)
    if (!word.stop && !alike.some((row) => row[word.at] >= ANSWERS)) f[`t:${word.stem}`] = 1;
  const denied = new Set(here.map((word) => word.norm));
  for (const word of there) if (word.denies && !denied.has(word.norm)) f[`n:${word.stem}`] = 1;
  const left = read(claim).words.filter((word) => !pairs.some((pair) => pair.claim === word));
  const leftThere = read(text).words.filter((word) => !pairs.some((pair) => pair.text === word));
  for (const word of left) for (const meaning of word.meanings) f[`C:${meaning}`] = 1;
  for (const word of leftThere) for (const meaning of word.meanings) f[`T:${meaning}`] = 1;
  if (left.length <= MOST_LEFT_OVER && leftThere.length <= MOST_LEFT_OVER)
    for (const a of left) for (const b of leftThere) f[`x:${a.key}>${b.key}`] = 1;
  const length = Math.hypot(...Object.values(f)) || 1;
  for (const name of Object.keys(f)) f[name] /= length;
  return f;
}
