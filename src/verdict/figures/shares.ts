// Shares of a whole, however they are said: most of them is more than half, and what most did not do fewer than half did.

import { normsOf } from '../../analysis/tokenize.js';
import shares from '../../lexicon/shares.json' with { type: 'json' };
import type { Comparator, Cue, Quantity, Statement, Term } from '../../model/claim.js';
import { overlaps } from '../../model/claim.js';
import { termAt } from '../clauses/gaps.js';
import { verbsOf } from '../deeds/verbs.js';
import { negationsIn } from '../reading.js';
import { remembering } from '../remember.js';
import { isDiminisher, isRaiser } from '../words/degrees.js';

/** Degree of a quantifier -> the share it stands for. */
const BY_DEGREE = new Map(
  shares.degrees.map(({ degree, value, comparator }) => [
    degree,
    { value, comparator: comparator as Comparator },
  ]),
);
/** Words after which a clause of its own begins: what they hold is denied of something else. */
const PARTING = normsOf(shares.parting);
const FLIPPED: Readonly<Record<Comparator, Comparator>> = {
  '=': '=',
  '~': '~',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

/** The share that a quantifier of amounts stands for: most, all; undefined for those that leave it open: many. */
export function shareOf(cue: Cue, { terms }: Statement): Quantity | undefined {
  const share = cue.kind === 'quantifier' && cue.axis === 'amount' ? BY_DEGREE.get(cue.degree) : undefined;
  if (share === undefined || cue.governs === undefined) return undefined;
  const { text, start, end } = cue;
  return { text, start, end, ...share, unit: 'ratio', counted: terms[cue.governs]!.stem };
}

/**
 * The same statement without its negation, where it denies something of a share: "a third did not finish" as "two thirds
 * finished". Undefined where it cannot be made out that nothing else is denied.
 */
export const affirmed = remembering((statement: Statement): Statement | undefined => {
  const { cues, quantities, terms } = statement;
  const negations = negationsIn(statement);
  const [negation] = negations;
  const said = sharesIn(statement);
  const [share] = said;
  if (negations.length !== 1 || negation?.kind !== 'negation' || said.length !== 1 || share === undefined)
    return undefined;
  if (share.quantity.endpoint !== undefined || !isDeniedOf(statement, share.quantity, negation))
    return undefined;
  const complement = complementOf(share.quantity);
  return {
    ...statement,
    terms: terms.filter((term) => !overlaps(term, negation)),
    cues: cues
      .filter((cue) => cue !== negation && cue !== share.cue)
      .map((cue) => (cue.governs === undefined ? cue : moved(cue, terms, negation))),
    quantities: [...quantities.filter((quantity) => quantity !== share.quantity), complement],
    polarity: 'affirmed',
  };
});

/** The cue with what it governs counted among the terms that are left. */
function moved(cue: Cue, terms: readonly Term[], negation: Cue): Cue {
  const gone = terms.slice(0, cue.governs).filter((term) => overlaps(term, negation)).length;
  return { ...cue, governs: cue.governs! - gone };
}

/** Every share of a counted whole: 40% of the rooms, most rooms. */
function sharesIn(statement: Statement): { readonly quantity: Quantity; readonly cue?: Cue }[] {
  const ratios = statement.quantities
    .filter(({ unit }) => unit === 'ratio')
    .map((quantity) => ({ quantity }));
  const words = statement.cues.flatMap((cue) => {
    const quantity = shareOf(cue, statement);
    return quantity ? [{ quantity, cue }] : [];
  });
  return [...ratios, ...words];
}

/**
 * True where the share is the subject of what is denied: it begins the statement and the negation follows before any verb,
 * or, in Arabic, it follows the one verb after the negation. Nothing else may be said in the same breath.
 */
function isDeniedOf(statement: Statement, share: Quantity, negation: Cue): boolean {
  const { terms, text, start, language, quantities, cues } = statement;
  const verbs = verbsOf(statement);
  const at = (place: number): number => termAt(statement, place);
  const [first, last, no] = [at(share.start), at(share.end - 1), at(negation.start)];
  const isBound = (term: Term): boolean =>
    term.stop ||
    isDiminisher(term) ||
    isRaiser(term) ||
    [...quantities, ...cues].some((other) => overlaps(other, term) && other.end <= share.end);
  const later = Math.max(last, no);
  const isParted = terms.some(
    (term, place) => PARTING.has(term.norm) || (place > later && language === 'ar' && /^و../.test(term.norm)),
  );
  if (share.counted === undefined || isParted || /[,،;؛:]\s/.test(text.slice(0, terms.at(-1)!.end - start)))
    return false;
  if (first < no) return terms.slice(0, first).every(isBound) && !verbs.slice(last + 1, no).some(Boolean);
  return language === 'ar' && negation.axis === 'sentence' && no === 0 && first === 2;
}

/** What is left of the whole: a third leaves two thirds, fewer than a third more than two. */
export function complementOf(share: Quantity): Quantity {
  const { upper = share.value, value, comparator } = share;
  return {
    ...share,
    value: 1 - upper,
    ...(share.upper !== undefined && { upper: 1 - value }),
    comparator: FLIPPED[comparator],
  };
}

/** Two statements of which one denies of a share what the other says of one, both said without the denial. */
export function inOnePolarity(claim: Statement, text: Statement): readonly [Statement, Statement] {
  if (denies(claim) === denies(text)) return [claim, text];
  const [said, found] = [affirmed(claim) ?? claim, affirmed(text) ?? text];
  return denies(said) === denies(found) && sharesIn(said).length > 0 && sharesIn(found).length > 0
    ? [withFigures(said), withFigures(found)]
    : [claim, text];
}

const denies = (statement: Statement): boolean => negationsIn(statement).length > 0;

/** Quantifiers as the shares they stand for. */
function withFigures(statement: Statement): Statement {
  const words = sharesIn(statement).filter(({ cue }) => cue !== undefined);
  if (words.length === 0) return statement;
  return {
    ...statement,
    cues: statement.cues.filter((cue) => !words.some((word) => word.cue === cue)),
    quantities: [...statement.quantities, ...words.map(({ quantity }) => quantity)],
  };
}
