import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { type Database, DatabaseUnusable, type Sql, type SqlRow, type SqlValue } from './database.js';

// libsql waits for no lock unless told to, and while it waits this process stands still: so it is told to wait a
// moment only, and the rest of the patience is ours, with everything else going on.
const BUSY_TIMEOUT_MS = 10;
// Another process holds the lock for a few milliseconds; Discord wants an answer within three seconds.
const PATIENCE_MS = 2_000;
const PAUSE_MS = 5;

/** Opens (and makes) a SQLite file, durable after every commit; `:memory:` lives as long as the process. */
export async function openSqlite(file: string): Promise<Database> {
  try {
    if (file !== ':memory:') makeForOwner(file);
    // One connection, so that a transaction and a single statement cannot get in each other's way.
    const client = createClient({
      url: file === ':memory:' ? 'file::memory:' : pathToFileURL(path.resolve(file)).href,
      concurrency: 1,
      timeout: BUSY_TIMEOUT_MS,
    });
    await patiently(client, () => client.execute('PRAGMA journal_mode = WAL'));
    // FULL is also what a connection begins with, so it holds when one is opened anew.
    await client.execute('PRAGMA synchronous = FULL');
    return new SqliteDatabase(client);
  } catch (error) {
    throw explain(error, file);
  }
}

/** Claims are nobody else's to read: a new file is its owner's only, and SQLite gives its companions the same mode. */
function makeForOwner(file: string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

class SqliteDatabase implements Database {
  readonly engine = 'sqlite';
  /** Fulfilled when nothing is under way: libsql refuses a statement while a transaction has the one connection. */
  #idle: Promise<unknown> = Promise.resolve();

  constructor(readonly client: Client) {}

  rows(sql: string, values: readonly SqlValue[] = []): Promise<SqlRow[]> {
    return this.#inTurn(() => patiently(this.client, () => execute(this.client, sql, values)));
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    // `write` begins IMMEDIATE: a lock that is not to be had is waited for here and never in the middle.
    return this.#within('write', work);
  }

  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#within('read', work);
  }

  #within<T>(mode: 'read' | 'write', work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const transaction = await patiently(this.client, () => this.client.transaction(mode));
      try {
        const result = await work({ rows: (sql, values = []) => execute(transaction, sql, values) });
        await transaction.commit();
        return result;
      } finally {
        transaction.close();
      }
    });
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => this.client.close());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#idle.then(work);
    this.#idle = turn.catch(() => undefined);
    return turn;
  }
}

/** Tries again while another connection has the lock. What is tried either happens whole or not at all. */
async function patiently<T>(client: Client, attempt: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += PAUSE_MS + BUSY_TIMEOUT_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (waited >= PATIENCE_MS || (error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
      // libsql leaves the statement that found the lock unfinished, and a connection with one cannot commit.
      client.reconnect();
      await setTimeout(PAUSE_MS);
    }
  }
}

async function execute(
  on: Pick<Client, 'execute'>,
  sql: string,
  values: readonly SqlValue[],
): Promise<SqlRow[]> {
  // To SQLite `$2` is a name that counts by first appearance; `?2` is the second value wherever it stands.
  const { rows } = await on.execute({ sql: sql.replace(/\$(\d+)/g, '?$1'), args: [...values] });
  return rows as unknown as SqlRow[];
}

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/FULL|ENOSPC/, 'The disk is full: free some space; what is waiting is written then.'],
  [
    /READONLY|EROFS|EACCES|EPERM/,
    'The file or its folder cannot be written: mend its owner and mode, or point DATABASE_URL (file:…) elsewhere.',
  ],
  [/CANTOPEN|ENOTDIR|EEXIST/, 'The folder cannot be made or opened: check DATABASE_URL.'],
  [/NOTADB|CORRUPT/, 'The file is damaged or no SQLite database: move it away and restore the last backup.'],
  [
    /BUSY|LOCKED/,
    'Another process keeps the file locked: end it, or give each its own file (DATABASE_URL=file:…).',
  ],
];

/** What to do about an error of SQLite or of the file system. */
export function sqliteAdvice(error: unknown): string {
  const text = `${(error as { code?: unknown })?.code ?? ''} ${error instanceof Error ? error.message : error}`;
  return ADVICE.find(([pattern]) => pattern.test(text))?.[1] ?? 'See the log for the error itself.';
}

function explain(error: unknown, file: string): DatabaseUnusable {
  const message = error instanceof Error ? error.message : String(error);
  return new DatabaseUnusable(`journal ${file}: ${message}`, sqliteAdvice(error), { cause: error });
}
