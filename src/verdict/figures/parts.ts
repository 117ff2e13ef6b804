import { withoutClitics } from '../../analysis/arabic-forms.js';
import { LANGUAGES } from '../../analysis/language-data.js';
import { normsOf } from '../../analysis/tokenize.js';
import { isBroken } from '../clauses/gaps.js';
import { segmentsOf } from '../clauses/segments.js';
import { OF } from '../deeds/grammar.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { isOfThem } from './others.js';

/** Terms from a part to its verb: nine of them have been found. */
const NEAR = 5;
const ONE_OF = normsOf(LANGUAGES.flatMap(({ numbers }) => numbers.oneOf));

/** ستغلق فرنيها is not borne out by ستغلق أحد فرنيها: one of some is not all of them. */
export function compareParts(claim: Reading, text: Reading, { between }: Links): Finding[] {
  const isOneOf = ({ statement: { terms } }: Reading, at: number): boolean =>
    withoutClitics(terms[at - 1]?.norm ?? '').some((form) => ONE_OF.has(form));
  const whole = between.find((link) => {
    const [said, found] = [claim.statement.terms[link.claim]!, text.statement.terms[link.text]!];
    // a single one of them is said by another form of the word
    const isSame = said.stem === found.stem && said.norm.length >= found.norm.length;
    return isSame && isOneOf(text, link.text) && !isOneOf(claim, link.claim);
  });
  return whole
    ? [open('quantifier', claim.statement.terms[whole.claim]!, text.statement.terms[whole.text]!)]
    : [];
}

/** Of 200 birds, "60 of them died": that 200 did is not said, though the word stands nowhere else. */
export function compareRest(
  _claim: Reading,
  text: Reading,
  { between }: Links,
  findings: readonly Finding[],
): Finding[] {
  const figures = findings.filter(({ kind, text: found }) => kind === 'number' && found !== undefined);
  const part = text.quantities.find(
    (one) => isOfThem(text, one) && figures.every(({ text: found }) => found!.start !== one.value.start),
  );
  if (!part || figures.length === 0) return [];
  const { statement } = text;
  const isBeside = (at: number): boolean =>
    (at === part.first - 1 || (at > part.last && at <= part.last + NEAR)) &&
    !isBroken(statement, Math.max(at, part.first));
  const deed = between.find((link) => isBeside(link.text));
  return deed ? [open('number', figures[0]!.claim, figures[0]!.text)] : [];
}

/** Freed "three of the seven whom they had arrested": they had not arrested three, but all of whom these are some. */
export function compareChosen(
  _claim: Reading,
  text: Reading,
  { between }: Links,
  findings: readonly Finding[],
): Finding[] {
  const { statement } = text;
  const { all, at: segmentAt } = segmentsOf(statement);
  const verbs = verbsOf(statement);
  const chosen = findings.find(({ kind, text: found }) => {
    const part = kind === 'number' && text.quantities.find(({ value }) => value.start === found?.start);
    if (!part || !OF.has(statement.terms[part.last + 1]?.norm ?? '')) return false;
    const said = all.findIndex(({ first, subject }) => subject === 'antecedent' && first > part.last);
    const opening = all[said]?.first ?? 0;
    const isBetween = (at: number): boolean => at > part.last && at < opening;
    const parted = verbs.some((is, at) => is && isBetween(at)) || opening - part.last > LONGEST_WHOLE;
    return (
      said > 0 && !parted && between.some(({ text: at }) => segmentAt[at] === said && verbs[at] === true)
    );
  });
  return chosen ? [open('number', chosen.claim, chosen.text)] : [];
}

/** Terms from a figure to what is said of those of whom it counts some: of the seven men whom. */
const LONGEST_WHOLE = 8;
