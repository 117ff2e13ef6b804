import { normsOf } from '../../analysis/tokenize.js';
import light from '../../lexicon/light-words.json' with { type: 'json' };
import { verbsOf } from '../deeds/verbs.js';
import type { Links } from '../links.js';
import type { Reading, Word } from '../reading.js';

// What one side says by a word of its own and the other by a preposition that is no word to be compared: "due to a
// fault" and "because of a fault", "used tractors to block the road" and "blocked the road with tractors".

const CAUSES = normsOf(light.causes);
const MEANS = normsOf(light.means);
/** بالجرارات: by means of tractors, the preposition being written onto its noun. */
const BY_MEANS = /^[وف]?ب(?=.{3})/;
/** Terms from the word to what it is about, and from the preposition to it: used two old tractors, because of a large deficit. */
const REACH = 5;

/** True for a word of the claim that a preposition of the text says, before the same thing. */
export function isImplicit(
  { at, term, meanings }: Word,
  claim: Reading,
  text: Reading,
  links: Links,
): boolean {
  const isCause = CAUSES.has(term.norm);
  const isMeans = verbsOf(claim.statement)[at] === true && meanings.includes('use');
  if (!isCause && !isMeans) return false;
  const next = links.between.filter((link) => link.claim > at && link.claim <= at + REACH);
  return next.some(({ text: there }) => isLedIn(text, there, isCause ? CAUSES : MEANS, isMeans));
}

function isLedIn(
  { statement: { terms } }: Reading,
  there: number,
  prepositions: ReadonlySet<string>,
  mayBeWrittenOn: boolean,
): boolean {
  const before = terms.slice(Math.max(0, there - REACH), there);
  return (
    before.some(({ norm }) => prepositions.has(norm)) || (mayBeWrittenOn && BY_MEANS.test(terms[there]!.norm))
  );
}
