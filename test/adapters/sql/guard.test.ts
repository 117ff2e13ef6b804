import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { JournalGuard } from '../../../adapters/sql/guard.js';
import { openJournal } from '../../../adapters/sql/journal.js';
import type { QuestionId } from '../../../src/model/place.js';
import { startPglite, type WireDatabase } from '../../support/databases.js';
import { aQuestion } from '../../support/records.js';
import { logTo, type OpenService, openService } from '../../support/service.js';

const PLACE = { platform: 'discord', community: 's', channel: 'c', message: 'm' } as const;
const ask = ({ service }: OpenService, text: string, eventId?: string) =>
  service.ask({ place: PLACE, member: 'u', private: false, text, ...(eventId && { eventId }) });
const texts = async ({ database }: OpenService) =>
  (await database.rows('SELECT text FROM questions ORDER BY asked_at, text')).map((row) => row.text);

describe('PostgreSQL goes away and comes back', () => {
  let wire: WireDatabase;
  let open: OpenService;
  const lines: string[] = [];
  beforeAll(async () => {
    wire = await startPglite();
  });
  beforeEach(async () => {
    open = await openService(wire.location, { log: logTo(lines) });
    for (const table of ['questions', 'events']) await open.database.rows(`DELETE FROM ${table}`);
  });
  afterEach(async () => {
    await open.guard.close();
  });
  afterAll(() => wire.close());

  test('answers go on, health says so, and what waited is written in order', async () => {
    await ask(open, '1 before');
    await wire.takeAway();
    const during = await ask(open, '2 during', 'Ev1');
    expect(during.kind).toBe('answered');
    if (during.kind === 'answered')
      await open.service.delivered(during.questionId, { ...PLACE, message: 'm2' });
    expect(await ask(open, '2 during', 'Ev1')).toEqual({ kind: 'duplicate' });
    expect(open.service.health()).toMatchObject({ ready: true, journal: 'queueing' });
    expect(open.service.health().notes.join()).toMatch(/DATABASE_URL/);
    await wire.bringBack();
    await vi.waitFor(() => expect(open.service.health().journal).toBe('ok'), 10_000);
    expect(await ask(open, '3 after')).toMatchObject({ kind: 'answered' });
    expect(await texts(open)).toEqual(['1 before', '2 during', '3 after']);
    expect(await open.database.rows(`SELECT message FROM answers`)).toEqual([{ message: 'm2' }]);
    expect(lines.join()).toMatch(/the journal is away/);
    expect(lines.join()).toMatch(/the journal is back/);
  });

  test('an event answered while it was away is not answered again by the next process', async () => {
    await wire.takeAway();
    await ask(open, 'once', 'Ev2');
    await wire.bringBack();
    await vi.waitFor(() => expect(open.service.health().journal).toBe('ok'), 10_000);
    const next = await openService(wire.location);
    expect(await ask(next, 'once', 'Ev2')).toEqual({ kind: 'duplicate' });
    await next.guard.close();
  });

  test('what waits is bounded, and what is lost is counted and said', async () => {
    const guard = await new JournalGuard({
      log: pino({ level: 'silent' }),
      bound: 2,
      retryMs: 20,
      open: () => openJournal(wire.location, { now: 1 }),
    }).start();
    await wire.takeAway();
    for (const text of ['a', 'b', 'c'])
      await guard.write('question', ({ questions }) => questions.record(aQuestion({ text })));
    expect(guard.state()).toMatchObject({ state: 'queueing', waiting: 2, lost: 1 });
    await wire.bringBack();
    await vi.waitFor(() => expect(guard.state()).toMatchObject({ state: 'ok', waiting: 0 }), 10_000);
    expect(await texts(open)).toEqual(['a', 'b']);
    await guard.close();
  });

  test('a write that the database will never take holds nobody up', async () => {
    await wire.takeAway();
    await ask(open, 'first');
    await open.guard.write('nonsense', () => open.database.rows('SELECT no_such_column FROM questions'));
    await ask(open, 'last');
    await wire.bringBack();
    await vi.waitFor(() => expect(open.service.health().journal).toBe('ok'), 10_000);
    expect(await texts(open)).toEqual(['first', 'last']);
  });

  test('a member who asks to be forgotten while it is away is told, and forgotten when it is back', async () => {
    await ask(open, 'his');
    await wire.takeAway();
    await ask(open, 'his too');
    await expect(open.service.forget('discord', 's', 'u')).rejects.toThrow(/as soon as it is back/);
    await wire.bringBack();
    await vi.waitFor(() => expect(open.service.health().journal).toBe('ok'), 10_000);
    expect(await texts(open)).toEqual([]);
  });
});

describe('SQLite cannot write', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'isnad-full-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('a full disk is said and survived: what waited is written when there is room', async () => {
    const open = await openService({ file: path.join(folder, 'journal.db') });
    // The error is SQLite's own, SQLITE_FULL, as from a disk without room.
    const [{ page_count: pages } = { page_count: 0 }] = await open.database.rows('PRAGMA page_count');
    await open.database.rows(`PRAGMA max_page_count = ${pages}`);
    const long = 'long '.repeat(300);
    for (let i = 0; i < 8; i += 1) expect((await ask(open, `${i} ${long}`)).kind).toBe('answered');
    expect(open.service.health()).toMatchObject({ journal: 'queueing' });
    expect(open.service.health().notes.join()).toMatch(/disk is full.*free some space/i);
    await open.database.rows('PRAGMA max_page_count = 1000000');
    await vi.waitFor(() => expect(open.service.health().journal).toBe('ok'), 10_000);
    expect(await texts(open)).toHaveLength(8);
    await open.guard.close();
  });

  test('a file that became read-only is said and survived', async () => {
    const open = await openService({ file: path.join(folder, 'journal.db') });
    await open.database.rows('PRAGMA query_only = 1');
    expect((await ask(open, 'kept')).kind).toBe('answered');
    expect(open.service.health().notes.join()).toMatch(/cannot be written/);
    await open.database.rows('PRAGMA query_only = 0');
    await vi.waitFor(() => expect(open.service.health().journal).toBe('ok'), 10_000);
    expect(await texts(open)).toEqual(['kept']);
    await open.guard.close();
  });

  test('a folder that cannot be made is said at start, and found when it can', async () => {
    const blocked = path.join(folder, 'not-a-folder');
    await writeFile(blocked, 'in the way');
    const guard = await new JournalGuard({
      log: pino({ level: 'silent' }),
      retryMs: 20,
      open: () => openJournal({ file: path.join(blocked, 'journal.db') }, { now: 1 }),
    }).start();
    expect(guard.state().note).toMatch(/not-a-folder.*folder cannot be made/);
    const question = aQuestion();
    expect(await guard.write('question', ({ questions }) => questions.record(question))).toBe(false);
    await rm(blocked);
    await vi.waitFor(() => expect(guard.state().state).toBe('ok'), 10_000);
    expect(await guard.read(({ questions }) => questions.find(question.id))).toEqual({
      ok: true,
      value: question,
    });
    await guard.close();
  });

  test('what still waits at the end is tried once more and counted', async () => {
    const open = await openService({ file: path.join(folder, 'journal.db') });
    await open.database.rows('PRAGMA query_only = 1');
    await ask(open, 'lost');
    // The server that was heard of for the first time, and the question.
    expect(await open.guard.close()).toBe(2);
    const again = await openService({ file: path.join(folder, 'journal.db') });
    expect(await again.guard.read(({ questions }) => questions.find('any' as QuestionId))).toMatchObject({
      ok: true,
    });
    await again.guard.close();
  });
});
