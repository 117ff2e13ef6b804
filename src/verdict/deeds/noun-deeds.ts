import { isArabic } from '../../analysis/arabic-forms.js';
import { PhraseTable } from '../../analysis/phrase-table.js';
import { normsOf } from '../../analysis/tokenize.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import { isBroken } from '../clauses/gaps.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import { nameAt, type Reading } from '../reading.js';
import { objectOf } from './act-pair.js';
import { type Act, actAt } from './acts.js';
import { isOwner } from './grammar.js';
import { isAt, type Party, partiesOf } from './parties.js';
import { isAuxiliary, verbsOf } from './verbs.js';

/** Before who does what a noun tells: the purchase by Helmond. */
const BY = normsOf(['by', 'قبل', 'يد', 'بواسطة']);
/** The same right after a noun of saying or deciding: the request of the council, طلب من البلدية. */
const FROM = normsOf(['from', 'of', 'من']);
/** Before to whom it is done: a win over Zurich. */
const DONE_TO = normsOf(['over', 'against', 'of', 'to', 'on', 'with']);
/** Nouns that nobody but their doer can follow; an Arabic one in any inflection would be its verb as well. */
const minded = (flexibility: 'inflected' | 'clitics'): PhraseTable<true> =>
  new PhraseTable(
    clauses.minded.map((word) => [word, true] as const),
    flexibility,
  );
const MINDED = { en: minded('inflected'), ar: minded('clitics') };
const VERBAL = /^[a-z]{2,}(?:ed|ing)$/;
/** What these are done to stands right after them. */
const ADDRESSING = normsOf(['مطالبة', 'حث', 'إلزام', 'إرغام', 'تكليف', 'إقناع', 'اتهام', 'دعوة', 'إجبار']);
const ADDRESSED_TO = /^(?:ب.{3,}|الي|علي)$/;
const ITS_OWN = /[\u0600-\u06ff]{3}(?:ه|ها|هم)$/u;
const DEFINITE = /^[وفبلك]?(?:ال|لل)/;
const ATTACHED = /^[وف]?[بلك](?=.{3})/;
/** Terms from a noun to those of whom it tells. */
const NEAR = 6;

/**
 * "Zurich beat Bern" is not borne out by a draw that ended "a run of five wins for Bern", nor "Danvest bought Torlak" by
 * "the purchase of Torlak by Helmond": where the text tells of a deed by a noun, it must tell who did it to whom.
 */
export function compareNounDeeds(claim: Reading, text: Reading, links: Links): Finding[] {
  const counterpart = counterpartsOf(links);
  const [here, there] = [verbsOf(claim.statement), verbsOf(text.statement)];
  const wrong = links.between.find(({ claim: at, text: noun }) => {
    // ", Altman conceded" ends a sentence as a noun may
    if (!here[at] || there[noun] || VERBAL.test(text.statement.terms[noun]!.norm)) return false;
    const said = actAt(claim, at);
    return !said.passive && isOtherwise({ claim, text, said, noun, counterpart });
  });
  return wrong ? [open('role', claim.statement.terms[wrong.claim]!, text.statement.terms[wrong.text]!)] : [];
}

/** A verb of the claim, and the noun of the text that tells the same deed. */
interface Told {
  readonly claim: Reading;
  readonly text: Reading;
  readonly said: Act;
  readonly noun: number;
  readonly counterpart: ReadonlyMap<number, number>;
}

function isOtherwise({ claim, text, said, noun, counterpart }: Told): boolean {
  const doer = said.subject.find(({ oblique }) => !oblique);
  const object = objectOf(said);
  const by = doer && placeOf(claim, doer, text, counterpart);
  if (!doer || by === undefined) return false;
  const another = byWhom(text, noun);
  if (another && !isAt(another, by)) return true;
  // تناوله: who does it was spoken of before; مطالبة المزارعين بتأجيل: they are asked to
  const isOfBefore = ITS_OWN.test(text.statement.terms[noun]!.text) && by > noun;
  if (isOfBefore || isAddressed(text, noun, by)) return true;
  const areNamed = object && [doer, object].every(({ first }) => nameAt(claim, first));
  const to = object && placeOf(claim, object, text, counterpart);
  if (!areNamed || to === undefined || text.statement.language !== 'en') return false;
  return !isDoneTo(text, noun, to);
}

const isAddressed = ({ statement: { terms } }: Reading, noun: number, party: number): boolean =>
  ADDRESSING.has(terms[noun]!.norm.replace(ATTACHED, '')) &&
  party === noun + 1 &&
  ADDRESSED_TO.test(terms[noun + 2]?.norm ?? '');

/** Where the text has a party of the claim; a name may have found no counterpart of its own. */
function placeOf(
  claim: Reading,
  { first }: Party,
  { statement }: Reading,
  counterpart: ReadonlyMap<number, number>,
): number | undefined {
  const { stem } = claim.statement.terms[first]!;
  const at = counterpart.get(first) ?? statement.terms.findIndex((term) => term.stem === stem);
  return at < 0 ? undefined : at;
}

/** Who stands after "by", or right beside a noun that nobody but its doer can follow: طلب النقابة. */
function byWhom(reading: Reading, noun: number): Party | undefined {
  const { terms } = reading.statement;
  const { norm } = terms[noun]!;
  const verbs = verbsOf(reading.statement);
  const parties = partiesOf(reading);
  const table = MINDED[isArabic(norm) ? 'ar' : 'en'];
  const isMinded = (table.at(terms, noun) ?? table.ofWord(norm.replace(ATTACHED, ''))) !== undefined;
  const beside = isMinded ? parties.find((party) => isOwnDoer(reading, noun, party)) : undefined;
  if (beside) return beside;
  for (let at = noun + 1; at <= noun + NEAR && at < terms.length; at++) {
    if (isBroken(reading.statement, at) || verbs[at] || isAuxiliary(terms[at]!)) return undefined;
    const brings = BY.has(terms[at]!.norm) || (isMinded && at === noun + 1 && FROM.has(terms[at]!.norm));
    if (brings) return parties.find(({ first }) => first > at);
  }
  return undefined;
}

/** قرار البنك, the bank's decision. */
function isOwnDoer({ statement: { terms } }: Reading, noun: number, { first, last }: Party): boolean {
  const { norm } = terms[noun]!;
  if (isArabic(norm)) return first === noun + 1 && !DEFINITE.test(norm);
  return last === noun - 1 && isOwner(terms[last]!);
}

/** A win over Bern: the first word before somebody, back to the noun, that says whose part it is. */
function isDoneTo({ statement }: Reading, noun: number, party: number): boolean {
  const { terms } = statement;
  if (party <= noun || party > noun + NEAR) return false;
  for (let at = party - 1; at > noun; at--) {
    if (isBroken(statement, at + 1)) return false;
    if (DONE_TO.has(terms[at]!.norm)) return true;
    if (BY.has(terms[at]!.norm) || terms[at]!.norm === 'for') return false;
  }
  return false;
}
