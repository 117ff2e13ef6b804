import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import type { JournalLocation } from '../../adapters/sql/journal.js';
import project from '../../package.json' with { type: 'json' };
import { takeTurns } from './pglite-turns.js';

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

/**
 * An empty cluster. Making one takes PGlite seconds of computing, reading one a tenth of that: so the first is kept for
 * all test files of this version.
 */
async function emptyCluster(): Promise<Blob> {
  const version = project.devDependencies['@electric-sql/pglite'];
  const file = path.join(tmpdir(), `isnad-test-pglite-${version}.tar`);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    const made = await PGlite.create();
    const cluster = await made.dumpDataDir('none');
    await made.close();
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, Buffer.from(await cluster.arrayBuffer()));
    await rename(draft, file);
    return cluster;
  }
}

/** PostgreSQL over its wire, in this process: it can be taken away and brought back with all it held. */
export interface WireDatabase extends TestDatabase {
  takeAway(): Promise<void>;
  bringBack(): Promise<void>;
}

export async function startPglite(): Promise<WireDatabase> {
  const db = await PGlite.create({ loadDataDir: await emptyCluster() });
  // It serves one connection at a time unless told otherwise.
  const serve = async (port: number) => {
    const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port, maxConnections: 16 });
    takeTurns(server, db);
    await server.start();
    return server;
  };
  let server = await serve(0);
  const address = server.getServerConn();
  const url = `postgres://postgres:postgres@${address}/postgres?sslmode=disable`;
  return {
    location: { url },
    env: { TEST_JOURNAL_URL: url },
    takeAway: () => server.stop(),
    async bringBack() {
      server = await serve(Number(address.split(':')[1]));
    },
    async close() {
      await server.stop();
      await db.close();
    },
  };
}

const pglite: Engine = { name: 'PostgreSQL (PGlite over its socket)', start: startPglite };

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
