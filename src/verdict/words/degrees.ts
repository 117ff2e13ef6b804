import { normsOf } from '../../analysis/tokenize.js';
import slots from '../../lexicon/closed-slots.json' with { type: 'json' };
import light from '../../lexicon/light-words.json' with { type: 'json' };
import type { Statement, Term } from '../../model/claim.js';
import { remembering } from '../remember.js';

const bare = (norm: string): string => norm.replace(/^ال/, '');
const SUPERLATIVES = new Set([...normsOf(slots.find(({ slot }) => slot === 'superlative')!.words)].map(bare));
const DIMINISHERS = normsOf(light.diminishers);
const RAISERS = normsOf(light.raisers);
const FILLERS = normsOf(light.fillers);

/** Indices of the terms that are superlatives: largest, أكبر. */
export const superlativesIn = remembering((statement: Statement): readonly number[] =>
  statement.terms.flatMap((term, at) => (SUPERLATIVES.has(bare(term.norm)) ? [at] : [])),
);

/** True for a word that makes less of the one after it: less, أقل. */
export function isDiminisher(term: Term | undefined): boolean {
  return term !== undefined && DIMINISHERS.has(term.norm);
}

/** True for a word that only carries a sentence on: actually, تكن. */
export function isFiller(term: Term): boolean {
  return FILLERS.has(term.norm);
}

/** True for a word that makes more of the one after it: more, أكثر. */
export function isRaiser(term: Term | undefined): boolean {
  return term !== undefined && RAISERS.has(term.norm);
}
