import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { deriveKeys } from '../../../adapters/keys.js';
import type { WithUpkeep } from '../../../adapters/service.js';
import { writeBackup } from '../../../adapters/sql/backup.js';
import type { Database } from '../../../adapters/sql/database.js';
import { journalOn, openDatabase } from '../../../adapters/sql/journal.js';
import { migrate } from '../../../adapters/sql/migrate.js';
import { TABLES } from '../../../adapters/sql/migrations.js';
import { locateJournal, openUpkeep, secretOf } from '../../../adapters/sql/upkeep.js';
import {
  backupCommand,
  privacyCommand,
  restoreCommand,
} from '../../../adapters/terminal/journal-commands.js';
import { ENGINES, type TestDatabase } from '../../support/databases.js';
import { aQuestion } from '../../support/records.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isnad-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const everything = async (database: Database) =>
  Promise.all(
    [...TABLES].map(([table, key]) => database.rows(`SELECT * FROM ${table} ORDER BY ${key.join(', ')}`)),
  );

/** Something in every table. */
async function fill(database: Database) {
  const journal = journalOn(database);
  // More than one page of rows.
  const servers = Array.from({ length: 1_100 }, (_, i) => `('main', 'slack', 'T${i}', ${i})`);
  await database.rows(
    `INSERT INTO installations (community, platform, server, since) VALUES ${servers.join(', ')}`,
  );
  const question = aQuestion({ text: 'سطر\nوسطر "آخر" 😀', confidence: 0.1 + 0.2 });
  await journal.questions.record(question, { platform: 'slack', server: 'T', eventId: 'E' });
  await journal.questions.sent(question.id, question.place, 1);
  await journal.inbox.put(
    { id: 'e', reason: 'forwarded', signature: '{}', bucket: '', language: 'ar' },
    question.id,
    1,
  );
  await journal.inbox.tell(question.id, undefined, 'sealed', 2);
  await journal.feedback.add({ question: question.id, right: false, note: 'no', at: 3 });
  await journal.outbox.add([
    { id: 'd', key: 'k', platform: 'slack', kind: 'notify', place: '{}', payload: '{}', at: 1 },
  ]);
  await journal.proposals.add({
    id: 'p',
    factId: 'f',
    author: 'h',
    authorName: 'n',
    state: 'waiting',
    change: '{}',
    preview: '{}',
    at: 1,
  });
  await journal.audit.append({
    id: 'a',
    at: 1,
    actor: 'h',
    actorName: 'n',
    action: 'x',
    subject: 'y',
    detail: 'z',
  });
  await journal.notes.set('k', 'v');
}

describe.each(ENGINES)('from and to $name', (engine) => {
  let place: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await engine.start();
    database = await openDatabase(place.location);
    await migrate(database, 1);
    await fill(database);
  });
  afterAll(async () => {
    await database.close();
    await place.close();
  });

  test.each(ENGINES)('what is backed up is restored to the last character on $name', async (other) => {
    const file = path.join(folder, `${engine.name}-${other.name}.gz`.replaceAll(/[ ()]/g, ''));
    const counts = await writeBackup(database, file);
    expect(Object.entries(counts).filter(([, n]) => n === 0)).toEqual([]);
    const target = await other.start();
    const upkeep = await openUpkeep({ location: target.location, secret: 'x'.repeat(16), now: 1 });
    expect((await upkeep.restore(file, { replace: false })).rows).toEqual(counts);
    const restored = await openDatabase(target.location);
    expect(await everything(restored)).toEqual(await everything(database));
    await expect(upkeep.restore(file, { replace: false })).rejects.toThrow(/--replace/);
    expect((await upkeep.restore(file, { replace: true })).rows).toEqual(counts);
    await restored.close();
    await upkeep.close();
    await target.close();
  });

  test('a backup that is cut off, or none, changes nothing', async () => {
    const whole = path.join(folder, 'whole.gz');
    await writeBackup(database, whole);
    const bytes = await readFile(whole);
    const target = await engine.start();
    const upkeep = await openUpkeep({ location: target.location, secret: 'x'.repeat(16), now: 1 });
    const bad = path.join(folder, 'bad.gz');
    for (const content of [
      bytes.subarray(0, bytes.length - 20),
      bytes.subarray(0, 50),
      Buffer.from('no gzip'),
      Buffer.alloc(0),
    ]) {
      await writeFile(bad, content);
      await expect(upkeep.restore(bad, { replace: false })).rejects.toThrow(/Nothing was changed/);
    }
    await expect(upkeep.restore(path.join(folder, 'missing.gz'), { replace: false })).rejects.toThrow(
      /missing\.gz/,
    );
    const empty = await openDatabase(target.location);
    expect((await everything(empty)).flat()).toEqual([]);
    await empty.close();
    await upkeep.close();
    await target.close();
  });
});

test('a backup is readable by its owner only, and no half of one is left behind', async () => {
  const file = path.join(folder, 'mode.gz');
  const database = await openDatabase({ file: ':memory:' });
  await expect(writeBackup(database, file)).rejects.toThrow(/no such table/);
  await migrate(database, 1);
  await writeBackup(database, file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  await database.close();
});

describe('the commands', () => {
  const SECRET = 'a secret of the operator';
  const run = async (file: string, ...[command, ...words]: string[]) => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const open: WithUpkeep = async (use) => {
      const upkeep = await openUpkeep({ location: { file }, secret: SECRET, now: 1 });
      return use(upkeep).finally(() => upkeep.close());
    };
    const commands = { privacy: privacyCommand, backup: backupCommand, restore: restoreCommand };
    await commands[command as keyof typeof commands](open).parseAsync(words, { from: 'user' });
    const lines = printed.mock.calls.map(([line]) => String(line));
    printed.mockRestore();
    return lines.join('\n');
  };

  test('a member is forgotten, a journal is backed up and restored', async () => {
    const [from, to, backup] = ['from.db', 'to.db', 'b.gz'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    const database = await openDatabase({ file: from });
    await migrate(database, 1);
    const member = deriveKeys(SECRET).hash('discord', '42');
    await journalOn(database).questions.record(aQuestion({ member }));
    await database.close();
    expect(await run(from, 'backup', backup)).toMatch(/^3 records|^\d+ records are in/);
    expect(await run(to, 'restore', backup)).toMatch(/records are restored/);
    const forget = ['privacy', 'forget', '--platform', 'discord', '--member', '42'];
    expect(await run(to, ...forget)).toBe('1 records about this member are erased.');
    expect(await run(to, ...forget)).toBe('Nothing is stored about this member.');
  });
});

test('DATABASE_URL says where the journal is', () => {
  expect(locateJournal(undefined)).toEqual({ file: '.isnad/journal.db' });
  expect(locateJournal('file:data/j.db')).toEqual({ file: 'data/j.db' });
  expect(locateJournal('file:///data/j.db')).toEqual({ file: '/data/j.db' });
  expect(locateJournal('postgres://u@h/d')).toEqual({ url: 'postgres://u@h/d' });
});

test('a new journal, and what SQLite keeps beside it, is readable by its owner only', async () => {
  const file = path.join(folder, 'own', 'journal.db');
  const database = await openDatabase({ file });
  await migrate(database, 1);
  const modes = await Promise.all(
    ['', '-wal', '-shm'].map(async (end) => (await stat(file + end)).mode & 0o777),
  );
  expect(modes).toEqual([0o600, 0o600, 0o600]);
  await database.close();
});

describe('the secret', () => {
  test('is made once beside a SQLite file, for its owner only', async () => {
    const file = path.join(folder, 'deep', 'journal.db');
    const secret = secretOf({ file }, undefined);
    expect(secret.length).toBeGreaterThan(30);
    expect(secretOf({ file }, undefined)).toBe(secret);
    expect((await stat(`${file}.secret`)).mode & 0o777).toBe(0o600);
    await writeFile(`${file}.secret`, 'short');
    expect(() => secretOf({ file }, undefined)).toThrow(/shorter than 16/);
  });

  test('must be given for PostgreSQL', () => {
    expect(() => secretOf({ url: 'postgres://h/d' }, undefined)).toThrow(/ISNAD_SECRET/);
    expect(secretOf({ url: 'postgres://h/d' }, 'given')).toBe('given');
  });
});
