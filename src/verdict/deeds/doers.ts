import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import type { Reading } from '../reading.js';
import { isLightAt } from '../words/light-words.js';
import { type ActPair, objectOf } from './act-pair.js';
import { actAt } from './acts.js';
import { wrongSubject } from './done-by.js';
import { wrongObject } from './done-to.js';
import { tradedDeed } from './masdars.js';
import { includes, isAt, type Party, sourceOf } from './parties.js';
import { verbBefore, verbsOf } from './verbs.js';

/** Somebody or something of the claim that the text gives another part in the deed. */
interface OfAnother {
  readonly finding: Finding;
  /** The very one stands on the other side of the verb, not merely elsewhere. */
  readonly traded: boolean;
}

/**
 * Who does it in the claim must do it in the text, and what it is done to must be what it is done to: "Bressano sold
 * Ferri" is not borne out by "the club sold Ferri to Bressano", nor "won the league" by "won promotion to the league".
 */
export function compareActs(
  claim: Reading,
  text: Reading,
  links: Links,
  verbs: readonly { readonly claim: number; readonly text: number }[],
): OfAnother[] {
  const counterpart = counterpartsOf(links);
  const linked = new Set(counterpart.values());
  for (const { claim: word, text: other } of [...verbs, ...unworded(claim, text)]) {
    const at = verbAt(claim, word);
    const there = text.statement.terms[other - 1]?.norm === 'to' ? other : verbAt(text, other);
    if (at === undefined || there === undefined) {
      const traded = tradedDeed(claim, text, links, { claim: at ?? word, text: other });
      if (traded) return [{ finding: openRole(claim, traded, text, other), traded: true }];
    }
    if (at === undefined) continue;
    const said = actAt(claim, at);
    const shared = { claim, text, said, found: actAt(text, there ?? other), counterpart, linked };
    const party =
      there !== undefined
        ? (wrongSubject(shared) ?? wrongObject(shared))
        : (wrongSource(shared) ?? beyondNoun(shared));
    if (party) return [{ finding: openRole(claim, party, text, other), traded: tradesPlaces(shared, party) }];
  }
  return wrongHead(claim, text, counterpart);
}

/** Verbs that are compared as cues and not as words have doers all the same: threatens, promises. */
function unworded(claim: Reading, text: Reading): { claim: number; text: number }[] {
  const verbs = ({ statement, words }: Reading): number[] =>
    verbsOf(statement).flatMap((is, at) => (is && !words.some((word) => word.at === at) ? [at] : []));
  const means = (at: number, there: number): boolean =>
    claim.meanings[at]!.some((meaning) => text.meanings[there]!.includes(meaning)) ||
    claim.statement.terms[at]!.stem === text.statement.terms[there]!.stem;
  const others = verbs(text);
  return verbs(claim).flatMap((at) => {
    const same = others.filter((there) => means(at, there));
    return same.length === 1 ? [{ claim: at, text: same[0]! }] : []; // of two it does not tell which
  });
}

/** "Its rivals took another way" is not borne out by "it took another way than its rivals": whose they are did it. */
function wrongHead(claim: Reading, text: Reading, counterpart: ReadonlyMap<number, number>): OfAnother[] {
  const verbs = verbsOf(text.statement);
  for (const [at, is] of verbsOf(claim.statement).entries()) {
    if (!is || counterpart.has(at)) continue;
    const { subject } = actAt(claim, at);
    const placeOf = ({ first }: Party): number => counterpart.get(first) ?? -1;
    const head = subject.find((party) => !party.oblique && placeOf(party) >= 0);
    const owner = subject.find((party) => party.oblique && placeOf(party) >= 0);
    const deed = head && owner ? verbs.lastIndexOf(true, placeOf(head)) : -1;
    if (!head || !owner || deed < 0) continue;
    const found = actAt(text, deed);
    const governed = found.rest.some((party) => party.oblique && isAt(party, placeOf(head)));
    if (governed && found.subject.some((party) => !party.oblique && isAt(party, placeOf(owner))))
      return [{ finding: openRole(claim, head, text, deed), traded: false }];
  }
  return [];
}

const openRole = (claim: Reading, { first }: Party, text: Reading, deed: number): Finding =>
  open('role', claim.statement.terms[first]!, text.statement.terms[deed]!);

function tradesPlaces({ said, found, counterpart }: ActPair, party: Party): boolean {
  const at = counterpart.get(party.first)!;
  const does = said.subject.includes(party) !== said.passive;
  const [doers, others] = found.passive ? [found.rest, found.subject] : [found.subject, found.rest];
  return includes(does ? others.filter(({ oblique }) => !oblique) : doers, at);
}

/** How far before its adjective a verb may stand that says nothing else: made its models freely available. */
const CARRYING = 6;

/** The word itself where it is a verb, or the light verb that carries it. */
function verbAt(claim: Reading, word: number): number | undefined {
  if (verbsOf(claim.statement)[word]) return word;
  const carrier = verbBefore(claim.statement, word);
  return word - carrier <= CARRYING && isLightAt(claim, carrier) ? carrier : undefined;
}

/** How far after a noun its source may stand. */
const FROM_A_NOUN = 8;

/** "Donated to the Millers" is not borne out by "a donation from the Millers": who a noun says it comes from did it. */
function wrongSource({ claim, text, said, found, counterpart }: ActPair): Party | undefined {
  const source = found.rest.find((party) => sourceOf(text, party));
  if (!source || /(?:ing|ed)$/.test(text.statement.terms[found.at]!.norm)) return undefined; // no noun
  if (source.first - found.at > FROM_A_NOUN || said.passive) return undefined;
  const linked = [...counterpart].filter(([, at]) => isAt(source, at)).map(([at]) => at);
  const doer = said.subject.find(({ first }) => counterpart.has(first));
  if (!doer || linked.length === 0 || claim.statement.language !== 'en') return undefined;
  return linked.some((at) => includes(said.subject, at)) ? undefined : doer;
}

/** "Owns the mill" is not borne out by "its owner says a mill": beyond another verb nothing is done by the noun's deed. */
function beyondNoun({ claim, text, said, found, counterpart, linked }: ActPair): Party | undefined {
  const object = objectOf(said);
  const at = object && counterpart.get(object.first);
  if (object === undefined || at === undefined || at < found.at) return undefined;
  if (claim.statement.language !== 'en' || said.passive) return undefined;
  const verbs = verbsOf(text.statement);
  const parted = verbs.some((is, verb) => is && verb > found.at && verb < at && !linked.has(verb));
  return parted ? object : undefined;
}
