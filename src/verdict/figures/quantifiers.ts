import type { Cue } from '../../model/claim.js';
import { OF } from '../deeds/grammar.js';
import { verbsOf } from '../deeds/verbs.js';
import { agrees, conflicts, type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { compareQuantities } from './quantities.js';
import { shareOf } from './shares.js';

/** Degrees on the scale none (0) – few – some – many – most – all (1). */
const SOME = 0.4;
/** "Most" against "some" may both be said of one crowd; "all" against "some" may not. */
const TOO_STRONG = 0.4;

const quantifiers = ({ statement }: Reading): Cue[] =>
  statement.cues.filter(({ kind }) => kind === 'quantifier');

/** Holds "all", "some", "always", "only" against each other: what is true of all is true of some, not the reverse. */
export function compareQuantifiers(claim: Reading, text: Reading, links: Links): Finding[] {
  const there = quantifiers(text);
  const compared = quantifiers(claim).map((said) => {
    const isFloating = [
      { reading: claim, at: said.governs },
      ...there.map(({ governs }) => ({ reading: text, at: governs })),
    ].some(({ reading, at }) => at !== undefined && verbsOf(reading.statement)[at]); // were all born
    const found = there.find(
      (value) => value.axis === said.axis && (isFloating || ofOneThing(said, value, links)),
    );
    if (said.axis === 'exclusive')
      return found ? agrees('quantifier', said, found) : open('quantifier', said);
    if (!found) return compareShares(said, claim, text, links) ?? open('quantifier', said);
    if (said.degree === found.degree) return agrees('quantifier', said, found);
    if (said.degree < found.degree) {
      // Some of all is so, and yet who says "some" means not all: left open. "Few" means not many.
      return said.degree >= SOME ? open('quantifier', said, found) : conflicts('quantifier', said, found);
    }
    return said.degree - found.degree >= TOO_STRONG
      ? conflicts('quantifier', said, found)
      : open('quantifier', said, found);
  });
  return [...compared, ...partsOnly(claim, text, links)];
}

/** "The archive was burnt" is not borne out by "part of the archive was burnt". */
function partsOnly(claim: Reading, text: Reading, { between }: Links): Finding[] {
  const counts = (at: number): boolean =>
    quantifiers(claim).some(({ governs }) => governs === at) || claim.quantities.length > 0;
  const shares = text.quantities.flatMap(({ value, last }) => {
    const whole =
      value.unit === 'ratio' && value.value < 1 && !BY.test(value.text) ? wholeAfter(text, last) : undefined;
    const link = between.find((other) => other.text === whole);
    return link && !counts(link.claim) ? [open('quantifier', claim.statement.terms[link.claim]!, value)] : [];
  });
  const some = quantifiers(text).flatMap((found) => {
    const isPart = found.axis === 'amount' && found.degree < 1 && OF.has(lastWordOf(found.text));
    const link = between.find((other) => other.text === found.governs);
    return isPart && link && !counts(link.claim)
      ? [open('quantifier', claim.statement.terms[link.claim]!, found)]
      : [];
  });
  return [...shares, ...some];
}

/** أرخص بالثلث من: by a third cheaper than. */
const BY = /^ب/;

/** Of what a share is: half of its trees, نصف أشجاره. */
function wholeAfter({ statement: { terms, language } }: Reading, share: number): number | undefined {
  const of = share + 1;
  if (!OF.has(terms[of]?.norm ?? '')) return language === 'ar' ? of : undefined;
  const whole = terms.findIndex(({ stop }, at) => at > of && !stop);
  return whole < 0 ? undefined : whole;
}

const lastWordOf = (phrase: string): string => phrase.toLowerCase().split(/\s+/).at(-1)!;

/** Most of them against 70% of them; some may always be said. */
function compareShares(said: Cue, claim: Reading, text: Reading, { between }: Links): Finding | undefined {
  const share = shareOf(said, claim.statement);
  if (share === undefined) return said.degree === SOME ? agrees('quantifier', said) : undefined;
  const there = between
    .filter((link) => link.claim === said.governs)
    .map((link) => text.statement.terms[link.text]?.stem);
  const found = text.statement.quantities.find(
    ({ unit, counted, endpoint }) =>
      unit === 'ratio' && endpoint === undefined && counted && there.includes(counted),
  );
  const relation = found && compareQuantities(share, found);
  if (relation === 'same') return agrees('quantifier', said, found);
  return relation === 'clash' ? conflicts('quantifier', said, found!) : undefined;
}

/** All rivals and little money have nothing to do with each other: what is quantified must be the same. */
function ofOneThing(said: Cue, found: Cue, { between }: Links): boolean {
  if (said.axis === 'exclusive' || said.governs === undefined || found.governs === undefined) return true;
  return between.some((link) => link.claim === said.governs && link.text === found.governs);
}
