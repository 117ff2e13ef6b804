import { LANGUAGES } from '../../analysis/language-data.js';
import { wordsOf } from '../../analysis/phrase-words.js';
import { normsOf } from '../../analysis/tokenize.js';
import type { Quantity } from '../../model/claim.js';
import { STANDARDS } from '../deeds/grammar.js';
import { isPassable, isPlace, partiesOf } from '../deeds/parties.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { isLightAt } from '../words/light-words.js';
import { type Comparison, comparisons, hingeOf } from './comparators.js';

/** So many terms before what is measured by may stand the word that says so: compared with last year's Germany. */
const REACH = 3;
const AS = normsOf(['as']);
const ITSELF = new Set(LANGUAGES.flatMap(({ cues }) => cues.than).flatMap(wordsOf));

/**
 * "Exported more coffee than Germany" is not borne out by "more coffee to Germany than Brazil", nor "women in Italy live
 * longer than men in Spain" by "women in Spain … men in Italy": what stands on either side of a comparison must stand there.
 */
export function compareStandards(claim: Reading, text: Reading, { between }: Links): Finding[] {
  const multiple = multipleLeftOut(claim, text);
  if (multiple) return [open('number', claim.statement.terms[0]!, multiple)];
  const [said] = comparisons(claim);
  const [found] = comparisons(text);
  const here = said && standardFrom(claim, said);
  if (said && found && here === undefined && said.value.degree * found.value.degree > 0)
    return onlyMeasuredBy(claim, said, text, found, between);
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

/** "Turnout was lower in 2019" is not borne out by "lower than in 2019": what another is measured by is not what is. */
function onlyMeasuredBy(
  claim: Reading,
  said: Comparison,
  text: Reading,
  found: Comparison,
  between: Links['between'],
): Finding[] {
  const there = standardFrom(text, found);
  if (there === undefined || verbsOf(claim.statement)[said.first]) return [];
  const next = text.statement.terms.findIndex((_, at) => at > there && !isPassable(text, at));
  const link = between.find(({ text: at }) => at === next);
  const party = link && partiesOf(claim).find(({ first }) => first === link.claim);
  // whom it exceeds stands after it as well
  const isMeasured = party !== undefined && (party.first < said.first || isPlace(claim, party));
  return isMeasured
    ? [open('comparator', claim.statement.terms[link!.claim]!, text.statement.terms[next])]
    : [];
}

/** Twice as long is not as long. */
const multipleLeftOut = (claim: Reading, text: Reading): Quantity | undefined =>
  claim.quantities.some(({ value }) => value.unit === 'times')
    ? undefined
    : text.quantities.find(
        ({ value, last }) =>
          value.unit === 'times' &&
          AS.has(text.statement.terms[last + 1]?.norm ?? '') &&
          claim.statement.terms.some(({ norm }) => AS.has(norm)),
      )?.value;

/** Where "than" brings the other side. */
const standardFrom = (reading: Reading, comparison: Comparison): number | undefined => {
  const at = hingeOf(reading, comparison);
  return at !== undefined && ITSELF.has(reading.statement.terms[at]!.norm) ? at : undefined;
};

/** Compared with Germany, ahead of Algeciras: the other side, wherever it stands. */
const isMeasuredBy = ({ statement: { terms } }: Reading, at: number): boolean =>
  terms.slice(Math.max(0, at - REACH), at).some(({ norm }) => STANDARDS.has(norm));
