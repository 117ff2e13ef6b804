import { normsOf } from '../../analysis/tokenize.js';
import privatives from '../../lexicon/privatives.json' with { type: 'json' };
import { isBroken } from '../clauses/gaps.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';

/** Words that take from a noun beside them what it says: a former minister is none, nor is a fake passport. */
const BEFORE = normsOf(privatives.before);
const AFTER = normsOf(privatives.after);

/** "Hart is a minister" is not borne out by "the former minister Hart": what takes from a word must be said as well. */
export function comparePrivatives(claim: Reading, text: Reading, { between }: Links): Finding[] {
  const linked = new Set(between.map((link) => link.text));
  return between.flatMap((link) => {
    const taking = takenFrom(text, link.text).find((at) => !linked.has(at));
    const term = claim.statement.terms[link.claim]!;
    const isSaid = takenFrom(claim, link.claim).length > 0; // ex-minister, former minister
    return taking === undefined || isSaid ? [] : [open('term', term, text.statement.terms[taking]!)];
  });
}

/** Places of the words beside a noun that take from it. */
function takenFrom({ statement }: Reading, at: number): readonly number[] {
  const norm = (place: number): string => statement.terms[place]?.norm ?? '';
  return [
    ...(BEFORE.has(norm(at - 1)) && !isBroken(statement, at) ? [at - 1] : []),
    ...(AFTER.has(norm(at + 1).replace(/^ال/, '')) && !isBroken(statement, at + 1) ? [at + 1] : []),
  ];
}
