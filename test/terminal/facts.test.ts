import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { factsDesk } from '../../adapters/files/facts-desk.js';
import { factsCommand } from '../../adapters/terminal/facts.js';
import { BRIDGE, TODAY, TOWN, townYaml } from '../support/town.js';

let folder: string;
let out: string[];
let err: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isnad-terminal-'));
  await mkdir(path.join(folder, 'sources'));
  await writeFile(path.join(folder, 'sources/town.txt'), TOWN);
  await writeFile(path.join(folder, 'town.yaml'), townYaml(BRIDGE));
  out = [];
  err = [];
  vi.spyOn(console, 'log').mockImplementation((line) => out.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => err.push(String(line)));
});

afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

/** Runs `isnad facts …` and returns its exit code. */
async function facts(...args: string[]): Promise<number> {
  process.exitCode = 0;
  const command = factsCommand(() => factsDesk({ folder, today: () => TODAY }));
  for (const each of [command, ...command.commands]) {
    each
      .exitOverride()
      .configureOutput({ writeErr: (text) => err.push(text), writeOut: (text) => out.push(text) });
  }
  try {
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    return (error as { exitCode: number }).exitCode;
  }
  return Number(process.exitCode);
}

test('lint says fine, and exits 0', async () => {
  expect(await facts('lint')).toBe(0);
  expect(out).toEqual(['fine: 1 fact, 1 source, 2 checks']);
});

test('lint lists problems on the error stream, and exits 1; --json prints them as data', async () => {
  await writeFile(path.join(folder, 'town.yaml'), townYaml('  - { id: x, quote: The mayor wept }\n'));
  expect(await facts('lint')).toBe(1);
  expect(err[0]).toContain('town.yaml:10 facts[0].quote: error');
  expect(out).toEqual(['1 error']);
  out = [];
  expect(await facts('lint', '--json')).toBe(1);
  expect(JSON.parse(out.join(''))).toMatchObject([{ where: 'facts[0].quote', severity: 'error' }]);
});

test('check shows the answer and why', async () => {
  expect(await facts('check', 'The Stone Bridge', 'was opened on 3 May 2021')).toBe(0);
  expect(out.join('\n')).toContain('Mayor Dana Brook opened the Stone Bridge on 3 May 2025');
});

test('new names the options for what the text does not say, and exits 2', async () => {
  const article = path.join(folder, 'x.txt');
  await writeFile(article, 'A headline\nThe storm flooded eleven boats in the harbour.\n');
  expect(await facts('new', article)).toBe(2);
  expect(err.join('')).toContain('--publisher and --published');
  expect(await facts('new', article, '--publisher', 'The Wave', '--published', '2026-01-04')).toBe(0);
  expect(out[0]).toContain(': 1 draft');
  expect(await facts('new', 'gone.txt')).toBe(1);
});

test('diff without a revision to compare with exits 1', async () => {
  expect(await facts('diff')).toBe(1);
  expect(err[0]).toContain('git');
  expect(await facts('diff', '--questions', 'many')).toBeGreaterThan(0);
});

test('schema writes the editors’ schemas', async () => {
  expect(await facts('schema')).toBe(0);
  expect(out[0]).toContain('schema.json');
});
