import { commasWithin } from '../clauses/gaps.js';
import { nameAt, type Reading } from '../reading.js';
import { isMeasure } from '../words/light-words.js';
import { type ActPair, takesObject } from './act-pair.js';
import { type Act, actAt } from './acts.js';
import { isOwner, JOINS_NAMES, OBJECT_MARKS, OF, THAT } from './grammar.js';
import { includes, isAt, isBeside, type Party, sourceOf } from './parties.js';
import { SAYING_THAT } from './verb-classes.js';
import { ING, verbsOf } from './verbs.js';

/** What a claim says it is done to; in Arabic only where the doer stands before the verb is it told from him. */
function givenObject(claim: Reading, { at, subject, rest }: Act): Party | undefined {
  const { terms, language } = claim.statement;
  // In "rejected Frutal's appeal" it is done to the appeal.
  const given = rest[rest[0] && isOwner(terms[rest[0].last]!) ? 1 : 0];
  // doubled the number of nurses
  const counted = given && isMeasure(terms[given.first]!) && OF.has(terms[given.last + 1]?.norm ?? '');
  const object = counted && rest[1] ? { ...rest[1], oblique: false } : given;
  const saysThat =
    claim.meanings[at]!.some((meaning) => SAYING_THAT.has(meaning)) ||
    terms.slice(at + 1, object?.first).some(({ norm }) => THAT.has(norm));
  const follows = language === 'en' || subject.some(({ last }) => last < at);
  return follows && !saysThat ? object : undefined;
}

/** What the claim's verb is done to, where the text's is done to something else. */
export function wrongObject(shared: ActPair): Party | undefined {
  const { said, found, counterpart, linked, text, claim } = shared;
  const object = givenObject(claim, said);
  const at = object && counterpart.get(object.first);
  if (!object || at === undefined || said.agent.includes(object)) return undefined;
  if (found.passive && !said.passive) {
    if (object.oblique) return undefined;
    if (found.subject.length > 0 && !includes(found.subject, at)) return object;
    // "Blocked Torvane" is not borne out by "the bid to buy Torvane was blocked".
    const head = found.subject.find(({ oblique }) => !oblique);
    const verbs = verbsOf(text.statement);
    const apart = head && text.statement.terms.slice(head.last, at).some((_, i) => verbs[head.last + i]);
    return apart && !linked.has(head.first) ? object : undefined;
  }
  const reached = found.rest.find((party) => isAt(party, at));
  if (reached && !object.oblique && (isBeside(text, reached) || sourceOf(text, reached))) return object;
  if (at < found.at)
    return includes(found.subject, at) && !object.oblique && takesObject(text, found) ? object : undefined;
  const verbs = verbsOf(text.statement);
  const between = text.statement.terms.slice(found.at + 1, at);
  if (between.some((_, i) => verbs[found.at + 1 + i] && !linked.has(found.at + 1 + i))) return object;
  if (object.oblique) return undefined;
  if (isBeyondComma(text, found.at, at)) return object;
  if (text.statement.language !== 'en') return undefined;
  const other = found.rest.find(
    ({ first }) => first < at && !linked.has(first) && !isMeasure(text.statement.terms[first]!),
  );
  return reached?.oblique && other && !other.oblique ? object : undefined;
}

/** Described the feat, likening it to Sputnik: what stands farther on after a comma is of another verb. */
function isBeyondComma(text: Reading, verb: number, at: number): boolean {
  const { terms } = text.statement;
  const verbs = verbsOf(text.statement);
  const commas = commasWithin(text.statement, verb + 1, at);
  const goesOn = (comma: number): boolean => {
    if (nameAt(text, comma)) return true; // its model, R1, and a list of names
    const says = terms.slice(comma, at + 1).some(({ norm }, i) => verbs[comma + i] || ING.test(norm));
    return !says && opensPhrase(text, comma) && !isSubject(text, at);
  };
  return commas.some((comma) => comma < at && !goesOn(comma));
}

/** Two albums, three singles and a film; the Heron, the first prize: the same is done to what comes after. */
const opensPhrase = ({ statement: { terms }, quantities }: Reading, at: number): boolean =>
  OBJECT_MARKS.has(terms[at]!.norm) ||
  JOINS_NAMES.has(terms[at]!.norm) ||
  quantities.some(({ first }) => first === at);

const isSubject = (text: Reading, at: number): boolean =>
  verbsOf(text.statement).some((is, verb) => is && verb > at && includes(actAt(text, verb).subject, at));
