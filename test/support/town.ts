import { buildLibrary, type Library } from '../../src/library/build-library.js';
import type { Day } from '../../src/model/basics.js';
import { factFiles, sourceYaml } from './fact-files.js';
import { standing } from './library.js';

/** A small town's paper: what it prints, and a fact base made of it. */
export const TOWN = [
  'Mayor Dana Brook opened the Stone Bridge on 3 May 2025.',
  'The bridge cost 14 million euros.',
  'The harbour is expected to open in June 2026.',
  'The library has 900 members.',
  '',
].join('\n');

export const townYaml = (facts: string): string =>
  `${sourceYaml('sources/town.txt', TOWN, 'town')}facts:\n${facts}`;

export const townFiles = (facts: string) =>
  factFiles({ 'town.yaml': townYaml(facts), 'sources/town.txt': TOWN });

/** A library of facts given as YAML; throws where they do not stand. */
export function townLibrary(facts: string): Library {
  return standing(buildLibrary(townFiles(facts)));
}

export const BRIDGE = `
  - id: bridge-opened
    quote: Mayor Dana Brook opened the Stone Bridge on 3 May 2025
    wordings: { en: [The Stone Bridge was opened on 3 May 2025] }
    checks:
      - { claim: "Dana Brook opened the Stone Bridge on 3 May 2025", verdict: supported }
      - { claim: "Dana Brook opened the Stone Bridge on 3 May 2021", verdict: contradicted }
`;

export const COST = `
  - id: bridge-cost
    quote: The bridge cost 14 million euros
    checks:
      - { claim: "The bridge cost 14 million euros", verdict: supported }
      - { claim: "The bridge cost 20 million euros", verdict: contradicted }
`;

export const TODAY = '2026-02-01' as Day;
