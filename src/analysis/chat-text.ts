import chat from '../lexicon/ar/chat.json' with { type: 'json' };
import english from '../lexicon/en/verbs.json' with { type: 'json' };
import type { Term } from '../model/claim.js';
import { isArabic } from './arabic-forms.js';
import { fromChatAlphabet } from './chat-words.js';
import { inStandardArabic } from './dialect.js';
import { isImperfect } from './known-words.js';
import { meaningGroups } from './meaning-groups.js';
import { normOf } from './normalize.js';
import { isCapitalised } from './spelling.js';
import { isStopword } from './stopwords.js';
import { named } from './tokenize.js';
import { type WordGroups, wordEntries } from './word-groups.js';

/** Words as they are typed, with what they are in Arabic. */
const typed = (groups: WordGroups): ReadonlyMap<string, string> =>
  new Map(wordEntries(groups).map(([word, arabic]) => [word, normOf(arabic)]));

const WORDS = typed(chat.words);
const WITH_ARTICLE = typed(chat.withArticle);
const ARTICLES = new Set(chat.article);
const ALSO_ENGLISH = new Set(chat.alsoEnglish);
const ATTACHED = /^(?:el|al|il|l)[-']?(?=[\p{L}\d]{3})/u;
/** A figure for a letter that Latin has not: ma2ar, 3ala, ra7. */
const FIGURE = /^(?:[23579](?=[a-z]{2})|[a-z'2356789]*[a-z][2356789](?=[a-z]))[a-z2356789]*$/;
/** Prepositions that Arabic writes onto their word, with its article. */
const ATTACHED_PREPOSITIONS: Readonly<Record<string, string>> = { ب: 'بال', ل: 'لل' };
const TYPED = /^[a-z235679]/;
const LATIN = /[a-z]/;
const SHORT = 3; // b2b, mp3
const ENGLISH_WEIGHS = 2;
const LEAST_MARKS = 2;
/** Endings that Arabic writes as pronouns: sherkto, ma2arha. */
const PRONOUNS: readonly (readonly [RegExp, string, string])[] = [
  [/(?:e|i)?to$/, 'ه', 'ته'],
  [/(?:e|i)?t-?ha$/, 'ه', 'تها'],
  [/ha$/, '', 'ها'],
  [/h[ou]m$/, '', 'هم'],
  [/[ou]h?$/, '', 'ه'],
];

/** What dialects write onto an imperfect: now, or to come. */
const MARKED = /^(?:(b)[ei]?|7a|ha?)(?=[yt].{3})/;

/** Words of English that are typed as they are, also amid Arabic. */
let englishWords: ReadonlySet<string> | undefined;
function isEnglish(norm: string): boolean {
  englishWords ??= new Set([
    ...english.forms,
    ...meaningGroups().flatMap(({ spellings }) => spellings.flat()),
  ]);
  return englishWords.has(norm);
}

/**
 * Terms of a message typed in the Arabic chat alphabet, its words in Arabic where they are known; undefined where the
 * message is not. `isName` tells terms that are part of a name: those stay as they are.
 */
export function fromChat(
  terms: readonly Term[],
  text: string,
  isName: (at: number) => boolean,
): readonly Term[] | undefined {
  if (!isTypedArabic(terms, isName)) return undefined;
  const out: Term[] = [];
  let article: { readonly norm: string; readonly start: number } | undefined;
  for (const [at, term] of terms.entries()) {
    if (isName(at) || !LATIN.test(term.norm)) {
      article = undefined;
      out.push(term);
      continue;
    }
    const next = terms[at + 1];
    const isBeforeWord = next !== undefined && !isName(at + 1) && TYPED.test(next.norm);
    const leading = isBeforeWord ? leadingIn(term.norm) : undefined;
    if (leading !== undefined) {
      if (leading.word !== undefined) out.push(named(term, leading.word));
      article = { norm: leading.article, start: leading.word === undefined ? term.start : next!.start };
      continue;
    }
    const word = wordOfChat(term.norm);
    const start = article?.start ?? term.start;
    const whole = { ...term, text: text.slice(start, term.end), start };
    if (word === undefined) out.push(whole);
    else out.push(named(whole, article === undefined ? word : article.norm + word.replace(/^ال/, '')));
    article = undefined;
  }
  return inStandardArabic(out, text);
}

/** What Arabic writes onto the next word for a word typed by itself (el, bel), and the word that stays by itself (fel). */
function leadingIn(norm: string): { readonly article: string; readonly word?: string } | undefined {
  const joined = WITH_ARTICLE.get(norm);
  const attached = joined === undefined ? undefined : ATTACHED_PREPOSITIONS[joined];
  if (attached !== undefined) return { article: attached };
  if (ARTICLES.has(norm)) return { article: 'ال' };
  return joined === undefined ? undefined : { article: 'ال', word: joined };
}

/** Enough of the words can only be Arabic, and fewer can only be English; names are either. */
function isTypedArabic(terms: readonly Term[], isName: (at: number) => boolean): boolean {
  if (terms.some((term) => isArabic(term.norm))) return false;
  if (!terms.some((term, at) => tellsOfArabic(term.norm) > 0 && !isName(at))) return false;
  let [marks, foreign] = [0, 0];
  for (const [at, term] of terms.entries()) {
    if (isName(at)) continue;
    const weight = weightOf(term);
    if (weight > 0) marks += weight;
    else foreign -= weight;
  }
  return marks >= LEAST_MARKS && marks > ENGLISH_WEIGHS * foreign;
}

/** How surely a word is typed Arabic by itself. */
function tellsOfArabic(norm: string): number {
  if (!LATIN.test(norm) || ALSO_ENGLISH.has(norm)) return 0;
  if (WORDS.has(norm) || WITH_ARTICLE.has(norm)) return 1;
  return FIGURE.test(norm) && norm.length > SHORT ? 2 : 0;
}

/** How much a word tells of Arabic, or below 0 of English. */
function weightOf({ norm, text }: Term): number {
  const sure = tellsOfArabic(norm);
  if (sure > 0 || !LATIN.test(norm) || ALSO_ENGLISH.has(norm)) return sure;
  if (isStopword(norm, 'en')) return -1;
  if (norm.length <= SHORT || isCapitalised(text)) return 0;
  if (isEnglish(norm)) return -0.5;
  return fromChatAlphabet(norm.replace(ATTACHED, '')) === undefined ? 0 : 1;
}

function wordOfChat(norm: string): string | undefined {
  const listed = WORDS.get(norm);
  if (listed !== undefined) return listed;
  if (isEnglish(norm) && !/\d/.test(norm)) return undefined;
  const found = fromChatAlphabet(norm);
  if (found !== undefined) return found;
  if (ATTACHED.test(norm)) {
    const rest = wordOfChat(norm.replace(ATTACHED, ''));
    if (rest !== undefined) return `ال${rest}`;
  }
  for (const [ending, before, after] of PRONOUNS) {
    const rest = ending.test(norm)
      ? fromChatAlphabet(norm.replace(ending, before === 'ه' ? 'a' : ''))
      : undefined;
    if (rest !== undefined && (before === '' || rest.endsWith(before)))
      return before === '' ? rest + after : rest.slice(0, -1) + after;
  }
  const marked = MARKED.exec(norm);
  const verb = marked === null ? undefined : fromChatAlphabet(norm.slice(marked[0].length));
  if (verb !== undefined && isImperfect(verb)) return (marked![1] === undefined ? 'س' : '') + verb;
  if (/^[wf](?=.{4})/.test(norm)) {
    const rest = wordOfChat(norm.slice(1).replace(/^[aei](?=.{3})/, ''));
    if (rest !== undefined) return (norm[0] === 'w' ? 'و' : 'ف') + rest;
  }
  return undefined;
}
