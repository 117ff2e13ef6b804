import {
  BEFORE_VERB,
  EXAMPLES,
  JOINS_VERBS,
  NAMING,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from './grammar.js';
import { isLight } from './light-words.js';
import type { Party } from './parties.js';
import type { Reading } from './reading.js';
import { MOVING } from './verb-classes.js';
import { hasObjectOn, ING, isJoinedOn, verbsOf } from './verbs.js';

const ENDS = /[;:.!?\n]/;
/** Ends in a pronoun: its research. */
const OWN = /.{3}(?:ها|هم|هما)$/;
const ARABIC = /[\u0621-\u064a]/;

/** Where the doer of a verb stands, or in the passive whom it is done to, with what belongs to him. */
export function subjectOf(reading: Reading, parties: readonly Party[], verb: number): readonly Party[] {
  const arabic = ARABIC.test(reading.statement.terms[verb]!.norm);
  return arabic ? arabicSubject(reading, parties, verb) : subjectBefore(reading, parties, verb);
}

/** What stands between a term and the one before it. */
export function gapBefore({ statement }: Reading, at: number): string {
  const [from, to] = [statement.terms[at - 1]?.end, statement.terms[at]?.start];
  if (from === undefined || to === undefined || from < statement.start || to < from) return '';
  return statement.text.slice(from - statement.start, to - statement.start);
}

/** Back from the verb to where its clause begins; what stands between commas before it belongs to its subject. */
function subjectBefore(reading: Reading, parties: readonly Party[], verb: number): readonly Party[] {
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  if (ING.test(terms[verb]!.norm)) {
    return verbs.flatMap((is, at) => (is && at < verb ? subjectOf(reading, parties, at) : []));
  }
  const found: Party[] = [];
  let relative = false;
  let antecedent = false;
  for (let at = verb - 1; at >= 0; at--) {
    const gap = gapBefore(reading, at + 1);
    if (ENDS.test(gap)) break;
    if (gap.includes(',') && !relative && !isList(reading, at)) {
      if (found.length > 0) break;
      const opening = commaBefore(reading, at);
      if (opening === undefined && /ed$/.test(terms[verb]!.norm) && at === verb - 1) {
        relative = true; // the archive, donated by the family
        at++;
        continue;
      }
      if (opening === undefined) break;
      const clause = terms.findIndex(
        ({ norm }, i) => i > at || (i >= opening && (RELATIVES.has(norm) || (verbs[i] && !NAMING.has(norm)))),
      );
      found.push(...parties.filter(({ first }) => first >= opening && first < clause));
      at = opening;
      relative = true; // past the comma that opens it
      continue;
    }
    const { norm } = terms[at]!;
    if (found.length === 0 && RELATIVES.has(norm)) {
      relative = true;
      antecedent = true;
      continue;
    }
    if (verbs[at] && antecedent && isCarrier(reading, at))
      return [...subjectOf(reading, parties, at), ...found];
    if (verbs[at] || RELATIVES.has(norm)) break;
    if (found.length === 0 && norm === 'to') return controller(reading, parties, at);
    if (found.length === 0 && JOINS_VERBS.has(norm)) return sharedSubject(reading, parties, at);
    if (!terms[at]!.stop) relative = false;
    const party = parties.find(({ last }) => last === at);
    if (party) found.push(party);
  }
  return found.sort((a, b) => a.first - b.first);
}

/** Alibaba, Moonshot and Zhipu: a comma between two names. */
function isList({ names }: Reading, at: number): boolean {
  return names.some(({ last }) => last === at) && names.some(({ first }) => first === at + 1);
}

function commaBefore(reading: Reading, from: number): number | undefined {
  for (let at = from; at > 0; at--) {
    const gap = gapBefore(reading, at);
    if (ENDS.test(gap)) return undefined;
    if (gap.includes(',')) return at;
  }
  return undefined;
}

/** Brought a change that shook the world: who brings it shakes the world. */
function isCarrier(reading: Reading, at: number): boolean {
  const word = reading.words.find((other) => other.at === at);
  return word !== undefined && isLight(word, reading);
}

const verbBefore = ({ statement }: Reading, before: number): number =>
  verbsOf(statement).slice(0, before).lastIndexOf(true);

/** Of two verbs joined, the second leaves its subject unsaid: that of the verb before. */
function sharedSubject(reading: Reading, parties: readonly Party[], before: number): readonly Party[] {
  const verb = verbBefore(reading, before);
  if (verb < 0) return [];
  const { terms } = reading.statement;
  // Children aged between five and ten: whose age it is does not go on.
  const aside = /ed$/.test(terms[verb]!.norm) && PREPOSITIONS.has(terms[verb + 1]?.norm ?? '');
  const earlier = aside ? verbBefore(reading, verb) : -1;
  const called = NAMING.has(terms[verb]!.norm)
    ? parties.filter(({ first }) => first > verb && first < before)
    : [];
  return [...[verb, earlier].flatMap((at) => (at < 0 ? [] : subjectOf(reading, parties, at))), ...called];
}

/** Who is to do it: "pushed rivals to join" the rivals, "used the money to repair" who used it. */
function controller(reading: Reading, parties: readonly Party[], before: number): readonly Party[] {
  const verb = verbBefore(reading, before);
  if (verb < 0) return [];
  const moved = reading.meanings[verb]!.some((meaning) => MOVING.has(meaning));
  const { terms } = reading.statement;
  // is expected to begin and to cost: what comes after the first "to" is moved by nobody
  const to = terms.findIndex(({ norm }, at) => at > verb && norm === 'to');
  const between = parties.filter(({ first, last }) => first > verb && last < Math.min(to, before));
  return moved && between.length > 0 ? between : subjectOf(reading, parties, verb);
}

/** Before the verb where a noun or name stands there, else the first after it, else that of the verb before. */
function arabicSubject(reading: Reading, parties: readonly Party[], verb: number): readonly Party[] {
  const { terms } = reading.statement;
  const after = firstAfter(reading, parties, verb);
  const link = terms[verb - 1]?.norm ?? '';
  if (SUBJECT_PRONOUNS.has(link)) return sharedSubject(reading, parties, verb - 1);
  const aside = asideBefore(reading, verb);
  const before = runEnding(reading, parties, BEFORE_VERB.has(link) ? verb - 2 : (aside ?? verb) - 1);
  const joined = (aside === undefined && isBroken(reading, verb, verb)) || isJoinedOn(terms[verb]!);
  const follows = hasObjectOn(terms[verb]!) && after !== undefined;
  const governed = before[0]?.oblique && !RELATIVES.has(link);
  if (before[0] && !governed && !joined && !follows) return before;
  // أتاحت أبحاثها: what is somebody's own is what it is done to, and who does it was said before.
  if (after && OWN.test(terms[after.first]!.norm)) return sharedSubject(reading, parties, verb);
  return after ? runFrom(reading, parties, after) : [];
}

const LONGEST_ASIDE = 3; // terms

/** Where words between two commas begin that stand right before a term: أعلنت الوزارة، الأحد، خفض. */
function asideBefore(reading: Reading, at: number): number | undefined {
  if (!isBroken(reading, at, at)) return undefined;
  for (let start = at - 1; start >= Math.max(1, at - LONGEST_ASIDE); start--)
    if (/[,،]/.test(gapBefore(reading, start))) return start;
  return undefined;
}

/** The first that no preposition governs, itself or as part of a phrase, before the clause ends. */
function firstAfter(reading: Reading, parties: readonly Party[], verb: number): Party | undefined {
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  let governed = Number.NEGATIVE_INFINITY;
  for (let at = verb + 1; at < terms.length; at++) {
    if (verbs[at] || RELATIVES.has(terms[at]!.norm) || isBroken(reading, at, at)) return undefined;
    const party = parties.find(({ first }) => first === at);
    if (!party && !terms[at]!.stop && !PREPOSITIONS.has(terms[at]!.norm)) return undefined;
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

/** The noun phrase that ends at `last`, with what its prepositions bring. */
function runEnding(reading: Reading, parties: readonly Party[], last: number): readonly Party[] {
  const { terms } = reading.statement;
  const run: Party[] = [];
  for (let at = last; at >= 0; ) {
    const party = parties.find((other) => other.last === at);
    if (!party && !PREPOSITIONS.has(terms[at]!.norm)) return run;
    if (party) run.unshift(party);
    const first = party?.first ?? at;
    if (isBroken(reading, first, first)) return run;
    at = first - 1;
  }
  return run;
}

/** Words and names that stand one behind the other from a party on. */
function runFrom(reading: Reading, parties: readonly Party[], from: Party): readonly Party[] {
  const run = [from];
  for (let party: Party = from; ; ) {
    const such = EXAMPLES.has(reading.statement.terms[party.last + 1]?.norm ?? '') ? 2 : 1;
    const next = parties.find(({ first }) => first === party.last + such);
    const own = next && OWN.test(reading.statement.terms[next.first]!.norm);
    if (!next || own || next.oblique || isBroken(reading, next.first, next.first)) return run;
    run.push(next);
    party = next;
  }
}
