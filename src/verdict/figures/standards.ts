import { LANGUAGES } from '../../analysis/language-data.js';
import { wordsOf } from '../../analysis/phrase-words.js';
import { STANDARDS } from '../deeds/grammar.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { isLightAt } from '../words/light-words.js';
import { type Comparison, comparisons, hingeOf } from './comparators.js';

/** So many terms before what is measured by may stand the word that says so: compared with last year's Germany. */
const REACH = 3;
const ITSELF = new Set(LANGUAGES.flatMap(({ cues }) => cues.than).flatMap(wordsOf));

/**
 * "Exported more coffee than Germany" is not borne out by "more coffee to Germany than Brazil", nor "women in Italy live
 * longer than men in Spain" by "women in Spain … men in Italy": what stands on either side of a comparison must stand there.
 */
export function compareStandards(claim: Reading, text: Reading, { between }: Links): Finding[] {
  const [said] = comparisons(claim);
  const [found] = comparisons(text);
  const here = said && standardFrom(claim, said);
  if (!said || !found || here === undefined || said.value.degree * found.value.degree <= 0) return [];
  const there = standardFrom(text, found) ?? found.last;
  const sides = between.filter(
    (link) => !isLightAt(claim, link.claim) && !isMeasuredBy(text, link.text) && link.claim !== said.first,
  );
  const strays = sides.filter((link) => link.claim > here && link.text < there);
  const isTold = sides.some((link) => link.claim > here && link.text > there);
  const moved = sides.some((link) => link.claim < here && link.text > there);
  const stray = strays.find(() => moved || !isTold);
  return stray
    ? [open('comparator', claim.statement.terms[stray.claim]!, text.statement.terms[stray.text]!)]
    : [];
}

/** Where "than" brings the other side. */
const standardFrom = (reading: Reading, comparison: Comparison): number | undefined => {
  const at = hingeOf(reading, comparison);
  return at !== undefined && ITSELF.has(reading.statement.terms[at]!.norm) ? at : undefined;
};

/** Compared with Germany, ahead of Algeciras: the other side, wherever it stands. */
const isMeasuredBy = ({ statement: { terms } }: Reading, at: number): boolean =>
  terms.slice(Math.max(0, at - REACH), at).some(({ norm }) => STANDARDS.has(norm));
