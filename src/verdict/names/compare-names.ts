import type { NameMention } from '../../model/claim.js';
import { agrees, type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import { type Placed, type Reading, termsApart, type Word } from '../reading.js';
import { isLight } from '../words/light-words.js';
import { compareAgents } from './agents.js';
import type { NamePair } from './align-names.js';
import { compareOffices } from './offices.js';
import { compareBodies, compareOrigins } from './origins.js';
import { compareSlots } from './slots.js';

/**
 * Holds the names of both sides against each other, `pairs` being those of one bearer; `missing` and `unsaid` are the words
 * of the claim and of the text that found no counterpart.
 */
export function compareNames(
  claim: Reading,
  text: Reading,
  pairs: readonly NamePair[],
  missing: readonly Word[],
  unsaid: readonly Word[],
  links: Links,
): Finding[] {
  const agreeing = pairs.map((pair) => agrees('name', pair.claim.value, pair.text.value));
  const strangers = claim.names.filter((name) => !pairs.some((pair) => pair.claim === name));
  const spelled = strangers.filter((name) => isSpelledOut(name, claim, text));
  const unknown = strangers.filter((name) => !spelled.includes(name));
  const unspoken = text.names.filter((name) => !pairs.some((pair) => pair.text === name));
  const saysAsMuch = pairs.length > 0 && unsaid.length === 0 && missing.length === 0;
  const describes = saysAsMuch && claim.words.every((word) => isLight(word, claim));
  const described = unspoken.filter((name) => describes || pairs.some(({ text }) => standBeside(name, text)));
  const describing = unknown.filter(({ value }) => describes || value.demonym);
  const origins = saysAsMuch ? compareOrigins(describing, described) : [];
  const closed =
    origins.length > 0
      ? origins
      : [
          ...compareOffices(claim, text, links),
          ...compareAgents(claim, text, links, unknown, unspoken),
          ...compareBodies(
            claim,
            text,
            links,
            claim.names.filter((name) => !unknown.includes(name)),
            unknown,
            unspoken,
          ),
        ];
  const clashes =
    closed.length > 0
      ? closed
      : compareSlots(claim, text, [...unknown, ...strangersAmong(missing, claim)], unspoken, links);
  const left = unknown.filter((name) => !clashes.some((clash) => clash.claim.start === name.value.start));
  return [
    ...agreeing,
    ...spelled.map((name) => agrees('name', name.value)),
    ...clashes,
    ...left.map((name) =>
      open('name', name.value, unspoken.find((n) => n.value.kind === name.value.kind)?.value),
    ),
  ];
}

/** The Spanish company Castra: of Castra it says that it is Spanish. */
const standBeside = (a: Placed<NameMention>, b: Placed<NameMention>): boolean =>
  a.value.demonym === true && termsApart(a, b) <= BESIDE;

const BESIDE = 2; // terms, a class noun between them

/** True when a name that the text does not name as one stands there as ordinary words. */
function isSpelledOut(name: Placed<NameMention>, claim: Reading, text: Reading): boolean {
  const own = claim.statement.terms.slice(name.first, name.last + 1).filter((term) => !term.stop);
  return (
    name.value.id === undefined &&
    own.length > 0 &&
    own.every((term) =>
      text.statement.terms.some((other) => other.norm === term.norm || other.stem === term.stem),
    )
  );
}

/** Words that only their capital or preposition shows to be names: a person or a city nobody listed. */
function strangersAmong(missing: readonly Word[], { statement }: Reading): Placed<NameMention>[] {
  return missing
    .filter(({ at, term, meanings }) => {
      const before = statement.terms[at - 1]?.norm ?? '';
      if (meanings.length > 0) return false;
      const capital = /^\p{Lu}\p{Ll}/u.test(term.text);
      return capital || /^(?:in|at|from|في|ب|من)$/.test(before) || /^ب../.test(term.norm);
    })
    .map(({ at, term }) => ({ value: { ...term, skeleton: '' }, first: at, last: at }));
}
