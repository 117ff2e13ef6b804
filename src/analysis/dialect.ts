import dialect from '../lexicon/ar/dialect.json' with { type: 'json' };
import type { Term } from '../model/claim.js';
import { isArabic } from './arabic-forms.js';
import { inContext } from './dialect-context.js';
import { standardWord } from './dialect-words.js';
import { normalize, normOf } from './normalize.js';
import { named, tokenize } from './tokenize.js';
import { wordEntries } from './word-groups.js';

/** Terms of a phrase of some dialect -> what they are; as many words, or one for all. */
interface Phrase {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const PHRASES = new Map<string, Phrase[]>();
for (const [phrase, standard] of wordEntries(dialect.phrases)) {
  const from = words(phrase);
  const to = normOf(standard).split(' ');
  if (normOf(phrase).includes(' ') && (to.length === 1 || to.length === from.length))
    PHRASES.set(from[0]!, [...(PHRASES.get(from[0]!) ?? []), { from, to }]);
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
  if (!terms.some((term) => isArabic(term.norm))) return terms;
  return inContext(joinPhrases(terms.flatMap(pieces), text));
}

function pieces(term: Term): Term[] {
  const found = isArabic(term.norm) ? standardWord(term.norm, term.text) : undefined;
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
      (phrase.to[0] === 'لقد' && (past === undefined || /^[يت]كون/.test(past.norm)))
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

/** The words of a lexicon's phrase as a text that is read would have them. */
export function standardWords(phrase: string): string[] {
  return joinPhrases(tokenize(phrase).flatMap(pieces), phrase).map((term) => term.norm);
}

/** Whether a word is one of a dialect, or begins a phrase of one. */
export function isOfDialect(norm: string): boolean {
  return isArabic(norm) && (PHRASES.has(norm) || standardWord(norm) !== undefined);
}
