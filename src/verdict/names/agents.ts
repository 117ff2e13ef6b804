// Who made it: a station has one designer and a novel one author, so that another is excluded.
import { PhraseTable } from '../../analysis/phrase-table.js';
import data from '../../lexicon/offices.json' with { type: 'json' };
import type { NameMention } from '../../model/claim.js';
import { objectOf } from '../deeds/act-pair.js';
import { type Act, actAt } from '../deeds/acts.js';
import { DETERMINERS } from '../deeds/grammar.js';
import { isAt, type Party } from '../deeds/parties.js';
import { verbsOf } from '../deeds/verbs.js';
import { conflicts, type Finding } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import { nameAt, type Placed, type Reading } from '../reading.js';

type Name = Placed<NameMention>;

const SINGLE = new PhraseTable(
  data.singleDoers.map((word) => [word, true] as const),
  'inflected',
);

/**
 * Names that the claim gives the doer of what only one does (designed, wrote, conducted), where the text says that another
 * did it to the same thing.
 */
export function compareAgents(
  claim: Reading,
  text: Reading,
  links: Links,
  strangers: readonly Name[],
  unspoken: readonly Name[],
): Finding[] {
  if (strangers.length === 0 || unspoken.length === 0) return [];
  const counterpart = counterpartsOf(links);
  return links.pairs.flatMap(({ claim: { at }, text: { at: there }, sign }) => {
    if (sign < 0 || !verbsOf(claim.statement)[at] || !verbsOf(text.statement)[there]) return [];
    const isSingle = [claim, text].every(
      ({ statement }, i) => SINGLE.at(statement.terms, i === 0 ? at : there) !== undefined,
    );
    if (!isSingle) return [];
    const [said, found] = [actAt(claim, at), actAt(text, there)];
    const [doer, other] = [doerOf(claim, said), doerOf(text, found)];
    const [object, same] = [doneTo(said), doneTo(found)];
    if (!doer || !other || !object || !same || !isKnown(claim, object)) return [];
    const isOne = isAt(same, counterpart.get(object.first) ?? -1);
    return isOne && strangers.includes(doer) && unspoken.includes(other)
      ? [conflicts('name', doer.value, other.value)]
      : [];
  });
}

/** The only name among those who do it. */
function doerOf(reading: Reading, { passive, agent, subject }: Act): Name | undefined {
  const names = (passive ? agent : subject).flatMap(({ first }) => nameAt(reading, first) ?? []);
  const [doer, more] = names.filter(({ value }) => !value.demonym && value.kind !== 'place');
  return more ? undefined : doer;
}

const doneTo = (act: Act): Party | undefined =>
  act.passive ? act.subject.find(({ oblique }) => !oblique) : objectOf(act);

/** Something spoken of before: the station, its anthem, الملعب; another may have designed a station. */
function isKnown(reading: Reading, { first }: Party): boolean {
  const { terms } = reading.statement;
  let at = first;
  while (at > 0 && !DETERMINERS.has(terms[at]!.norm) && first - at <= ADJECTIVES) at--;
  const { norm } = terms[at]!;
  const isMarked = DETERMINERS.has(norm) && norm !== 'a' && norm !== 'an' && norm !== 'another';
  return isMarked || /^(?:ال|لل)/.test(terms[first]!.norm) || nameAt(reading, first) !== undefined;
}

const ADJECTIVES = 2; // terms between an article and its noun
