import dialect from '../lexicon/ar/dialect.json' with { type: 'json' };
import type { Term } from '../model/claim.js';
import { isAnyVerb, standardVerb } from './dialect-verbs.js';
import { negated, standardWord } from './dialect-words.js';
import { isImperfect, isKnownWord } from './known-words.js';
import { normalize } from './normalize.js';
import { tokenize, wordOf } from './tokenize.js';

const norm = (word: string): string => normalize(word).text;
const set = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(norm));

const FUTURE = set(dialect.future);
const PROGRESSIVE = set(dialect.progressive);
const MANAGED = set(dialect.managed);
/** Wishes to do it, and wishes for it. */
const WANTS = new Map(
  (dialect.wants as [string, string, string[]][]).flatMap(([intends, wants, words]) =>
    words.map((word) => [norm(word), { intends: norm(intends), wants: norm(wants) }] as const),
  ),
);
const AFTER_VERB = new Map(
  Object.entries(dialect.afterVerb).flatMap(([standard, words]) =>
    words.map((word) => [norm(word), norm(standard)] as const),
  ),
);
const NOT = /^[وف]?(?:ما|مش|مو|مب|موب|مهو|ماهو|ماهي)$/;
const NEGATIONS = /^[وف]?(?:لا|لم|لن|ما|ليس|ليست|مش|مو|مب|بدون|دون|غير|عدم|بلا|ماكو)$/;
const OR_NOT = 'ولا';
/** A verb to come, as far as its shape tells; what stands before it is sure. */
const SHAPE = /^ب?[يتن].{3,}$/;
const FEMININE = /ة\p{M}*$/u;
const ARABIC = /\p{Script=Arabic}/u;

/** Terms of a phrase of some dialect -> what they are; as many words, or one for all. */
interface Phrase {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const PHRASES = new Map<string, Phrase[]>();
for (const [standard, phrases] of Object.entries(dialect.phrases)) {
  for (const phrase of phrases) {
    const from = words(phrase);
    const to = norm(standard).split(' ');
    if (norm(phrase).includes(' ') && (to.length === 1 || to.length === from.length))
      PHRASES.set(from[0]!, [...(PHRASES.get(from[0]!) ?? []), { from, to }]);
  }
}

function words(phrase: string): string[] {
  return tokenize(phrase).flatMap(
    (term) => standardWord(term.norm)?.map((piece) => piece.norm) ?? [term.norm],
  );
}

/** The words of a text, those of a dialect as standard Arabic has them; spans are of the text as given. */
export function readWords(text: string): readonly Term[] {
  return inStandardArabic(tokenize(text), text);
}

/** Terms with the words of Arabic dialects put as standard Arabic has them: بيسيطر, عم يسيطر and كيسيطر are يسيطر. */
export function inStandardArabic(terms: readonly Term[], text: string): readonly Term[] {
  if (!terms.some((term) => ARABIC.test(term.norm))) return terms;
  return inContext(joinPhrases(terms.flatMap(pieces), text));
}

function pieces(term: Term): Term[] {
  const found = ARABIC.test(term.norm) ? standardWord(term.norm, term.text) : undefined;
  if (found === undefined) return [term];
  if (found.length === 1) return [{ ...named(term, found[0]!.norm), written: term.norm }];
  const at = lengthAsWritten(term, found[0]!.length);
  const [front, back] = [term.text.slice(0, at), term.text.slice(at)];
  return [
    named({ ...term, text: front, end: term.start + at }, found[0]!.norm),
    named({ ...term, text: back, start: term.start + at }, found[1]!.norm),
  ];
}

/** How much of a term as written the first letters of its norm are, with their marks. */
function lengthAsWritten({ text, norm: whole }: Term, letters: number): number {
  const { ends } = normalize(text);
  return whole.length === ends.length ? ends[letters - 1]! : Math.min(letters, text.length);
}

const named = (term: Term, standard: string): Term => ({ ...term, norm: standard, ...wordOf(standard) });

function joinPhrases(terms: readonly Term[], text: string): Term[] {
  const out: Term[] = [];
  for (let at = 0; at < terms.length; ) {
    const phrase = (PHRASES.get(terms[at]!.norm) ?? [])
      .filter(({ from }) =>
        from.every(
          (word, i) => terms[at + i]?.norm === word && (i === 0 || areTogether(terms, at + i, text)),
        ),
      )
      .sort((a, b) => b.from.length - a.from.length)[0];
    const past = phrase && terms[at + phrase.from.length];
    if (
      phrase === undefined ||
      (phrase.to[0] === 'قد' && (past === undefined || /^[يت]كون/.test(past.norm)))
    ) {
      out.push(terms[at]!);
      at++;
      continue;
    }
    const { from, to } = phrase;
    if (to.length === 1) out.push(merged(terms.slice(at, at + from.length), text, to[0]!));
    else out.push(...to.map((word, i) => named(terms[at + i]!, word)));
    at += from.length;
  }
  return out;
}

/** Nothing but spaces between a term and the one before it. */
function areTogether(terms: readonly Term[], at: number, text: string): boolean {
  return text.slice(terms[at - 1]!.end, terms[at]!.start).trim() === '';
}

function merged(terms: readonly Term[], text: string, standard: string): Term {
  const [start, end] = [terms[0]!.start, terms.at(-1)!.end];
  return named({ ...terms[0]!, text: text.slice(start, end), end }, standard);
}

/** What only its neighbours tell: future, progressive, intention, the two halves of a negation. */
function inContext(terms: Term[]): Term[] {
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]!;
    const next = terms[at + 1];
    if (next !== undefined && NOT.test(term.norm)) deny(terms, at);
    const verb = next === undefined ? undefined : verbOf(next);
    const put = (place: number, standard: string): void => {
      terms[place] = named(terms[place]!, standard);
    };
    if (verb !== undefined && FUTURE.has(term.norm)) {
      put(at, 'سوف');
      put(at + 1, verb);
    } else if (
      verb !== undefined &&
      (PROGRESSIVE.has(term.norm) || (MANAGED.has(term.norm) && isImperfect(verb)))
    ) {
      put(at, 'قد');
      put(at + 1, verb);
    } else if (WANTS.has(term.norm)) {
      const { intends, wants } = WANTS.get(term.norm)!;
      put(at, verb !== undefined || next?.norm === 'ان' ? intends : wants);
      if (verb !== undefined) put(at + 1, verb);
    } else if (term.norm === OR_NOT && at > 0 && verb === undefined && !terms.slice(0, at).some(isNegation)) {
      put(at, 'او');
    } else if (AFTER_VERB.has(term.norm) && at > 0 && (next === undefined || next.stop)) {
      if (
        terms.slice(Math.max(0, at - 3), at).some((before) => isAnyVerb(before.norm)) ||
        AFTER_VERB.get(term.norm) === 'جدا'
      )
        put(at, AFTER_VERB.get(term.norm)!);
    } else if (term.norm === 'ما' && next?.norm === 'في' && at === 0) {
      put(at, 'لا');
      put(at + 1, 'يوجد');
    }
  }
  return terms;
}

const isNegation = ({ norm: word }: Term): boolean => NEGATIONS.test(word);

/** The verb in a word that stands where only a verb can: يفتح, بيفتح. */
function verbOf({ norm: word, text, stop }: Term): string | undefined {
  if (stop || FEMININE.test(text) || !SHAPE.test(word)) return undefined;
  if (isImperfect(word)) return word;
  if (/^ب[يتن]/.test(word)) return isKnownWord(word) ? undefined : (standardVerb(word) ?? word.slice(1));
  return word;
}

/** ما فتحتش, مش هيفتح, ما رح يفتح. */
function deny(terms: Term[], at: number): void {
  const next = terms[at + 1]!;
  const conjunction = /^[وف]/.exec(terms[at]!.norm)?.[0] ?? '';
  const put = (negation: string, verb: string, to: number): void => {
    terms[at] = named(terms[at]!, conjunction + negation);
    terms[to] = named(terms[to]!, verb);
  };
  const coming = FUTURE.has(next.norm) && terms[at + 2] !== undefined ? verbOf(terms[at + 2]!) : undefined;
  if (coming !== undefined) {
    put('لن', coming, at + 2);
    terms[at + 1] = named(next, 'ان');
    return;
  }
  if (/^س[يتن].{3}/.test(next.norm) && !/^س/.test(next.text)) {
    put('لن', next.norm.slice(1), at + 1);
    return;
  }
  if (!/.{3}ش$/.test(next.norm)) return;
  const pair = negated(next.norm.slice(0, -1));
  if (pair !== undefined) put(pair[0], pair[1], at + 1);
  else if (!isKnownWord(next.norm)) put('لم', next.norm.slice(0, -1), at + 1);
}

/** The words of a lexicon's phrase as a text that is read would have them. */
export function standardWords(phrase: string): string[] {
  return joinPhrases(tokenize(phrase).flatMap(pieces), phrase).map((term) => term.norm);
}

/** Whether a word is one of a dialect, or begins a phrase of one. */
export function isOfDialect(norm: string): boolean {
  return norm.charCodeAt(0) >= 0x600 && (PHRASES.has(norm) || standardWord(norm) !== undefined);
}
