import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import type { JournalLocation } from '../../adapters/sql/journal.js';

/** A place where journals can be opened, empty at first. `fresh` makes another empty one on the same server. */
export interface TestDatabase {
  readonly location: JournalLocation;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  start(): Promise<TestDatabase>;
}

const sqlite: Engine = {
  name: 'SQLite',
  async start() {
    const folder = await mkdtemp(path.join(tmpdir(), 'isnad-journal-'));
    const file = path.join(folder, 'journal.db');
    return {
      location: { file },
      env: { TEST_JOURNAL_FILE: file },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

const pglite: Engine = {
  name: 'PostgreSQL (PGlite over its socket)',
  async start() {
    const db = await PGlite.create();
    const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 16 });
    await server.start();
    const url = `postgres://postgres:postgres@${server.getServerConn()}/postgres?sslmode=disable`;
    return {
      location: { url },
      env: { TEST_JOURNAL_URL: url },
      async close() {
        await server.stop();
        await db.close();
      },
    };
  },
};

/** A schema of its own in the server that TEST_DATABASE_URL names. */
function realPostgres(base: string): Engine {
  return {
    name: 'PostgreSQL (server)',
    async start() {
      const schema = `isnad_${randomUUID().replaceAll('-', '')}`;
      const admin = new pg.Client({ connectionString: base });
      await admin.connect();
      await admin.query(`CREATE SCHEMA ${schema}`);
      const url = new URL(base);
      url.searchParams.set('options', `-c search_path=${schema}`);
      return {
        location: { url: url.href },
        env: { TEST_JOURNAL_URL: url.href },
        async close() {
          await admin.query(`DROP SCHEMA ${schema} CASCADE`);
          await admin.end();
        },
      };
    },
  };
}

const server = process.env.TEST_DATABASE_URL;

/** Every engine the journal promises to run on; the real server where TEST_DATABASE_URL names one. */
export const ENGINES: readonly Engine[] = [sqlite, pglite, ...(server ? [realPostgres(server)] : [])];
