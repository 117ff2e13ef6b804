import { isBroken } from '../clauses/gaps.js';
import type { Links } from '../links.js';
import { type Reading, type Word, wordAt } from '../reading.js';
import { areOpposed } from '../words/words.js';
import { actAt } from './acts.js';
import { GENITIVES } from './grammar.js';
import { includes, isAt, type Party, partiesOf } from './parties.js';
import { verbsOf } from './verbs.js';

/**
 * Of whom a noun of deed tells: the fall of production, تراجع الإنتاج, a rise in prices. Empty where nobody is said.
 */
function genitiveOf(reading: Reading, at: number): readonly Party[] {
  const { terms } = reading.statement;
  const parties = partiesOf(reading);
  let next = at + 1;
  if (isAdjective(reading, at)) return [];
  while (terms[next] && (terms[next]!.stop || GENITIVES.has(terms[next]!.norm))) next++;
  const run: Party[] = [];
  for (let party = partyAt(parties, next); party; party = partyAt(parties, party.last + 1)) {
    if (isBroken(reading.statement, party.first)) break;
    run.push(party);
  }
  return run;
}

/** Open source, المصدر المفتوح: beside its noun without an "of", or with an article of its own. */
const isAdjective = ({ statement: { terms, language } }: Reading, at: number): boolean =>
  language === 'ar' ? DEFINITE.test(terms[at]!.norm) : terms[at + 1]?.stop === false;

const DEFINITE = /^[وف]?ال/;

const partyAt = (parties: readonly Party[], at: number): Party | undefined =>
  parties.find(({ first }) => first === at);

/** Those of whom a verb or a noun of deed tells, as doer or as what it is done to. */
function concerned(reading: Reading, at: number): readonly Party[] {
  if (!verbsOf(reading.statement)[at]) return genitiveOf(reading, at);
  const { subject, rest } = actAt(reading, at);
  return [...subject, ...rest.filter(({ oblique }) => !oblique)];
}

/** Verbs and nouns that tell which way something went: of two in one sentence each has its own doer. */
const turns = ({ words }: Reading): Word[] => words.filter(({ poles }) => poles.length > 0);

/** Rose and fell: the one denies the other, whoever did either. */
function isContrary(claim: Reading, text: Reading, deed: { claim: number; text: number }): boolean {
  const [one, other] = [wordAt(claim, deed.claim), wordAt(text, deed.text)];
  return one !== undefined && other !== undefined && areOpposed(one, other);
}

/**
 * A party of the claim's deed where the text tells the deed of another that the claim speaks of as well: "production
 * falls as prices rise" against "prices fall as production rises", with either deed a noun.
 */
export function tradedDeed(
  claim: Reading,
  text: Reading,
  { between }: Pick<Links, 'between'>,
  deed: { readonly claim: number; readonly text: number },
): Party | undefined {
  const here = turns(claim);
  if (here.length < 2 || turns(text).length < 2 || !here.some(({ at }) => at === deed.claim))
    return undefined;
  if (isContrary(claim, text, deed)) return undefined;
  const said = concerned(claim, deed.claim);
  const found = concerned(text, deed.text);
  const own = between.filter((link) => includes(said, link.claim));
  if (own.length === 0 || own.some((link) => includes(found, link.text))) return undefined;
  const another = between.some(
    (link) =>
      includes(found, link.text) &&
      here.some(({ at }) => at !== deed.claim && includes(concerned(claim, at), link.claim)),
  );
  return another ? said.find((party) => own.some((link) => isAt(party, link.claim))) : undefined;
}
