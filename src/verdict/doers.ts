import { type Act, actAt, type Party } from './acts.js';
import { type Finding, open } from './finding.js';
import { isLight } from './light-words.js';
import type { Links } from './links.js';
import type { Reading } from './reading.js';
import { verbsOf } from './verbs.js';

/** Nouns that only count or measure what stands after "of": the number of complaints rose is complaints rose. */
const MEASURES = /^(?:number|level|amount|total|majority|rate|group|price|عدد|مستوي|كميه|معدل)$/;

/** What a claim and a text share of one verb. */
interface Shared {
  readonly claim: Reading;
  readonly text: Reading;
  readonly said: Act;
  readonly found: Act;
  /** Index of a term of the claim -> index of its counterpart in the text. */
  readonly counterpart: ReadonlyMap<number, number>;
}

/**
 * Who does it in the claim must do it in the text, and what it is done to must be what it is done to: "Bressano sold
 * Ferri" is not borne out by "the club sold Ferri to Bressano", nor "won the league" by "won promotion to the league".
 */
export function compareActs(claim: Reading, text: Reading, links: Links): Finding[] {
  const counterpart = new Map(links.between.map((link) => [link.claim, link.text]));
  const [here, there] = [verbsOf(claim.statement), verbsOf(text.statement)];
  for (const pair of links.pairs) {
    if (pair.sign < 0 || !here[pair.claim.at] || !there[pair.text.at]) continue;
    const said = actAt(claim, pair.claim.at);
    const found = actAt(text, pair.text.at);
    const shared = { claim, text, said, found, counterpart };
    const party = wrongSubject(shared) ?? wrongObject(shared);
    if (party) return [open('role', claim.statement.terms[party.first]!, pair.text.term)];
  }
  return [];
}

/** A party of the claim's subject that is not the text's, or none. */
function wrongSubject(shared: Shared): Party | undefined {
  const { said, found, counterpart, claim } = shared;
  const mine = claim.statement.language === 'ar' ? said.subject.slice(0, 1) : said.subject;
  return mine.find((party) => {
    const at = counterpart.get(party.first);
    if (at === undefined || party.oblique) return false;
    if (said.passive && !found.passive) return includes(found.subject, at);
    if (!said.passive && found.passive) {
      if (found.agent) return !isAt(found.agent, at);
      return found.subject.some((other) => isAt(other, at) && !other.oblique) && objectOf(said) !== undefined;
    }
    if (found.subject.length === 0) return includes(found.rest, at) && !found.passive;
    if (!found.passive && objectOf(said) === undefined && includes(found.rest, at) && turnsOnItself(shared))
      return false;
    return !includes(found.subject, at) || onlyBelongs(shared, at);
  });
}

/** Verbs that say of their object what they say of a subject: a centre opens when somebody opens it. */
const TURNING = ['open', 'close', 'begin', 'end', 'continue', 'move', 'change', 'improve', 'rise', 'fall'];

const turnsOnItself = ({ claim, said }: Shared): boolean =>
  claim.meanings[said.at]!.some((meaning) => TURNING.includes(meaning));

/** True when a party of the text's subject is no more than what its head is of: "the share of Harwick rose". */
function onlyBelongs({ claim, text, found, counterpart, said }: Shared, at: number): boolean {
  const linked = new Set(counterpart.values());
  const party = found.subject.find((other) => isAt(other, at))!;
  const terms = text.statement.terms;
  const head = found.subject[0]!;
  const next = found.subject.find(({ first }) => first === party.last + 1);
  const says = (other: Party): boolean => {
    const word = text.words.find((w) => w.at === other.first);
    return (
      !linked.has(other.first) && !(word && isLight(word, text)) && !MEASURES.test(terms[other.first]!.norm)
    );
  };
  if (party.oblique) return head !== party && !head.oblique && says(head);
  if (/['’]s?$/.test(terms[party.last]!.text)) return next !== undefined && says(next);
  // Another head of which the claim says something else: the two trade places, but for a man and his title.
  const person = text.names.some(({ first, value }) => first === party.first && value.kind === 'person');
  const others = claim.statement.language === 'ar' ? [...said.subject.slice(1), ...said.rest] : said.rest;
  return head !== party && !person && others.some(({ first }) => counterpart.get(first) === head.first);
}

/** What the claim's verb is done to, where the text's is done to something else. */
function wrongObject(shared: Shared): Party | undefined {
  const { said, found, counterpart, text, claim } = shared;
  if (claim.statement.language !== 'en') return undefined;
  const object = said.rest[0];
  const at = object && counterpart.get(object.first);
  if (!object || at === undefined || object === said.agent) return undefined;
  if (found.passive && !said.passive) {
    if (object.oblique) return undefined;
    return found.subject.length > 0 && !includes(found.subject, at) ? object : undefined;
  }
  if (at < found.at) return includes(found.subject, at) && !object.oblique ? object : undefined;
  const linked = new Set(counterpart.values());
  const verbs = verbsOf(text.statement);
  const between = text.statement.terms.slice(found.at + 1, at);
  if (between.some((_, i) => verbs[found.at + 1 + i] && !linked.has(found.at + 1 + i))) return object;
  if (object.oblique || text.statement.language !== 'en') return undefined;
  const reached = found.rest.find((party) => isAt(party, at));
  const other = found.rest.find(({ first }) => first < at && !linked.has(first));
  return reached?.oblique && other && !other.oblique ? object : undefined;
}

/** What stands right after an active verb, with no preposition between. */
function objectOf({ rest }: Act): Party | undefined {
  return rest[0]?.oblique === false ? rest[0] : undefined;
}

const isAt = ({ first, last }: Party, at: number): boolean => first <= at && at <= last;
const includes = (parties: readonly Party[], at: number): boolean => parties.some((party) => isAt(party, at));
