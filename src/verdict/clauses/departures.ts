import { isArabic } from '../../analysis/arabic-forms.js';
import { PhraseTable } from '../../analysis/phrase-table.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import { actAt } from '../deeds/acts.js';
import { includes } from '../deeds/parties.js';
import { isPresentAt } from '../deeds/tense.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import type { Reading } from '../reading.js';
import { remembering } from '../remember.js';

const tableOf = (words: readonly string[]): PhraseTable<true> =>
  new PhraseTable(
    words.map((word) => [word, true] as const),
    'inflected',
  );
/** Who does it is no longer what he was. */
const LEAVING = tableOf(clauses.leaving);
/** To whom it is done is no longer what he was. */
const DISMISSING = tableOf(clauses.dismissing);
const PAST_CARRIERS = /^(?:was|were|had|been|كان|كانت|كانوا)$/;

/**
 * "Jan Olsen is the chairman" is not borne out by "Jan Olsen resigned as chairman", nor "Reva is the coach of Torino" by
 * "the coach, Reva, was sacked by Torino": who has left an office holds it no longer.
 */
export function compareDepartures(claim: Reading, text: Reading, links: Links): Finding[] {
  const left = leftIn(text);
  if (left.length === 0 || leftIn(claim).length > 0 || !isOfNow(claim, links, text)) return [];
  const counterpart = counterpartsOf(links);
  const verb = left.find((at) => [...counterpart.values()].some((place) => isLeft(text, at, place)));
  return verb === undefined ? [] : [open('modality', claim.statement, text.statement.terms[verb]!)];
}

const leftIn = remembering(({ statement }: Reading): readonly number[] =>
  [...statement.terms.keys()].filter(
    (at) => LEAVING.at(statement.terms, at) !== undefined || DISMISSING.at(statement.terms, at) !== undefined,
  ),
);

/** Is the chairman, chairs the bank, رامي سالم مدير المستشفى: nothing of it is past, or a deed that the text tells. */
function isOfNow({ statement }: Reading, { pairs }: Links, text: Reading): boolean {
  if (statement.terms.some(({ norm }) => PAST_CARRIERS.test(norm))) return false;
  const verbs = verbsOf(text.statement);
  return verbsOf(statement).every((is, at) => {
    const found = is ? pairs.find((pair) => pair.claim.at === at)?.text : undefined;
    return !is || (isPresentAt(statement, at, found?.term.norm ?? '', false) && !(found && verbs[found.at]));
  });
}

/** Whether somebody at a place of the text is he who left: who resigned, or whom somebody dismissed. */
function isLeft(text: Reading, at: number, place: number): boolean {
  const { terms } = text.statement;
  const verbs = verbsOf(text.statement);
  if (!verbs[at] && !isArabic(terms[at]!.norm)) return false;
  const { subject, rest, passive } = actAt(text, at);
  if (passive || LEAVING.at(terms, at) !== undefined) return includes(subject, place);
  const next = verbs.indexOf(true, at + 1);
  const end = next < 0 ? terms.length : next;
  return includes(
    rest.filter(({ oblique, last }) => !oblique && last < end),
    place,
  );
}
