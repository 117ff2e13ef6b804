import { LANGUAGES } from '../../analysis/language-data.js';
import { wordTable } from '../../analysis/phrase-table.js';
import type { Statement } from '../../model/claim.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Reading } from '../reading.js';
import { compareQuantities } from './quantities.js';
import { inOneUnit } from './units.js';

const PRESENT = wordTable(LANGUAGES.flatMap(({ numbers }) => [...numbers.present, ...numbers.still]));
const PAST = wordTable(LANGUAGES.flatMap(({ numbers }) => numbers.was));

/**
 * "Their share is 1.2%" is not borne out where it rose from 1.2% to a third, though a wording may say that it was 1.2%:
 * the number, left open, or the finding as it is. `texts` are all of the fact.
 */
export function unlessBygone(finding: Finding, claim: Reading, texts: readonly Reading[]): Finding {
  if (finding.kind !== 'number' || finding.outcome !== 'agrees') return finding;
  const said = claim.quantities.find(({ value }) => value.start === finding.claim.start)?.value;
  if (said === undefined || said.endpoint !== undefined || !isPresent(claim.statement)) return finding;
  const isSaid = (endpoint: 'start' | 'end', { quantities }: Reading): boolean =>
    quantities.some(
      ({ value }) =>
        value.endpoint === endpoint &&
        value.unit === said.unit &&
        compareQuantities(...inOneUnit(said, { ...value, comparator: '=' as const })) === 'same',
    );
  const hasLeft = (text: Reading): boolean => isSaid('start', text) && !isSaid('end', text);
  return texts.some(hasLeft) ? open('number', finding.claim, finding.text) : finding;
}

/** Says how it is: is, stands at; in Arabic where there is no verb either. */
function isPresent(statement: Statement): boolean {
  const { terms, language, dates } = statement;
  if (dates.length > 0 || terms.some((_, at) => PAST.at(terms, at) !== undefined)) return false;
  const isVerbless = language === 'ar' && !verbsOf(statement).includes(true);
  return isVerbless || terms.some((_, at) => PRESENT.at(terms, at) !== undefined);
}
