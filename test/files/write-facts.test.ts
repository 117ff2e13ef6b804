import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FactWriter, factWriter } from '../../adapters/files/write-facts.js';
import { proveFacts } from '../../src/library/prove-facts.js';
import { type Day, err, isNonEmpty, ok } from '../../src/model/basics.js';
import type { FactFiles } from '../../src/model/library.js';
import { sha256, sourceYaml } from '../support/fact-files.js';

const ARCHIVE = 'The mayor opened the bridge on 3 May.\nThe bridge cost 14 million.\nThe mayor smiled.\n';
const FACTS = `${sourceYaml('sources/paper.txt', ARCHIVE)}
facts:
  - id: opened # the first
    quote: The mayor opened the bridge
`;

let folder: string;
let writer: FactWriter<FactFiles>;

const build = async (files: FactFiles) => {
  const errors = proveFacts(files).issues.filter((issue) => issue.severity === 'error');
  return isNonEmpty(errors) ? err(errors) : ok(files);
};
const file = () => readFile(path.join(folder, 'paper.yaml'), 'utf8');
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isnad-facts-'));
  await mkdir(path.join(folder, 'sources'));
  await writeFile(path.join(folder, 'sources/paper.txt'), ARCHIVE);
  await writeFile(path.join(folder, 'paper.yaml'), FACTS);
  writer = factWriter({ folder, build });
});

afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true });
});

/** A source that is not in the folder yet. */
const rain = (archive: string, text: string) => ({
  id: 'rain',
  title: 'Rain',
  publisher: 'The Paper',
  publishedAt: '2026-01-22',
  language: 'en',
  archive,
  sha256: sha256(text),
});
const cost = {
  kind: 'add-fact',
  sourceId: 'paper',
  fact: { id: 'cost', quote: 'The bridge cost 14 million' },
} as const;
const expire = (day: string) =>
  ({ kind: 'edit-fact', factId: 'opened', fields: { expiresAt: day as Day } }) as const;

describe('a fact file is written', () => {
  test('whole, with its comments, and nothing is left beside it', async () => {
    expect(await writer.write(cost)).toMatchObject({ kind: 'written', paths: ['paper.yaml'] });
    expect(await file()).toBe(`${FACTS}  - id: cost\n    quote: The bridge cost 14 million\n`);
    expect((await readdir(folder)).sort()).toEqual(['paper.yaml', 'sources']);
  });

  test('never with a quote that does not stand in its archive', async () => {
    const fact = { id: 'cost', quote: 'The bridge cost 15 million' };
    const outcome = await writer.write({ kind: 'add-fact', sourceId: 'paper', fact });
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ nearest: 'The bridge cost 14 million' }] });
    expect(await file()).toBe(FACTS);
  });

  test('not by a draft', async () => {
    const outcome = await writer.draft(cost);
    expect(outcome.kind === 'drafted' && outcome.library.files[0]?.text).toContain('id: cost');
    expect(await file()).toBe(FACTS);
  });

  test('by thirty edits at once, and none is lost', async () => {
    const checks = Array.from(
      { length: 30 },
      (_, i) => ({ claim: `claim ${i}`, verdict: 'unknown' }) as const,
    );
    await Promise.all(checks.map((check) => writer.write({ kind: 'add-check', factId: 'opened', check })));
    expect((await writer.open('opened'))?.entry.checks).toEqual(checks);
  });

  test('with the archive of a new source', async () => {
    const text = 'Rain fell.\n';
    const source = rain('sources/2026/rain.txt', text);
    expect(await writer.write({ kind: 'add-source', source, text })).toMatchObject({ kind: 'written' });
    expect(await readFile(path.join(folder, 'sources/2026/rain.txt'), 'utf8')).toBe(text);
  });
});

describe('two moderators edit the same fact', () => {
  test('the second is shown what the first wrote, and overwrites nothing', async () => {
    const { base } = (await writer.open('opened'))!;
    expect((await writer.write(expire('2026-02-01'), { base })).kind).toBe('written');
    const second = await writer.write(expire('2026-03-01'), { base });
    expect(second).toMatchObject({ kind: 'conflict', theirs: { entry: { expiresAt: '2026-02-01' } } });
    expect(await file()).toContain('2026-02-01');
    const theirs = second.kind === 'conflict' ? second.theirs?.base : undefined;
    expect((await writer.write(expire('2026-03-01'), { base: theirs! })).kind).toBe('written');
  });

  test('an edit of another fact of the file is no collision', async () => {
    const { base } = (await writer.open('opened'))!;
    await writer.write(cost);
    expect((await writer.write(expire('2026-02-01'), { base })).kind).toBe('written');
  });

  test('a fact that went meanwhile is told', async () => {
    const { base } = (await writer.open('opened'))!;
    await writeFile(path.join(folder, 'paper.yaml'), FACTS.replace('id: opened', 'id: renamed'));
    expect(await writer.write(expire('2026-02-01'), { base })).toEqual({
      kind: 'conflict',
      theirs: undefined,
    });
    expect(await writer.write(expire('2026-02-01'))).toEqual({ kind: 'unknown-fact', what: 'opened' });
  });
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is told', async () => {
  await chmod(folder, 0o555);
  expect(await writer.write(cost)).toMatchObject({ kind: 'unwritable' });
});

test('a disk that fails is told, and the file is as it was', async () => {
  await rm(path.join(folder, 'sources'), { recursive: true });
  await writeFile(path.join(folder, 'sources'), 'a file where a folder should be');
  await writeFile(path.join(folder, 'paper.txt'), ARCHIVE);
  await writeFile(path.join(folder, 'paper.yaml'), FACTS.replace('sources/paper.txt', 'paper.txt'));
  const source = rain('sources/rain.txt', 'Rain fell.');
  const outcome = await writer.write({ kind: 'add-source', source, text: 'Rain fell.' });
  expect(outcome).toMatchObject({ kind: 'unwritable' });
  expect(await readdir(folder)).not.toContain('rain.yaml');
});

describe('in a git work tree', () => {
  beforeEach(() => {
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '-m', 'first');
  });

  test('each edit is one commit in the moderator’s name, and nothing else goes with it', async () => {
    await writeFile(path.join(folder, 'notes.txt'), 'half a thought');
    git('add', 'notes.txt');
    const outcome = await writer.write(cost, { author: { name: 'ليلى <x>' } });
    expect(outcome).toMatchObject({
      commit: { kind: 'committed', hash: git('rev-parse', '--short', 'HEAD') },
    });
    expect(git('log', '-1', '--format=%an|%s')).toBe('ليلى  x|Add fact cost');
    expect(git('show', '--name-only', '--format=')).toBe('paper.yaml');
    expect(git('status', '--porcelain')).toBe('A  notes.txt');
  });

  test('a commit that cannot be made does not undo the write', async () => {
    await writeFile(path.join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\necho no >&2\nexit 1\n', {
      mode: 0o755,
    });
    expect(await writer.write(cost, { author: { name: 'Layla' } })).toMatchObject({
      kind: 'written',
      commit: { kind: 'failed', problem: 'no' },
    });
    expect(await file()).toContain('id: cost');
  });

  test('facts that git ignores are written without a commit', async () => {
    await writeFile(path.join(folder, '.git/info/exclude'), '*.yaml\n');
    git('rm', '--cached', '--quiet', 'paper.yaml');
    expect(await writer.write(cost, { author: { name: 'Layla' } })).toMatchObject({
      kind: 'written',
      commit: { kind: 'no-repository' },
    });
  });

  test('an edit nobody signs is not committed', async () => {
    expect(await writer.write(cost)).toMatchObject({ kind: 'written', commit: { kind: 'no-author' } });
    expect(git('status', '--porcelain')).toBe('M paper.yaml');
  });
});
