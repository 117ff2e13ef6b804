import type { Span } from '../model/basics.js';
import type { Cue, DateMention, NameMention, Quantity, Statement, Term } from '../model/claim.js';
import { overlaps } from '../model/claim.js';
import { governedBy } from './clauses/governed.js';
import { TELLING } from './deeds/grammar.js';
import { remembering } from './remember.js';
import { isDiminisher, isRaiser, superlativesIn } from './words/degrees.js';
import { meaningsInPast, perfectsOf } from './words/jussives.js';
import { keyOf, keysOf, meaningsOf } from './words/meanings.js';

/** A word that carries meaning by itself: no part of a name, a number, a date, and no function word. */
export interface Word {
  readonly term: Term;
  /** Index into the statement's terms. */
  readonly at: number;
  readonly key: string;
  /** The key, and what it is if the first letter is a preposition. */
  readonly keys: readonly string[];
  readonly meanings: readonly string[];
  /** After لم what it may be in the past: زار of يزر. */
  readonly perfects: readonly string[];
  /** The poles of axes it stands for: `rise` is `{ axis: 'rise-fall', degree: 1 }`. */
  readonly poles: readonly Cue[];
  /** Largest, أكبر: akin in form to the plain word, and more. */
  readonly superlative: boolean;
  /** Stands after a word like `less`, as `efficient` in `less efficient`. */
  readonly diminished: boolean;
  /** Stands after a word like `more`. */
  readonly raised: boolean;
  /** Cues that turn what it says into the contrary. */
  readonly negations: readonly Cue[];
}

/** Something of a statement with where it stands among the terms. */
export interface Placed<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

/** How many terms on from one place another lies: 1 right beside it, less where they overlap. */
export const termsApart = (a: Placed<unknown>, b: Placed<unknown>): number =>
  Math.max(a.first - b.last, b.first - a.last);

/** A statement, taken apart for comparison. */
export interface Reading {
  readonly statement: Statement;
  readonly words: readonly Word[];
  readonly names: readonly Placed<NameMention>[];
  readonly quantities: readonly Placed<Quantity>[];
  readonly dates: readonly Placed<DateMention>[];
  /** Poles of axes, quantifiers and comparators of amounts without a figure, by their cues. */
  readonly cues: readonly Placed<Cue>[];
  readonly meanings: readonly (readonly string[])[];
}

/** The word at a place among the terms, where one that carries meaning stands there. */
export const wordAt = ({ words }: Pick<Reading, 'words'>, at: number): Word | undefined =>
  words.find((word) => word.at === at);

/** The name that begins at a place among the terms. */
export const nameAt = ({ names }: Pick<Reading, 'names'>, at: number): Placed<NameMention> | undefined =>
  names.find(({ first }) => first === at);

const NEGATING: readonly string[] = ['negation', 'denial', 'refusal'];

/** The cues that turn what they govern into its contrary. */
export const negationsIn = ({ cues }: Statement): Cue[] =>
  cues.filter((cue) => NEGATING.includes(cue.kind) || isDoubt(cue));

/** Unlikely to: neither so nor ruled out. */
export const isDoubt = ({ kind, axis }: Cue): boolean => kind === 'modality' && axis === 'unlikely';

/** Cues that are no words of their own: they are compared by what they do to others. */
const FUNCTIONAL: readonly string[] = ['negation', 'modality', 'hedge', 'quantifier', 'comparator'];

/** Takes a statement apart. */
export const read = remembering((statement: Statement): Reading => {
  const { terms, quantities, dates, cues } = statement;
  const place = <T extends Span>(value: T): Placed<T> => placeAmong(terms, value);
  const perfects = terms.map((_, at) => perfectsOf(terms, at));
  const meanings = meaningsOf(terms).map((own, at) =>
    perfects[at]!.length === 0 ? own : [...own, ...meaningsInPast(perfects[at]!)],
  );
  // A capital letter alone makes no name of a word that the lexicon knows: "The CEO", "Investors".
  const names = statement.names.filter((name) => {
    const { first, last } = place(name);
    return name.kind !== undefined || first !== last || meanings[first]?.length === 0;
  });
  const placed = cues.map(place);
  const superlatives = superlativesIn(statement);
  const figures = quantities.map(({ hedge, start, end }) => ({ start: hedge ?? start, end }));
  const spoken = [...names, ...figures, ...dates, ...cues.filter((cue) => FUNCTIONAL.includes(cue.kind))];
  const negations = negationsIn(statement);
  const refusals = cues.filter(({ kind }) => kind === 'refusal');
  const words = terms.flatMap((term, at): Word[] => {
    const said = spoken.some((span) => overlaps(span, term) && !('governs' in span && span.governs === at));
    if ((term.stop && !TELLING.has(term.norm)) || said) return [];
    const poles = cues.filter((cue) => cue.kind === 'opposite' && overlaps(cue, term));
    return [
      {
        term,
        at,
        key: keyOf(term),
        keys: keysOf(term),
        meanings: refusals.some((cue) => overlaps(cue, term)) ? [...meanings[at]!, 'refuse'] : meanings[at]!,
        perfects: perfects[at]!,
        poles,
        superlative: superlatives.includes(at),
        diminished: isDiminisher(terms[at - 1]),
        raised: isRaiser(terms[at - 1]),
        negations: negations.filter((cue) => governedBy(cue, statement, meanings) === at),
      },
    ];
  });
  return {
    statement,
    words,
    names: names.map(place),
    quantities: quantities.map(place),
    dates: dates.map(place),
    cues: placed,
    meanings,
  };
});

function placeAmong<T extends Span>(terms: readonly Term[], value: T): Placed<T> {
  const first = terms.findIndex((term) => overlaps(term, value));
  let last = first;
  while (last + 1 < terms.length && overlaps(terms[last + 1]!, value)) last++;
  return { value, first, last };
}
