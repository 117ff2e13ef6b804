import type { NameMention, Statement } from '../model/claim.js';
import type { Passage } from '../model/match.js';
import { termAt } from './clauses/gaps.js';
import { foresees } from './clauses/modality.js';
import { compareOpposites } from './clauses/opposites.js';
import { comparePolarity } from './clauses/polarity.js';
import { compareDoers } from './deeds/doer-names.js';
import { compareActs } from './deeds/doers.js';
import { compareRoles } from './deeds/roles.js';
import { compareComparators } from './figures/comparators.js';
import { compareNumbers } from './figures/numbers.js';
import { compareQuantifiers } from './figures/quantifiers.js';
import { inOnePolarity } from './figures/shares.js';
import { compareSuperlatives } from './figures/superlatives.js';
import { compareTimes } from './figures/times.js';
import { agrees, type Finding, open } from './finding.js';
import { type Links, linksOf } from './links.js';
import { farFrom, type NamePair, pairNames } from './names/align-names.js';
import { compareOrigins, compareSlots } from './names/slots.js';
import { type Placed, type Reading, read, termsApart, type Word } from './reading.js';
import { isLight } from './words/light-words.js';
import { isSlip } from './words/word-forms.js';
import { type Pair, pairWords } from './words/words.js';

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
  const named = claim.words
    .filter((word) => !links.paired.has(word.at))
    .flatMap((word) => nameFor(word, text, pairs));
  const parties = [...names, ...named.map(asPair)].sort((a, b) => a.claim.first - b.claim.first);
  const numbers = compareNumbers(claim, text, links);
  const times = compareTimes(claim, text, withNumbers(links, numbers, claim, text));
  const words = comparePolarity(claim, text, pairs, names, [...numbers, ...times]);
  const opposites = compareOpposites(claim, text, links, parties);
  const explained = [...opposites, ...words];
  const missing = claim.words.filter(
    (word) =>
      !links.paired.has(word.at) &&
      !isLight(word, claim) &&
      !explained.some((finding) => covers(finding, word)) &&
      !named.some((other) => other.word === word),
  );
  const unspoken = text.words.filter(
    (word) => !pairs.some((pair) => pair.text === word) && !isLight(word, text),
  );
  const acts = compareActs(claim, text, withNamed(links, named), [
    ...samePredicates(pairs),
    ...onOneAxis(opposites, claim, text),
  ]);
  const otherwise = [...acts.map(({ finding }) => finding), ...compareSuperlatives(claim, text, links)];
  const findings = [
    ...explained,
    ...named.map(({ word, name }) => agrees('name', word.term, name.value)),
    ...compareNames(claim, text, names, missing, unspoken),
    ...numbers,
    ...times,
    ...compareComparators(claim, text, links),
    ...compareQuantifiers(claim, text, links),
    ...compareRoles(claim, text, parties, pairs),
    ...compareDoers(claim, text, names, pairs, APPOSITION[passage.field]),
    ...otherwise,
  ];
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
      otherwise.length > 0 || conflicting.some(({ kind }) => kind !== 'number' && kind !== 'date'),
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
const onOneAxis = (opposites: readonly Finding[], { statement }: Reading, text: Reading) =>
  opposites
    .filter(({ outcome, kind }) => outcome !== 'open' && kind === 'opposite')
    .map((finding) => ({
      claim: termAt(statement, finding.claim.start),
      text: termAt(text.statement, finding.text!.start),
    }));

const withNamed = (links: Links, named: readonly Named[]): Links => ({
  ...links,
  between: [...links.between, ...named.map(({ word, name }) => ({ claim: word.at, text: name.first }))],
});

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

/** A word that the reader did not know for a name, though the text names it. */
interface Named {
  readonly word: Word;
  readonly name: Placed<NameMention>;
}

function nameFor(word: Word, text: Reading, pairs: readonly Pair[]): Named[] {
  const far = (name: Placed<NameMention>): number => farFrom(name, { first: word.at }, pairs);
  const [name] = text.names
    .filter(({ first, last }) =>
      text.statement.terms
        .slice(first, last + 1)
        .some(
          (term) =>
            term.norm === word.term.norm || term.stem === word.term.stem || isSlip(term.norm, word.term.norm),
        ),
    )
    .sort((a, b) => far(a) - far(b));
  return name ? [{ word, name }] : [];
}

function compareNames(
  claim: Reading,
  text: Reading,
  pairs: readonly NamePair[],
  missing: readonly Word[],
  unsaid: readonly Word[],
): Finding[] {
  const agreeing = pairs.map((pair) => agrees('name', pair.claim.value, pair.text.value));
  const strangers = claim.names.filter((name) => !pairs.some((pair) => pair.claim === name));
  const spelled = strangers.filter((name) => isSpelledOut(name, claim, text));
  const unknown = strangers.filter((name) => !spelled.includes(name));
  const unspoken = text.names.filter((name) => !pairs.some((pair) => pair.text === name));
  const saysAsMuch = pairs.length > 0 && unsaid.length === 0 && missing.length === 0;
  const describes = saysAsMuch && claim.words.every((word) => isLight(word, claim));
  const described = unspoken.filter((name) => describes || pairs.some(({ text }) => standBeside(name, text)));
  const describing = unknown.filter(({ value }) => describes || value.demonym);
  const origins = saysAsMuch ? compareOrigins(describing, described) : [];
  const clashes =
    origins.length > 0
      ? origins
      : compareSlots(claim, text, [...unknown, ...strangersAmong(missing, claim)], unspoken);
  const left = unknown.filter((name) => !clashes.some((clash) => clash.claim.start === name.value.start));
  return [
    ...agreeing,
    ...spelled.map((name) => agrees('name', name.value)),
    ...clashes,
    ...left.map((name) =>
      open('name', name.value, unspoken.find((n) => n.value.kind === name.value.kind)?.value),
    ),
  ];
}

/** The Spanish company Castra: of Castra it says that it is Spanish. */
const standBeside = (a: Placed<NameMention>, b: Placed<NameMention>): boolean =>
  a.value.demonym === true && termsApart(a, b) <= BESIDE;

const BESIDE = 2; // terms, a class noun between them

/** True when a name that the text does not name as one stands there as ordinary words. */
function isSpelledOut(name: Placed<NameMention>, claim: Reading, text: Reading): boolean {
  const own = claim.statement.terms.slice(name.first, name.last + 1).filter((term) => !term.stop);
  return (
    name.value.id === undefined &&
    own.length > 0 &&
    own.every((term) =>
      text.statement.terms.some((other) => other.norm === term.norm || other.stem === term.stem),
    )
  );
}

/** Words that only their capital or preposition shows to be names: a person or a city nobody listed. */
function strangersAmong(missing: readonly Word[], { statement }: Reading): Placed<NameMention>[] {
  return missing
    .filter(({ at, term, meanings }) => {
      const before = statement.terms[at - 1]?.norm ?? '';
      if (meanings.length > 0) return false;
      const capital = /^\p{Lu}\p{Ll}/u.test(term.text);
      return capital || /^(?:in|at|from|في|ب|من)$/.test(before) || /^ب../.test(term.norm);
    })
    .map(({ at, term }) => ({ value: { ...term, skeleton: '' }, first: at, last: at }));
}
