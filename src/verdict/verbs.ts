import { PhraseTable, wordsOf } from '../analysis/phrase-table.js';
import arabic from '../lexicon/ar/verbs.json' with { type: 'json' };
import english from '../lexicon/en/verbs.json' with { type: 'json' };
import { overlaps, type Statement, type Term } from '../model/claim.js';
import { BEFORE_BASE, DETERMINERS, OBJECT_MARKS } from './grammar.js';

const FORMS = new PhraseTable(
  [...english.forms, ...arabic.forms].map((form) => [form, true] as const),
  'inflected',
);
const AUXILIARIES = new Set([...english.auxiliaries, ...arabic.auxiliaries].flatMap(wordsOf));
const PAST = /^[a-z]{2,}ed$/;
const WRITTEN = new Set([...english.forms, ...arabic.forms].flatMap(wordsOf));
const BASE = /^[a-z]+(?<!s|ing)$/;
/** A plural, or didn't: after it a word that may also be a noun is the verb. */
const BEFORE_BASE_ENDING = /^(?:.*n't|[a-z]{3,}s)$/;

/** A verb where an object follows: making its models available. */
export const ING = /^[a-z]{2,}ing$/;
/** Lists Russia, launches a model: a verb, where what it is done to follows at once. */
const THIRD_PERSON = /^[a-z]{3,}[^s]s$/;
const DEFINITE = /^[وف]?(?:ال|لل|بال|كال)/;
/** جمعية, حملة: no verb is written so. */
const FEMININE = /ة\p{M}*$/u;

const remembered = new WeakMap<Statement, readonly boolean[]>();

/** For each term of a statement, whether it is a finite verb, as far as its form tells. */
export function verbsOf(statement: Statement): readonly boolean[] {
  let verbs = remembered.get(statement);
  if (!verbs) {
    verbs = statement.terms.map((_, at) => isVerb(statement, at));
    remembered.set(statement, verbs);
  }
  return verbs;
}

function isVerb({ terms, quantities, names }: Statement, at: number): boolean {
  const { norm, stop } = terms[at]!;
  if (
    stop ||
    DEFINITE.test(norm) ||
    FEMININE.test(terms[at]!.text) ||
    [...quantities, ...names].some((span) => overlaps(span, terms[at]!))
  )
    return false;
  const before = terms[at - 1]?.norm ?? '';
  if (DETERMINERS.has(before)) return false;
  const takes = OBJECT_MARKS.has(terms[at + 1]?.norm ?? '') || /^\p{Lu}/u.test(terms[at + 1]?.text ?? '');
  if (ING.test(norm)) return takes;
  if (THIRD_PERSON.test(norm) && takes && at > 0) return true;
  if (PAST.test(norm)) return at + 1 < terms.length; // the two combined
  if (FORMS.at(terms, at) === undefined) return false;
  return !BASE.test(norm) || WRITTEN.has(norm) || BEFORE_BASE.has(before) || BEFORE_BASE_ENDING.test(before);
}

/** True for a verb with "and" written onto it: وباع, but not وصف. */
export function isJoinedOn(term: Term): boolean {
  if (!term.norm.startsWith('و')) return false;
  return FORMS.at([{ ...term, norm: term.norm.slice(1) }], 0) !== undefined;
}

/** أطلقه, تهيمن عليها: what it is done to stands before the verb, or was said; شبه only ends so. */
export const hasObjectOn = ({ norm }: Term): boolean => /(?:ه|ها|هم)$/.test(norm) && !WRITTEN.has(norm);

/** Was, has, كان: a finite verb that only carries another. */
export const isAuxiliary = ({ norm }: Term): boolean => AUXILIARIES.has(norm);

/** True for a word that may be a verb, wherever it stands. */
export const isVerbForm = (term: Term): boolean => FORMS.at([term], 0) !== undefined;
