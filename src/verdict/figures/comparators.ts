import { LANGUAGES } from '../../analysis/language-data.js';
import { wordsOf } from '../../analysis/phrase-words.js';
import dimensions from '../../lexicon/comparison-dimensions.json' with { type: 'json' };
import type { Cue, Quantity } from '../../model/claim.js';
import { agrees, conflicts, type Finding, open } from '../finding.js';
import { haveCommonNeighbour, type Links } from '../links.js';
import type { Placed, Reading, Word } from '../reading.js';
import { phraseBook } from '../words/phrases.js';

export type Comparison = Placed<Cue>;

/** A bound this near a figure belongs to the figure, and is compared with it. */
const BESIDE_A_FIGURE = 2;
const AFTER_A_FIGURE = 4;
/** How far after its comparator the word stands that brings the other side: more tokens than. */
const OTHER_SIDE = 6;
const THAN = new Set(LANGUAGES.flatMap(({ cues }) => cues.than).flatMap(wordsOf));

const DIMENSIONS = Object.entries(dimensions).map(([name, words]) => ({ name, words: phraseBook(words) }));

/**
 * Holds comparisons without a figure against each other: fewer than the next four / more than the next four. What
 * stands on either side must stand there in the text as well: who is more than whom.
 */
export function compareComparators(claim: Reading, text: Reading, links: Links): Finding[] {
  const there = [
    ...comparisons(text),
    ...exceeding(
      text,
      links.pairs.map((pair) => pair.text),
    ),
  ];
  const here = [
    ...comparisons(claim),
    ...exceeding(
      claim,
      links.pairs.map((pair) => pair.claim),
    ),
  ];
  return here.flatMap((said) => {
    const isWord = claim.words.some(({ at }) => at === said.first);
    const alike = there.filter((found) => dimensionOf(claim, said) === dimensionOf(text, found));
    const agreeing = alike.find((found) => said.value.degree * found.value.degree > 0);
    const opposed = alike.find((found) => said.value.degree * found.value.degree < 0);
    const found = agreeing ?? opposed;
    if (!found) {
      if (isWord) return [];
      return said.value.degree === 0 && there.some((other) => other.value.degree === 0)
        ? agrees('comparator', said.value)
        : open('comparator', said.value, there[0]?.value);
    }
    const exchanged = tradePlaces(claim, said, text, found, links);
    if (agreeing) {
      return exchanged
        ? conflicts('role', said.value, found.value)
        : agrees('comparator', said.value, found.value);
    }
    if (exchanged) return agrees('comparator', said.value, found.value);
    return haveCommonNeighbour(said, found, links)
      ? conflicts('comparator', said.value, found.value)
      : open('comparator', said.value, found.value);
  });
}

export function comparisons(reading: Reading): Comparison[] {
  return reading.cues.filter(
    (cue) =>
      cue.value.kind === 'comparator' &&
      !reading.quantities.some(
        (quantity) =>
          quantity.value.comparator !== '=' &&
          ((quantity.first - cue.last <= BESIDE_A_FIGURE && cue.first <= quantity.last) ||
            isSaidAfter(quantity, cue)),
      ),
  );
}

const DENYING = /^(?:[وف]?(?:لا|لم|لن|ما)|not|never)$/;

/** Verbs that say that one is more than another, of which the other side has none: beat the next four. */
const exceeding = ({ words, statement }: Reading, paired: readonly Word[]): Comparison[] =>
  words
    .filter((word) => word.meanings.includes('exceed') && !paired.includes(word))
    // لم تتجاوز bounds a figure and is read with it.
    .filter(
      ({ at, negations }) => negations.length === 0 && !DENYING.test(statement.terms[at - 1]?.norm ?? ''),
    )
    .map(({ at, term }) => ({
      value: {
        text: term.text,
        start: term.start,
        end: term.end,
        kind: 'comparator',
        axis: 'more-less',
        degree: 1,
      },
      first: at,
      last: at,
    }));

/** 14 tonnes of copper and more: the bound stands after what is counted. */
const isSaidAfter = (
  { value: { comparator }, last }: Placed<Quantity>,
  { value, first }: Comparison,
): boolean =>
  first > last && first - last <= AFTER_A_FIGURE && comparator === (value.degree > 0 ? '>=' : '<=');

/** What is compared: "longer" length, "better" worth, "more" and what exceeds the amount. */
function dimensionOf({ statement }: Reading, { first, last }: Comparison): string {
  const named = DIMENSIONS.find(({ words }) => words.find(statement).some((at) => first <= at && at <= last));
  return named?.name ?? 'amount';
}

/** True when what stands before the comparison in the claim stands after it in the text, and the reverse. */
function tradePlaces(
  claim: Reading,
  said: Comparison,
  text: Reading,
  found: Comparison,
  links: Links,
): boolean {
  const [mine, others] = [sidesOf(claim), sidesOf(text)];
  if (mine && others) {
    const isLinked = (one: number, other: number): boolean =>
      links.between.some((link) => link.claim === one && link.text === other);
    return isLinked(mine[0], others[1]) && isLinked(mine[1], others[0]);
  }
  const [here, there] = [hingeOf(claim, said), hingeOf(text, found)];
  if (here === undefined || there === undefined)
    return said.first <= OPENS && found.first <= OPENS && isReversed(claim, links);
  const sides = told(claim, links).filter(
    (link) => link.claim < said.first || link.claim > here || link.text < found.first || link.text > there,
  );
  const moved = sides.filter((link) => link.claim < here !== link.text < there);
  return moved.length > sides.length - moved.length;
}

/** Two things of which one noun tells, by index: عدد القتلى and عدد الجرحى. Who is more or less is said first. */
function sidesOf({ words }: Reading): readonly [number, number] | undefined {
  const [first, second, more] = words.filter((word) =>
    words.some((other) => other !== word && other.term.stem === word.term.stem),
  );
  if (!first || !second || more || first.term.stem !== second.term.stem) return undefined;
  const next = (at: number) => words.find((word) => word.at === at + 1)?.at;
  const [one, other] = [next(first.at), next(second.at)];
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** Links of words that stand on one side only: of "sales of tea surpassed sales of coffee" tea and coffee. */
function told({ statement: { terms } }: Reading, { between }: Links): Links['between'] {
  const again = (at: number): boolean =>
    between.some((link) => link.claim !== at && terms[link.claim]!.stem === terms[at]!.stem);
  return between.filter((link) => !again(link.claim));
}

/** Terms before a verb that opens its sentence. */
const OPENS = 1;

/** فاق التفاح العنب: where a verb comes before both, whichever is more still comes first. */
function isReversed(claim: Reading, links: Links): boolean {
  const order = [...told(claim, links)].sort((a, b) => a.claim - b.claim).map((link) => link.text);
  return order.length >= 2 && order[0]! > order[1]!;
}

/** Where the other side of a comparison begins; unknown where an Arabic verb comes before both. */
export function hingeOf({ statement }: Reading, { first, last }: Comparison): number | undefined {
  const { terms, language } = statement;
  for (let at = first; at <= Math.min(terms.length - 1, last + OTHER_SIDE); at++) {
    if (THAN.has(terms[at]!.norm)) return at;
  }
  return language === 'en' ? last : undefined;
}
