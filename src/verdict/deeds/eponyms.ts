import { normsOf } from '../../analysis/tokenize.js';
import privatives from '../../lexicon/privatives.json' with { type: 'json' };
import { type Finding, open } from '../finding.js';
import type { Reading } from '../reading.js';

/** Nouns that a name before them, or in Arabic after them, only gives its name to. */
const EPONYMIC = normsOf(privatives.eponymic);

/** "China's Sputnik moment", لحظة سبوتنيك الصينية, tells of a moment; of Sputnik only that one is called after it. */
export function compareEponyms(
  claim: Reading,
  text: Reading,
  counterpart: ReadonlyMap<number, number>,
): Finding[] {
  const linked = new Set(counterpart.values());
  const { terms } = text.statement;
  const isEponymic = (at: number): boolean => EPONYMIC.has(terms[at]?.norm ?? '') && !linked.has(at);
  const subject = Math.min(...counterpart.keys());
  const there = counterpart.get(subject);
  if (there === undefined) return [];
  const last = text.names.find(({ first }) => first === there)?.last ?? there;
  const isLatin = /^[a-z]/.test(terms[there]!.norm);
  const isProper = !isLatin || /^\p{Lu}/u.test(terms[there]!.text);
  const isEponym = isProper && isEponymic(isLatin ? last + 1 : there - 1);
  return isEponym ? [open('role', claim.statement.terms[subject]!)] : [];
}
