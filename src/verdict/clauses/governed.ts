import { type Cue, type NameMention, overlaps, type Statement, type Term } from '../../model/claim.js';
import { isAuxiliary, verbsOf } from '../deeds/verbs.js';
import { constructionsIn, isLightVerb } from '../words/constructions.js';
import { isFiller } from '../words/degrees.js';

/** Meanings of words that only say that something can be done: who is not able to pay does not pay. */
const ABILITY = ['able', 'fit'];

/** Index of the term that a cue negates; `meanings` are those of the statement's terms. */
export function governedBy(cue: Cue, statement: Statement, meanings: readonly (readonly string[])[]): number {
  const first = firstGoverned(cue, statement);
  const at = constructionsIn(statement).get(first) ?? first;
  const isAbility = meanings[at]?.some((meaning) => ABILITY.includes(meaning)) === true;
  const done = isAbility ? statement.terms.findIndex(({ stop }, i) => i > at && !stop) : -1;
  return done < 0 || done > at + NEAR ? at : done;
}

/** Words up to what one is able to do: able to pay, قابلة للدفع. */
const NEAR = 2;

/** What stands before its negation is its subject; what is negated comes after. */
function firstGoverned(cue: Cue, statement: Statement): number {
  const verb = NO.test(cue.text) ? verbOfNo(cue, statement) : -1;
  if (verb >= 0) return verb;
  const { governs } = cue;
  const { terms } = statement;
  const isSaid = (at: number): boolean => !isFiller(terms[at]!) || verbsOf(statement)[at] === true;
  // signed by neither of them
  if (governs !== undefined && NEITHER.test(cue.text)) return governs;
  if (governs !== undefined && terms[governs]!.start >= cue.end && isSaid(governs))
    return pastSubject(cue, statement, governs);
  const next = nextWord(cue, terms);
  return next < 0 ? (governs ?? -1) : pastSubject(cue, statement, next);
}

const NO = /^no$/i;
const NEITHER = /^neither$/i;

/** Who needs no booster does not need one, and no prize was awarded where it was not: the verb beside it, if it says anything. */
function verbOfNo(cue: Cue, statement: Statement): number {
  const { terms } = statement;
  const verbs = verbsOf(statement);
  const at = terms.findIndex((term) => overlaps(term, cue));
  if (at > 0) return verbs[at - 1] && !isLightVerb(terms[at - 1]!) ? at - 1 : -1;
  const auxiliary = terms.findIndex((term, i) => i > at && isAuxiliary(term));
  const next = terms[auxiliary + 1];
  return auxiliary > 0 && next && !next.stop && !isLightVerb(next) ? auxiliary + 1 : -1;
}

const DEFINITE = /^(?:ال|لل)/;
const OF_KIND = /^ال.*(?:ي|يه)$/; // الإسبانية, الدولي
const CONSTRUCT = 2; // words of a phrase before its definite one: مجلس المدينة

/** In Arabic who refuses stands between the verb and what is refused: رفضت شركة أطلس بيع مصنعها. */
function pastSubject(cue: Cue, { terms, names, language }: Statement, at: number): number {
  if (language !== 'ar' || (cue.kind !== 'refusal' && cue.kind !== 'denial')) return at;
  const nameAt = (i: number): NameMention | undefined => names.find((name) => overlaps(name, terms[i]!));
  let next = at;
  while (next < at + CONSTRUCT && terms[next] && !nameAt(next) && !DEFINITE.test(terms[next]!.norm)) next++;
  const name = terms[next] && nameAt(next);
  if (!terms[next] || (!name && !DEFINITE.test(terms[next]!.norm))) return at;
  next++;
  while (terms[next] && (nameAt(next) || OF_KIND.test(terms[next]!.norm))) next++;
  while (terms[next]?.stop) next++; // امتنعت الشركة عن مشاركة
  const refused = terms[next];
  const isRefused = refused && !refused.stop && !DEFINITE.test(refused.norm) && !isFiller(refused);
  return isRefused ? next : at;
}

/** Where the reader found nothing governed, the first word after the cue that says something. */
function nextWord(cue: Cue, terms: readonly Term[]): number {
  return terms.findIndex((term) => term.start >= cue.end && !term.stop && !isFiller(term));
}
