import type { Term } from '../../model/claim.js';
import { isAfterComma, isBroken } from '../clauses/gaps.js';
import { nameAt, type Reading } from '../reading.js';
import { isMeasure } from '../words/light-words.js';
import {
  ACCUSATIVE,
  BEFORE_VERB,
  DEMONSTRATIVES,
  EXAMPLES,
  isKin,
  isOwned,
  OF,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from './grammar.js';
import { isPassable, type Party } from './parties.js';
import { hasObjectOn, isJoinedOn, verbBefore, verbsOf } from './verbs.js';

/** Before the verb where a noun or name stands there, else the first after it, else that of the verb before. */
export function arabicSubject(reading: Reading, parties: readonly Party[], verb: number): readonly Party[] {
  const { terms } = reading.statement;
  const after = isPlural(terms[verb]!) ? undefined : firstAfter(reading, parties, verb);
  const link = terms[verb - 1]?.norm ?? '';
  if (SUBJECT_PRONOUNS.has(link)) return subjectOfVerbBefore(reading, parties, verb - 1);
  const aside = asideBefore(reading, verb);
  const run = runEnding(
    reading,
    parties,
    BEFORE_VERB.has(link) ? beforeLink(reading, verb) : (aside ?? verb) - 1,
  );
  const before = RELATIVES.has(link) ? antecedentsIn(reading, run) : run;
  const joined = (aside === undefined && isBroken(reading.statement, verb)) || isJoinedOn(terms[verb]!);
  const follows = (hasObjectOn(terms[verb]!) || isResumed(reading, verb)) && after !== undefined;
  // كان جده قد اشتراها
  if (before[0] && HAD.test(link) && WAS.test(terms[before[0].first - 1]?.norm ?? '')) return before;
  const governed = before[0]?.oblique && !RELATIVES.has(link);
  if (before[0] && !governed && !joined && !follows) return before;
  // إلى مرض ظهر في الربيع: what is said of a noun without an article, whatever governs that
  const own = before.at(-1);
  if (own && governed && !joined && !after && isBare(reading, own, verb)) return [{ ...own, oblique: false }];
  // أتاحت أبحاثها: what is somebody's own is what it is done to, and who does it was said before.
  if (after && isOwned(terms[after.first]!) && !isKin(terms[after.first]!))
    return subjectOfVerbBefore(reading, parties, verb);
  if (isPlural(terms[verb]!)) return subjectOfVerbBefore(reading, parties, verb);
  return after ? runFrom(reading, parties, after) : [];
}

/** Past قد, and the كانت of ناقلة كانت قد جنحت. */
const beforeLink = ({ statement: { terms } }: Reading, verb: number): number =>
  HAD.test(terms[verb - 1]!.norm) && WAS.test(terms[verb - 2]?.norm ?? '') ? verb - 3 : verb - 2;

const HAD = /^قد$/;
const WAS = /^[وف]?كان(?:ت|وا)?$/;

const isBare = (reading: Reading, { first, last }: Party, verb: number): boolean =>
  last === verb - 1 &&
  nameAt(reading, first) === undefined &&
  !DEFINITE.test(reading.statement.terms[last]!.norm.replace(/^[وف]?[بلك](?=.{3})/, ''));

/** يعلقوا: before its subject a verb is singular, so the subject was said before. */
const isPlural = ({ norm }: Term): boolean => /.{3}(?:وا|ون)$/.test(norm);

const LONGEST_ASIDE = 3; // terms

/** Where words between two commas begin that stand right before a term: أعلنت الوزارة، الأحد، خفض. */
function asideBefore(reading: Reading, at: number): number | undefined {
  if (!isBroken(reading.statement, at)) return undefined;
  for (let start = at - 1; start >= Math.max(1, at - LONGEST_ASIDE); start--)
    if (isAfterComma(reading.statement, start)) return start;
  return undefined;
}

/** The first that no preposition governs, itself or as part of a phrase, before the clause ends. */
function firstAfter(reading: Reading, parties: readonly Party[], verb: number): Party | undefined {
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  let governed = Number.NEGATIVE_INFINITY;
  for (let at = verb + 1; at < terms.length; at++) {
    if (verbs[at] || RELATIVES.has(terms[at]!.norm) || isBroken(reading.statement, at)) return undefined;
    const party = parties.find(({ first }) => first === at);
    // a figure counts who does it: وصلت أولى الأخشاب
    if (!party && !isPassable(reading, at) && !PREPOSITIONS.has(terms[at]!.norm)) return undefined;
    if (!party) continue;
    if (!party.oblique && governed !== at - 1) return party;
    governed = party.last;
    at = party.last;
  }
  return undefined;
}

/** The noun phrase that ends at `last`, with what its prepositions bring. */
function runEnding(reading: Reading, parties: readonly Party[], last: number): readonly Party[] {
  const { terms } = reading.statement;
  const run: Party[] = [];
  for (let at = last; at >= 0; ) {
    const party = parties.find((other) => other.last === at);
    if (!party && !PREPOSITIONS.has(terms[at]!.norm)) return run;
    // عالجت الممرضات أطفالا أصيبوا: no noun with an article rules one without
    const [next] = run;
    const isOther =
      next &&
      run.length === 1 &&
      PERSON.test(terms[last + 1]?.norm ?? '') &&
      !nameAt(reading, next.first) &&
      !next.oblique;
    if (
      isOther &&
      party &&
      isPlainly(DEFINITE, terms[party.last]!) &&
      !isPlainly(DEFINITE, terms[next.first]!)
    )
      return run;
    if (party) run.unshift(party);
    const first = party?.first ?? at;
    if (isBroken(reading.statement, first)) return run;
    at = first - 1;
  }
  return run;
}

/** أصيبوا, صنعت: no noun. */
const PERSON = /.{3}(?:وا|ت)$/;
const isPlainly = (form: RegExp, { norm }: Term): boolean => form.test(norm);

/** Words and names that stand one behind the other from a party on. */
function runFrom(reading: Reading, parties: readonly Party[], from: Party): readonly Party[] {
  const run = [from];
  for (let party: Party = from; ; ) {
    const link = reading.statement.terms[party.last + 1]?.norm ?? '';
    // دفعة من الأخشاب: what is measured out is what does it
    const measured = OF.has(link) && isMeasure(reading.statement.terms[party.last]!);
    const such = EXAMPLES.has(link) || DEMONSTRATIVES.has(link) || measured ? 2 : 1;
    const next = parties.find(({ first }) => first === party.last + such);
    const own = next && isOwned(reading.statement.terms[next.first]!);
    if (
      !next ||
      own ||
      (next.oblique && !measured) ||
      isObject(reading, party, next, party === from) ||
      isBroken(reading.statement, next.first)
    )
      return run;
    run.push(next);
    party = next;
  }
}

/**
 * Who does it is known, and what it is done to need not be: the minister opened a plant. After a man's name, whatever
 * is no name. After a name that follows its verb, another name: أطلقت ديب سيك R1; after a title, one that is no man's.
 */
function isObject(reading: Reading, subject: Party, next: Party, follows: boolean): boolean {
  const { meanings, statement } = reading;
  const { terms } = statement;
  const [name, other] = [nameAt(reading, subject.first), nameAt(reading, next.first)];
  if (other) {
    if (JOINED.test(terms[next.first]!.norm)) return false; // زيبو وميني ماكس
    const isNamed = name !== undefined && name !== other && !name.value.demonym && !other.value.demonym;
    return isNamed && (follows || other.value.kind !== 'person');
  }
  // of a word that nobody knows it may be the name of who does it
  if (meanings[next.first]!.length === 0 && !/.{3}ا$/.test(terms[next.first]!.norm)) return false;
  // جرح دب راعيا
  if (ACCUSATIVE.test(terms[next.first]!.text)) return true;
  const definite = DEFINITE.test(terms[next.first]!.norm);
  if (name) return !definite || name.value.kind === 'person';
  return DEFINITE.test(terms[subject.last]!.norm) && !definite;
}

const JOINED = /^و(?=.{2})/;
const DEFINITE = /^[وفبلك]?(?:ال|لل)/;

/** A verb that leaves its subject unsaid has that of the verb before. */
function subjectOfVerbBefore(reading: Reading, parties: readonly Party[], before: number): readonly Party[] {
  const verb = verbBefore(reading.statement, before);
  return verb < 0 ? [] : arabicSubject(reading, parties, verb);
}

/** To the group, which owns it: of whom a relative clause tells may stand behind a preposition. */
function antecedentsIn({ statement: { terms } }: Reading, run: readonly Party[]): readonly Party[] {
  const last = run.findLastIndex(({ first }) => PREPOSITIONS.has(terms[first - 1]?.norm ?? ''));
  return run.map((party, i) => (i >= last ? { ...party, oblique: false } : party));
}

const RESUMED = /^(?:عن|ب|في|علي|من|ل|الي)(?:ه|ها|هم|هما)$/;

/** جرار كشف عنها الموسم: what stands before the verb is taken up by a pronoun, so that it does not do it. */
function isResumed({ statement: { terms }, dates }: Reading, verb: number): boolean {
  const dated = dates.some(({ first }) => first === verb + 2);
  return RESUMED.test(terms[verb + 1]?.norm ?? '') && terms[verb + 2] !== undefined && !dated;
}
