import type { Statement } from '../model/claim.js';
import type { Passage } from '../model/match.js';
import { compareComplements } from './clauses/complements.js';
import { termAt } from './clauses/gaps.js';
import { foresees } from './clauses/modality.js';
import { compareOpposites } from './clauses/opposites.js';
import { comparePolarity } from './clauses/polarity.js';
import { compareStates } from './clauses/states.js';
import { compareSegments } from './clauses/strays.js';
import { compareAttachments } from './deeds/attachments.js';
import { compareDoers } from './deeds/doer-names.js';
import { compareActs } from './deeds/doers.js';
import { compareMarks } from './deeds/marks.js';
import { comparePredications } from './deeds/predications.js';
import { compareRoles } from './deeds/roles.js';
import { compareComparators } from './figures/comparators.js';
import { nobodyIn } from './figures/none.js';
import { compareNumbers } from './figures/numbers.js';
import { compareOrder } from './figures/order.js';
import { compareQuantifiers } from './figures/quantifiers.js';
import { inOnePolarity } from './figures/shares.js';
import { compareSuperlatives } from './figures/superlatives.js';
import { compareTimes } from './figures/times.js';
import { agrees, type Finding, open } from './finding.js';
import { type Links, linksOf } from './links.js';
import { type NamePair, pairNames } from './names/align-names.js';
import { compareNames } from './names/compare-names.js';
import { type Named, namedIn } from './names/named.js';
import { compareOverstated } from './overstated.js';
import { type Reading, read, type Word, wordAt } from './reading.js';
import { isImplicit } from './words/implicit.js';
import { isLight } from './words/light-words.js';
import { comparePrivatives } from './words/privatives.js';
import { areOpposed, type Pair, pairWords } from './words/words.js';

/** A claim's statement held against one text of a fact. */
export interface Alignment {
  readonly claim: Reading;
  readonly passage: Passage;
  readonly findings: readonly Finding[];
  /** Words of the claim that found no counterpart and carry meaning. */
  readonly missing: readonly Word[];
  readonly pairs: readonly Pair[];
  /** The text only foresees what the claim speaks of. */
  readonly foreseen: boolean;
  /** Who does it in the claim has it done to him in the text, or the reverse. */
  readonly tradesPlaces: boolean;
  /** The text clashes with the claim, or says the same of another: it lends none of its words. */
  readonly saysOtherwise: boolean;
  /** Where the claim's words start that say nothing by themselves. */
  readonly light: ReadonlySet<number>;
  /** Words of the text that the claim does not speak of. */
  readonly unspoken: readonly Word[];
  /** Share of the text's own words that the claim speaks of, 0 to 1. */
  readonly spoken: number;
}

/** Words between a doer and its verb that may go unspoken: an apposition in a wording, less in a quote of many clauses. */
const APPOSITION = { quote: 1, wording: 3, translation: 1 } as const;

/** Holds every part of a statement against one text of a fact: what agrees, what conflicts, what stays open. */
export function align(statement: Statement, passage: Passage): Alignment {
  const [said, found] = inOnePolarity(statement, passage.reading);
  const [claim, text] = [read(said), read(found)];
  const pairs = pairWords(claim, text);
  const names = pairNames(claim, text, pairs);
  const links = linksOf(
    pairs,
    names.map((pair) => [pair.claim, pair.text] as const),
  );
  const named = namedIn(
    claim,
    text,
    claim.words.filter((word) => !links.paired.has(word.at)),
    pairs,
    names,
  );
  const all = withNamed(links, named);
  const parties = [...names, ...named.map(asPair)].sort((a, b) => a.claim.first - b.claim.first);
  const nobody = nobodyIn(claim, text, links);
  const numbers = compareNumbers(claim, text, links, nobody.counts);
  const times = compareTimes(claim, text, withNumbers(links, numbers, claim, text));
  const words = comparePolarity(claim, text, pairs, names, [...numbers, ...times]);
  // "No one is reported to have died" denies another word: then how many died stays open
  const denied = words.some(({ kind, outcome }) => kind === 'negation' && outcome === 'conflicts');
  const uncounted = denied
    ? []
    : claim.quantities.filter(
        (said) => nobody.counts(said) && !numbers.some((f) => f.claim.start === said.value.start),
      );
  const dated = withFigures(links, [...numbers, ...times], claim, text);
  const opposites = compareOpposites(claim, text, links, dated, parties);
  const states = compareStates(claim, text, links);
  const comparators = compareComparators(claim, text, links);
  const settled = comparators.filter(({ outcome }) => outcome !== 'open');
  const explained = [...opposites, ...words, ...states, ...compareOrder(claim, text, all)];
  const missing = claim.words.filter(
    (word) =>
      !links.paired.has(word.at) &&
      !isLight(word, claim) &&
      !isImplicit(word, claim, text, all) &&
      !(denied && nobody.names(word)) &&
      ![...explained, ...settled].some((finding) => covers(finding, word)) &&
      !named.some((other) => other.word === word),
  );
  const unspoken = text.words.filter(
    (word) => !pairs.some((pair) => pair.text === word) && !isLight(word, text),
  );
  const quantifiers = compareQuantifiers(claim, text, links);
  const acts = compareActs(claim, text, all, [
    ...samePredicates(pairs),
    ...onOneAxis(opposites, claim, text),
  ]);
  const otherwise = [
    ...acts.map(({ finding }) => finding),
    ...compareMarks(claim, text, all),
    ...comparePredications(claim, text, all),
    ...compareSuperlatives(claim, text, links),
    ...compareAttachments(claim, text, all),
    ...compareSegments(claim, text, withFigures(all, [...numbers, ...times, ...quantifiers], claim, text)),
  ];
  const compared = [
    ...explained,
    ...named.map(({ word, name }) => agrees('name', word.term, name.value)),
    ...compareNames(claim, text, names, missing, unspoken, links),
    ...numbers,
    ...uncounted.map(({ value }) => open('number', value)),
    ...times,
    ...comparators,
    ...quantifiers,
    ...compareRoles(claim, text, parties, pairs),
    ...compareDoers(claim, text, names, pairs, APPOSITION[passage.field]),
    ...compareComplements(claim, text, links),
    ...comparePrivatives(claim, text, links),
    ...otherwise,
  ];
  const overstated = compareOverstated(claim, text, all, compared);
  const findings = [...compared, ...overstated];
  const conflicting = findings.filter((finding) => finding.outcome === 'conflicts');
  return {
    claim,
    passage,
    findings,
    missing: missing.filter((word) => !conflicting.some((finding) => covers(finding, word))),
    pairs,
    foreseen: foresees(claim, text, links, findings),
    tradesPlaces: acts.some(({ traded }) => traded),
    saysOtherwise:
      otherwise.length + overstated.length > 0 ||
      conflicting.some(({ kind }) => kind !== 'number' && kind !== 'date'),
    unspoken,
    light: new Set(claim.words.filter((word) => isLight(word, claim)).map((word) => word.term.start)),
    spoken: text.words.length === 0 ? 1 : 1 - unspoken.length / text.words.length,
  };
}

/** The same as two mentions of one name. */
const asPair = ({ word: { term, at }, name }: Named): NamePair => ({
  claim: { value: { ...name.value, text: term.text, start: term.start, end: term.end }, first: at, last: at },
  text: name,
});

const samePredicates = (pairs: readonly Pair[]) =>
  pairs.filter(({ sign }) => sign > 0).map((pair) => ({ claim: pair.claim.at, text: pair.text.at }));

/** Where one says the same as the other or its contrary, it is of the same doer. */
const onOneAxis = (opposites: readonly Finding[], claim: Reading, text: Reading) =>
  opposites
    .filter(({ outcome, kind }) => outcome !== 'open' && kind === 'opposite')
    .map((finding) => ({
      outcome: finding.outcome,
      claim: termAt(claim.statement, finding.claim.start),
      text: termAt(text.statement, finding.text!.start),
    }))
    // Who lost to somebody was beaten by him: the doers are two.
    .filter(
      (one) => one.outcome !== 'agrees' || !areContrary(wordAt(claim, one.claim), wordAt(text, one.text)),
    );

const areContrary = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && areOpposed(a, b);

const withNamed = (links: Links, named: readonly Named[]): Links => ({
  ...links,
  between: [...links.between, ...named.map(({ word, name }) => ({ claim: word.at, text: name.first }))],
});

/** The same with every figure and date that agrees. */
function withFigures(links: Links, findings: readonly Finding[], claim: Reading, text: Reading): Links {
  const between = findings.flatMap(({ outcome, claim: said, text: found }) =>
    outcome === 'agrees' && found
      ? [{ claim: termAt(claim.statement, said.start), text: termAt(text.statement, found.start) }]
      : [],
  );
  return { ...links, between: [...links.between, ...between] };
}

/** Dates belong to the figures they stand by: from 310 in 2018 to 1,900 in 2024. */
function withNumbers(links: Links, numbers: readonly Finding[], claim: Reading, text: Reading): Links {
  const between = numbers
    .filter((finding) => finding.outcome === 'agrees')
    .flatMap((finding) => {
      const said = claim.quantities.find(({ value }) => value.start === finding.claim.start);
      const found = text.quantities.find(({ value }) => value.start === finding.text?.start);
      return said && found ? [{ claim: said.last, text: found.last }] : [];
    });
  return { ...links, between: [...links.between, ...between] };
}

const covers = (finding: Finding, { term }: Word): boolean =>
  finding.claim.start < term.end && term.start < finding.claim.end;
