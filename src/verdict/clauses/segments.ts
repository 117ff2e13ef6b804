import { normsOf } from '../../analysis/tokenize.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import { overlaps, type Statement } from '../../model/claim.js';
import {
  BEFORE_VERB,
  DETERMINERS,
  isParticiple,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  THAT,
} from '../deeds/grammar.js';
import { SAYING } from '../deeds/verb-classes.js';
import { ING, isAuxiliary, isJoinedOn, verbBefore, verbsOf } from '../deeds/verbs.js';
import { remembering } from '../remember.js';
import { meaningsOf } from '../words/meanings.js';
import { phraseBook } from '../words/phrases.js';
import { gapBefore, isAfterComma } from './gaps.js';
import { leadsInThat, tellsSomebody } from './that.js';

/** A stretch of a text with a deed of its own. */
export interface Segment {
  /** Index of the term it begins at. */
  readonly first: number;
  /**
   * Where its subject is: `own` within it, `shared` that of the segment it is joined to, `antecedent` what stands
   * right before it, `owner` that its subject belongs to what stands right before it.
   */
  readonly subject: 'own' | 'shared' | 'antecedent' | 'owner';
  /** Number of the segment it is joined to or said of. */
  readonly of: number;
}

/** The segments of a text, and for each of its terms the number of the one it stands in. */
export interface Segments {
  readonly all: readonly Segment[];
  readonly at: readonly number[];
}

const STOP = /[;؛:.!?؟—]/;
const AND = /^(?:and|then|or)$/;
const JOINED_ON = /^[وف](?=.{2})/;
const DENIED = /^و(?:لا|لم|لن)$/;
const CONTRASTS = phraseBook(clauses.contrasts);
const GROUNDS = phraseBook(clauses.grounds);
const ASIDES = normsOf(clauses.asides);
const OWNING = /^whose$/;
const ITS_OWN = /^[وف](?:هو|هي|هم|هن|هما)$|^و?لكن(?:ه|ها|هم|هما|هن)$/;

/** Parts a text where another deed begins: another sentence, a relative clause, "and" with a verb, a "while". */
export const segmentsOf = remembering((statement: Statement): Segments => {
  const all: Segment[] = [{ first: 0, subject: 'own', of: 0 }];
  const at: number[] = [];
  let current = 0;
  let around: number | undefined; // the segment that an aside interrupts
  for (const place of statement.terms.keys()) {
    const isEnd =
      around !== undefined &&
      ((isAfterComma(statement, place) && !goesOnAt(statement, place, all[current]!)) ||
        endsRelative(statement, place, all[current]!));
    if (isEnd) {
      current = around!;
      around = undefined;
    }
    const subject = place === 0 ? undefined : opensAt(statement, place);
    if (subject !== undefined) {
      if (subject === 'antecedent' || subject === 'owner') around = current;
      all.push({ first: place, subject, of: current });
      current = all.length - 1;
    }
    at.push(current);
  }
  return { all, at };
});

/** A renovation that cost 36 million pounds, twice the estimate: no deed begins behind the comma. */
const goesOnAt = (statement: Statement, at: number, { first }: Segment): boolean => {
  const { norm } = statement.terms[at]!;
  if (statement.terms[first]!.norm !== 'that' || isVerb(statement, at) || AND.test(norm)) return false;
  return !PREPOSITIONS.has(norm) && !ING.test(norm) && !nextVerb(statement, at);
};

/** A relative clause that no comma opens ends where the verb of the clause around it comes: the man who sold it left. */
function endsRelative(statement: Statement, at: number, { first }: Segment): boolean {
  const verbs = verbsOf(statement);
  if (isAfterComma(statement, first) || !(verbs[at] || isAuxiliary(statement.terms[at]!))) return false;
  const before = statement.terms[at - 1]!;
  if (isAuxiliary(before) || AND.test(before.norm) || THAT.has(before.norm) || BEFORE_VERB.has(before.norm))
    return false;
  return verbs.slice(first, at).includes(true) && !isJoinedOn(statement.terms[at]!) && before.norm !== 'to';
}

function opensAt(statement: Statement, at: number): Segment['subject'] | undefined {
  const { terms } = statement;
  const { norm } = terms[at]!;
  if (STOP.test(gapBefore(statement, at))) return SUBJECT_PRONOUNS.has(norm) ? 'shared' : 'own';
  const verb = nextVerb(statement, at);
  // "which is a third of them" only says more of the same
  if (ASIDES.has(norm) && verb && (OWNING.test(norm) || hasDeed(statement, at)))
    return OWNING.test(norm) ? 'owner' : 'antecedent';
  if (isReducedAside(statement, at)) return 'antecedent';
  if (isRelativeThat(statement, at) && verb && hasDeed(statement, at)) return 'antecedent';
  if (CONTRASTS.find(statement).includes(at) && verb) return sharesSubject(statement, at) ? 'shared' : 'own';
  const isAdjective = DETERMINERS.has(statement.terms[at - 1]?.norm ?? ''); // the following four
  if (!isAdjective && GROUNDS.find(statement).includes(at) && nextVerb(statement, at, RELATIVES))
    return isAlong(statement, at) ? 'shared' : 'own';
  if (isHiddenRelative(statement, at)) return 'antecedent';
  if (ITS_OWN.test(norm)) return 'shared';
  return joinsOn(statement, at);
}

/** After renovating it in 2019: nobody else does it. */
const isAlong = ({ terms }: Statement, at: number): boolean => ING.test(terms[at + 1]?.norm ?? '');

const WAS = normsOf(clauses.was);
const HAD = normsOf(['قد']);
/** Terms from كان to its قد: كان رجال الشرطة قد. */
const TO_HAD = 4;

/** سفينة كان قراصنة قد أغرقوها: after a noun without an article no الذي leads in what is said of it. */
function isHiddenRelative(statement: Statement, at: number): boolean {
  const { terms, names } = statement;
  const before = terms[at - 1];
  if (!WAS.has(terms[at]!.norm) || !before || before.stop || isAfterComma(statement, at)) return false;
  if (names.some((name) => !name.demonym && overlaps(name, before)) || verbsOf(statement)[at - 1])
    return false;
  return terms.slice(at + 1, at + 1 + TO_HAD).some(({ norm }) => HAD.has(norm));
}

/** The diary that was lost; but not said that, told reporters that, the fear that. */
function isRelativeThat(statement: Statement, at: number): boolean {
  const { terms } = statement;
  const before = terms[at - 1];
  if (terms[at]!.norm !== 'that' || !before || before.stop || isAfterComma(statement, at)) return false;
  if (TIMES.test(before.norm)) return false;
  const leads = (place: number): boolean => meaningsOf([terms[place]!])[0]!.some((m) => THAT_FOLLOWS.has(m));
  if (verbsOf(statement)[at - 1] || leads(at - 1) || leadsInThat(statement, at - 1)) return false;
  const verb = verbBefore(statement, at);
  if (verb < 0) return true;
  // told reporters that; but said in London that, found in 2012 that
  const isThing = ![...statement.names, ...statement.dates].some((span) => overlaps(span, before));
  const isFar = at - verb > TO_THAT || terms.slice(verb + 1, at).some(({ norm }) => APART.test(norm));
  const tells = !isFar && tellsSomebody(statement, verb);
  if (isThing) return !tells && !isParticiple(before.norm);
  return !leads(verb) && !leadsInThat(statement, verb);
}

/** Terms from who tells to what he tells: told a crowd of workers that. */
const TO_THAT = 6;
/** Told to wait because the snow that: between them another clause begins. */
const APART = /^(?:to|because|if|when|as|after|before|while|since)$/;

/** The moment that it shook the world: it tells when. */
const TIMES = /^(?:moment|time|day|night|week|month|year|minute|way|reason)s?$/;

/** Meanings of what may be followed by that something is so. */
const THAT_FOLLOWS = new Set([
  ...SAYING,
  'believe',
  'show',
  'find',
  'accuse',
  'fear',
  'agree',
  'decide',
  'rule',
]);

/** Novara, headquartered in Lyon, opened: where it is said of its seat is not said of what it opened. */
function isReducedAside(statement: Statement, at: number): boolean {
  const { terms } = statement;
  if (!isAfterComma(statement, at) || !isParticiple(terms[at]!.norm)) return false;
  if (!PREPOSITIONS.has(terms[at + 1]?.norm ?? '')) return false;
  const end = terms.findIndex((_, i) => i > at && isAfterComma(statement, i));
  return end > 0 && isVerb(statement, end);
}

/** A verb in the clause that begins at a place, up to a comma or a word given. */
function nextVerb(statement: Statement, from: number, until?: ReadonlySet<string>): boolean {
  const verbs = verbsOf(statement);
  for (let at = from; at < statement.terms.length; at++) {
    if (at > from && (isAfterComma(statement, at) || STOP.test(gapBefore(statement, at)))) return false;
    if (until?.has(statement.terms[at]!.norm)) return false;
    if (verbs[at] || isAuxiliary(statement.terms[at]!)) return true;
  }
  return false;
}

const hasDeed = (statement: Statement, from: number): boolean =>
  verbsOf(statement).some(
    (is, at) =>
      is &&
      at > from &&
      !statement.terms.slice(from + 1, at + 1).some((_, i) => isAfterComma(statement, from + 1 + i)),
  );

/** "… but opened another", فيما تستورد الحبوب: nobody else is said to do it. */
function sharesSubject(statement: Statement, at: number): boolean {
  const next = statement.terms[at + 1];
  return next !== undefined && (isVerb(statement, at + 1) || SUBJECT_PRONOUNS.has(next.norm));
}

/** "And sold", "and that it", "، فردت". */
function joinsOn(statement: Statement, at: number): Segment['subject'] | undefined {
  const { terms } = statement;
  const { norm } = terms[at]!;
  const next = terms[at + 1];
  if (AND.test(norm) && next) {
    if (THAT.has(next.norm)) return 'own';
    return isVerb(statement, at + 1) && !isParticipleList(statement, at) ? 'shared' : undefined;
  }
  if (THAT.has(norm.replace(JOINED_ON, '')) && JOINED_ON.test(norm)) return 'own';
  // ولا ينصح به
  const denies = DENIED.test(norm) && next && verbsOf(statement)[at + 1] === true;
  if (denies && verbBefore(statement, at) >= 0) return 'shared';
  const isDeed = isJoinedOn(terms[at]!) && (verbsOf(statement)[at] || isAfterComma(statement, at));
  return isDeed && verbBefore(statement, at) >= 0 && !RELATIVES.has(terms[at - 1]!.norm)
    ? 'shared'
    : undefined;
}

/** Designed and built by Korvex: one deed to one thing. */
const isParticipleList = (statement: Statement, at: number): boolean => verbsOf(statement)[at - 1] === true;

const isVerb = (statement: Statement, at: number): boolean =>
  verbsOf(statement)[at] === true || isAuxiliary(statement.terms[at]!);
