import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Announcement, announceAgeing, announceChanges } from '../../adapters/files/announce.js';
import { type LibraryHolder, liveLibrary } from '../../adapters/files/live-library.js';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { prover } from '../../adapters/files/prove-library.js';
import { readFactFiles } from '../../adapters/files/read-files.js';
import type { Library } from '../../src/library/build-library.js';
import type { Day } from '../../src/model/basics.js';
import type { FactId } from '../../src/model/fact.js';
import { BRIDGE, COST, TODAY, TOWN, townYaml } from '../support/town.js';

let folder: string;
let holder: LibraryHolder<Library>;
let told: Announcement[];
const write = (facts: string) => writeFile(path.join(folder, 'town.yaml'), townYaml(facts));
const HOUR = 3_600_000;
const proof = prover(() => TODAY);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isnad-announce-'));
  await mkdir(path.join(folder, 'sources'));
  await writeFile(path.join(folder, 'sources/town.txt'), TOWN);
  await write(BRIDGE);
  const first = await loadLibrary(folder);
  if (!first.ok) throw new Error('the first base must stand');
  holder = liveLibrary({ folder, first: first.value, build: proof.build, now: Date.now });
  told = [];
  announceChanges(holder, {
    folder,
    today: () => TODAY,
    questions: async () => [{ text: 'The bridge cost 14 million euros' }],
    tell: (announcement) => told.push(announcement),
    now: () => 3 * 60_000,
  });
});

afterEach(async () => {
  await holder.close();
  await rm(folder, { recursive: true });
});

const heard = (count: number) => vi.waitFor(() => expect(told).toHaveLength(count), { timeout: 10_000 });

test('moderators hear which answers a swap changed', async () => {
  await write(BRIDGE + COST);
  await heard(1);
  expect(holder.current().facts.has('bridge-cost' as FactId)).toBe(true);
  const { revision } = holder.current();
  expect(told[0]).toMatchObject({
    id: `facts-${revision.slice(0, 8)}-3`,
    title: 'The facts have changed',
    urgent: false,
  });
  expect(told[0]?.lines.join('\n')).toMatch(
    /\+ bridge-cost[\s\S]*question: "The bridge cost 14 million euros": \w+ -> supported/,
  );
});

test('moderators hear why a change was refused, and that it was mended', async () => {
  await write(BRIDGE.replace('Mayor Dana Brook opened', 'Mayor Dana Brook closed'));
  await heard(1);
  expect(told[0]).toMatchObject({
    urgent: true,
    lines: [expect.stringContaining('town.yaml:12 facts[0].quote')],
  });
  await write(BRIDGE);
  await heard(2);
  expect(told[1]).toMatchObject({ urgent: false });
});

test('a change that breaks a check is refused, unless the check failed from the start', async () => {
  const wrong = COST.replace('verdict: contradicted', 'verdict: supported');
  await write(BRIDGE + wrong);
  await heard(1);
  expect(told[0]?.lines[0]).toContain('must be supported and is contradicted');

  // the same base at a start: there is nothing better to keep
  const started = await loadLibrary(folder);
  const fresh = prover(() => TODAY);
  const issues = started.ok ? await fresh.accept(started.value) : [];
  expect(issues).toMatchObject([{ where: 'bridge-cost.checks[1]' }]);
  expect((await fresh.build(await readFactFiles(folder))).ok).toBe(true);
});

test('a channel that cannot be reached ends nothing', async () => {
  announceChanges(holder, {
    folder,
    today: () => TODAY,
    questions: () => Promise.reject(new Error('no journal')),
    tell: () => Promise.reject(new Error('no channel')),
  });
  await write(BRIDGE + COST);
  await heard(1);
  expect(holder.current().facts.size).toBe(2);
});

test('moderators hear once a week what grows old', async () => {
  const notices: Announcement[] = [];
  const tell = (announcement: Announcement) => notices.push(announcement);
  announceAgeing(holder, { today: () => TODAY, tell })();
  await Promise.resolve();
  expect(notices).toEqual([]);

  await write(`${BRIDGE}    expiresAt: 2026-02-03\n`);
  await holder.reload();
  let day = TODAY; // a Sunday
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const end = announceAgeing(holder, { today: () => day, tell });
  await vi.advanceTimersByTimeAsync(5 * HOUR);
  expect(notices).toEqual([
    {
      id: 'ageing-2026-01-26',
      title: 'Facts that grow old',
      lines: ['bridge-opened expires in 2 days, on 2026-02-03'],
      urgent: false,
    },
  ]);
  day = '2026-02-02' as Day;
  await vi.advanceTimersByTimeAsync(5 * HOUR);
  expect(notices.map(({ id }) => id)).toEqual(['ageing-2026-01-26', 'ageing-2026-02-02']);
  end();
  vi.useRealTimers();
});
