import type { Span } from '../../model/basics.js';
import { type Cue, overlaps } from '../../model/claim.js';
import { SAYING } from '../deeds/verb-classes.js';
import { verbsOf } from '../deeds/verbs.js';
import { agrees, conflicts, type Finding, open } from '../finding.js';
import type { NamePair } from '../names/align-names.js';
import { isDoubt, negationsIn, type Reading, type Word } from '../reading.js';
import { likeness, type Pair } from '../words/words.js';
import { termAt } from './gaps.js';
import { isProposedInstead } from './instead.js';
import { direction, poles } from './opposites.js';
import { agreementOn, unaccepted } from './refusals.js';
import { governs } from './scope.js';
import { segmentsOf } from './segments.js';

/**
 * Holds the negations of both sides against each other, each bound to what it governs: an odd number on one side
 * only turns the statement into its contrary. "Not unsupported" and "supported" agree.
 */
export function comparePolarity(
  claim: Reading,
  text: Reading,
  pairs: readonly Pair[],
  names: readonly NamePair[],
  figures: readonly Finding[],
): Finding[] {
  const [here, there] = [negationsIn(claim.statement), negationsIn(text.statement)];
  if (cancelOut(here, there, claim, text))
    return pairs.map((pair) =>
      crosses(pair, here[0]!, there[0]!, text)
        ? open('negation', pair.claim.term, pair.text.term)
        : agreement(pair),
    );
  const alike = pairs.flatMap((pair) => unaccepted(pair, claim, text) ?? []);
  const words = [
    ...(exceptLeftOut(pairs, claim, text) ?? pairs.map((pair) => comparePair(pair, claim, text))),
    ...alike.slice(0, 1).map((one) => agreementOn(one, claim)),
  ];
  const accounted = new Set([
    ...pairs.flatMap((pair) => [...pair.claim.negations, ...pair.text.negations]),
    ...alike.flatMap(({ word }) => word.negations),
    ...turningPoles(claim, text),
  ]);
  const loose = (reading: Reading): Cue[] =>
    negationsIn(reading.statement).filter((cue) => !accounted.has(cue));
  const shared = [
    ...pairs.map((pair) => agrees('term', pair.claim.term, pair.text.term)),
    ...names.map((pair) => agrees('name', pair.claim.value, pair.text.value)),
    ...figures,
  ];
  const spoken = (cue: Cue): boolean => {
    if (cue.kind === 'denial' || cue.kind === 'refusal')
      return governs(cue, claim, text, shared) && !isOfHimWho(cue, text, shared);
    const word = text.words.find((other) => other.negations.includes(cue));
    // "غير قابلة للاستثمار" is spoken of where its second word is: only what stands by itself is left aside.
    return !word || pairs.some((pair) => pair.text === word || pair.text.at === word.at + 1);
  };
  const [said, found] = [loose(claim), loose(text).filter(spoken)];
  // "Won't give back bills", and "but not bills": what the claim denies of them the text may deny as well.
  const maySayTheSame = (finding: Finding): boolean =>
    finding.outcome === 'conflicts' &&
    finding.kind === 'negation' &&
    said.length === 1 &&
    said[0]!.start < finding.claim.start;
  if (words.some(maySayTheSame))
    return words.map((finding) =>
      maySayTheSame(finding) ? open('negation', finding.claim, finding.text) : finding,
    );
  // One side negates a word and the other denies it all: "gave nothing", and "rejects claims that it gave".
  const [only, another] = words.filter(isClash);
  if (only && !another) {
    const mine = here.some((cue) => overlaps(cue, only.claim));
    const denies = here.some((cue) => cue.kind !== 'negation' && overlaps(cue, only.claim));
    const [own, others] = mine ? [said, denies ? loose(text) : found] : [found, said];
    const [other] = others;
    if (own.length === 0 && others.length === 1 && !(only.text && overlaps(other!, only.text)))
      return words.map((finding) =>
        finding === only ? open('negation', finding.claim, finding.text) : finding,
      );
  }
  // That claims of it are rejected does not settle that it is not so.
  const [denied] = found;
  if (said.length === 1 && found.length === 1 && said[0]!.kind === 'negation' && isDenial(denied!, text))
    return [...words, open('negation', said[0]!, denied)];
  const settled = words.some((finding) => finding.kind === 'negation');
  if (settled || said.length % 2 === found.length % 2) return words;
  const cue = said[0];
  if (!cue) return [...words, open('negation', claim.statement, found[0])];
  // A negation of something the text does not speak of says nothing against it.
  const governed = cue.governs ?? -1;
  const bound = names.some((pair) => pair.claim.first <= governed && governed <= pair.claim.last);
  const clash = bound && !leansAlike(cue, claim, text);
  // What it says instead is told by its verb.
  const verb = text.statement.terms[verbsOf(text.statement).indexOf(true)];
  return [...words, clash ? conflicts('negation', cue, verb ?? text.statement) : open('negation', cue)];
}

/** Denied it, and rejected what somebody says. */
const isDenial = (cue: Cue, { words }: Reading): boolean => {
  const next = words.find(({ term }) => term.start >= cue.end);
  const isOfSaying = next?.meanings.some((meaning) => meaning === 'accuse' || SAYING.has(meaning)) === true;
  return cue.kind === 'denial' || (cue.kind === 'refusal' && isOfSaying);
};

const isClash = ({ outcome, kind }: Finding): boolean => outcome === 'conflicts' && kind === 'negation';

/** Of who denies it a text may say more before; in Arabic he comes after the verb. */
const isOfHimWho = (cue: Cue, { statement }: Reading, shared: readonly Finding[]): boolean =>
  statement.language === 'en' &&
  shared.length > 0 &&
  shared.every(({ text }) => text !== undefined && text.end <= cue.start);

/** Negations of words that are held against each other on an axis: "not expensive" against "cheap". */
function turningPoles(claim: Reading, text: Reading): Cue[] {
  const axes = (reading: Reading) =>
    new Set(reading.words.flatMap((word) => word.poles.map(({ axis }) => axis)));
  const here = axes(claim);
  if (here.size === 0) return [];
  const there = axes(text);
  const shared = (word: Word): boolean => word.poles.some(({ axis }) => here.has(axis) && there.has(axis));
  return [...claim.words, ...text.words].filter(shared).flatMap((word) => word.negations);
}

const agreement = ({ claim, text, sign }: Pair): Finding =>
  sign > 0 ? agrees('term', claim.term, text.term) : conflicts('negation', claim.term, text.term);

/**
 * True when both sides refuse, deny or negate once, as a whole: "refused to fund" and "رفضت الحكومة تمويل" bind
 * their verbs to different words and say the same.
 */
function cancelOut(here: readonly Cue[], there: readonly Cue[], claim: Reading, text: Reading): boolean {
  const [said, found] = [here[0], there[0]];
  if (here.length !== 1 || there.length !== 1 || said!.kind !== found!.kind) return false;
  if (said!.kind !== 'negation') return true;
  return (opens(said!, claim) || opens(found!, text)) && !areApart(said!, found!, claim, text);
}

/** لم تغلق الطريق, of which the text says that they closed it and that nobody was hurt: it denies another of its deeds. */
function areApart(said: Cue, found: Cue, claim: Reading, text: Reading): boolean {
  const denied = claim.words.find(
    ({ negations, at }) => negations.includes(said) && verbsOf(claim.statement)[at],
  );
  const other = text.words.find(({ negations }) => negations.includes(found));
  const own = text.words.find((word) => denied && word !== other && likeness(denied, word) > 0);
  const { at } = segmentsOf(text.statement);
  return own !== undefined && other !== undefined && at[own.at] !== at[other.at];
}

/** Denied that it owns the club, and the owner denied: only what stands after it is denied. */
const crosses = ({ claim, text }: Pair, said: Cue, found: Cue, { statement }: Reading): boolean =>
  statement.language === 'en' &&
  claim.term.start >= said.end &&
  text.term.end <= found.start &&
  !text.negations.includes(found); // found no lead

const opens = (cue: Cue, { statement }: Reading): boolean => statement.terms[0]?.start === cue.start;

function comparePair(pair: Pair, claim: Reading, text: Reading): Finding {
  const turned = pair.claim.diminished !== pair.text.diminished;
  const still = isStill(pair.claim) === isStill(pair.text) ? 0 : 1;
  const turns = pair.claim.negations.length + pair.text.negations.length + (pair.sign < 0 ? 1 : 0) + still;
  if (turned && turns === 0) {
    const raised = pair.claim.raised || pair.text.raised;
    return (raised ? conflicts : open)('comparator', pair.claim.term, pair.text.term);
  }
  // Not the most efficient, and less efficient: of neither it is said that it is efficient.
  if (turned && turns === 1) return open('negation', pair.claim.term, pair.text.term);
  if (turns % 2 === 0)
    return isOnlyDenied(pair, claim)
      ? open('negation', pair.claim.negations[0]!, pair.text.negations[0])
      : agrees('term', pair.claim.term, pair.text.term);
  const said = pair.claim.negations[0] ?? pair.claim.term;
  const found = pair.text.negations[0] ?? pair.text.term;
  // That somebody denies it does not settle that it is not so.
  const denial = pair.text.negations[0]?.kind === 'denial' || pair.text.meanings.includes('accuse');
  const onlyDenied = pair.claim.negations.length === 0 && pair.text.negations.length > 0 && denial;
  // Nor does it say that nobody made the accusation who rejects it.
  const rejected =
    pair.claim.meanings.includes('accuse') && pair.claim.negations.some(({ kind }) => kind !== 'negation');
  // Nor is what is unlikely ruled out.
  const doubted = [...pair.claim.negations, ...pair.text.negations].some(isDoubt);
  if (unaccepted(pair, claim, text)) return agrees('term', pair.claim.term, pair.text.term);
  if (isProposedInstead(pair, claim, text)) return open('negation', said, found);
  return onlyDenied || rejected || doubted || leansAlike(said, claim, text)
    ? open('negation', said, found)
    : conflicts('negation', said, found);
}

const NOT = /\b(?:not|never|no)\b|n['’]t\b|^[وف]?(?:لم|لا|لن|ما|دون|بلا|بدون)\s/i;

/** A word of "did not change", لم يتغير, that is read as one pole: no other cue negates it. */
const isStill = ({ poles: own, negations }: Word): boolean =>
  negations.length === 0 && own.some(({ degree, text }) => degree === 0 && NOT.test(text));

/** "Denied that it had paid" says of who denies it that he does, and not that it did not pay. */
function isOnlyDenied(pair: Pair, claim: Reading): boolean {
  const [said, found] = [pair.claim.negations, pair.text.negations];
  const saysWho = claim.words.some(({ meanings }) => meanings.some((meaning) => SAYING.has(meaning)));
  const isPlain = said.length === 1 && said[0]!.kind === 'negation';
  return isPlain && found.length === 1 && found[0]!.kind === 'denial' && !saysWho;
}

/** Rejected, and not approved: the refusal stands on an axis on which the text, all told, leans the same way. */
function leansAlike(cue: Span, claim: Reading, text: Reading): boolean {
  const leaning = poles(claim).filter(({ value }) => overlaps(value, cue));
  return leaning.some(({ value: { axis, degree } }) =>
    poles(text).some((pole) => pole.value.axis === axis && direction(text, pole) * degree > 0),
  );
}

/** So near before it stands what leaves a thing out: but not hotel bills. */
const BESIDE = 2;

/** "Will not refund bills" says of the bills what "will refund tickets but not bills" does: one negation on either side. */
function exceptLeftOut(pairs: readonly Pair[], claim: Reading, text: Reading): Finding[] | undefined {
  const [verbs, there] = [verbsOf(claim.statement), verbsOf(text.statement)];
  const deed = pairs.find(({ claim: word }) => verbs[word.at] && word.negations.length === 1);
  const left = pairs.find(
    ({ claim: word, text: other }) => word.negations.length === 0 && other.negations.length === 1,
  );
  if (!deed || !left || deed.text.negations.length > 0 || deed.sign < 0 || left.sign < 0) return undefined;
  const cue = left.text.negations[0]!;
  const between = text.words.some(({ at }) => at > deed.text.at && at < left.text.at && there[at]);
  const isBeside = left.text.at - termAt(text.statement, cue.start) <= BESIDE;
  if (left.claim.at < deed.claim.at || left.text.at < deed.text.at || between || !isBeside) return undefined;
  if (deed.claim.meanings.some((meaning) => SAYING.has(meaning))) return undefined;
  return pairs.map((pair) =>
    pair === deed || pair === left
      ? agrees('term', pair.claim.term, pair.text.term)
      : comparePair(pair, claim, text),
  );
}
