import { type Act, actAt } from './acts.js';
import { type Finding, open } from './finding.js';
import { gapBefore } from './gaps.js';
import { THAT } from './grammar.js';
import { isLight, isMeasure } from './light-words.js';
import type { Links } from './links.js';
import { includes, isAt, isBeside, isReachedBy, type Party, sourceOf } from './parties.js';
import type { Reading } from './reading.js';
import { SAYING_THAT, TURNING } from './verb-classes.js';
import { verbsOf } from './verbs.js';

/** What a claim and a text share of one verb. */
interface Shared {
  readonly claim: Reading;
  readonly text: Reading;
  readonly said: Act;
  readonly found: Act;
  /** Index of a term of the claim -> index of its counterpart in the text. */
  readonly counterpart: ReadonlyMap<number, number>;
}

/** Somebody or something of the claim that the text gives another part in the deed. */
export interface OfAnother {
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
  const counterpart = new Map(links.between.map((link) => [link.claim, link.text]));
  for (const { claim: word, text: other } of verbs) {
    const at = verbAt(claim, word);
    if (at === undefined) continue;
    const said = actAt(claim, at);
    const there = verbsOf(text.statement)[other] || text.statement.terms[other - 1]?.norm === 'to';
    const shared = { claim, text, said, found: actAt(text, other), counterpart };
    const party = there ? (wrongSubject(shared) ?? wrongObject(shared)) : wrongSource(shared);
    if (party) {
      const finding = open('role', claim.statement.terms[party.first]!, text.statement.terms[other]!);
      return [{ finding, traded: tradesPlaces(shared, party) }];
    }
  }
  return [];
}

function tradesPlaces({ said, found, counterpart }: Shared, party: Party): boolean {
  const at = counterpart.get(party.first)!;
  const does = said.subject.includes(party) !== said.passive;
  const [doers, others] = found.passive ? [found.rest, found.subject] : [found.subject, found.rest];
  return includes(does ? others.filter(({ oblique }) => !oblique) : doers, at);
}

/** How far before its adjective a verb may stand that says nothing else: made its models freely available. */
const CARRYING = 4;

/** The word itself where it is a verb, or the light verb that carries it. */
function verbAt(claim: Reading, word: number): number | undefined {
  const verbs = verbsOf(claim.statement);
  if (verbs[word]) return word;
  const carrier = verbs.slice(0, word).lastIndexOf(true);
  const light = claim.words.find(({ at }) => at === carrier);
  return light && word - carrier <= CARRYING && isLight(light, claim) ? carrier : undefined;
}

/** "Donated to the Millers" is not borne out by "a donation from the Millers": who a noun says it comes from did it. */
function wrongSource({ claim, text, said, found, counterpart }: Shared): Party | undefined {
  const source = found.rest.find((party) => sourceOf(text, party));
  if (!source || /(?:ing|ed)$/.test(text.statement.terms[found.at]!.norm)) return undefined; // no noun
  if (source.first - found.at > CARRYING * 2 || said.passive) return undefined;
  const linked = [...counterpart].filter(([, at]) => isAt(source, at)).map(([at]) => at);
  const doer = said.subject.find(({ first }) => counterpart.has(first));
  if (!doer || linked.length === 0 || claim.statement.language !== 'en') return undefined;
  return linked.some((at) => includes(said.subject, at)) ? undefined : doer;
}

/** A party of the claim's subject that is not the text's, or none. */
function wrongSubject(shared: Shared): Party | undefined {
  const { said, found, counterpart, claim, text } = shared;
  const stranger = said.agent.find((party) => {
    const at = counterpart.get(party.first);
    return at !== undefined && found.passive && found.agent.length > 0 && !includes(found.agent, at);
  });
  if (stranger) return stranger;
  const mine = claim.statement.language === 'ar' ? said.subject.slice(0, 1) : said.subject;
  return mine.find((party) => {
    const at = counterpart.get(party.first);
    if (at === undefined || party.oblique) return false;
    if (said.passive && !found.passive && takesObject(text, found)) {
      const comes = found.rest.some((other) => isAt(other, at) && sourceOf(text, other));
      return comes || includes(found.subject, at);
    }
    if (!said.passive && found.passive) {
      if (found.agent.length > 0) return !includes(found.agent, at);
      return found.subject.some((other) => isAt(other, at) && !other.oblique) && objectOf(said) !== undefined;
    }
    if (found.subject.length === 0)
      return text.statement.language === 'en' && includes(found.rest, at) && !found.passive;
    if (!found.passive && objectOf(said) === undefined && includes(found.rest, at) && turnsOnItself(shared))
      return false;
    return !includes(found.subject, at) || onlyBelongs(shared, at);
  });
}

const turnsOnItself = ({ claim, said }: Shared): boolean =>
  claim.meanings[said.at]!.some((meaning) => TURNING.has(meaning));

/** True when a party of the text's subject is no more than what its head is of: "the share of Harwick rose". */
function onlyBelongs(shared: Shared, at: number): boolean {
  const { claim, text, found, counterpart, said } = shared;
  const linked = new Set(counterpart.values());
  const party = found.subject.find((other) => isAt(other, at))!;
  const terms = text.statement.terms;
  const head = found.subject[0]!;
  const next = found.subject.find(({ first }) => first === party.last + 1);
  const says = (other: Party): boolean => {
    const word = text.words.find((w) => w.at === other.first);
    return !linked.has(other.first) && !(word && isLight(word, text)) && !isMeasure(terms[other.first]!);
  };
  if (/['’]s?$/.test(terms[party.last]!.text)) return next !== undefined && says(next);
  if (party.oblique) return head !== party && !head.oblique && says(head);
  if (isNarrowed(shared, party, says)) return true;
  // Another head of which the claim says something else: the two trade places, but for a man and his title.
  const person = text.names.some(({ first, value }) => first === party.first && value.kind === 'person');
  const others = claim.statement.language === 'ar' ? [...said.subject.slice(1), ...said.rest] : said.rest;
  const ahead = found.subject.slice(0, found.subject.indexOf(party));
  return !person && others.some(({ first }) => includes(ahead, counterpart.get(first) ?? -1));
}

/** "Deaths from heart attacks fell by 22 percent" gives no figure for deaths. */
function isNarrowed({ claim, text, found }: Shared, head: Party, says: (other: Party) => boolean): boolean {
  const next = found.subject[found.subject.indexOf(head) + 1];
  const link = text.statement.terms[head.last + 1]?.norm ?? '';
  return claim.quantities.length > 0 && next !== undefined && /^(?:of|from)$/.test(link) && says(next);
}

/** What a claim says it is done to; in Arabic only where the doer stands before the verb is it told from him. */
function givenObject(claim: Reading, { at, subject, rest }: Act): Party | undefined {
  const { terms, language } = claim.statement;
  // In "rejected Frutal's appeal" it is done to the appeal.
  const owned = /['’]s?$/.test(terms[rest[0]?.last ?? -1]?.text ?? '');
  const object = rest[owned ? 1 : 0];
  const saysThat =
    claim.meanings[at]!.some((meaning) => SAYING_THAT.has(meaning)) ||
    terms.slice(at + 1, object?.first).some(({ norm }) => THAT.has(norm));
  const follows = language === 'en' || subject.some(({ last }) => last < at);
  return follows && !saysThat ? object : undefined;
}

/** What the claim's verb is done to, where the text's is done to something else. */
function wrongObject(shared: Shared): Party | undefined {
  const { said, found, counterpart, text, claim } = shared;
  const object = givenObject(claim, said);
  const at = object && counterpart.get(object.first);
  if (!object || at === undefined || said.agent.includes(object)) return undefined;
  if (found.passive && !said.passive) {
    if (object.oblique) return undefined;
    return found.subject.length > 0 && !includes(found.subject, at) ? object : undefined;
  }
  const reached = found.rest.find((party) => isAt(party, at));
  if (reached && !object.oblique && (isBeside(text, reached) || sourceOf(text, reached))) return object;
  if (at < found.at)
    return includes(found.subject, at) && !object.oblique && takesObject(text, found) ? object : undefined;
  const linked = new Set(counterpart.values());
  const verbs = verbsOf(text.statement);
  const between = text.statement.terms.slice(found.at + 1, at);
  if (between.some((_, i) => verbs[found.at + 1 + i] && !linked.has(found.at + 1 + i))) return object;
  if (object.oblique) return undefined;
  if (isBeyondComma(text, found.at, at)) return object;
  if (text.statement.language !== 'en') return undefined;
  const other = found.rest.find(({ first }) => first < at && !linked.has(first));
  return reached?.oblique && other && !other.oblique ? object : undefined;
}

const takesObject = (reading: Reading, { rest }: Act): boolean =>
  rest.some((party) => !party.oblique || isReachedBy(reading, party));

/** Described the feat, likening it to Sputnik: what stands farther on after a comma is of another verb. */
function isBeyondComma(text: Reading, verb: number, at: number): boolean {
  const commas = text.statement.terms.flatMap((_, i) =>
    i > verb && i <= at && /[,،]/.test(gapBefore(text, i)) ? [i] : [],
  );
  const named = (i: number): boolean => text.names.some(({ first }) => first === i);
  // "its model, R1," and a list of names go on with what was done
  return commas.some((i) => i < at && !named(i));
}

/** What stands right after an active verb, with no preposition between. */
function objectOf({ rest }: Act): Party | undefined {
  return rest[0]?.oblique === false ? rest[0] : undefined;
}
