import { isArabic, isDefinite } from '../analysis/arabic-forms.js';
import { isCapitalised } from '../analysis/spelling.js';
import { type Draft, joins, placesOf, type Range } from './draft.js';

/** A clause, and where the words stand that it leaves unsaid: its subject, or all but what it puts for another. */
export interface Clause extends Range {
  readonly carried?: readonly Range[];
  /** Denied only to put the next clause in its place. */
  readonly replaced?: true;
}

const SENTENCE_END = /[!?;\n\u2026]|\.(?:\s|["')]|$)|\.\.+/;
const COMMA = /,/;
const LEAST_CONTENT = 2; // words that mean something on either side of a split
const SUBJECT_REACH = 4; // terms between where a clause begins and its verb
const SUBJECT_REACH_AFTER_COMMA = 8; // …, and one child in three had
const CONJUNCTION = 'و';
const PAST = /ed$/;
/** No Arabic verb is written with this letter at its end: بعثة, a mission. */
const NOUN = /ة$/;
/** A verb as against a plural: treats 300 patients, makes the engines. */
const THIRD_PERSON = /[^s]s$/;
const OBJECT = /^(?:\d.*|the|an?|its|their|his|her|all|every|some|more|no)$/;

/** Sentences of a message, as ranges of its terms. */
export function splitSentences(draft: Draft): Range[] {
  const { terms, gaps } = draft;
  const ranges: Range[] = [];
  let from = 0;
  for (let at = 1; at <= terms.length; at++) {
    const ends = at === terms.length || (SENTENCE_END.test(gaps[at]!) && !isAbbreviation(draft, at));
    if (!ends) continue;
    ranges.push({ from, to: at });
    from = at;
  }
  return ranges;
}

function isAbbreviation({ terms, gaps, lexicon }: Draft, at: number): boolean {
  if (!/^\.\s*$/.test(gaps[at]!)) return false;
  const { norm } = terms[at - 1]!;
  return norm.length === 1
    ? !/\d/.test(norm)
    : lexicon.frames.abbreviations.endingAt(terms, at, 1) !== undefined;
}

/** Clauses of a sentence that each state something; `Russia and North Korea` are not two. */
export function splitClauses(draft: Draft, range: Range): Clause[] {
  const clauses: Clause[] = [];
  let from = range.from;
  let subject: Range | undefined;
  for (let at = range.from + 1; at < range.to; at++) {
    const split = splitAt(draft, { from, to: range.to }, at);
    if (split === undefined) continue;
    clauses.push({ from, to: at, ...(subject === undefined ? {} : { carried: [subject] }) });
    subject = split.needsSubject ? (subjectOf(draft, { from, to: at }) ?? subject) : undefined;
    from = split.next;
    at = Math.max(at, from);
  }
  clauses.push({ from, to: range.to, ...(subject === undefined ? {} : { carried: [subject] }) });
  return clauses;
}

interface Split {
  /** First term of the new clause. */
  readonly next: number;
  readonly needsSubject: boolean;
}

function splitAt(draft: Draft, range: Range, at: number): Split | undefined {
  const { terms, lexicon } = draft;
  const { connectors, fillers } = lexicon.frames;
  const { norm } = terms[at]!;
  const connector = connectors.at(terms, at);
  const isAttached = connector === undefined && norm.startsWith(CONJUNCTION) && norm.length > 2;
  if (connector === undefined && !isAttached) return undefined;
  let next = connector?.end ?? at;
  const filler = connector === undefined ? undefined : fillers.at(terms, next);
  if (filler !== undefined) next = filler.end;
  const left = { from: range.from, to: at };
  const right = { from: next, to: range.to };
  if (contentIn(draft, left) < LEAST_CONTENT || contentIn(draft, right) < LEAST_CONTENT) return undefined;
  const contrast = draft.lexicon.frames.contrasts.at(terms, at);
  if (contrast !== undefined && states(draft, right)) return { next: contrast.end, needsSubject: false };
  if (!states(draft, left)) return undefined;
  if (saysChange(draft, left, right)) return undefined;
  const opening = openingOf(draft, right, at, isAttached);
  if (opening === undefined) return undefined;
  // What will or will not be binds both verbs: will rise and then fall.
  const isStated = hasVerb(draft, left) || (isAttached && COMMA.test(draft.gaps[at]!)); // مقرها بكين، وأطلقت
  if (opening === 'verb' && (isBound(draft, left) || !isStated)) return undefined;
  // بعثة من الأردن وإيطاليا اكتشفت: the verb is of both.
  if (opening === 'subject' && !isStated && joinsNames(draft, at, right.from)) return undefined;
  return { next, needsSubject: opening !== 'subject' };
}

/** How the words after a connector open a clause: with a subject of their own, a pronoun, or a bare verb. */
function openingOf(
  draft: Draft,
  right: Range,
  at: number,
  isAttached: boolean,
): 'subject' | 'pronoun' | 'verb' | undefined {
  const { terms, gaps, taken, lexicon } = draft;
  const first = { ...terms[right.from]! };
  if (isAttached) first.norm = first.norm.slice(1);
  const rest = [first, ...terms.slice(right.from + 1, right.to)];
  const inArabic = isArabic(first.norm);
  const isVerb = (i: number): boolean => {
    if (rest[i] === undefined) return false;
    if (lexicon.auxiliaries.at(rest, i) !== undefined || lexicon.verbs.at(rest, i) !== undefined) return true;
    if (inArabic || rest[i]!.stop) return false;
    const takesObject = THIRD_PERSON.test(rest[i]!.norm) && OBJECT.test(rest[i + 1]?.norm ?? '');
    return takesObject || (PAST.test(rest[i]!.norm) && rest[i + 1] !== undefined);
  };
  const reach = COMMA.test(gaps[at]!) ? SUBJECT_REACH_AFTER_COMMA : SUBJECT_REACH;
  const verbAt = rest.slice(0, reach).findIndex((_, i) => isVerb(i));
  if (lexicon.frames.subjectPronouns.at(rest, 0) !== undefined && (inArabic || verbAt >= 0)) return 'pronoun';
  if (inArabic && lexicon.frames.clauseStarts.at(rest, 0) !== undefined)
    return verbAt === 0 ? verbOpening(draft, rest.slice(1)) : 'pronoun';
  const isNamed = taken[right.from] !== undefined;
  // وألتمان هو الرئيس: the pronoun stands where a verb would.
  if (isNamed && isAttached && lexicon.frames.subjectPronouns.at(rest, 1) !== undefined) return 'subject';
  if (verbAt < 0) return undefined;
  if (inArabic && isAttached) {
    if (verbAt === 0) return isOwnWord(draft, right.from) ? undefined : verbOpening(draft, rest);
    if (isNamed && verbAt <= 2) return 'subject'; // وترامب وصفها
    // ، والتنقيب في الجنوب بدأ
    return COMMA.test(gaps[at]!) && isDefinite(first.norm) ? 'subject' : undefined;
  }
  if (verbAt === 0) return COMMA.test(gaps[at]!) || !inArabic ? 'verb' : verbOpening(draft, rest);
  const isList = joinsNames(draft, at, right.from) && !areUnlike(draft, at, right.from);
  return isList || !joins(draft, right.from) ? undefined : 'subject';
}

/** Russia and North Korea: a connector between two names, with no comma. */
const joinsNames = ({ taken, gaps }: Draft, at: number, next: number): boolean =>
  taken[at - 1] !== undefined && taken[next] !== undefined && !COMMA.test(gaps[at]!);

/** Based in Hangzhou and Altman runs: a town and a man are no list. */
function areUnlike({ terms, lexicon }: Draft, at: number, next: number): boolean {
  const hits = lexicon.names.find(terms);
  const [one, other] = [hits.find(({ end }) => end === at), hits.find(({ start }) => start === next)];
  return (
    one?.entry.kind === 'place' && !one.entry.demonym && other !== undefined && other.entry.kind !== 'place'
  );
}

/** After an Arabic verb its subject may follow: وارتفعت الأسعار. */
function verbOpening({ lexicon }: Draft, rest: Draft['terms']): 'subject' | 'verb' {
  const next = rest[1];
  const hasSubject =
    next !== undefined && !next.stop && (/^ال/.test(next.norm) || lexicon.names.find([next]).length > 0);
  return hasSubject ? 'subject' : 'verb';
}

/** وصف and وصل begin with a waw of their own. */
function isOwnWord({ terms, lexicon }: Draft, at: number): boolean {
  const { norm } = terms[at]!;
  return lexicon.verbs.ofWord(norm) !== undefined && lexicon.verbs.ofWord(norm.slice(1)) === undefined;
}

/** A clause has a verb, or in Arabic a name and something said of it. */
function states(draft: Draft, range: Range): boolean {
  const { terms, taken } = draft;
  const isNamed = (at: number) => isArabic(terms[at]!.norm) && taken[at] !== undefined;
  return hasVerb(draft, range) || placesOf(range).some(isNamed);
}

/** Whether a verb stands there, as far as the lexicon and English endings tell. */
export function hasVerb({ terms, taken, lexicon }: Draft, range: Range): boolean {
  return placesOf(range).some((at) => {
    if (taken[at] !== undefined || NOUN.test(terms[at]!.text)) return false; // the United States
    if (lexicon.auxiliaries.at(terms, at) !== undefined || lexicon.verbs.at(terms, at) !== undefined)
      return true;
    const { norm, stop } = terms[at]!;
    return /^[a-z]/.test(norm) && !stop && PAST.test(norm);
  });
}

/** It was 1.2% and became a third: two states make one change. */
function saysChange({ terms, lexicon }: Draft, left: Range, right: Range): boolean {
  const { was, became } = lexicon.numbers;
  const first = terms[right.from]!;
  const bare = [
    { ...first, norm: first.norm.replace(/^و(?=.{3})/, '') },
    ...terms.slice(right.from + 1, right.to),
  ];
  if (became.at(bare, 0) === undefined) return false;
  return placesOf(left).some((at) => was.at(terms, at) !== undefined);
}

function isBound({ terms, lexicon }: Draft, range: Range): boolean {
  return placesOf(range).some((at) => {
    const kind = lexicon.cues.at(terms, at)?.value.kind;
    return kind === 'modality' || kind === 'negation' || kind === 'denial' || kind === 'refusal';
  });
}

function contentIn({ terms }: Draft, { from, to }: Range): number {
  return terms.slice(from, to).filter((term) => !term.stop).length;
}

/**
 * What a clause says something of: the first name before its predicate (after a verb that opens it), else the first word
 * there that means something.
 */
function subjectOf(draft: Draft, { from, to }: Range): Range | undefined {
  const { terms, taken, lexicon } = draft;
  const predicate = placesOf({ from, to }).find((i) => opensPredicate(draft, i)) ?? to;
  const before = { from, to: predicate };
  const range = contentIn(draft, before) > 0 ? before : { from: Math.min(predicate + 1, to), to };
  const [name] = lexicon.names.find(terms.slice(range.from, range.to));
  const isWord = (i: number) => !terms[i]!.stop && !taken[i] && lexicon.verbs.at(terms, i) === undefined;
  const first = placesOf(range).find(isWord);
  const isFar =
    range !== before && first !== undefined && name !== undefined && range.from + name.start > first;
  const at = name === undefined || isFar ? first : range.from + name.start;
  if (at === undefined) return undefined;
  const isCapital = (i: number) => i >= from && i < to && isCapitalised(terms[i]!.text) && !terms[i]!.stop;
  const found = { from: at, to: name === undefined || isFar ? at + 1 : range.from + name.end };
  if (isArabic(terms[at]!.norm) && !isDefinite(terms[at]!.norm) && found.to === at + 1) {
    // شركة نيمبوس, سعر الذهب: a noun and whose it is
    const next = terms[found.to];
    return found.to < range.to && next && !next.stop ? { from: at, to: found.to + 1 } : found;
  }
  if (found.to === at + 1 && !taken[at] && !isCapital(at)) return found;
  while (isCapital(found.from - 1)) found.from--; // Real Madrid
  while (isCapital(found.to)) found.to++;
  return found;
}

/** A verb, an auxiliary, or a word with the subject written onto it: مقرها. */
const opensPredicate = ({ terms, taken, lexicon }: Draft, at: number): boolean =>
  taken[at] === undefined &&
  !NOUN.test(terms[at]!.text) &&
  (lexicon.auxiliaries.at(terms, at) !== undefined ||
    lexicon.verbs.at(terms, at) !== undefined ||
    (isArabic(terms[at]!.norm) && lexicon.frames.clauseStarts.at(terms, at) !== undefined) ||
    (/^[a-z]/.test(terms[at]!.norm) && !terms[at]!.stop && PAST.test(terms[at]!.norm)));
