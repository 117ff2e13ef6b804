import type { Reading } from './reading.js';
import { verbsOf } from './verbs.js';

/** A word or a name that can act or be acted on. */
export interface Party {
  readonly first: number;
  readonly last: number;
  /** A preposition stands before it. */
  readonly oblique: boolean;
}

/** A verb, with those who stand where its doer stands and those who stand after. */
export interface Act {
  readonly at: number;
  readonly passive: boolean;
  /** Who does it, or in the passive to whom it is done, with what belongs to him; empty where it is left unsaid. */
  readonly subject: readonly Party[];
  /** After "by" in the passive. */
  readonly agent: Party | undefined;
  readonly rest: readonly Party[];
}

const PREPOSITION =
  /^(?:of|from|by|in|at|on|for|to|with|against|into|over|under|after|before|about|as|than|between|among|during|near|في|من|الي|علي|عن|مع|ضد|بين|بعد|قبل|عند|لدي|خلال|منذ|قرب)$/;
const ATTACHED = /^[وف]?(?:بال|لل|كال)/;
const BE = /^(?:is|are|was|were|be|been|being)$/;
const PARTICIPLE = /(?:ed|en|wn|ght|ilt|old|ade|eld|ent|und|ung|uck|ut|ost|id)$/;
const RELATIVE = /^(?:who|which|that|التي|الذي|الذين|ان|انها|انه|بان)$/;
/** The vaccine, called Zoravax. */
const NAMING = /^(?:called|named|dubbed|known)$/;
const JOINS_VERBS = /^(?:and|or|but|then|to|not)$/;
/** What may stand between an Arabic subject and its verb. */
const BEFORE_VERB = /^(?:التي|الذي|الذين|قد|لم|لن|لا|ما|سوف)$/;
const ENDS = /[;:.!?\n]/;
const ARABIC = /[\u0621-\u064a]/;
/** أطلقه, تهيمن عليها: what it is done to stands before the verb. */
const WITH_OBJECT = /(?:ه|ها|هم)$/;
/** How far before its participle a form of "be" may stand: was not yet launched. */
const AUXILIARIES = 3;

/** The verb at a place of a reading, with its parties. */
export function actAt(reading: Reading, at: number): Act {
  const { terms } = reading.statement;
  const parties = partiesOf(reading);
  const passive = isPassiveAt(reading, at);
  const arabic = ARABIC.test(terms[at]!.norm);
  const subject = arabic ? arabicSubject(reading, parties, at) : subjectBefore(reading, parties, at);
  const rest = parties.filter((party) => party.first > at && !subject.includes(party));
  const agent = passive ? rest.find(({ first }) => isBy(reading, at, first)) : undefined;
  return { at, passive, subject, agent, rest };
}

function isBy({ statement: { terms } }: Reading, verb: number, first: number): boolean {
  const before = terms.slice(verb + 1, first);
  return before.some(({ norm }, i) => norm === 'by' && before.slice(i + 1).every(({ stop }) => stop));
}

const remembered = new WeakMap<Reading, readonly Party[]>();

/** Words and names in order, but for verbs. */
function partiesOf(reading: Reading): readonly Party[] {
  let parties = remembered.get(reading);
  if (!parties) {
    const verbs = verbsOf(reading.statement);
    const words = reading.words.filter(({ at }) => !verbs[at]).map(({ at }) => ({ first: at, last: at }));
    parties = [...words, ...reading.names]
      .map(({ first, last }) => ({ first, last, oblique: isOblique(reading, first) }))
      .sort((a, b) => a.first - b.first);
    remembered.set(reading, parties);
  }
  return parties;
}

/** Whether a preposition stands before a word, with no more than articles and its like between. */
function isOblique({ statement: { terms } }: Reading, first: number): boolean {
  if (ATTACHED.test(terms[first]!.norm)) return true;
  let at = first - 1;
  while (at >= 0 && terms[at]!.stop && !PREPOSITION.test(terms[at]!.norm) && !RELATIVE.test(terms[at]!.norm))
    at--;
  return at >= 0 && PREPOSITION.test(terms[at]!.norm);
}

/** In English only: Arabic passives are told by vowels that nobody writes. */
function isPassiveAt({ statement: { terms }, quantities }: Reading, at: number): boolean {
  if (!PARTICIPLE.test(terms[at]!.norm)) return false;
  // ruled by seven votes to two
  const byAmount = quantities.some(({ first }) => first === at + 1 || first === at + 2);
  if (terms[at + 1]?.norm === 'by' && !byAmount) return true;
  for (let i = at - 1; i >= Math.max(0, at - AUXILIARIES); i--) {
    if (BE.test(terms[i]!.norm)) return true;
    if (!terms[i]!.stop && !/ly$/.test(terms[i]!.norm)) return false;
  }
  return false;
}

/** What stands between a term and the one before it. */
function gapBefore({ statement }: Reading, at: number): string {
  const [from, to] = [statement.terms[at - 1]?.end, statement.terms[at]?.start];
  if (from === undefined || to === undefined || from < statement.start || to < from) return '';
  return statement.text.slice(from - statement.start, to - statement.start);
}

/** Back from the verb to where its clause begins; what stands between commas before it belongs to its subject. */
function subjectBefore(reading: Reading, parties: readonly Party[], verb: number): readonly Party[] {
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  const found: Party[] = [];
  let relative = false;
  for (let at = verb - 1; at >= 0; at--) {
    const gap = gapBefore(reading, at + 1);
    if (ENDS.test(gap)) break;
    if (gap.includes(',') && !relative) {
      if (found.length > 0) break;
      const opening = commaBefore(reading, at);
      if (opening === undefined) break;
      const clause = terms.findIndex(
        ({ norm }, i) => i >= opening && (RELATIVE.test(norm) || (verbs[i] && !NAMING.test(norm))),
      );
      found.push(...parties.filter(({ first }) => first >= opening && first < Math.min(clause, at + 1)));
      at = opening;
      relative = true; // past the comma that opens it
      continue;
    }
    const { norm } = terms[at]!;
    if (found.length === 0 && RELATIVE.test(norm)) {
      relative = true;
      continue;
    }
    if (verbs[at] || RELATIVE.test(norm)) break;
    if (found.length === 0 && JOINS_VERBS.test(norm)) return [];
    if (!terms[at]!.stop) relative = false;
    const party = parties.find(({ last }) => last === at);
    if (party) found.push(party);
  }
  return found.sort((a, b) => a.first - b.first);
}

function commaBefore(reading: Reading, from: number): number | undefined {
  for (let at = from; at > 0; at--) {
    const gap = gapBefore(reading, at);
    if (ENDS.test(gap)) return undefined;
    if (gap.includes(',')) return at;
  }
  return undefined;
}

/** Before the verb where a noun or name stands there, else the first after it. */
function arabicSubject(reading: Reading, parties: readonly Party[], verb: number): readonly Party[] {
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  const after = firstAfter(reading, parties, verb);
  const particle = BEFORE_VERB.test(terms[verb - 1]?.norm ?? '');
  const before = runEnding(reading, parties, particle ? verb - 2 : verb - 1);
  const joined = isBroken(reading, verb, verb) || terms[verb]!.norm.startsWith('و');
  const follows = WITH_OBJECT.test(terms[verb]!.norm) && after !== undefined;
  if (before[0] && !before[0].oblique && !joined && !follows) return before;
  return after ? runFrom(reading, parties, after) : [];
}

/** The first that no preposition governs, itself or as part of a phrase, before the clause ends. */
function firstAfter(reading: Reading, parties: readonly Party[], verb: number): Party | undefined {
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  let governed = Number.NEGATIVE_INFINITY;
  for (let at = verb + 1; at < terms.length; at++) {
    if (verbs[at] || RELATIVE.test(terms[at]!.norm) || isBroken(reading, at, at)) return undefined;
    const party = parties.find(({ first }) => first === at);
    if (!party) continue;
    if (!party.oblique && governed !== at - 1) return party;
    governed = party.last;
    at = party.last;
  }
  return undefined;
}

function isBroken(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (/[,،;:.!?]/.test(gapBefore(reading, at))) return true;
  return false;
}

/** Words and names that stand one behind the other up to `last`. */
function runEnding(reading: Reading, parties: readonly Party[], last: number): readonly Party[] {
  const run: Party[] = [];
  for (let at = last; ; ) {
    const party = parties.find((other) => other.last === at);
    if (!party) return run;
    run.unshift(party);
    if (party.oblique || isBroken(reading, party.first, party.first)) return run;
    at = party.first - 1;
  }
}

/** The same from a party on. */
function runFrom(reading: Reading, parties: readonly Party[], from: Party): readonly Party[] {
  const run = [from];
  for (let party: Party = from; ; ) {
    const next = parties.find(({ first }) => first === party.last + 1);
    if (!next || next.oblique || isBroken(reading, next.first, next.first)) return run;
    run.push(next);
    party = next;
  }
}
