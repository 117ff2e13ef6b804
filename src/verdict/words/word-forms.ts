import { isArabic, withoutFuture } from '../../analysis/arabic-forms.js';
import { regularOf } from '../../analysis/english-forms.js';
import { stem } from '../../analysis/stem.js';

const POSSESSIVE = /'s?$/;
const LEAST_RADICALS = 3; // two consonants are shared by too many words

/** Future, person and pattern before the root: yukhfiḍ, inkhafaḍa, munkhafiḍ, yatarājaʿ. */
const OPENING = /^س?[اامينت]?ت?(?=.{3,})/;
const CLOSING = /(?<=.{3,})(?:تم|نا|ت|ه)$/;
const WEAK = /[اويىءئؤأإآ]/g;

/**
 * The consonants that the forms of an Arabic word share (أطلق، إطلاق، يطلق), or nothing where too few are left
 * to tell words apart. Coarser than a stem: two words it joins are akin, not always the same.
 */
function radicals(arabicStem: string): string | undefined {
  const firm = arabicStem.replace(OPENING, '').replace(CLOSING, '').replace(WEAK, '');
  return firm.length >= LEAST_RADICALS ? firm : undefined;
}

/** The key under which a word's meanings are kept: an English stem, the firm consonants of an Arabic one. */
export function wordKey(norm: string, given: string): string {
  if (isArabic(norm)) return radicals(given) ?? given;
  const bare = regularOf(norm.replace(POSSESSIVE, ''));
  return bare === norm ? given : stem(bare, 'en');
}

/** Prepositions and conjunctions written onto the next word; a word may also begin with one by itself. */
const CLITIC = /^[وف]?(?:عال|هال|[بلك])?(?=.{3,})/;

const TIED_TA = /(?<=.{3,})ي?ت$/;
/** ثقتهم, حصتها: of so short a word the ta is all that is left of its ending. */
const SHORT_BEFORE_PRONOUN = /^(..)ت$/;
const PRONOUN = /ت(?:ه|ها|هم|هما|نا)$/;
const CONSTRUCT = /(?<=.{4,})و$/;

/** The keys of a word: as it stands, and as it is if its first letter is a preposition. */
export function wordKeys(norm: string, given: string): readonly string[] {
  if (!isArabic(norm)) return [wordKey(norm, given)];
  return [...new Set(formsOf(norm, given).map((form) => wordKey(norm, form)))];
}

/** What the word may be a plural of, by `patternOf`, whatever is written onto it. */
export function patternKeys(norm: string, given: string): readonly string[] {
  return [...new Set(formsOf(norm, given).map(patternOf))];
}

/**
 * What an Arabic noun keeps through its inflections: all its firm consonants, those that make its pattern with them.
 * مصانع is of مصنع and تماثيل of تمثال, which ممثل is not; nothing is left out of a word of few consonants.
 */
export function patternOf(arabicStem: string): string {
  const firm = arabicStem.replace(WEAK, '');
  return firm.length >= LEAST_RADICALS ? firm : arabicStem;
}

/** An Arabic stem, and what may be left of it without what is written onto its front and its end. */
function formsOf(norm: string, given: string): readonly string[] {
  const bare = given.replace(CLITIC, '');
  const without = bare.startsWith('ل') && bare !== given ? bare.slice(1) : bare;
  // ميزانيتها is of ميزانية: the ta of the feminine comes back before a pronoun.
  // ستوظف is of توظف: the future is written onto the verb.
  const present = withoutFuture(norm);
  const whole = present === undefined ? [given, without] : [given, without, stem(present, 'ar')];
  // صيادو is of صيادون: the plural loses its nun before what it belongs to.
  return whole.flatMap((form) => [
    form,
    form.replace(TIED_TA, ''),
    ...(PRONOUN.test(norm) ? [form.replace(SHORT_BEFORE_PRONOUN, '$1ه')] : []),
    ...(CONSTRUCT.test(norm) ? [form.replace(CONSTRUCT, '')] : []),
  ]);
}

const NEGATING = /^(un|non|dis|il|im|ir|in)-?/;
const LEAST_NEGATED = 5; // "inform" is not the contrary of "form"

/** True when one English stem is the other with a negating prefix: unlimited / limited. */
export function isNegatedForm(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (shorter.length < LEAST_NEGATED || !longer.endsWith(shorter)) return false;
  const prefix = NEGATING.exec(longer)?.[1];
  if (!prefix) return false;
  const rest = longer.slice(prefix.length).replace(/^-/, '');
  return rest === shorter && (prefix !== 'in' || shorter.length > LEAST_NEGATED);
}
