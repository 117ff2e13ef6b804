import { isCapitalised, mentionOf } from '../analysis/names.js';
import { PhraseTable } from '../analysis/phrase-table.js';
import { skeleton } from '../analysis/skeleton.js';
import givenNames from '../lexicon/given-names.json' with { type: 'json' };
import type { NameMention } from '../model/claim.js';
import type { NameKind } from '../model/name.js';
import { type Draft, joins, spanOf, take } from './draft.js';

const GIVEN = new PhraseTable([...givenNames.en, ...givenNames.ar].map((name) => [name, true] as const));
const LATIN = /^\p{Script=Latin}/u;
const ARABIC = /^\p{Script=Arabic}/u;
/** R1, GPT, iPhone, OpenAI: written as only a name is. */
const BRANDED = /^(?:\p{L}*\p{Ll}\p{Lu}.*|\p{Lu}[\p{Lu}\p{N}]+|\p{L}+\p{N}+)$/u;
/** Above this share of capitals a text is a headline, whose capitals say nothing. */
const HEADLINE = 0.6;
const LEAST_HEADLINE_WORDS = 5;
const MOST_WORDS = 4;

/** Known names of the draft; dates having been taken. */
export function readKnownNames(draft: Draft): NameMention[] {
  const { terms, text, taken, lexicon } = draft;
  return lexicon.names.find(terms).flatMap((hit) => {
    if (taken.slice(hit.start, hit.end).some((by) => by !== undefined)) return [];
    take(draft, hit.start, hit.end, 'name');
    return [mentionOf(hit, terms, text)];
  });
}

/** What is written like a name though nobody listed it; known names and quantities having been taken. */
export function readOtherNames(draft: Draft): NameMention[] {
  const { terms, taken } = draft;
  const mentions: NameMention[] = [];
  const isHeadline = shareOfCapitals(draft) > HEADLINE;
  for (let at = 0; at < terms.length; ) {
    const found = taken[at]
      ? undefined
      : (titledAt(draft, at) ?? (isHeadline ? undefined : capitalsAt(draft, at)));
    if (found === undefined) {
      at++;
      continue;
    }
    const words = terms.slice(found.start, found.end).map((term) => term.norm);
    const kind = found.kind === undefined ? {} : { kind: found.kind };
    mentions.push({ ...spanOf(draft, found.start, found.end), skeleton: skeleton(words.join(' ')), ...kind });
    take(draft, found.start, found.end, 'name');
    at = found.end;
  }
  return mentions;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind?: NameKind;
}

/** After a title or a given name: الرئيس فلان, محمد صلاح. */
function titledAt(draft: Draft, at: number): Found | undefined {
  const { terms, taken, lexicon } = draft;
  if (!ARABIC.test(terms[at]!.norm)) return undefined;
  const title = lexicon.titles.at(terms, at);
  if (title !== undefined) {
    const end = title.end;
    const name = terms[end];
    if (name === undefined || taken[end] || !joins(draft, end, /^[\s"«]*$/)) return undefined;
    if (!isPlainArabicName(draft, end)) return undefined;
    const second =
      GIVEN.at(terms, end) !== undefined && isPlainArabicName(draft, end + 1) ? end + 2 : end + 1;
    return { start: end, end: second, kind: title.value };
  }
  const given = GIVEN.at(terms, at);
  if (given === undefined || !isPlainArabicName(draft, given.end) || !joins(draft, given.end))
    return undefined;
  return { start: at, end: given.end + 1, kind: 'person' };
}

/** An Arabic word that could be a name: no stop word, article, verb or pole of an axis. */
function isPlainArabicName({ terms, taken, lexicon }: Draft, at: number): boolean {
  const term = terms[at];
  if (term === undefined || taken[at] || term.stop || !ARABIC.test(term.norm)) return false;
  if (/^(?:ال|لل|بال)/.test(term.norm)) return false;
  return [lexicon.verbs, lexicon.opposites, lexicon.cues].every((table) => table.at(terms, at) === undefined);
}

/** A run of capitalised words; one at the head of a sentence only where it is written as no common word is. */
function capitalsAt(draft: Draft, at: number): Found | undefined {
  const { terms, taken, gaps } = draft;
  const isWritten = (i: number): boolean => {
    const term = terms[i];
    if (term === undefined || taken[i] || !LATIN.test(term.text) || term.text.length < 2) return false;
    return BRANDED.test(term.text) || (isCapitalised(term.text) && !term.stop);
  };
  if (!isWritten(at)) return undefined;
  let end = at + 1;
  while (end - at < MOST_WORDS && joins(draft, end, /^[\s.-]*$/) && (isWritten(end) || isNumbered(end)))
    end++;
  const opens = at === 0 || /[.!?:\n]\s*["'(]*$/.test(gaps[at]!);
  if (opens && end === at + 1 && !BRANDED.test(terms[at]!.text)) return undefined;
  return {
    start: at,
    end,
    ...(BRANDED.test(terms[end - 1]!.text) && /\d/.test(terms[end - 1]!.text) ? { kind: 'product' } : {}),
  };

  /** GPT-4, Apollo 11. */
  function isNumbered(i: number): boolean {
    return (
      terms[i] !== undefined && !taken[i] && /^[\s-]$/.test(gaps[i]!) && /^\d{1,3}$/.test(terms[i]!.norm)
    );
  }
}

function shareOfCapitals({ terms }: Draft): number {
  const words = terms.filter((term) => LATIN.test(term.text) && !term.stop && !/\d/.test(term.text));
  if (words.length < LEAST_HEADLINE_WORDS) return 0;
  return words.filter((term) => isCapitalised(term.text)).length / words.length;
}
