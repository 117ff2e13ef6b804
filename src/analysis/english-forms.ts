// The forms under which an English word may stand in a lexicon, whatever its ending.
import irregular from '../lexicon/en/irregular.json' with { type: 'json' };
import { WordMemory } from './word-memory.js';

const BASES: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular).flatMap(([base, forms]) => forms.map((form): [string, string] => [form, base])),
);

/** The base of an irregular form, which no ending tells (wrote is of write); any other word itself. */
export const regularOf = (norm: string): string => BASES.get(norm) ?? norm;

const LEAST_LEMMA = 3;
const SHORT = 3; // Sam is not same
const SUPERLATIVE = /(i?)est$/;

const known = new WordMemory<readonly string[]>();

/** Under which an English word may be listed: itself, its lemma, and of the strongest, strong. */
export const inflectionKeys = (norm: string): readonly string[] => known.of(norm, takeInflections);

const takeInflections = (norm: string): readonly string[] => [
  norm,
  lemmaKey(norm),
  ...(SUPERLATIVE.test(norm) ? [lemmaKey(norm.replace(SUPERLATIVE, (_, y: string) => (y ? 'y' : '')))] : []),
];

/** What inflection leaves of an English word: unlike the stem, it keeps lawful and law apart. */
export function lemmaKey(norm: string): string {
  if (norm.length <= SHORT) return `=${norm}`;
  const bare = norm.replace(/'s?$/, '').replace(/ies$|ied$/, 'y');
  const ending = /(?:ing|ed|(?<=[sxzo]|[cs]h)es|s)$/.exec(bare);
  const cut =
    ending !== null && ending.index >= LEAST_LEMMA && !/ss$/.test(bare) ? bare.slice(0, ending.index) : bare;
  return `=${cut.replace(/e$/, '').replace(/([^aeiouls])\1$/, '$1')}`;
}
