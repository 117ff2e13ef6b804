import type { Term } from '../model/claim.js';
import type { Name } from '../model/name.js';
import { writtenWords } from './tokenize.js';

export type Script = 'latin' | 'other';

const POSSESSIVE = /'s?$/;
const DRESSED = /['.]/;
const LATIN = /^[\p{Script=Latin}\d]/u;

export function scriptOf(key: string): Script {
  return LATIN.test(key) ? 'latin' : 'other';
}

/** Whether `norm` is `front` with an article written before it. */
export function hasArticle(norm: string, front: string): boolean {
  return norm.endsWith(front) && /(?:ال|لل)$/.test(norm.slice(0, norm.length - front.length));
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Deep Seek, Deep-Seek and DeepSeek are one key. */
export function joined(terms: readonly Pick<Term, 'norm'>[]): string {
  return terms.map((term) => bare(term.norm)).join('');
}

/** Length of the 's that a name may end in; it is no part of it. */
export function possessiveOf(word: string): number {
  return /['’]s?$/.exec(word)?.[0].length ?? 0;
}

/** Scripts in which no spelling of the name is listed. */
export function unspelledIn(name: Name): Script[] {
  const keys = Object.values(name.names).flat().map(keyOf);
  const scripts: readonly Script[] = ['latin', 'other'];
  return scripts.filter((script) => !keys.some((key) => scriptOf(key) === script));
}

/** Under what a spelling stands in the table. */
export function keyOf(spelling: string): string {
  return writtenWords(spelling).map(bare).join('');
}

/** A word without possessive ending and the full stops of an acronym. */
export function bare(norm: string): string {
  if (!DRESSED.test(norm)) return norm;
  return norm.replace(POSSESSIVE, '').replaceAll('.', '');
}
