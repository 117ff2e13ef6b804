// Where somebody is from, and where something lies.
import { PhraseTable } from '../../analysis/phrase-table.js';
import data from '../../lexicon/offices.json' with { type: 'json' };
import type { NameMention } from '../../model/claim.js';
import { COPULAS } from '../deeds/grammar.js';
import { conflicts, type Finding } from '../finding.js';
import type { Links } from '../links.js';
import { type Placed, type Reading, wordAt } from '../reading.js';
import { levelOf } from './places.js';

type Name = Placed<NameMention>;

const BODIES = new PhraseTable(
  data.bodies.map((word) => [word, true] as const),
  'inflected',
);
const BETWEEN = 1; // terms between an adjective and its noun: a Korean electric carmaker

/** Countries that two statements which say the same besides give one thing: the Chinese, the American start-up. */
export function compareOrigins(strangers: readonly Name[], described: readonly Name[]): Finding[] {
  const [said, found] = [strangers.find(isCountry), described.filter(isCountry)];
  return said && found.length === 1 ? [conflicts('name', said.value, found[0]!.value)] : [];
}

/**
 * The country that the claim gives a company, where the text gives the same noun another: the Swedish start-up Brightwater,
 * of a Norwegian one. Of a person nothing follows, who may be of both; nor of a company that neither names.
 */
export function compareBodies(
  claim: Reading,
  text: Reading,
  { pairs, paired }: Links,
  known: readonly Name[],
  strangers: readonly Name[],
  unspoken: readonly Name[],
): Finding[] {
  return strangers.filter(isOrigin).flatMap((said) => {
    const noun = bodyBy(claim, said);
    if (noun === undefined || !isNamed(claim, said, noun, known, paired)) return [];
    const pair = pairs.find((other) => other.claim.at === noun);
    const others = unspoken.filter((name) => isOrigin(name) && pair && bodyBy(text, name) === pair.text.at);
    return others.length === 1 && !areOne(said, others[0]!) && text.names.filter(isOrigin).length === 1
      ? [conflicts('name', said.value, others[0]!.value)]
      : [];
  });
}

/** Brightwater, a Swedish start-up; the Swedish start-up Brightwater; شركة سحاب الكويتية: the company by its name. */
function isNamed(
  claim: Reading,
  { first, last }: Name,
  noun: number,
  known: readonly Name[],
  paired: ReadonlySet<number>,
): boolean {
  const { terms, language } = claim.statement;
  if (language === 'ar' && first - noun > 1 && paired.has(first - 1)) return true;
  const [from, to] = [Math.min(first, noun), Math.max(last, noun)];
  let before = from - 1;
  while (before >= 0 && (terms[before]!.stop || COPULAS.has(terms[before]!.norm))) before--;
  const after = terms.findIndex(({ stop }, at) => at > to && !stop); // start-up Brightwater
  const isCalled = (at: number): boolean =>
    known.some((name) => name.first <= at && at <= name.last && !name.value.demonym) ||
    (language === 'en' && paired.has(at) && /^\p{Lu}/u.test(terms[at]?.text ?? ''));
  return isCalled(before) || isCalled(after);
}

const isCountry = ({ value }: Name): boolean => value.kind === 'place' && levelOf(value) === 'country';
/** Korean may be of either Korea, and is of no other country. */
const KOREA = /^place:(?:korea|K[RP])$/;
const isOrigin = (name: Name): boolean =>
  name.value.demonym === true && (isCountry(name) || KOREA.test(name.value.id ?? ''));
const areOne = (a: Name, b: Name): boolean => KOREA.test(a.value.id ?? '') && KOREA.test(b.value.id ?? '');
/** The company that an adjective of a country is said of: after it in English, before it in Arabic. */
function bodyBy(reading: Reading, { first, last, value }: Name): number | undefined {
  const { terms } = reading.statement;
  const arabic = /\p{Script=Arabic}/u.test(value.text);
  for (let step = 1; step <= BETWEEN + 1; step++) {
    const at = arabic ? first - step : last + step;
    if (!terms[at]) return undefined;
    if (BODIES.at(terms, at) !== undefined) return at;
    if (!wordAt(reading, at)) return undefined;
  }
  return undefined;
}
