import { superlativesIn } from './degrees.js';
import { type Finding, open } from './finding.js';
import { isLight } from './light-words.js';
import { type Links, sameThing } from './links.js';
import type { Reading, Word } from './reading.js';

/** The largest producer is not the largest company: what is the most of its kind must be of one kind in both. */
export function compareSuperlatives(claim: Reading, text: Reading, links: Links): Finding[] {
  const counterpart = new Map(links.between.map((link) => [link.claim, link.text]));
  return superlativesIn(claim.statement).flatMap((at) => {
    const there = counterpart.get(at) ?? superlativesIn(text.statement)[0]; // أكبر is read as a comparison
    const said = kindAfter(claim, at);
    const found = there === undefined ? undefined : kindAfter(text, there);
    if (!said || !found || counterpart.get(said.at) === found.at) return [];
    const same = sameThing(claim, text, said.term.stem, found.term.stem);
    return same || isLight(found, text) ? [] : [open('term', said.term, found.term)];
  });
}

/** The word right after a superlative, of which it is said. */
const kindAfter = (reading: Reading, at: number): Word | undefined =>
  reading.words.find((word) => word.at === at + 1);
