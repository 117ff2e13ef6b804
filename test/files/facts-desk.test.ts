import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factsDesk } from '../../adapters/files/facts-desk.js';
import type { FactsDesk } from '../../adapters/service/facts-desk.js';
import { BRIDGE, COST, TODAY, TOWN, townYaml } from '../support/town.js';

let folder: string;
let desk: FactsDesk;
const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const read = (name: string) => readFile(path.join(folder, name), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isnad-desk-'));
  await mkdir(path.join(folder, 'sources'));
  await write('sources/town.txt', TOWN);
  await write('town.yaml', townYaml(BRIDGE));
  desk = factsDesk({
    folder,
    today: () => TODAY,
    questions: async () => [{ text: 'The bridge cost 14 million euros' }],
  });
});

afterEach(() => rm(folder, { recursive: true }));

describe('lint', () => {
  test('counts what stands', async () => {
    const seen: number[] = [];
    const report = await desk.lint((done, total) => seen.push(done, total));
    expect(report).toEqual({ issues: [], lines: [], sources: 1, facts: 1, checks: 2, ageing: [] });
    expect(seen).toEqual([1, 2, 2, 2]);
  });

  test('tells every problem in words, with the folder’s name', async () => {
    await write('town.yaml', townYaml(BRIDGE.replace('Mayor Dana Brook opened', 'Mayor Dana Brook closed')));
    const { lines, issues } = await desk.lint();
    expect(issues).toHaveLength(1);
    expect(lines[0]).toContain(`${folder}/town.yaml:12 facts[0].quote: error: not in sources/town.txt`);
  });

  test('asks the checks when all else stands', async () => {
    await write('town.yaml', townYaml(COST.replace('verdict: contradicted', 'verdict: supported')));
    expect((await desk.lint()).lines[0]).toContain('must be supported and is contradicted');
  });

  test('says what grows old', async () => {
    await write('town.yaml', townYaml(`${BRIDGE}    expiresAt: 2026-02-02\n`));
    expect((await desk.lint()).ageing).toEqual(['bridge-opened expires in 1 day, on 2026-02-02']);
    await write('town.yaml', townYaml(`${BRIDGE}    expiresAt: 2026-01-02\n`));
    expect((await desk.lint()).ageing).toEqual(['bridge-opened has been out of date since 2026-01-02']);
  });
});

describe('a new article', () => {
  const ARTICLE =
    'Storm floods the harbour\nThe Daily Wave — 4 January 2026\nThe storm flooded eleven boats in the harbour.\n';
  const article = async (text = ARTICLE) => {
    const file = path.join(folder, '.saved storm.txt');
    await writeFile(file, text);
    return file;
  };

  test('is archived byte for byte, with drafts that lint at once and answer nothing', async () => {
    const report = await desk.propose(await article(), {});
    expect(report).toMatchObject({ kind: 'written', drafts: 1 });
    expect(await read('sources/saved-storm-2026-01-04.txt')).toBe(ARTICLE);
    const yaml = await read('saved-storm-2026-01-04.yaml');
    expect(yaml).toContain('publisher: The Daily Wave');
    expect(yaml).toContain('publishedAt: 2026-01-04');
    expect(yaml).toContain('status: draft');
    expect((await desk.lint()).lines).toEqual([]);
    const explained = await desk.explain('The storm flooded eleven boats in the harbour');
    expect('answer' in explained && explained.answer.verdict).toBe('unknown');
  });

  test('that does not say who and when asks for it', async () => {
    const file = await article('Only a headline here\nThe storm flooded eleven boats in the harbour.\n');
    expect(await desk.propose(file, {})).toEqual({ kind: 'missing', details: ['publisher', 'publishedAt'] });
    const told = await desk.propose(file, {
      publisher: 'The Wave',
      publishedAt: '2026-01-04T08:30',
      id: 'storm',
    });
    expect(told).toMatchObject({
      kind: 'written',
      paths: [path.join(folder, 'sources/storm.txt'), path.join(folder, 'storm.yaml')],
    });
  });

  test('twice, without UTF-8, or not there, is refused with what to do', async () => {
    const file = await article();
    await desk.propose(file, {});
    expect(await desk.propose(file, {})).toMatchObject({
      kind: 'refused',
      problem: expect.stringContaining('--id'),
    });
    await writeFile(file, Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]));
    expect(await desk.propose(file, {})).toMatchObject({ problem: expect.stringContaining('UTF-8') });
    expect(await desk.propose('gone.txt', {})).toMatchObject({ problem: 'there is no file gone.txt' });
    expect(await desk.propose(folder, {})).toMatchObject({ problem: expect.stringContaining('is no file') });
    expect(await desk.propose(await article(' \n'), {})).toMatchObject({
      problem: expect.stringContaining('no readable text'),
    });
  });
});

describe('explain', () => {
  test('answers, with why', async () => {
    const explained = await desk.explain('The Stone Bridge was opened on 3 May 2021');
    expect(explained).toMatchObject({ answer: { verdict: 'contradicted', conflicts: [{ kind: 'date' }] } });
  });

  test('of broken facts says what is broken', async () => {
    await write('town.yaml', 'facts: [');
    expect(await desk.explain('x')).toMatchObject({
      lines: [expect.stringContaining('no valid YAML')],
    });
  });
});

describe('diff', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });

  test('lists the answers that changed since a revision', async () => {
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '--quiet', '-m', 'first');
    await write('town.yaml', townYaml(BRIDGE + COST));
    const report = await desk.diff('HEAD', { questions: 10 });
    if (report.kind !== 'preview') throw new Error(report.lines.join('\n'));
    expect(report.preview).toMatchObject({ added: ['bridge-cost'], asked: 5 });
    expect(report.preview.answers.map(({ from, becomes }) => [from, becomes])).toContainEqual([
      'question',
      'supported',
    ]);
    expect(report.lines).toContain('Facts: 1 added');
    const claims = path.join(folder, '.golden.jsonl');
    await writeFile(claims, '{"claim":"The bridge cost 20 million euros"}\n\n');
    expect(await desk.diff('HEAD', { questions: 0, claims })).toMatchObject({
      preview: {
        answers: expect.arrayContaining([
          expect.objectContaining({ from: 'golden', becomes: 'contradicted' }),
        ]),
      },
    });
    await writeFile(claims, '{"claim":"x"}\n{"text":"y"}\n');
    expect(await desk.diff('HEAD', { questions: 0, claims })).toMatchObject({
      kind: 'refused',
      lines: [expect.stringContaining('.golden.jsonl:2')],
    });
    expect(await desk.diff('no-such-branch', { questions: 10 })).toMatchObject({ kind: 'refused' });
    expect(await desk.diff('--output=x', { questions: 10 })).toMatchObject({ kind: 'refused' });
  });

  test('outside a git work tree says so', async () => {
    const report = await desk.diff('HEAD', { questions: 10 });
    expect(report).toMatchObject({ kind: 'refused', lines: [expect.stringContaining('git')] });
  });
});

test('the schemas for editors are written beside the facts', async () => {
  expect(await desk.writeSchemas()).toEqual([`${folder}/schema.json`, `${folder}/names.schema.json`]);
  expect(JSON.parse(await read('schema.json')).required).toEqual(['source', 'facts']);
  expect((await desk.lint()).issues).toEqual([]);
});
