import { gapBefore, isBroken } from '../clauses/gaps.js';
import type { Reading } from '../reading.js';
import { remembering } from '../remember.js';
import { AGENTS, BE, CARRIERS, isParticiple, JOINS_VERBS, PREPOSITIONS, RELATIVES } from './grammar.js';
import { isPassable, type Party, partiesOf } from './parties.js';
import { subjectOf } from './subjects.js';
import { isAuxiliary, verbsOf } from './verbs.js';

/** A verb, with those who stand where its doer stands and those who stand after. */
export interface Act {
  readonly at: number;
  readonly passive: boolean;
  /** Who does it, or in the passive to whom it is done, with what belongs to him; empty where it is left unsaid. */
  readonly subject: readonly Party[];
  /** After "by" in the passive. */
  readonly agent: readonly Party[];
  readonly rest: readonly Party[];
}

/** How far before its participle a form of "be" may stand: was not yet launched. */
const AUXILIARIES = 3;

/** The acts of a reading that were asked for so far, by the place of the verb. */
const actsOf = remembering((_: Reading) => new Map<number, Act>());

/** The verb at a place of a reading, with its parties. */
export function actAt(reading: Reading, at: number): Act {
  const acts = actsOf(reading);
  const act = acts.get(at) ?? makeAct(reading, at);
  acts.set(at, act);
  return act;
}

function makeAct(reading: Reading, at: number): Act {
  const parties = partiesOf(reading);
  const passive = isPassiveAt(reading, at);
  const subject = subjectOf(reading, parties, at);
  const end = endOfQuote(reading, at);
  const rest = parties.filter(({ first }) => first > at && first < end).filter((p) => !subject.includes(p));
  const agent: Party[] = [];
  for (const party of passive ? rest : []) {
    const goesOn = agent.at(-1)?.last === party.first - 1; // the Lindqvist family
    if (goesOn || (agent.length === 0 && isBy(reading, at, party.first))) agent.push(party);
  }
  return { at, passive, subject, agent, rest };
}

/** Where somebody's words end that a verb stands in: "will open in June," the curator said. */
function endOfQuote({ statement }: Reading, verb: number): number {
  const end = statement.terms.findIndex(
    (_, at) => at > verb && /[,.!?،]["”»]/.test(gapBefore(statement, at)),
  );
  return end < 0 ? statement.terms.length : end;
}

function isBy(reading: Reading, verb: number, first: number): boolean {
  const { terms } = reading.statement;
  const before = terms.slice(verb + 1, first);
  return before.some(
    ({ norm }, i) =>
      AGENTS.has(norm) && before.slice(i + 1).every((_, j) => isPassable(reading, verb + 2 + i + j)),
  );
}

/** In Arabic only where a verb before its noun says so (تم فتح): else passives are told by vowels that nobody writes. */
function isPassiveAt(reading: Reading, at: number): boolean {
  const { statement, quantities } = reading;
  const { terms } = statement;
  if (CARRIERS.has(terms[at - 1]?.norm ?? '')) return true;
  if (!isParticiple(terms[at]!.norm)) return false;
  // ruled by seven votes to two
  const byAmount = quantities.some(({ first }) => first === at + 1 || first === at + 2);
  if (AGENTS.has(terms[at + 1]?.norm ?? '') && !byAmount) return true;
  for (let i = at - 1; i >= Math.max(0, at - AUXILIARIES); i--) {
    if (BE.has(terms[i]!.norm)) return true;
    if (!terms[i]!.stop && !/ly$/.test(terms[i]!.norm)) break;
  }
  return isReduced(reading, at) || isJoinedInPassive(reading, at);
}

/** Was opened by the princess and rebuilt with money from Denmark: what is joined to a passive is one. */
function isJoinedInPassive(reading: Reading, at: number): boolean {
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  const joined = JOINS_VERBS.has(terms[at - 1]?.norm ?? '') || isBroken(reading.statement, at);
  if (!joined || !PREPOSITIONS.has(terms[at + 1]?.norm ?? '')) return false;
  const before = verbs.lastIndexOf(true, at - 1);
  return before >= 0 && isParticiple(terms[before]!.norm) && isPassiveAt(reading, before);
}

/** True where something is said to be done to somebody. */
export const isInPassive = (reading: Reading): boolean =>
  reading.statement.terms.some((_, at) => isPassiveAt(reading, at));

/** A stadium built in 1920; Vig, nicknamed the Man, is: a participle that only says more of a noun. */
function isReduced(reading: Reading, at: number): boolean {
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  if (!verbs[at]) return false;
  if (at > 0 && isBroken(reading.statement, at)) {
    const end = terms.findIndex((_, i) => i > at && isBroken(reading.statement, i));
    return end > 0 && (verbs[end] === true || isAuxiliary(terms[end]!));
  }
  if (!PREPOSITIONS.has(terms[at + 1]?.norm ?? '')) return false;
  if (isFollowedByVerb(reading, at)) return true;
  for (let i = at - 1; i >= 0 && !isBroken(reading.statement, i + 1); i--) {
    if (BE.has(terms[i]!.norm)) return true;
    if (verbs[i] || RELATIVES.has(terms[i]!.norm) || JOINS_VERBS.has(terms[i]!.norm)) return false;
  }
  return at === 0;
}

const LONGEST_PHRASE = 6; // terms of what is said of a noun before its verb

/** The press found near Irbid is old: the verb of the sentence comes after. */
function isFollowedByVerb({ statement }: Reading, at: number): boolean {
  const { terms } = statement;
  const verbs = verbsOf(statement);
  if (at === 0 || terms[at - 1]!.stop || verbs.slice(0, at).includes(true)) return false;
  for (let next = at + 1; next < Math.min(terms.length, at + LONGEST_PHRASE); next++) {
    const { norm } = terms[next]!;
    if (isBroken(statement, next) || RELATIVES.has(norm) || JOINS_VERBS.has(norm) || norm === 'to')
      return false;
    if (verbs[next] || isAuxiliary(terms[next]!)) return true;
  }
  return false;
}
