// Who holds an office: a museum has one director, so that another is excluded.
import { PhraseTable } from '../../analysis/phrase-table.js';
import data from '../../lexicon/offices.json' with { type: 'json' };
import type { TextSpan } from '../../model/basics.js';
import { gapBefore, isBroken } from '../clauses/gaps.js';
import { COPULAS, DETERMINERS, OF, PREPOSITIONS } from '../deeds/grammar.js';
import { verbsOf } from '../deeds/verbs.js';
import { conflicts, type Finding } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import { nameAt, type Reading, wordAt } from '../reading.js';
import { remembering } from '../remember.js';

const OFFICES = new PhraseTable(
  data.offices.map((word) => [word, true] as const),
  'clitics',
);

/** An office as a text tells of it. */
interface Office {
  /** Index of its first term. */
  readonly at: number;
  /** Indices of the words and names that say which it is: health, of the museum, الزراعة. */
  readonly of: readonly number[];
  /** The terms that name who holds it. */
  readonly holder: { readonly first: number; readonly last: number };
}

/**
 * Names that the claim gives the holder of an office which the text says another holds: the health minister, of whom
 * nothing more and nothing less is said in either.
 */
export function compareOffices(claim: Reading, text: Reading, links: Links): Finding[] {
  const here = officesIn(claim);
  if (here.length === 0) return [];
  const counterpart = counterpartsOf(links);
  const linked = new Set(counterpart.values());
  return here.flatMap((said) => {
    const found = officesIn(text).find(({ at }) => at === counterpart.get(said.at));
    if (!found || said.of.length === 0) return [];
    const isSame =
      said.of.every((at) => found.of.includes(counterpart.get(at) ?? -1)) &&
      found.of.every((at) => said.of.some((own) => counterpart.get(own) === at));
    const isNew = range(said.holder).every((at) => !counterpart.has(at));
    const isUnsaid = range(found.holder).every((at) => !linked.has(at));
    return isSame && isNew && isUnsaid
      ? [conflicts('name', spanOf(claim, said.holder), spanOf(text, found.holder))]
      : [];
  });
}

const range = ({ first, last }: Office['holder']): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

function spanOf({ statement: { terms, text, start } }: Reading, { first, last }: Office['holder']): TextSpan {
  const [from, to] = [terms[first]!.start, terms[last]!.end];
  return { start: from, end: to, text: text.slice(from - start, to - start) };
}

const officesIn = remembering((reading: Reading): readonly Office[] => {
  const { terms, language } = reading.statement;
  const offices: Office[] = [];
  for (let at = 0; at < terms.length; at++) {
    const title = OFFICES.at(terms, at);
    if (!title || nameAt(reading, at)) continue;
    const office =
      language === 'ar' ? arabicOffice(reading, at, title.end) : englishOffice(reading, at, title.end);
    if (office) offices.push(office);
    at = title.end - 1;
  }
  return offices;
});

/** True for a term that may say which office it is. */
const tells = (reading: Reading, at: number): boolean =>
  !verbsOf(reading.statement)[at] && wordAt(reading, at) !== undefined;

/** The museum's director, Paul Okafor; health minister Leila Marouf; Anna Weiss, captain of Valmera; is the director. */
function englishOffice(reading: Reading, at: number, end: number): Office | undefined {
  const { statement, names } = reading;
  const { terms } = statement;
  const of: number[] = [];
  let start = at;
  while (start > 0 && !isBroken(statement, start)) {
    const name = names.find(({ last }) => last === start - 1);
    if (!name && !tells(reading, start - 1)) break;
    start = name?.first ?? start - 1;
    of.push(start);
  }
  let next = end;
  if (OF.has(terms[end]?.norm ?? '')) {
    next++;
    while (terms[next] && DETERMINERS.has(terms[next]!.norm) && !OF.has(terms[next]!.norm)) next++;
    const whole = nameAt(reading, next);
    if (whole) of.push(whole.first);
    for (next = whole ? whole.last + 1 : next; tells(reading, next) && !isBroken(statement, next); next++)
      of.push(next);
  }
  const before = holderBefore(reading, start);
  const after = holderAfter(reading, next);
  const holder = after ?? before;
  // The name that begins the phrase is whose office it is only where it is owned: Valmera captain Rosa Delgado.
  return holder && !of.includes(holder.first) ? { at, of, holder } : undefined;
}

/** Right after, after a comma, or after "is". */
function holderAfter(reading: Reading, at: number): Office['holder'] | undefined {
  const { terms } = reading.statement;
  const name = nameAt(reading, COPULAS.has(terms[at]?.norm ?? '') ? at + 1 : at);
  if (!name || name.value.demonym || name.value.kind === 'place') return undefined;
  return /^[\s,]*$/.test(gapBefore(reading.statement, name.first)) ? name : undefined;
}

/** Before a comma or "is": Anna Weiss, the director. */
function holderBefore(reading: Reading, start: number): Office['holder'] | undefined {
  const { statement, names } = reading;
  const { terms } = statement;
  let at = start - 1;
  while (at >= 0 && ARTICLES.has(terms[at]!.norm)) at--;
  const isCopula = COPULAS.has(terms[at]?.norm ?? '');
  if (!isCopula && !/,/.test(gapBefore(statement, at + 1))) return undefined;
  const name = names.find(({ last }) => last === (isCopula ? at - 1 : at));
  return name && !name.value.demonym && name.value.kind !== 'place' ? name : undefined;
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const DEFINITE = /^(?:ال|لل)/;
const LONGEST_NAME = 3;

/** وزير الزراعة سمير الحداد, مدير المتحف هو عادل رشيد. */
function arabicOffice(reading: Reading, at: number, end: number): Office | undefined {
  const { statement } = reading;
  const { terms } = statement;
  if (isOwned(reading, at)) return undefined;
  const of: number[] = [];
  let next = end;
  const isOpen = (): boolean => next < terms.length && !isBroken(statement, next);
  while (isOpen()) {
    const name = nameAt(reading, next);
    if (name ? name.value.kind !== 'place' : !DEFINITE.test(terms[next]!.norm) && isDone(of)) break;
    if (!name && (!tells(reading, next) || PREPOSITIONS.has(terms[next]!.norm))) break;
    of.push(next);
    next = (name?.last ?? next) + 1;
  }
  const isSaid = next < terms.length && COPULAS.has(terms[next]!.norm);
  if (isSaid) next++;
  if (next >= terms.length || isBroken(statement, next)) return undefined;
  const holder = nameAt(reading, next) ?? unlisted(reading, next);
  return holder && { at, of, holder };

  /** A phrase that a definite word has ended goes on with nothing indefinite but a name. */
  function isDone(words: readonly number[]): boolean {
    const last = words.at(-1);
    return last !== undefined && (DEFINITE.test(terms[last]!.norm) || nameAt(reading, last) !== undefined);
  }
}

/** نائب وزير المالية, زوجة رئيس الوزراء: the word before it is the one that is spoken of. */
const isOwned = (reading: Reading, at: number): boolean =>
  at > 0 &&
  tells(reading, at - 1) &&
  !isBroken(reading.statement, at) &&
  !DEFINITE.test(reading.statement.terms[at - 1]!.norm);

/** A name of which nothing but its place tells that it is one: two words at least, one of which no lexicon knows. */
function unlisted(reading: Reading, first: number): Office['holder'] | undefined {
  const { statement, meanings } = reading;
  if (DEFINITE.test(statement.terms[first]!.norm)) return undefined;
  let last = first - 1;
  while (
    last + 1 < first + LONGEST_NAME &&
    tells(reading, last + 1) &&
    !(last >= first && isBroken(statement, last + 1))
  )
    last++;
  const isName = last > first && meanings.slice(first, last + 1).some((known) => known.length === 0);
  return isName ? { first, last } : undefined;
}
