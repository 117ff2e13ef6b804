import { isArabic } from '../../analysis/arabic-forms.js';
import { wordsOf } from '../../analysis/phrase-words.js';
import { normsOf } from '../../analysis/tokenize.js';
import { VERB_FORMS } from '../../analysis/verb-forms.js';
import arabic from '../../lexicon/ar/verbs.json' with { type: 'json' };
import english from '../../lexicon/en/verbs.json' with { type: 'json' };
import { overlaps, type Statement, type Term } from '../../model/claim.js';
import { gapBefore } from '../clauses/gaps.js';
import { remembering } from '../remember.js';
import { isJussive } from '../words/jussives.js';
import {
  BE,
  BEFORE_BASE,
  DETERMINERS,
  isOwner,
  JOINS_VERBS,
  OBJECT_MARKS,
  PREPOSITIONS,
  RELATIVES,
} from './grammar.js';

const RELATIVE_PRONOUNS = new Set(wordsOf('الذي التي الذين'));
const AUXILIARIES = new Set([...english.auxiliaries, ...arabic.auxiliaries].flatMap(wordsOf));
const ADVERBS = normsOf(english.adverbs);
const PARTICLES = normsOf(english.particles);
const PAST = /^[a-z]{2,}ed$/;
const WRITTEN = new Set([...english.forms, ...arabic.forms].flatMap(wordsOf));
const BASE = /^[a-z]+(?<!s|ing)$/;
/** A plural, or didn't: after it a word that may also be a noun is the verb. */
const BEFORE_BASE_ENDING = /^(?:.*n't|[a-z]{3,}s)$/;

/** Rebuilt, retold. */
const AGAIN = /^re([a-z]{4,})$/;
const HAVE = normsOf(['have', 'has', 'had']);
const ALONG = normsOf(['after', 'before', 'by', 'while', 'without', 'since', 'when', 'despite', 'from']);
const OBJECT_PRONOUNS = normsOf(['it', 'them', 'him']);

/** A verb where an object follows: making its models available. */
export const ING = /^[a-z]{2,}ing$/;
/** Lists Russia, launches a model: a verb, where what it is done to follows at once. */
const THIRD_PERSON = /^[a-z]{3,}[^s]s$/;
const PLURAL = /^[a-z]{2,}[^s]s$/;
const DEFINITE = /^[وف]?(?:ال|لل|بال|كال)/;
/** ألزم, ألغت: its hamza tells a verb from the article. */
const OWN_AL = /^[وف]?أ\p{M}*ل/u;
/** جمعية, حملة: no verb is written so. */
const FEMININE = /ة\p{M}*$/u;

/** عملات: nor so, but for a few. */
const NOMINAL = /(?:ات|ين|ية)\p{M}*$/u;
/** A preposition written onto its word: برفع. */
const ATTACHED = /^[وف]?[بلك](?=.{3})/;

/** For each term of a statement, whether it is a finite verb, as far as its form tells. */
export const verbsOf = remembering((statement: Statement): readonly boolean[] => {
  const verbs: boolean[] = [];
  for (const at of statement.terms.keys()) verbs.push(isVerb(statement, at, verbs));
  return verbs;
});

/** The last verb before a place among the terms, or -1. */
export const verbBefore = (statement: Statement, before: number): number =>
  verbsOf(statement).slice(0, before).lastIndexOf(true);

function isVerb(statement: Statement, at: number, verbs: readonly boolean[]): boolean {
  const { terms, quantities, names } = statement;
  const term = terms[at]!;
  if (term.stop || [...quantities, ...names].some((span) => overlaps(span, term))) return false;
  return isArabic(term.norm)
    ? isJussive(terms, at) || isArabicVerb(terms, at) || isSurelyVerb(statement, at)
    : isEnglishVerb(statement, at, verbs);
}

function isEnglishVerb(statement: Statement, at: number, verbs: readonly boolean[]): boolean {
  const { terms } = statement;
  const { norm } = terms[at]!;
  const before = terms[at - 1];
  if (before && (DETERMINERS.has(before.norm) || (isOwner(before) && !before.stop))) return false;
  const takes = takesObject(statement, at);
  // Children under 12 pay 9 pounds: a figure is what it is done to.
  const takesFigure = statement.quantities.some(({ start }) => start === terms[at + 1]?.start);
  if (ING.test(norm)) return takes || takesFigure || isDoneAlong(terms, at);
  if (before && before.norm !== 'to' && PREPOSITIONS.has(before.norm)) return false;
  if (PLURAL.test(norm) && isNounAt(statement, at, verbs)) return false;
  if (THIRD_PERSON.test(norm) && takes && at > 0) return true;
  // the two combined; but was released
  if (PAST.test(norm)) return at + 1 < terms.length || (before !== undefined && isAuxiliary(before));
  const again = AGAIN.exec(norm)?.[1];
  if (again !== undefined && WRITTEN.has(again)) return true;
  if (VERB_FORMS.at(terms, at) === undefined) return false;
  // must now give
  const leading = before && ADVERBS.has(before.norm) ? terms[at - 2] : before;
  const isBase = leading && (BEFORE_BASE.has(leading.norm) || BEFORE_BASE_ENDING.test(leading.norm));
  // had run aground
  const isDone = leading !== undefined && HAVE.has(leading.norm);
  return !BASE.test(norm) || WRITTEN.has(norm) || takesFigure || isBase === true || isDone;
}

/** After holding it at 8%, before joining them, was filming it: when its doer does something else. */
const isDoneAlong = (terms: readonly Term[], at: number): boolean =>
  (ALONG.has(terms[at - 1]?.norm ?? '') || BE.has(terms[at - 1]?.norm ?? '')) &&
  OBJECT_PRONOUNS.has(terms[at + 1]?.norm ?? '');

/** Whether what follows a term at once is what a verb would be done to: the, its, a name. */
function takesObject(statement: Statement, at: number): boolean {
  const out = PARTICLES.has(statement.terms[at + 1]?.norm ?? '') ? 1 : 0; // knocking out the
  const next = statement.terms[at + 1 + out];
  if (!next || /[,;:.]/.test(gapBefore(statement, at + 1))) return false;
  return OBJECT_MARKS.has(next.norm) || /^\p{Lu}/u.test(next.text);
}

/** So many terms before it a plural may have the verb that is done to it: announced water cuts. */
const NEAR = 2;

/** A plural is written like a verb: five million cubic metres a year, the cuts were, there have been no cuts. */
function isNounAt(statement: Statement, at: number, verbs: readonly boolean[]): boolean {
  const { terms, quantities } = statement;
  if (terms[at + 1] && isAuxiliary(terms[at + 1]!)) return true;
  for (let i = at - 1; i >= 0; i--) {
    const { norm } = terms[i]!;
    if (/[,;:.!?()]/.test(gapBefore(statement, i + 1)) || RELATIVES.has(norm) || JOINS_VERBS.has(norm))
      return false;
    const isNear = i >= at - NEAR;
    if (isNear && quantities.some((quantity) => overlaps(quantity, terms[i]!))) return true;
    if (verbs[i] ? isNear && !WRITTEN.has(terms[at]!.norm) : isAuxiliary(terms[i]!))
      return !RELATIVES.has(terms[i - 1]?.norm ?? '');
  }
  return false;
}

function isArabicVerb(terms: readonly Term[], at: number): boolean {
  const { norm, text } = terms[at]!;
  const isDefinite = DEFINITE.test(norm) && !OWN_AL.test(text) && !WRITTEN.has(norm);
  if (isDefinite || FEMININE.test(text) || VERB_FORMS.at(terms, at) === undefined) return false;
  return !((NOMINAL.test(text) && !WRITTEN.has(norm)) || isGoverned(terms, at));
}

const WITH_OBJECT = /(?:ه|ها|هم)$/;
const SO = /^ف(?=.{3})/;
/** After these stands a verb and nothing else: كان لصوص قد نهبوا, بعدما أبقاها. */
const VERB_FOLLOWS = new Set(['قد', 'لقد', 'فقد', 'وقد', 'سوف', 'بعدما', 'عندما', 'حينما'].flatMap(wordsOf));

/** التي اشترته, and ", فردت": where no noun can stand, a known verb may carry its object or a particle. */
function isSurelyVerb(statement: Statement, at: number): boolean {
  const { norm } = statement.terms[at]!;
  const isKnown = (word: string): boolean => VERB_FORMS.ofWord(word) !== undefined;
  if (RELATIVE_PRONOUNS.has(statement.terms[at - 1]?.norm ?? ''))
    return isKnown(norm.replace(WITH_OBJECT, ''));
  if (VERB_FOLLOWS.has(statement.terms[at - 1]?.norm ?? '')) return !DEFINITE.test(norm);
  return SO.test(norm) && !isKnown(norm) && /[,،]/.test(gapBefore(statement, at)) && isKnown(norm.slice(1));
}

/** A masdar is written like a verb in the past: after a preposition, or with one written onto it, it is a noun. */
function isGoverned(terms: readonly Term[], at: number): boolean {
  const { norm } = terms[at]!;
  if (at > 0 && PREPOSITIONS.has(terms[at - 1]!.norm)) return true;
  const bare = norm.replace(ATTACHED, '');
  return bare !== norm && !WRITTEN.has(norm) && WRITTEN.has(bare) && !bare.startsWith('ي');
}

/** True for a verb with "and" written onto it: وباع, but not وصف. */
export function isJoinedOn({ norm }: Term): boolean {
  const isSo = norm.startsWith('ف') && VERB_FORMS.ofWord(norm) === undefined;
  return (norm.startsWith('و') || isSo) && VERB_FORMS.ofWord(norm.slice(1)) !== undefined;
}

/** أطلقه, تهيمن عليها: what it is done to stands before the verb, or was said; شبه only ends so. */
export const hasObjectOn = ({ norm }: Term): boolean => /(?:ه|ها|هم)$/.test(norm) && !WRITTEN.has(norm);

/** Was, has, كان: a finite verb that only carries another. */
export const isAuxiliary = ({ norm }: Term): boolean => AUXILIARIES.has(norm);

/** True for a normalised word that may be a verb, wherever it stands. */
export const isVerbForm = (norm: string): boolean => VERB_FORMS.ofWord(norm) !== undefined;
