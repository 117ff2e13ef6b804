import type { Term } from '../../model/claim.js';
import { isBroken } from '../clauses/gaps.js';
import type { Reading } from '../reading.js';
import { isClass } from '../words/light-words.js';
import { isOwned, isOwner, PREPOSITIONS } from './grammar.js';
import { markOf } from './marks.js';
import { partiesOf } from './parties.js';

// Whose somebody is, which tells who he is not.

const POSSESSED = 3; // terms from an owner to what it owns: OpenAI's new chief
const CONSTRUCT = 2; // رئيس شركة النور
const DEFINITE = /^(?:[وفبك]?ال|لل)/;
const isBareNoun = (term: Term): boolean => !term.stop && !DEFINITE.test(term.norm) && !isOwned(term);

/** OpenAI's chief, رئيس أوبن إيه آي: who is of somebody, at `one`, is not that one. */
export function isItsOwn(text: Reading, one: number, other: number): boolean {
  const { statement } = text;
  const { terms } = statement;
  const last = text.names.find(({ first }) => first === one)?.last ?? one;
  if (isOwner(terms[last]!)) return other > last && other - last <= POSSESSED && !isBroken(statement, other);
  const construct = terms.slice(other, one);
  if (statement.language !== 'ar' || other >= one || construct.length > CONSTRUCT) return false;
  const [noun] = construct;
  // الرئيس سالم and ابنه سالم are Salem, and شركة سالم is one
  return !isClass(noun!) && !/ه$/.test(noun!.text) && construct.every(isBareNoun);
}

/** Weil, mother of the pianist; a country with a satellite: the second is no more than what the first is of. */
export function isOfOther(text: Reading, one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const { terms } = text.statement;
  const isMarked = (at: number): boolean => markOf(text, { first: at }) !== 'none';
  const isGoverned = terms.slice(from + 1, to).some(({ norm }) => PREPOSITIONS.has(norm));
  const isOblique = (at: number): boolean =>
    partiesOf(text).some(({ first, oblique }) => first === at && oblique);
  return (
    (isGoverned && isMarked(to) && !isMarked(from)) || (other < one && isOblique(other) && !isOblique(one))
  );
}
