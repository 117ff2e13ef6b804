import { type Draft, placesOf, type Range } from './draft.js';
import { type Clause, hasVerb } from './split-claims.js';

/** Words by which the one in place of the other may outnumber it: not Chinese but from South Korea. */
const LONGER = 1;
/** Terms of what is denied behind a comma; more of them make a statement of their own. */
const LONGEST = 4;
const COMMA = /,/;
const AND_NOT = /^و(?=.{2})/; // وليس
const FIGURE = /^\d/;
const WRITTEN_ON = /^[بل](?=ال|.{3})/; // ببكين: a preposition written onto its noun

/**
 * "Not in Lyon but in Ghent", "in Ghent, not in Lyon": two statements, that it is not in Lyon and that it is in Ghent.
 * Undefined for any other sentence, and where what stands for what is not clear.
 */
export function correctionIn(draft: Draft, { from, to }: Range): Clause[] | undefined {
  const { terms, lexicon } = draft;
  for (let at = from; at < to; at++) {
    if (lexicon.cueExceptions.at(terms, at) !== undefined) return undefined; // not only
    const negation = lexicon.cues.at(terms, at);
    if (negation?.value.kind !== 'negation') continue;
    if (at > from && (COMMA.test(draft.gaps[at]!) || AND_NOT.test(terms[at]!.norm)))
      return appended(draft, { from, to: at }, { from: negation.end, to });
    const instead = placesOf({ from: negation.end, to }).find(
      (i) => lexicon.frames.instead.at(terms, i) !== undefined,
    );
    if (instead === undefined) return undefined;
    const put = { from: lexicon.frames.instead.at(terms, instead)!.end, to };
    const taken = replacedBy(draft, put, { from: negation.end, to: instead });
    if (taken === undefined || put.from >= to || hasVerb(draft, put)) return undefined;
    const carried = [
      { from, to: at },
      { from: negation.end, to: taken },
    ];
    return [
      { from, to: instead, replaced: true },
      { ...put, carried },
    ];
  }
  return undefined;
}

/** In Ghent, not in Lyon: what is said first, after what is denied of it. */
function appended(draft: Draft, said: Range, denied: Range): Clause[] | undefined {
  const length = denied.to - denied.from;
  const from = replacedBy(draft, denied, said) ?? said.to - length;
  if (length < 1 || length > LONGEST || hasVerb(draft, denied) || from <= said.from) return undefined;
  const carried = [{ from: said.from, to: from }];
  return [{ from: said.to, to: denied.to, carried, replaced: true }, said];
}

/** Where in a negated clause that begins for which something else is put: at the same preposition, figure for figure. */
function replacedBy({ terms }: Draft, put: Range, { from, to }: Range): number | undefined {
  const first = terms[put.from];
  if (first === undefined || to <= from) return undefined;
  const last = (like: (norm: string) => boolean): number | undefined =>
    placesOf({ from, to }).findLast((i) => like(terms[i]!.norm));
  if (first.stop) return last((norm) => norm === first.norm);
  const onto = WRITTEN_ON.exec(first.norm)?.[0];
  const same = onto === undefined ? undefined : last((norm) => norm.startsWith(onto));
  if (same !== undefined) return same;
  if (FIGURE.test(first.norm)) return last((norm) => FIGURE.test(norm));
  return to - from <= put.to - put.from + LONGER ? from : undefined;
}
