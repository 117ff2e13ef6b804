import dialect from '../lexicon/ar/dialect.json' with { type: 'json' };
import type { Term } from '../model/claim.js';
import { isAnyVerb, standardVerb } from './dialect-verbs.js';
import { negated } from './dialect-words.js';
import { isImperfect, isKnownWord, isSpelled, isVerbForm } from './known-words.js';
import { normOf } from './normalize.js';
import { named } from './tokenize.js';
import { wordEntries } from './word-groups.js';

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(normOf));

const FUTURE = set(dialect.future);
const PROGRESSIVE = set(dialect.progressive);
const MANAGED = set(dialect.managed);
/** Wishes to do it, and wishes for it. */
const WANTS = new Map(
  (dialect.wants as [string, string, string[]][]).flatMap(([intends, wants, words]) =>
    words.map((word) => [normOf(word), { intends: normOf(intends), wants: normOf(wants) }] as const),
  ),
);
const AFTER_VERB = new Map(
  wordEntries(dialect.afterVerb).map(([word, standard]) => [normOf(word), normOf(standard)]),
);
const NOT = /^[وف]?(?:ما|مش|مو|مب|موب|مهو|ماهو|ماهي)$/;
const NEGATIONS = /^[وف]?(?:لا|لم|لن|ما|ليس|ليست|مش|مو|مب|بدون|دون|غير|عدم|بلا|ماكو)$/;
const OR_NOT = 'ولا';
/** A little, and before what it counts a few. */
const SOME = /^شوي[هة]?ت?$/;
/** بال1957: in 1957. */
const AT = /^[وف]?(?:بال|عال|فال|ب)$/;
/** A verb to come, as far as its shape tells; what stands before it is sure. */
const SHAPE = /^ب?[يتن].{3,}$/;
/** Of a dialect's future; the standard one is written with its own letter. */
const COMING = /^س[يتن].{3}/;
const DENIED = /.{3}ش$/;
const THIRD = /^[وبل]?التلت$/;
const LETTERS: Readonly<Record<string, string>> = { ف: 'في', ع: 'علي' };
const PRICE = /^[وفبل]?تمن$/;
const DAILY = /^باليوم$/;
const MAGHREBI = set(dialect.maghrebi);
const FEMININE_PERFECT = /^(.{3,})ات$/;
const ADVERB_REACH = 3; // words from a verb to the adverb that ends its clause
const FEMININE = /ة\p{M}*$/u;

/** A change at one place; true where it was one, so that no other is looked for. */
type Rule = (terms: Term[], at: number) => boolean;

/** What only its neighbours tell: future, progressive, intention, the two halves of a negation. */
export function inContext(terms: Term[]): readonly Term[] {
  if (terms.some((term) => MAGHREBI.has(term.written ?? term.norm))) standardFeminines(terms);
  for (let at = 0; at < terms.length; at++) {
    if (terms[at + 1] !== undefined && NOT.test(terms[at]!.norm)) deny(terms, at);
    RULES.some((rule) => rule(terms, at));
  }
  return terms;
}

/** In the Maghreb she did it is written like a plural: طلعات, but not حملات. */
function standardFeminines(terms: Term[]): void {
  for (const [at, term] of terms.entries()) {
    const verb = FEMININE_PERFECT.exec(term.norm)?.[1];
    if (verb !== undefined && isVerbForm(verb) && !isSpelled(`${verb}ه`)) put(terms, at, `${verb}ت`);
  }
}

function put(terms: Term[], at: number, standard: string): true {
  terms[at] = named(terms[at]!, standard);
  return true;
}

/** راح يفتح, عم يفتح, قدر يفتح. */
const beforeVerb: Rule = (terms, at) => {
  const { norm: word } = terms[at]!;
  const isFuture = FUTURE.has(word);
  if (!isFuture && !PROGRESSIVE.has(word) && !MANAGED.has(word)) return false;
  const verb = verbAt(terms, at + 1);
  if (verb === undefined || (MANAGED.has(word) && !isImperfect(verb))) return false;
  put(terms, at, isFuture ? 'سوف' : 'لقد');
  return put(terms, at + 1, verb);
};

/** بدها تبيع, بدها فلوس. */
const wish: Rule = (terms, at) => {
  const found = WANTS.get(terms[at]!.norm);
  if (found === undefined) return false;
  const verb = verbAt(terms, at + 1);
  if (verb !== undefined) put(terms, at + 1, verb);
  return put(terms, at, verb !== undefined || terms[at + 1]?.norm === 'ان' ? found.intends : found.wants);
};

/** رخيص ولا غالي: or, where nothing is denied before it. */
const either: Rule = (terms, at) =>
  terms[at]!.norm === OR_NOT &&
  at > 0 &&
  verbAt(terms, at + 1) === undefined &&
  !terms.slice(0, at).some(isNegation) &&
  put(terms, at, 'او');

/** زاد قوي: much; but جيش قوي. */
const adverb: Rule = (terms, at) => {
  const standard = AFTER_VERB.get(terms[at]!.norm);
  if (standard === undefined || at === 0 || !isLast(terms, at)) return false;
  const afterVerb = terms.slice(Math.max(0, at - ADVERB_REACH), at).some((term) => isAnyVerb(term.norm));
  return (afterVerb || standard === 'جدا') && put(terms, at, standard);
};

/** A letter alone may be a unit as well: 30 ف. */
const letter: Rule = (terms, at) => {
  const standard = LETTERS[terms[at]!.norm];
  if (standard === undefined || terms[at + 1] === undefined || /\d/.test(terms[at - 1]?.norm ?? ''))
    return false;
  return put(terms, at, standard);
};

/** شوية أسابيع: a few; تمن التذكرة: a price; باليوم: a day; and a third where nothing is counted: التلت, but التلت شركات. */
const amount: Rule = (terms, at) => {
  const { norm: word } = terms[at]!;
  const next = terms[at + 1]?.norm ?? '';
  if (PRICE.test(word) && next.startsWith('ال')) return put(terms, at, word.replace('تمن', 'سعر')); // else eight
  if (DAILY.test(word) && !next.startsWith('ال')) return put(terms, at, 'يوميا');
  if (SOME.test(word)) return put(terms, at, isLast(terms, at) ? 'قليلا' : 'بعض');
  return THIRD.test(word) && isLast(terms, at) && put(terms, at, word.replaceAll('ت', 'ث'));
};

/** بال1957; ما في شركة at the front of a message: there is no. */
const preposition: Rule = (terms, at) => {
  const { norm: word } = terms[at]!;
  const next = terms[at + 1]?.norm ?? '';
  if (AT.test(word) && /^\d/.test(next)) return put(terms, at, 'في');
  if (at > 0 || word !== 'ما' || next !== 'في') return false;
  put(terms, at, 'لا');
  return put(terms, at + 1, 'يوجد');
};

const RULES: readonly Rule[] = [beforeVerb, wish, either, adverb, letter, amount, preposition];

const isLast = (terms: readonly Term[], at: number): boolean => terms[at + 1]?.stop !== false;
const isNegation = ({ norm: word }: Term): boolean => NEGATIONS.test(word);

/** The verb in a word that stands where only a verb can: يفتح, بيفتح. */
function verbAt(terms: readonly Term[], at: number): string | undefined {
  const term = terms[at];
  if (term === undefined) return undefined;
  const { norm: word, text, stop } = term;
  if (stop || FEMININE.test(text) || !SHAPE.test(word)) return undefined;
  if (isImperfect(word)) return word;
  if (/^ب[يتن]/.test(word)) return isKnownWord(word) ? undefined : (standardVerb(word) ?? word.slice(1));
  return word;
}

/** ما فتحتش, مش هيفتح, ما رح يفتح. */
function deny(terms: Term[], at: number): void {
  const next = terms[at + 1]!;
  const conjunction = /^[وف]/.exec(terms[at]!.norm)?.[0] ?? '';
  const write = (negation: string, verb: string, to = at + 1): void => {
    put(terms, at, conjunction + negation);
    put(terms, to, verb);
  };
  const coming = FUTURE.has(next.norm) ? verbAt(terms, at + 2) : undefined;
  if (coming !== undefined) {
    write('لن', coming, at + 2);
    put(terms, at + 1, 'ان');
  } else if (COMING.test(next.norm) && !next.text.startsWith('س')) {
    write('لن', next.norm.slice(1));
  } else if (DENIED.test(next.norm)) {
    const verb = next.norm
      .slice(0, -1)
      .replace(FEMININE_PERFECT, (whole, base) => (isVerbForm(base) ? `${base}ت` : whole));
    const pair = negated(verb) ?? (isKnownWord(next.norm) ? undefined : ['لم', verb]);
    if (pair !== undefined) write(pair[0]!, pair[1]!);
  }
}
