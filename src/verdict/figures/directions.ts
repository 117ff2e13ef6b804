import { LANGUAGES } from '../../analysis/language-data.js';
import { normsOf } from '../../analysis/tokenize.js';
import { AWAY, PREPOSITIONS, TOWARDS } from '../deeds/grammar.js';
import { isPassable } from '../deeds/parties.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';

type Direction = 'to' | 'from' | 'by';
const BY = normsOf(LANGUAGES.flatMap(({ numbers }) => numbers.by));
const TO: ReadonlySet<string> = new Set([
  ...TOWARDS,
  ...normsOf(LANGUAGES.flatMap(({ numbers }) => numbers.to)),
]);
const APPROXIMATE = normsOf(LANGUAGES.flatMap(({ numbers }) => Object.values(numbers.approximate).flat()));
const RISE = 'rise-fall';

/** Cut by half and "from 900 to 450" are two figures. */
function isOneFigure(claim: Reading, said: number, text: Reading, found: number): boolean {
  const figureAt = ({ quantities }: Reading, start: number) =>
    quantities.find(({ value }) => value.start === start)?.value;
  const [here, there] = [figureAt(claim, said), figureAt(text, found)];
  return here !== undefined && here.value === there?.value && here.unit === there.unit;
}

/** Fell 310,000 tonnes: by so much, where nothing else stands before the figure than what fell. */
function isByHowMuch(claim: Reading, start: number, direction: Direction | undefined): boolean {
  if (direction !== undefined) return false;
  const { terms } = claim.statement;
  const figure = terms.findIndex((term) => term.start >= start);
  const verb = claim.words.findLast(
    ({ at, poles }) => at < figure && poles.some(({ axis }) => axis === RISE),
  );
  return (
    verb !== undefined &&
    !terms.slice(verb.at + 1, figure).some((_, i) => verbsOf(claim.statement)[verb.at + 1 + i])
  );
}

/** "Moved from September to June" is not borne out by "moved from June to September": each date stays at its end,
 * and "fell by 310,000" is not by "fell to 310,000". */
export function compareDirections(
  claim: Reading,
  text: Reading,
  _links: Links,
  findings: readonly Finding[],
): Finding[] {
  const turned = findings.find(({ kind, claim: said, text: found }) => {
    if (!found || (kind !== 'date' && kind !== 'number')) return false;
    const [here, there] = [directionAt(claim, said.start), directionAt(text, found.start)];
    if (kind === 'number' && !isOneFigure(claim, said.start, text, found.start)) return false;
    if (kind === 'number') return there === 'to' && (here === 'by' || isByHowMuch(claim, said.start, here));
    return here !== undefined && there !== undefined && here !== there;
  });
  return turned ? [open('date', turned.claim, turned.text)] : [];
}

/** What stands before a date, articles and the word for its kind aside: to June, إلى شهر أيلول. */
function directionAt(reading: Reading, start: number): Direction | undefined {
  const { terms } = reading.statement;
  let at = terms.findIndex((term) => term.start >= start) - 1;
  const isMark = (norm: string): boolean => TO.has(norm) || AWAY.has(norm) || BY.has(norm);
  const passes = (place: number): boolean => {
    const { norm } = terms[place]!;
    if (isMark(norm)) return false;
    return APPROXIMATE.has(norm) || (isPassable(reading, place) && !PREPOSITIONS.has(norm));
  };
  while (at > 0 && passes(at)) at--;
  const { norm } = terms[at] ?? { norm: '' };
  if (TO.has(norm)) return 'to';
  if (BY.has(norm)) return 'by';
  return AWAY.has(norm) ? 'from' : undefined;
}
