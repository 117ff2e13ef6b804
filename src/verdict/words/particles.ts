import { normsOf } from '../../analysis/tokenize.js';
import english from '../../lexicon/en/verbs.json' with { type: 'json' };
import light from '../../lexicon/light-words.json' with { type: 'json' };
import { isBroken } from '../clauses/gaps.js';
import { DETERMINERS, OBJECT_MARKS } from '../deeds/grammar.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import { nameAt, type Reading } from '../reading.js';

const PARTICLES = normsOf(english.particles);
/** A ship sinks off a coast and prices are up on last year's: before these they say where, or how much. */
const WHEREABOUTS = normsOf(light.afterPrepositions);
/** So many words of an object may stand before its particle: put the fire out. */
const OBJECT = 4;

/** "Called a strike" is not borne out by "called off a strike": a particle makes another deed of a verb. */
export function compareParticles(claim: Reading, text: Reading, { pairs }: Links): Finding[] {
  const turned = pairs.find(({ claim: said, text: found, sign }) => {
    const isDeed = verbsOf(text.statement)[found.at] === true || verbsOf(claim.statement)[said.at] === true;
    if (!isDeed || sign < 0 || said.key !== found.key) return false;
    return particleOf(claim, said.at) !== particleOf(text, found.at);
  });
  return turned ? [open('term', turned.claim.term, turned.text.term)] : [];
}

/** The particle of a verb, right after it or after its object; a rise is one with "up" or without. */
function particleOf(reading: Reading, at: number): string | undefined {
  const { statement, quantities, words } = reading;
  const { terms } = statement;
  if (words.some((word) => word.at === at && word.poles.some(({ axis }) => axis === 'rise-fall')))
    return undefined;
  for (let place = at + 1; place <= Math.min(terms.length - 1, at + OBJECT); place++) {
    const { norm } = terms[place]!;
    if (isBroken(statement, place) || (place > at + 1 && verbsOf(statement)[place])) return undefined;
    if (!PARTICLES.has(norm)) {
      if (place === at + 1 && !opensObject(reading, place)) return undefined;
      continue;
    }
    const next = terms[place + 1]?.norm ?? '';
    const after = OBJECT_MARKS.has(next) || DETERMINERS.has(next) ? (terms[place + 2]?.norm ?? '') : next;
    const isFigure = quantities.some(({ first }) => first === place + 1);
    const isPreposition =
      place > at + 1 && next !== '' && !isBroken(statement, place + 1) && terms[place + 1]?.stop !== true;
    return isFigure ||
      isPreposition ||
      WHEREABOUTS.has(next) ||
      WHEREABOUTS.has(after) ||
      nameAt(reading, place + 1)
      ? undefined
      : norm;
  }
  return undefined;
}

/** The fire, a name: what a particle may stand behind. */
const opensObject = (reading: Reading, at: number): boolean =>
  OBJECT_MARKS.has(reading.statement.terms[at]!.norm) || nameAt(reading, at) !== undefined;
