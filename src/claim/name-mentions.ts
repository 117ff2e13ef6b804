import { isArabic } from '../analysis/arabic-forms.js';
import { mentionOf } from '../analysis/names.js';
import { wordTable } from '../analysis/phrase-table.js';
import { skeleton } from '../analysis/skeleton.js';
import { isCapitalised, possessiveOf } from '../analysis/spelling.js';
import hyphenated from '../lexicon/en/hyphenated.json' with { type: 'json' };
import givenNames from '../lexicon/given-names.json' with { type: 'json' };
import type { TextSpan } from '../model/basics.js';
import { type NameMention, overlaps } from '../model/claim.js';
import type { NameKind } from '../model/name.js';
import { type Draft, joins, spanOf, take } from './draft.js';

const GIVEN = wordTable([...givenNames.en, ...givenNames.ar]);
/** What a hyphen joins to a name without making a longer one: based, led. */
const HYPHENATED = new Set(hyphenated);
const LATIN = /^\p{Script=Latin}/u;
/** R1, GPT, iPhone, OpenAI: written as only a name is. */
const BRANDED = /^(?:\p{L}*\p{Ll}\p{Lu}.*|\p{Lu}[\p{Lu}\p{N}]+|\p{L}+\p{N}+)$/u;
/** At this share of capitals a text is a headline, whose capitals say nothing. */
const HEADLINE = 1;
const LEAST_HEADLINE_WORDS = 6;
const LEAST_SHOUTED_WORDS = 3;
const MOST_WORDS = 5;
const NAME_GAP = /^[\s.-]*$/;

/** Known names of the draft; dates having been taken. */
export function readKnownNames(draft: Draft): NameMention[] {
  const { terms, text, taken, lexicon } = draft;
  return lexicon.names.find(terms).flatMap((hit) => {
    if (taken.slice(hit.start, hit.end).some((by) => by !== undefined)) return [];
    take(draft, hit.start, hit.end, 'name');
    return [mentionOf(hit, terms, text)];
  });
}

/**
 * What is written like a name though nobody listed it; known names and quantities having been taken. A place in
 * such a name stands for itself no longer: Real Madrid is not Madrid.
 */
export function readOtherNames(draft: Draft, known: readonly NameMention[]): NameMention[] {
  const { terms, taken, lexicon } = draft;
  const mentions: NameMention[] = [];
  const places = known.filter(
    (name) => name.kind === 'place' && !name.demonym && !lexicon.names.isOwn(name.id!),
  );
  const isPlace = (at: number): boolean => places.some((place) => overlaps(place, terms[at]!));
  const isHeadline = shareOfCapitals(draft) >= HEADLINE;
  for (let at = 0; at < terms.length; ) {
    const isFree = taken[at] === undefined || isPlace(at);
    const found = isFree
      ? (titledAt(draft, at) ?? (isHeadline ? undefined : capitalsAt(draft, at, isPlace)))
      : undefined;
    if (found === undefined) {
      at++;
      continue;
    }
    const words = terms.slice(found.start, found.end).map((term) => term.norm.replace(/'s?$/, ''));
    const kind = found.kind === undefined ? {} : { kind: found.kind };
    mentions.push({ ...nameSpan(draft, found), skeleton: skeleton(words.join(' ')), ...kind });
    take(draft, found.start, found.end, 'name');
    at = found.end;
  }
  const others = known.filter((name) => !mentions.some((mention) => overlaps(mention, name)));
  return [...others, ...mentions].sort((a, b) => a.start - b.start);
}

/** Without the 's it may end in. */
function nameSpan(draft: Draft, found: Found): TextSpan {
  const span = spanOf(draft, found.start, found.end);
  const extra = possessiveOf(span.text);
  return { start: span.start, end: span.end - extra, text: span.text.slice(0, span.text.length - extra) };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind?: NameKind;
}

/** After a title or a given name: الرئيس فلان, محمد صلاح. */
function titledAt(draft: Draft, at: number): Found | undefined {
  const { terms, taken, lexicon } = draft;
  if (!isArabic(terms[at]!.norm)) return undefined;
  const title = lexicon.titles.at(terms, at);
  if (title !== undefined) {
    const end = title.end;
    const name = terms[end];
    if (name === undefined || taken[end] || !joins(draft, end, /^[\s"«]*$/)) return undefined;
    if (!isPlainArabicName(draft, end) || !titles(draft, at, end, title.value)) return undefined;
    const second =
      GIVEN.at(terms, end) !== undefined && isPlainArabicName(draft, end + 1) ? end + 2 : end + 1;
    return { start: end, end: second, kind: title.value };
  }
  const given = GIVEN.at(terms, at);
  if (given === undefined || !isPlainArabicName(draft, given.end) || !joins(draft, given.end))
    return undefined;
  return { start: at, end: given.end + 1, kind: 'person' };
}

/**
 * Whether what follows a title is a name rather than what the noun is like or of: شركة ناشئة, شركة سيارات. A
 * company's name is sure only in quotation marks, a town's where it is no adjective that agrees with its noun.
 */
function titles({ terms, gaps }: Draft, at: number, end: number, kind: NameKind): boolean {
  if (kind === 'organisation') return /["«]/.test(gaps[end]!);
  const agrees = /ه$/.test(terms[at]!.norm) && /ه$/.test(terms[end]!.norm);
  return kind === 'person' || !agrees;
}

/** An Arabic word that could be a name: no stop word, article, verb or pole of an axis. */
function isPlainArabicName({ terms, taken, lexicon }: Draft, at: number): boolean {
  const term = terms[at];
  if (term === undefined || taken[at] || term.stop || !isArabic(term.norm)) return false;
  if (/^(?:ال|لل|بال)/.test(term.norm)) return false;
  return [lexicon.verbs, lexicon.opposites, lexicon.cues].every((table) => table.at(terms, at) === undefined);
}

/**
 * A run of capitalised words, known places in it included (Real Madrid, Bank of England); one word at the head
 * of a sentence only where it is written as no common word is.
 */
function capitalsAt(draft: Draft, at: number, isPlace: (at: number) => boolean): Found | undefined {
  const { terms, gaps, lexicon } = draft;
  const isFree = (i: number): boolean => draft.taken[i] === undefined || isPlace(i);
  const isWritten = (i: number): boolean => {
    const term = terms[i];
    if (term === undefined || !isFree(i) || !LATIN.test(term.text) || isArabic(term.norm)) return false;
    if (term.text.length === 1) return isCapitalised(term.text) && gaps[i + 1]!.startsWith('.');
    return BRANDED.test(term.text) || (isCapitalised(term.text) && !term.stop);
  };
  const title = lexicon.titles.at(terms, at);
  if (title !== undefined && !isWritten(title.end)) return undefined; // Judge before a name that is known
  const start = title?.end ?? at;
  if (!isWritten(start)) return undefined;
  let end = start + 1;
  while (end - start < MOST_WORDS && possessiveOf(terms[end - 1]!.text) === 0) {
    if (joins(draft, end, NAME_GAP) && (isWritten(end) || isNumbered(end) || isSecondHalf(end))) end++;
    else if (terms[end]?.norm === 'of' && joins(draft, end) && isWritten(end + 1)) end += 2;
    else break;
  }
  const isKnown = terms.slice(start, end).every((_, i) => isPlace(start + i));
  const opens = start === 0 || /[.!?:\n]\s*["'(]*$/.test(gaps[start]!);
  const last = terms[end - 1]!.text;
  if (isKnown || (opens && end === start + 1 && !BRANDED.test(last))) return undefined;
  const isProduct = /\d/.test(last) && (BRANDED.test(last) || end > start + 1);
  const kind = isProduct ? 'product' : title?.value;
  return { start, end, ...(kind === undefined ? {} : { kind }) };

  /** Byung-hun; but Milan-based only says where. */
  function isSecondHalf(i: number): boolean {
    const term = terms[i];
    if (gaps[i] !== '-' || term === undefined || !isFree(i) || !LATIN.test(term.text)) return false;
    return !HYPHENATED.has(term.text);
  }

  /** GPT-4, Apollo 11. */
  function isNumbered(i: number): boolean {
    return (
      terms[i] !== undefined && isFree(i) && /^[\s-]$/.test(gaps[i]!) && /^\d{1,3}$/.test(terms[i]!.norm)
    );
  }
}

function shareOfCapitals({ terms }: Draft): number {
  const latin = terms.filter((term) => LATIN.test(term.text));
  if (latin.length >= LEAST_SHOUTED_WORDS && latin.every(({ text }) => text === text.toUpperCase())) return 1;
  const words = terms.filter((term) => LATIN.test(term.text) && !term.stop && !/\d/.test(term.text));
  if (words.length < LEAST_HEADLINE_WORDS) return 0;
  return words.filter((term) => isCapitalised(term.text)).length / words.length;
}
