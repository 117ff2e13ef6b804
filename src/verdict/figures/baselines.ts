import { normsOf } from '../../analysis/tokenize.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import { isBroken, termAt } from '../clauses/gaps.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { remembering } from '../remember.js';
import { isLightAt } from '../words/light-words.js';
import { phraseBook } from '../words/phrases.js';

const AGAINST = phraseBook(clauses.against);
/** These bound a figure, but where a comma and a figure stand before them: 3%, less than the 5% forecast. */
const BEYOND = phraseBook(clauses.beyond);
const NAMELY = normsOf(['أي']);
/** So many terms after "against" its figure stands: مقارنة بنحو 64 مليونا. */
const REACH = 3;

/** From the term that opens what something is measured by, up to the next comma. */
interface Baseline {
  readonly from: number;
  readonly to: number;
}

/**
 * "Sales hit 75,000" is not borne out by "hit 90,000 versus 75,000 in the previous year", nor "treated 1,200 the year
 * before" by "treated 1,200, up from 800 the year before": a figure that another is held against goes with its own time.
 */
export function compareBaselines(
  claim: Reading,
  text: Reading,
  { between }: Links,
  findings: readonly Finding[],
): Finding[] {
  for (const baseline of baselinesOf(text)) {
    const isIn = (at: number): boolean => at >= baseline.from && at < baseline.to;
    const figures = findings.filter(({ kind, text: found }) => kind === 'number' && found !== undefined);
    const placeOf = ({ text: found }: Finding): number => termAt(text.statement, found!.start);
    const inside = figures.filter((figure) => isIn(placeOf(figure)));
    const told =
      between.some(
        (link) => isIn(link.text) && !isLightAt(claim, link.claim) && isOnlyThere(text, link.text),
      ) || findings.some((one) => one.kind === 'date' && one.text !== undefined && isIn(placeOf(one)));
    const wrong = told ? figures.find((figure) => !inside.includes(figure)) : inside[0];
    if (wrong && !(told && inside.length > 0)) return [open('number', wrong.claim, wrong.text)];
  }
  return [];
}

/** What also stands before the figure may be meant there. */
const isOnlyThere = ({ statement: { terms } }: Reading, at: number): boolean =>
  terms.filter(({ stem }) => stem === terms[at]!.stem).length === 1;

const baselinesOf = remembering(({ statement, quantities }: Reading): readonly Baseline[] => {
  if (quantities.length < 2) return [];
  const beyond = BEYOND.find(statement).filter(
    (at) => isBroken(statement, at) || NAMELY.has(statement.terms[at - 1]?.norm ?? ''),
  );
  return [...AGAINST.find(statement), ...beyond].flatMap((at) => {
    const figure = quantities.find(({ first }) => first > at && first <= at + REACH);
    if (!figure || !quantities.some(({ first }) => first < at)) return [];
    const end = statement.terms.findIndex((_, place) => place > figure.last && isBroken(statement, place));
    return [{ from: at, to: end < 0 ? statement.terms.length : end }];
  });
});
