import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFactFiles } from '../../adapters/files/read-files.js';
import { proveFacts } from '../../src/library/prove-facts.js';
import type { FactId } from '../../src/model/fact.js';
import { sourceYaml } from '../support/fact-files.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CHILD = path.join(ROOT, 'test/support/writer-child.mjs');
const KILLS = 20;
const ARCHIVE = 'The mayor opened the bridge.\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isnad-kill-'));
  await writeFile(path.join(folder, 'paper.txt'), ARCHIVE);
  await writeFile(
    path.join(folder, 'paper.yaml'),
    `${sourceYaml('paper.txt', ARCHIVE)}facts:\n  - id: opened # kept\n    quote: The mayor opened the bridge\n`,
  );
});
afterEach(() => rm(folder, { recursive: true }));

/** Lets a writer write and kills it so many milliseconds after it began; returns what it said was written. */
function liveAndDie(life: number, milliseconds: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, folder, String(life)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: string[] = [];
    createInterface(child.stdout).on('line', (line) => {
      if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      else said.push(line);
    });
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}

describe.skipIf(!existsSync(path.join(ROOT, 'dist/adapters/files/write-facts.js')))(
  'a writer killed in the middle of a write (needs `npm run build`)',
  () => {
    test(`at ${KILLS} random moments leaves a whole file that holds all it said was written`, async () => {
      const promised: string[] = [];
      for (let life = 0; life < KILLS; life++) {
        promised.push(...(await liveAndDie(life, Math.random() * 100)));
        const proven = proveFacts(await readFactFiles(folder));
        expect(proven.issues).toEqual([]);
        const kept = proven.facts.get('opened' as FactId)?.checks.map((check) => check.claim) ?? [];
        expect(promised.filter((claim) => !kept.includes(claim))).toEqual([]);
      }
      expect(promised.length).toBeGreaterThan(KILLS);
    }, 120_000);
  },
);
