import { isDefinite } from '../../analysis/arabic-forms.js';
import { isKnownWord } from '../../analysis/known-words.js';
import { normsOf, tokenize } from '../../analysis/tokenize.js';
import groups from '../../lexicon/groups.json' with { type: 'json' };
import light from '../../lexicon/light-words.json' with { type: 'json' };
import type { Term } from '../../model/claim.js';
import { isBroken } from '../clauses/gaps.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import { nameAt, type Reading } from '../reading.js';
import { keyOf } from '../words/meanings.js';
import { ASKING, GROUNDS, isEmpty, isSpokenOf } from './attachments.js';
import {
  COMPANIONS,
  COPULAS,
  isKin,
  isOwner,
  OBJECT_MARKS,
  OF,
  PLACES,
  PREPOSITIONS,
  RELATIVES,
} from './grammar.js';
import { ATTACHED_TO } from './marks.js';
import { isPassable, isPlace, type Party, partiesOf } from './parties.js';
import { isAuxiliary, verbsOf } from './verbs.js';

/** Who is somebody's in another way than as his kin: a supplier of Corvex. */
const RELATIONS = new Set(groups.relations.flatMap((word) => tokenize(word).map(keyOf)));
/** What is said of these is said of whose they are: the government of Norway. */
const STAND_INS = normsOf(light.standIns);

/**
 * "Saved the pilot" is not borne out by "saved the pilot's leg", nor "paid Norfelt" by "paid a subsidiary of Norfelt",
 * nor اعتقلت الوزير by شقيق الوزير: what is done to, or by, what belongs to somebody is not done to him.
 */
export function compareOwners(claim: Reading, text: Reading, links: Links): Finding[] {
  // Otto is a pianist: of whom the text says whose mother she was it says so all the same.
  const verbs = verbsOf(claim.statement);
  if (!claim.statement.terms.some(({ norm }, at) => verbs[at] && !COPULAS.has(norm))) return [];
  const counterpart = counterpartsOf(links);
  const linked = new Set(counterpart.values());
  for (const party of partiesOf(claim)) {
    const at = counterpart.get(party.first);
    const there = partiesOf(text).find(({ first }) => first === at);
    if (!there || isPlace(claim, party) || isModifier(claim, party)) continue;
    const owned = ownedBy(text, there);
    const isKinOnly = owned.every(({ first }) => isKin(text.statement.terms[first]!));
    if (ownedBy(claim, party).length > 0 && !isKinOnly) continue;
    const isTold = owned.some(
      (head) =>
        linked.has(head.first) ||
        isEmpty(text, head) ||
        STAND_INS.has(text.statement.terms[head.first]!.norm) ||
        isSpokenOf(claim, text, head),
    );
    if (owned.length > 0 && !isTold)
      return [open('role', claim.statement.terms[party.first]!, text.statement.terms[owned[0]!.first]!)];
  }
  return [];
}

/** DeepSeek token use: it says more of the noun that follows. */
const isModifier = (claim: Reading, { last }: Party): boolean =>
  claim.statement.language === 'en' && partiesOf(claim).some(({ first }) => first === last + 1);

/** What a text says to be somebody's; nothing where it speaks of him alone. */
const ownedBy = (reading: Reading, party: Party): readonly Party[] =>
  reading.statement.language === 'ar' ? inConstruct(reading, party) : inEnglish(reading, party);

/** The pilot's [left leg]; a subsidiary of Norfelt. */
function inEnglish(reading: Reading, party: Party): readonly Party[] {
  const { statement } = reading;
  const { terms } = statement;
  const parties = partiesOf(reading);
  if (isOwner(terms[party.last]!)) {
    const verbs = verbsOf(statement);
    let end = party.last + 1;
    const goesOn = (at: number): boolean =>
      at < terms.length &&
      !isBroken(statement, at) &&
      !verbs[at] &&
      !OBJECT_MARKS.has(terms[at]!.norm) &&
      !PREPOSITIONS.has(terms[at]!.norm) &&
      !RELATIVES.has(terms[at]!.norm);
    while (goesOn(end)) end++;
    return parties.filter(({ first }) => first > party.last && first < end);
  }
  let at = party.first - 1;
  const passes = ({ norm }: Term): boolean => !PREPOSITIONS.has(norm) && !ASKING.has(norm);
  while (at > 0 && isPassable(reading, at) && passes(terms[at]!)) at--;
  if (at < 1 || !OF.has(terms[at]!.norm)) return [];
  return parties.filter(({ last }) => last === at - 1);
}

/**
 * شقيق [الوزير]: who is somebody's, or has what is his, is not he; سعر الفائدة is what it is of, and دواء فيلوكسين is
 * called so.
 */
function inConstruct(reading: Reading, party: Party): readonly Party[] {
  const { terms } = reading.statement;
  const before = partiesOf(reading).find(({ last }) => last === party.first - 1);
  if (!before || isBroken(reading.statement, party.first)) return [];
  const head = terms[before.first]!;
  // ظل السوق مفتوحا: what a sentence begins with may be its verb
  const begins = before.first === 0 || isBroken(reading.statement, before.first);
  if (begins || isAuxiliary(head)) return [];
  const isName = nameAt(reading, party.first) !== undefined;
  const isNamed = isName || !isKnownWord(terms[party.first]!.norm);
  if (isNamed && (ATTACHED_TO.test(terms[party.first]!.norm) || RELATIONS.has(keyOf(head)))) return [before];
  if (isKin(head)) return [before];
  // الوزير كمال نصار: his title, whose brother may be spoken of
  if (isDefinite(head.norm)) {
    const kin = isName ? inConstruct(reading, before) : [];
    return kin.filter(({ first }) => isKin(terms[first]!));
  }
  if (ATTACHED_TO.test(head.norm)) return [];
  const isFrame = GROUNDS.has(head.norm) || COMPANIONS.has(head.norm) || PLACES.has(head.norm);
  return isName || isFrame || !isDefinite(terms[party.first]!.norm) ? [] : [before];
}
