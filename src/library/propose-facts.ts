import { normalize } from '../analysis/normalize.js';
import { tokenize } from '../analysis/tokenize.js';
import type { FactEntry } from './fact-schema.js';
import { LONGEST_QUOTE } from './prove-entry.js';

/** Letters of a script's sentence marks; what ends with one of the last two asks instead of stating. */
const QUESTION = /[?؟]["'”»)\]]*$/;
const CLAUSE = /(?<=[،,؛;:])\s+/u;
const SENTENCE_END = /[.!…。]["'”»)\]]*$/u;

const FEWEST_WORDS = 4; // that carry meaning: below this a line is a heading, a button or a name
const HEADING_WORDS = 12; // a line without a full stop this short is a heading

/**
 * Proposes one draft fact for every sentence of an archived text that states something, for a moderator to prune.
 * A sentence that stands twice is proposed once; headings, questions, bylines and menus are left out.
 */
export function proposeFacts(text: string, sourceId: string, language: string): FactEntry[] {
  const seen = new Set<string>();
  const quotes: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    for (const sentence of sentencesOf(line, language)) {
      const key = normalize(sentence).text;
      if (!states(sentence) || seen.has(key)) continue;
      seen.add(key);
      quotes.push(...shortEnough(sentence));
    }
  }
  const digits = String(quotes.length).length;
  return quotes.map((quote, i) => ({
    id: `${sourceId}-${String(i + 1).padStart(digits, '0')}`,
    quote,
    wordings: { [language]: [], en: [] },
    checks: [],
    status: 'draft',
  }));
}

function sentencesOf(line: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: string[] = [];
  // One at a time: in Node 20 each holds a copy of the whole line, and a line may be a book.
  for (const { segment } of segmenter.segment(line)) {
    const sentence = segment.trim();
    if (sentence !== '') sentences.push(sentence);
  }
  return sentences;
}

function states(sentence: string): boolean {
  if (QUESTION.test(sentence)) return false;
  const terms = tokenize(sentence);
  const telling = terms.filter((term) => !term.stop).length; // figures too: it cost 14 million euros
  return telling >= FEWEST_WORDS && (SENTENCE_END.test(sentence) || terms.length > HEADING_WORDS);
}

/** A sentence too long to be cited, cut where a clause ends; the full stop is left to the archive. */
function shortEnough(sentence: string): string[] {
  const whole = sentence.replace(/\.$/, '');
  if (whole.length <= LONGEST_QUOTE) return [whole];
  const pieces: string[] = [];
  let start = 0;
  let end = 0;
  for (const clause of [...whole.matchAll(new RegExp(CLAUSE, 'gu'))]
    .map((match) => match.index)
    .concat(whole.length)) {
    if (clause - start > LONGEST_QUOTE && end > start) {
      pieces.push(whole.slice(start, end).trim());
      start = end;
    }
    end = clause;
  }
  pieces.push(whole.slice(start).trim());
  return pieces.filter((piece) => piece.length <= LONGEST_QUOTE && states(`${piece}.`));
}
