import { appendFile, mkdir, mkdtemp, open, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LibraryEvent, type LibraryHolder, liveLibrary } from '../../adapters/files/live-library.js';
import { readFactFiles } from '../../adapters/files/read-files.js';
import { type ProvenFacts, proveFacts } from '../../src/library/prove-facts.js';
import { err, isNonEmpty, ok } from '../../src/model/basics.js';
import type { FactFiles } from '../../src/model/library.js';
import { sourceYaml } from '../support/fact-files.js';

const ARCHIVE = 'The mayor opened the bridge on 3 May.\nThe bridge cost 14 million.\nThe mayor smiled.\n';
const facts = (...quotes: string[]) =>
  `${sourceYaml('paper.txt', ARCHIVE)}facts:\n${quotes.map((quote, i) => `  - { id: fact-${i}, quote: ${quote} }\n`).join('')}`;
const ONE = facts('The mayor smiled');
const TWO = facts('The mayor smiled', 'The bridge cost 14 million');
const BROKEN = facts('The mayor frowned');

type Base = ProvenFacts & { readonly revision: string };
const build = async (files: FactFiles) => {
  const proven = proveFacts(files);
  const errors = proven.issues.filter((issue) => issue.severity === 'error');
  return isNonEmpty(errors) ? err(errors) : ok({ ...proven, revision: files.revision });
};

let top: string;
let folder: string;
let holder: LibraryHolder<Base> | undefined;
let events: LibraryEvent<Base>[];

async function go(where = folder): Promise<LibraryHolder<Base>> {
  const built = await build(await readFactFiles(where));
  if (!built.ok) throw new Error('the first base must stand');
  holder = liveLibrary({ folder: where, first: built.value, build, now: Date.now });
  holder.subscribe((event) => events.push(event));
  return holder;
}

const count = () => holder!.current().facts.size;
const becomes = (facts: number) =>
  vi.waitFor(() => expect(count()).toBe(facts), { timeout: 10_000, interval: 10 });
const told = (kind: string) =>
  vi.waitFor(() => expect(events.map((event) => event.kind)).toContain(kind), {
    timeout: 10_000,
    interval: 10,
  });
const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

beforeEach(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'isnad-live-'));
  folder = path.join(top, 'facts');
  await mkdir(folder);
  await write('paper.txt', ARCHIVE);
  await write('paper.yaml', ONE);
  events = [];
});

afterEach(async () => {
  await holder?.close();
  await rm(top, { recursive: true });
});

describe('a change is taken up', () => {
  test('when a file is written in place', async () => {
    const live = await go();
    const before = live.current();
    await write('paper.yaml', TWO);
    await becomes(2);
    expect(events).toMatchObject([{ kind: 'swapped', before: { revision: before.revision } }]);
    expect(before.facts.size).toBe(1);
  });

  test('when an editor writes beside it and renames', async () => {
    await go();
    await write('.paper.yaml.swp', TWO);
    await rename(path.join(folder, '.paper.yaml.swp'), path.join(folder, 'paper.yaml'));
    await becomes(2);
  });

  test('when several files are saved at once, as one change', async () => {
    await go();
    const more = 'The rain fell.\n';
    await Promise.all([
      write(
        'rain.yaml',
        `${sourceYaml('rain.txt', more, 'rain')}facts: [ { id: rain, quote: The rain fell } ]\n`,
      ),
      write('rain.txt', more),
      write('paper.yaml', TWO),
    ]);
    await becomes(3);
    expect(events.map((event) => event.kind)).toEqual(['swapped']);
  });

  test('when a file goes', async () => {
    await write(
      'rain.yaml',
      `${sourceYaml('rain.txt', 'Rain.', 'rain')}facts: [ { id: rain, quote: Rain } ]\n`,
    );
    await write('rain.txt', 'Rain.');
    await go();
    expect(count()).toBe(2);
    await unlink(path.join(folder, 'rain.yaml'));
    await becomes(1);
  });

  test('when a file is written slowly: its halves are never seen and nobody is alarmed', async () => {
    await go();
    const handle = await open(path.join(folder, 'paper.yaml'), 'w');
    await handle.write(TWO.slice(0, TWO.length / 2));
    await new Promise((resolve) => setTimeout(resolve, 250));
    await handle.write(TWO.slice(TWO.length / 2));
    await handle.close();
    await becomes(2);
    expect(events.map((event) => event.kind)).toEqual(['swapped']);
  });
});

describe('a change that does not stand', () => {
  test('leaves the old base answering, is told once, and is forgotten when mended', async () => {
    const live = await go();
    const before = live.current();
    await write('paper.yaml', BROKEN);
    await told('refused');
    expect(live.current()).toBe(before);
    expect(live.problems()).toMatchObject([{ file: 'paper.yaml', line: 10, nearest: 'The mayor' }]);
    await appendFile(path.join(folder, 'paper.txt'), '');
    expect(await live.reload()).toMatchObject({ kind: 'refused' });
    await write('paper.yaml', TWO);
    await becomes(2);
    expect(live.problems()).toEqual([]);
    expect(events.map((event) => event.kind)).toEqual(['refused', 'swapped']);
  });

  test('and is taken back, leaves no trace', async () => {
    const live = await go();
    await write('paper.yaml', BROKEN);
    await told('refused');
    await write('paper.yaml', ONE);
    await told('mended');
    expect(live.problems()).toEqual([]);
  });

  test('a last file deleted, a whole folder gone, and back again', async () => {
    const live = await go();
    await unlink(path.join(folder, 'paper.yaml'));
    await told('refused');
    expect(live.problems()[0]?.problem).toBe('there is no fact file');
    await rename(folder, `${folder}-away`);
    await vi.waitFor(() => expect(live.problems()[0]?.problem).toContain('ENOENT'), { timeout: 10_000 });
    expect(count()).toBe(1);
    await writeFile(path.join(`${folder}-away`, 'paper.yaml'), TWO);
    await rename(`${folder}-away`, folder);
    await becomes(2);
    await write('paper.yaml', ONE);
    await becomes(1);
  });
});

describe('a folder of links', () => {
  /** As Kubernetes mounts a ConfigMap: facts/paper.yaml -> ..data/paper.yaml, ..data -> ..1 */
  const mount = async (version: string, text: string) => {
    await mkdir(path.join(folder, `..${version}`));
    await write(`..${version}/paper.yaml`, text);
    await write(`..${version}/paper.txt`, ARCHIVE);
    await symlink(`..${version}`, path.join(folder, '..data_tmp'));
    await rename(path.join(folder, '..data_tmp'), path.join(folder, '..data'));
  };

  test('is followed when ..data is led elsewhere, again and again', async () => {
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await mount('1', ONE);
    await symlink('..data/paper.yaml', path.join(folder, 'paper.yaml'));
    await symlink('..data/paper.txt', path.join(folder, 'paper.txt'));
    await go();
    await mount('2', TWO);
    await rm(path.join(folder, '..1'), { recursive: true });
    await becomes(2);
    await mount('3', ONE);
    await rm(path.join(folder, '..2'), { recursive: true });
    await becomes(1);
    expect(events.every((event) => event.kind === 'swapped')).toBe(true);
  });

  test('that is a link itself is followed when it is led elsewhere', async () => {
    const other = path.join(top, 'release-2');
    await mkdir(other);
    await writeFile(path.join(other, 'paper.yaml'), TWO);
    await writeFile(path.join(other, 'paper.txt'), ARCHIVE);
    const link = path.join(top, 'current');
    await symlink('facts', link);
    await go(link);
    await symlink('release-2', `${link}.new`);
    await rename(`${link}.new`, link);
    await becomes(2);
    await writeFile(path.join(other, 'paper.yaml'), ONE);
    await becomes(1);
  });
});

test('readers keep the base they began with, and a listener that throws stops no swap', async () => {
  const live = await go();
  live.subscribe(() => {
    throw new Error('the channel is down');
  });
  const unsubscribe = live.subscribe(() => events.push({ kind: 'mended' }));
  unsubscribe();
  const seen = new Set<number>();
  const reader = setInterval(() => seen.add(count()), 1);
  for (const text of [TWO, ONE, TWO]) {
    await write('paper.yaml', text);
    await live.reload();
  }
  clearInterval(reader);
  expect([...seen].every((size) => size === 1 || size === 2)).toBe(true);
  expect(count()).toBe(2);
});
