import { isArabic } from '../../analysis/arabic-forms.js';
import { PhraseTable } from '../../analysis/phrase-table.js';
import { normsOf } from '../../analysis/tokenize.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import { overlaps, type Statement } from '../../model/claim.js';
import { BE, JOINS_VERBS, RELATIVES, THAT } from '../deeds/grammar.js';
import { SAYING } from '../deeds/verb-classes.js';
import { isAuxiliary, verbsOf } from '../deeds/verbs.js';
import type { Finding } from '../finding.js';
import type { Reading } from '../reading.js';
import { remembering } from '../remember.js';
import { contrastsIn } from './clauses.js';
import { gapBefore, isAfterComma, isBroken, isEnded, termAt } from './gaps.js';
import { type Segments, segmentsOf } from './segments.js';

/** What a text says only by the mouth of somebody who may be wrong: terms from `first` on, up to and without `end`. */
interface Contention {
  readonly at: number;
  readonly first: number;
  readonly end: number;
}

/**
 * `plain` ones lead in a clause of their own, with or without "that"; the others only with it: "maintained the engine" is no
 * opinion.
 */
const CONTENDING = new PhraseTable<'plain' | 'that'>(
  [
    ...clauses.contending.map((word) => [word, 'plain'] as const),
    ...clauses.contendingThat.map((word) => [word, 'that'] as const),
  ],
  'inflected',
);
/** Terms from the verb to its "that": اشتكى سكان الحي من أن. */
const TO_THAT = 6;
/** Terms of an aside that tells who says so: , residents of the valley claim, */
const ASIDE = 5;
const ATTACHED = /^ب(?=ان)/;
const OWN = /^(?:to|and|or|when|if|after|before|until|while|because|who|which|whose)$/;
const TO = normsOf(['to']);

/**
 * "The quarry poisoned the wells" is not borne out by "residents claim that the quarry poisoned the wells": what
 * somebody believes, complains of or insists on may not be so. Who says, confirms or finds it is believed.
 */
export function isContended(claim: Reading, text: Reading, findings: readonly Finding[]): boolean {
  const contentions = contentionsIn(text.statement);
  if (contentions.length === 0 || contentionsIn(claim.statement).length > 0) return false;
  const verbs = verbsOf(claim.statement);
  const places = findings.flatMap(({ outcome, kind, claim: said, text: found }) =>
    outcome !== 'open' && found
      ? [
          {
            isDeed: kind === 'opposite' || verbs[termAt(claim.statement, said.start)] === true,
            says: sayingAt(claim, termAt(claim.statement, said.start)),
            at: termAt(text.statement, found.start),
          },
        ]
      : [],
  );
  if (places.some(({ says }) => says)) return false;
  const deeds = places.filter(({ isDeed }) => isDeed);
  return contentions.some(({ first, end }) => {
    const isSaid = ({ at }: { readonly at: number }): boolean => at >= first && at < end;
    if (deeds.length > 0) return deeds.every(isSaid);
    return places.filter(isSaid).length * 2 > places.length;
  });
}

const sayingAt = ({ meanings }: Reading, at: number): boolean =>
  meanings[at]!.some((meaning) => SAYING.has(meaning));

const contentionsIn = remembering((statement: Statement): readonly Contention[] =>
  [...statement.terms.keys()].flatMap((at) => contentionAt(statement, at) ?? []),
);

function contentionAt(statement: Statement, at: number): Contention | undefined {
  const { terms, names } = statement;
  const listed = CONTENDING.at(terms, at);
  if (listed === undefined) return undefined;
  const plain = listed.value === 'plain';
  if (names.some((name) => overlaps(name, terms[at]!))) return undefined;
  const that = thatAfter(statement, at);
  const first = that ?? (isLedInBy(statement, at, plain) ? at + 1 : undefined);
  if (first !== undefined) return { at, first, end: endOf(statement, at, first) };
  return plain && isAsideAt(statement, at) ? { at, first: sentenceOf(statement, at), end: at } : undefined;
}

/** Where what is said begins: right after "that", to which the same clause leads. */
function thatAfter(statement: Statement, at: number): number | undefined {
  const { terms } = statement;
  const arabic = isArabic(terms[at]!.norm);
  for (let next = at + 1; next <= at + (arabic ? TO_THAT : 2) && next < terms.length; next++) {
    if (isBroken(statement, next)) return undefined;
    if (THAT.has(terms[next]!.norm.replace(ATTACHED, ''))) return next + 1;
    if (RELATIVES.has(terms[next]!.norm) || verbsOf(statement)[next]) return undefined;
  }
  return undefined;
}

/** Residents claim the quarry poisoned their wells; is believed to have fled. */
function isLedInBy(statement: Statement, at: number, plain: boolean): boolean {
  const { terms } = statement;
  const isSaidOf = TO.has(terms[at + 1]?.norm ?? '') && BE.has(terms[at - 1]?.norm ?? '');
  if (isSaidOf) return true;
  if (!plain || isArabic(terms[at]!.norm)) return false;
  const verbs = verbsOf(statement);
  // prints that an expert believes were looted
  let subject = terms.slice(0, at).some(({ norm }) => RELATIVES.has(norm));
  for (let next = at + 1; next < terms.length; next++) {
    const { norm, stop } = terms[next]!;
    if (isBroken(statement, next) || OWN.test(norm) || JOINS_VERBS.has(norm)) return false;
    if (verbs[next] || isAuxiliary(terms[next]!)) return subject;
    subject ||= !stop || /^(?:it|he|she|they|we|this|that|these|those)$/.test(norm);
  }
  return false;
}

/** "…, residents claim": who says so stands between commas, after what is said or in it. */
function isAsideAt(statement: Statement, at: number): boolean {
  const next = at + 1;
  if (next < statement.terms.length && !isBroken(statement, next)) return false;
  for (let from = at; from >= Math.max(1, at - ASIDE); from--) {
    if (from < at && (verbsOf(statement)[from] || isAuxiliary(statement.terms[from]!))) return false;
    if (isAfterComma(statement, from) || /["”»]/.test(gapBefore(statement, from))) return true;
  }
  return false;
}

function sentenceOf(statement: Statement, at: number): number {
  let first = at;
  while (first > 0 && !isEnded(statement, first)) first--;
  return first;
}

/** To the end of the sentence, a "but", or the clause around a relative one. */
function endOf(statement: Statement, at: number, first: number): number {
  const segments = segmentsOf(statement);
  const contrasts = contrastsIn(statement);
  const end = statement.terms.findIndex(
    (term, place) =>
      place > first &&
      (isEnded(statement, place) ||
        contrasts.includes(term) ||
        !isWithin(segments.at[place]!, segments.at[at]!, segments)),
  );
  return end < 0 ? statement.terms.length : end;
}

/** True for a segment, and those that are said of it or joined to it. */
function isWithin(segment: number, home: number, segments: Segments): boolean {
  if (segment === home) return true;
  const { of } = segments.all[segment]!;
  return segment > home && of < segment && isWithin(of, home, segments);
}
