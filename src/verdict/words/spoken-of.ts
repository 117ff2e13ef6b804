import { gapBefore } from '../clauses/gaps.js';
import { BE, isParticiple } from '../deeds/grammar.js';
import { REGARDED, UNDONE } from '../deeds/verb-classes.js';
import { verbsOf } from '../deeds/verbs.js';
import type { Reading, Word } from '../reading.js';
import { isLightVerb } from './constructions.js';

/** So many terms before a deed may stand what regards it: arrested two men [over the] theft. */
const REACH = 6;

/**
 * True when a claim says with a verb that something was done, and the text only speaks of the deed: who criticised
 * an inquiry did not investigate, and who cancelled a visit did not come.
 */
export function isOnlySpokenOf(said: Word, found: Word, claim: Reading, text: Reading): boolean {
  if (!isDone(said, claim) || verbsOf(text.statement)[found.at]) return false;
  if (said.negations.length > 0) return false;
  const over = overIt(found, text);
  if (over.length === 0 || claim.words.some(({ meanings }) => meanings.some((m) => over.includes(m))))
    return false;
  const isForeseen = claim.statement.cues.some(({ kind }) => kind === 'modality');
  return over.some((meaning) => UNDONE.has(meaning)) || !(isForeseen || isDoneTo(said, claim));
}

/** A verb, or what a verb that says nothing by itself leads in: made [an] inquiry. */
const isDone = ({ at }: Word, { statement }: Reading): boolean =>
  verbsOf(statement)[at] === true || statement.terms.slice(Math.max(0, at - REACH), at + 1).some(isLightVerb);

/** Were stolen, were later stolen: the claim does not say by whom. */
const isDoneTo = ({ term, at }: Word, { statement }: Reading): boolean =>
  isParticiple(term.norm) && statement.terms.slice(Math.max(0, at - 2), at).some(({ norm }) => BE.has(norm));

/** What the nearest word that regards a deed means, where no other verb stands between. */
function overIt({ at, meanings: own }: Word, { statement, meanings }: Reading): readonly string[] {
  const verbs = verbsOf(statement);
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (/[,;:.]/.test(gapBefore(statement, i + 1))) return [];
    // a deed of two words is not made of itself: opened an inquiry
    if (meanings[i] === own) continue;
    const regarding = meanings[i]!.filter((meaning) => REGARDED.has(meaning) || UNDONE.has(meaning));
    if (regarding.length > 0) return regarding;
    if (verbs[i]) return [];
  }
  return [];
}
