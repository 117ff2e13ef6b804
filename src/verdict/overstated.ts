import { compareAlternatives } from './clauses/alternatives.js';
import { compareBygone } from './clauses/bygone.js';
import { compareDepartures } from './clauses/departures.js';
import { compareMixed } from './clauses/mixed.js';
import { compareMoments } from './clauses/moments.js';
import { compareNamesakes } from './clauses/namesakes.js';
import { compareNounDeeds } from './deeds/noun-deeds.js';
import { compareOwners } from './deeds/owners.js';
import { compareGroups } from './deeds/scopes.js';
import { compareBaselines } from './figures/baselines.js';
import { compareDirections } from './figures/directions.js';
import { compareChosen, compareParts, compareRest } from './figures/parts.js';
import { compareSpans } from './figures/spans.js';
import { compareStandards } from './figures/standards.js';
import { compareTurns } from './figures/turns.js';
import type { Finding } from './finding.js';
import type { Links } from './links.js';
import { compareCountries } from './names/countries.js';
import { compareRepeated } from './names/repeated.js';
import type { Reading } from './reading.js';
import { compareModifiers } from './words/modifiers.js';
import { compareParticles } from './words/particles.js';

/** Holds a claim against what takes something from the words of a text; open findings for what the claim leaves out. */
type Rule = (claim: Reading, text: Reading, links: Links, findings: readonly Finding[]) => readonly Finding[];

const RULES: readonly Rule[] = [
  compareOwners,
  compareBygone,
  compareBaselines,
  compareParticles,
  compareSpans,
  compareParts,
  compareRest,
  compareChosen,
  compareTurns,
  compareDirections,
  compareMixed,
  compareStandards,
  compareGroups,
  compareAlternatives,
  compareDepartures,
  compareNamesakes,
  compareMoments,
  compareNounDeeds,
  compareCountries,
  compareRepeated,
  compareModifiers,
];

/**
 * Where a claim says more than a text whose words bear out all of it: that it is so still, of all, of the thing itself.
 * Asked only where nothing else is open or clashes, since one open finding is enough and a clash tells more.
 */
export function compareOverstated(
  claim: Reading,
  text: Reading,
  links: Links,
  findings: readonly Finding[],
): readonly Finding[] {
  if (!findings.every(mayAgree)) return [];
  for (const rule of RULES) {
    const found = rule(claim, text, links, findings);
    if (found.length > 0) return found;
  }
  return [];
}

/** A name that a text leaves unsaid another text of its fact may give. */
const mayAgree = ({ outcome, kind, text }: Finding): boolean =>
  outcome === 'agrees' || (outcome === 'open' && kind === 'name' && text === undefined);
