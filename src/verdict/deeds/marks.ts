import { isListed, isSpelled } from '../../analysis/known-words.js';
import { isBroken, isEnded } from '../clauses/gaps.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import type { Reading } from '../reading.js';
import { AWAY, PREPOSITIONS, TOWARDS, UPON } from './grammar.js';
import { isPassable, type Party, partiesOf } from './parties.js';

/** What a preposition makes of a party: where it goes to, comes from, what it falls upon; `for` is also of whom it is. */
type Mark = 'to' | 'for' | 'from' | 'upon' | 'other' | 'none';

/** A preposition written onto its word: لجامعة, للجامعة; but not لجنة. */
export const ATTACHED_TO = /^[وف]?ل(?=.{3})/;

/**
 * Flights from Lisbon are not borne out by flights to Lisbon, nor a gift of the university to the foundation by one of
 * the foundation to the university. Prepositions tell it where the verb is not known for one, or is a noun.
 */
export function compareMarks(claim: Reading, text: Reading, links: Links): Finding[] {
  const counterpart = counterpartsOf(links);
  const marked = partiesOf(claim).flatMap((party) => {
    const other = counterpart.get(party.first);
    const there = partiesOf(text).find(({ first }) => first === other);
    return there ? [{ party, said: markOf(claim, party), found: markOf(text, there), there }] : [];
  });
  const turned = marked.find(({ said, found }) => isOpposite(said, found));
  const traded = marked.find(({ said, found }) =>
    marked.some(
      (other) => said !== found && TELLING.has(said) && other.said === found && other.found === said,
    ),
  );
  const wrong = turned ?? traded ?? marked.find((one) => isOfAnotherClause(one, marked, text));
  return wrong
    ? [open('role', claim.statement.terms[wrong.party.first]!, text.statement.terms[wrong.there.first]!)]
    : [];
}

interface Marked {
  readonly said: Mark;
  readonly there: Party;
}

/** "Deaths among women fell" of "deaths among men fell; among women …": what a preposition brings stands beyond a stop. */
function isOfAnotherClause({ said, there }: Marked, all: readonly Marked[], text: Reading): boolean {
  const partOf = ({ first }: Party): number =>
    text.statement.terms.filter((_, at) => at <= first && isEnded(text.statement, at)).length;
  const others = all.filter((other) => other.there !== there);
  return said !== 'none' && others.length > 0 && others.every((other) => partOf(other.there) < partOf(there));
}

/** Marks that tell doer and done-to apart: who plays with somebody is played with. */
const TELLING: ReadonlySet<Mark> = new Set(['to', 'for', 'from', 'upon']);

const isOpposite = (one: Mark, other: Mark): boolean =>
  (one === 'to' && other === 'from') || (one === 'from' && other === 'to');

export function markOf(reading: Reading, { first }: Pick<Party, 'first'>): Mark {
  const { terms } = reading.statement;
  const { norm } = terms[first]!;
  if (ATTACHED_TO.test(norm) && !isListed(norm) && isSpelled(norm)) return 'for';
  const head = headBefore(reading, first);
  if (head) return markOf(reading, head);
  let at = first - 1;
  while (at >= 0 && isPassable(reading, at) && !PREPOSITIONS.has(terms[at]!.norm)) at--;
  const before = terms[at]?.norm ?? '';
  if (TOWARDS.has(before)) return 'to';
  if (AWAY.has(before)) return 'from';
  if (UPON.has(before)) return 'upon';
  return PREPOSITIONS.has(before) ? 'other' : 'none';
}

/** أمام فريق الجبل: the noun that a construct begins with has the preposition of all its words. */
const headBefore = (reading: Reading, first: number): Party | undefined =>
  reading.statement.language === 'ar' && !isBroken(reading.statement, first)
    ? partiesOf(reading).find(({ last }) => last === first - 1)
    : undefined;
