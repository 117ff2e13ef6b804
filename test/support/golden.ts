import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { buildLibrary, type Library } from '../../src/library/build-library.js';
import type { VerdictKind } from '../../src/model/basics.js';
import { factFiles } from './fact-files.js';
import { standing } from './library.js';

/** A claim as a member would write it, the verdicts that are right, and the fact that must be cited. */
export interface GoldenClaim {
  readonly kind: string;
  readonly claim: string;
  readonly verdict: readonly VerdictKind[];
  readonly fact?: string;
}

/** A fact base on one subject, with the claims about it. */
export interface GoldenBase {
  readonly subject: string;
  readonly library: Library;
  readonly claims: readonly GoldenClaim[];
}

const folder = path.resolve(import.meta.dirname, '../golden');

function load(subject: string): GoldenBase {
  const read = (file: string) => readFileSync(path.join(folder, subject, file), 'utf8');
  const sources = readdirSync(path.join(folder, subject, 'sources')).map((file) => `sources/${file}`);
  const files = ['facts.yaml', 'names.yaml', ...sources].map((file) => [file, read(file)] as const);
  const library = standing(buildLibrary(factFiles(Object.fromEntries(files))));
  return { subject, library, claims: parse(read('claims.yaml')) as GoldenClaim[] };
}

/** Every fact base of the golden set. */
export const goldenBases = (): GoldenBase[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => load(name));
