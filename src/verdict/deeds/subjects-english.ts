import { gapBefore } from '../clauses/gaps.js';
import { nameAt, type Reading } from '../reading.js';
import { isLightAt } from '../words/light-words.js';
import {
  BE,
  isParticiple,
  JOINS_VERBS,
  NAMING,
  PREPOSITIONS,
  RELATIVES,
  STANDARDS,
  SUBJECT_PRONOUNS,
} from './grammar.js';
import type { Party } from './parties.js';
import { speakerAfter } from './quoted.js';
import { MOVING } from './verb-classes.js';
import { ING, verbBefore, verbsOf } from './verbs.js';

/** Is buying, is now building: its subject stands before "is" as that of any verb. */
const isUnderWay = ({ statement: { terms } }: Reading, verb: number): boolean =>
  BE.has(terms[verb - 1]?.norm ?? '') ||
  (terms[verb - 1]?.stop === true && BE.has(terms[verb - 2]?.norm ?? ''));

const ENDS = /[;:.!?\n]/;

/** Back from the verb to where its clause begins; what stands between commas before it belongs to its subject. */
export function englishSubject(reading: Reading, parties: readonly Party[], verb: number): readonly Party[] {
  const { terms } = reading.statement;
  const verbs = verbsOf(reading.statement);
  if (ING.test(terms[verb]!.norm) && !isUnderWay(reading, verb)) {
    // with Petrov scoring 31 points
    const own = parties.find(({ last }) => last === verb - 1);
    if (own && terms[own.first - 1]?.norm === 'with') return [{ ...own, oblique: false }];
    return verbs.flatMap((is, at) => (is && at < verb ? englishSubject(reading, parties, at) : []));
  }
  const speaker = speakerAfter(reading, parties, verb);
  if (speaker) return speaker;
  if (verb === 0) return subjectAfter(reading, parties, verb);
  const found: Party[] = [];
  let relative = false;
  let antecedent = false;
  let copula = false;
  for (let at = verb - 1; at >= 0; at--) {
    const gap = gapBefore(reading.statement, at + 1);
    if (ENDS.test(gap)) break;
    const bracket = gap.includes(')') ? markBefore(reading, at, '(') : undefined;
    if (bracket !== undefined) {
      at = bracket;
      continue;
    }
    if (gap.includes(',') && !relative && !isList(reading, at)) {
      if (found.length > 0 && !copula) break;
      const opening = markBefore(reading, at, ',');
      if (opening === undefined && isParticiple(terms[verb]!.norm) && at === verb - 1) {
        relative = true; // the archive, donated by the family
        at++;
        continue;
      }
      if (opening === undefined) break;
      const clause = terms.findIndex(
        ({ norm }, i) => i > at || (i >= opening && (RELATIVES.has(norm) || (verbs[i] && !NAMING.has(norm)))),
      );
      // a ship that, archaeologists believe, sank: whoever believes it did not
      const says = clause <= at && verbs[clause] === true && !isParticiple(terms[clause]!.norm);
      if (!says) found.push(...parties.filter(({ first }) => first >= opening && first < clause));
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
    // Brought a change that shook the world: who brings it shakes the world.
    if (verbs[at] && antecedent && isLightAt(reading, at))
      return [...englishSubject(reading, parties, at), ...found];
    // Its bid to buy the rival was blocked: what an infinitive is done to is no subject, the noun before it is.
    if (verbs[at] && terms[at - 1]?.norm === 'to' && parties.some(({ last }) => last === at - 2)) {
      found.length = 0;
      at--;
      continue;
    }
    if (verbs[at] || RELATIVES.has(norm)) break;
    if (found.length === 0 && norm === 'to') return controller(reading, parties, at);
    if (found.length === 0 && JOINS_VERBS.has(norm)) return sharedSubject(reading, parties, at);
    if (!terms[at]!.stop) relative = false;
    copula = BE.has(norm) || (copula && terms[at]!.stop === true);
    const party = parties.find(({ last }) => last === at);
    if (party) found.push(party);
  }
  return found.sort((a, b) => a.first - b.first);
}

/** Alibaba, Moonshot and Zhipu: a comma between two names. */
function isList(reading: Reading, at: number): boolean {
  const one = reading.names.find(({ last }) => last === at);
  const before = reading.statement.terms[(one?.first ?? 0) - 1]?.norm ?? '';
  const isBeside = STANDARDS.has(before) || PREPOSITIONS.has(before); // unlike Denmark, Sweden
  return one !== undefined && !isBeside && nameAt(reading, at + 1)?.first === at + 1;
}

/** The term before which a comma or a bracket opens what is said in passing. */
function markBefore(reading: Reading, from: number, mark: ',' | '('): number | undefined {
  for (let at = from; at > 0; at--) {
    const gap = gapBefore(reading.statement, at);
    if (gap.includes(mark)) return at;
    if (ENDS.test(gap)) return undefined;
  }
  return undefined;
}

/** Founded in 2010 by her brother, Saban owns the club: what a sentence opens with is told of who comes after. */
function subjectAfter(reading: Reading, parties: readonly Party[], verb: number): readonly Party[] {
  const { terms } = reading.statement;
  if (!isParticiple(terms[verb]!.norm)) return [];
  const verbs = verbsOf(reading.statement);
  const comma = terms.findIndex((_, at) => at > verb && gapBefore(reading.statement, at).includes(','));
  const end = verbs.indexOf(true, comma);
  return comma < 0 || SUBJECT_PRONOUNS.has(terms[comma]!.norm)
    ? []
    : parties.filter(({ first }) => first >= comma && (end < 0 || first < end));
}

/** Of two verbs joined, the second leaves its subject unsaid: that of the verb before. */
function sharedSubject(reading: Reading, parties: readonly Party[], before: number): readonly Party[] {
  const verb = verbBefore(reading.statement, before);
  if (verb < 0) return [];
  const { terms } = reading.statement;
  // Children aged between five and ten: whose age it is does not go on.
  const aside = /ed$/.test(terms[verb]!.norm) && PREPOSITIONS.has(terms[verb + 1]?.norm ?? '');
  const earlier = aside ? verbBefore(reading.statement, verb) : -1;
  const called = NAMING.has(terms[verb]!.norm)
    ? parties.filter(({ first }) => first > verb && first < before)
    : [];
  return [
    ...[verb, earlier].flatMap((at) => (at < 0 ? [] : englishSubject(reading, parties, at))),
    ...called,
  ];
}

/** Who is to do it: "pushed rivals to join" the rivals, "used the money to repair" who used it. */
function controller(reading: Reading, parties: readonly Party[], before: number): readonly Party[] {
  // the cinema, whose construction was delayed, to open
  const aside = gapBefore(reading.statement, before).includes(',')
    ? markBefore(reading, before - 1, ',')
    : undefined;
  const end = aside ?? before;
  const verb = verbBefore(reading.statement, end);
  // was well enough to attend
  const is = reading.statement.terms.findLastIndex(({ norm }, at) => at < end && BE.has(norm));
  if (is > verb) return englishSubject(reading, parties, is);
  if (verb < 0) return [];
  const moved = reading.meanings[verb]!.some((meaning) => MOVING.has(meaning));
  const { terms } = reading.statement;
  // is expected to begin and to cost: what comes after the first "to" is moved by nobody
  const to = terms.findIndex(({ norm }, at) => at > verb && norm === 'to');
  const between = parties.filter(({ first, last }) => first > verb && last < Math.min(to, end));
  return moved && between.length > 0 ? between : englishSubject(reading, parties, verb);
}
