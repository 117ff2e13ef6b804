import { normsOf } from '../../analysis/tokenize.js';
import data from '../../lexicon/offices.json' with { type: 'json' };
import { isBroken } from '../clauses/gaps.js';
import { COPULAS } from '../deeds/grammar.js';
import { partiesOf } from '../deeds/parties.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import { nameAt, type Placed, type Reading } from '../reading.js';

/** What these of a country do, the country does: its government, its army, its national team. */
const STANDS_FOR = normsOf(data.national);

/**
 * "China launched it" is not borne out by "a Chinese start-up launched it", nor by "China's start-up": there the country
 * only tells which one did.
 */
export function compareCountries(claim: Reading, text: Reading, links: Links): Finding[] {
  const counterpart = counterpartsOf(links);
  const linked = new Set(counterpart.values());
  const isNominal = verbsOf(claim.statement).every(
    (is, at) => !is || COPULAS.has(claim.statement.terms[at]!.norm),
  );
  for (const [i, { first, oblique }] of partiesOf(claim).entries()) {
    const said = oblique ? undefined : nameAt(claim, first); // from China it may well be
    if (said?.value.kind !== 'place' || said.value.demonym || nounOf(claim, said) !== undefined) continue;
    const found = nameAt(text, counterpart.get(first) ?? -1);
    const noun = found && nounOf(text, found);
    const isSaid = noun !== undefined && linked.has(noun) && !(isNominal && i === 0); // China is no Chinese company
    if (noun === undefined || isSaid || standsFor(text, noun, Math.sign(noun - found!.first))) continue;
    return [open('role', said.value, text.statement.terms[noun]!)];
  }
  return [];
}

const LONGEST_PHRASE = 3; // words from the country to what stands for it: Norway's fisheries ministry

function standsFor({ statement: { terms } }: Reading, noun: number, step: number): boolean {
  const phrase = Array.from({ length: LONGEST_PHRASE }, (_, i) => terms[noun + i * step]?.norm ?? '');
  return phrase.some((norm) => STANDS_FOR.has(norm.replace(/^[وفبلك]?ال|^لل/, '')));
}

/** The noun that an adjective of a country, or its name like one, says more of: after it in English, before it in Arabic. */
function nounOf(reading: Reading, { first, last, value }: Placed<{ text: string; demonym?: boolean }>) {
  const { statement } = reading;
  const isArabic = /\p{Script=Arabic}/u.test(value.text);
  if (isArabic && !value.demonym) return undefined;
  const at = isArabic ? first - 1 : last + 1;
  const term = statement.terms[at];
  const isApart = !term || term.stop || isBroken(statement, Math.max(at, first));
  return isApart || verbsOf(statement)[at] ? undefined : at;
}
