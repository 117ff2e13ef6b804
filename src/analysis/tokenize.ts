import type { Term } from '../model/claim.js';
import { isArabic } from './arabic-forms.js';
import { normalize, normOf, toOriginal } from './normalize.js';
import { stem } from './stem.js';
import { isStopword } from './stopwords.js';
import { WordMemory } from './word-memory.js';

/**
 * One token of a normalised text, in order of preference: a date or time in figures; a number with what is
 * glued to it (1.2%, 14bn, 5g, 20th); an acronym with full stops; an Arabic word; any other word (r1, don't).
 * Script changes end a token: in `لopenai` and `ب20` two words were only typed together.
 */
const TOKEN = new RegExp(
  [
    String.raw`\d{1,4}(?:[/:]\d{1,4})+(?!\d)`,
    String.raw`\d{4}-\d{1,2}-\d{1,2}(?!\d)`,
    String.raw`(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\d-])`,
    String.raw`\d{1,2}-\d{1,2}-\d{4}(?!\d)`,
    String.raw`\d+(?:[.,]\d+)*(?:%|(?:(?!\p{Script=Arabic})\p{L})[\p{Script=Latin}\d]*)?`,
    String.raw`(?<![\p{L}\d])(?:[a-z]\.){2,}`,
    String.raw`\p{Script=Arabic}+`,
    String.raw`(?:(?!\p{Script=Arabic})\p{L})(?:(?!\p{Script=Arabic})[\p{L}\p{N}])*(?:'(?!\p{Script=Arabic})\p{L}+)*`,
    String.raw`\p{N}+`,
  ].join('|'),
  'gu',
);
const HASHTAG = /[#＃][\p{L}\p{N}\p{M}_]+/gu;
/** `#WakeUpCall2025`: a small letter before a capital, an acronym before a word, a letter before a figure. */
const HUMP = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** Places inside hashtags where one word ends and the next begins, in the text as given. */
function humps(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const tag of text.matchAll(HASHTAG)) {
    for (const hump of tag[0].matchAll(HUMP)) places.add(tag.index + hump.index);
  }
  return places;
}

type Word = Pick<Term, 'stem' | 'stop'>;

const words = new WordMemory<Word>();

/** What is known of a word wherever it stands; its script tells its language. */
export function wordOf(norm: string): Word {
  return words.of(norm, readWord);
}

function readWord(norm: string): Word {
  const language = isArabic(norm) ? 'ar' : 'en';
  return { stem: stem(norm, language), stop: isStopword(norm, language) };
}

/** The normalised words of listed words and phrases. */
export function normsOf(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.flatMap(writtenWords));
}

/** Words of one script with single spaces between them. */
const PLAIN = /^(?:[A-Za-z]+(?: [A-Za-z]+)*|[\u0621-\u0652]+(?: [\u0621-\u0652]+)*)$/;

/** The normalised words of a phrase, as `tokenize` would give them; most need no tokenizing. */
export function writtenWords(phrase: string): string[] {
  if (!PLAIN.test(phrase)) return tokenize(phrase).map((term) => term.norm);
  return normOf(phrase).split(' ');
}

/** A term that is to be read as another word. */
export function named(term: Term, norm: string): Term {
  return { ...term, norm, ...wordOf(norm) };
}

/**
 * The words of a text, in order, with spans into it as given. Every letter and figure lies in some term;
 * punctuation, symbols and emoji lie in none.
 */
export function tokenize(text: string): Term[] {
  const normalized = normalize(text);
  const breaks = text.includes('#') || text.includes('＃') ? humps(text) : undefined;
  const terms: Term[] = [];
  const push = (start: number, end: number): void => {
    const norm = normalized.text.slice(start, end);
    const span = toOriginal(normalized, { start, end });
    const word = wordOf(norm);
    terms.push({ text: text.slice(span.start, span.end), start: span.start, end: span.end, norm, ...word });
  };

  for (const token of normalized.text.matchAll(TOKEN)) {
    let start = token.index;
    const end = start + token[0].length;
    if (breaks !== undefined && breaks.size > 0) {
      for (let i = start + 1; i < end; i++) {
        if (breaks.has(normalized.starts[i]!) && normalized.starts[i] !== normalized.starts[i - 1]) {
          push(start, i);
          start = i;
        }
      }
    }
    push(start, end);
  }
  return terms;
}
