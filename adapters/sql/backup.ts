import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Database, places, type Sql, type SqlRow } from './database.js';
import { MIGRATIONS, TABLES } from './migrations.js';

/** First line of a backup; then one line a row: `{"table":"questions","row":{…}}`. Gzipped. */
interface Header {
  readonly isnad: 'journal';
  /** Number of the last migration of the database it was made of. */
  readonly version: number;
}

const PAGE = 1_000;
// The widest table has 17 columns, and SQLite takes 32,766 values in a statement.
const BATCH = 200;
const VERSION = MIGRATIONS.at(-1)!.number;

/** A backup that cannot be read, or a journal that it cannot be read into. The message says what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/**
 * Writes every table to a file, as all were at one moment. The file appears whole or not at all, readable by its
 * owner only. It is the same for both engines: a SQLite journal moves to PostgreSQL by backup and restore.
 */
export async function writeBackup(database: Database, file: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const draft = `${file}.part`;
  try {
    await database.snapshot((sql) =>
      pipeline(Readable.from(lines(sql, counts)), createGzip(), createWriteStream(draft, { mode: 0o600 })),
    );
    const handle = await open(draft, 'r+');
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return counts;
}

async function* lines(sql: Sql, counts: Record<string, number>): AsyncGenerator<string> {
  yield `${JSON.stringify({ isnad: 'journal', version: VERSION } satisfies Header)}\n`;
  for (const [table, key] of TABLES) {
    counts[table] = 0;
    for (let page: SqlRow[] | undefined; page === undefined || page.length === PAGE; ) {
      page = await sql.rows(`SELECT * FROM ${table} ORDER BY ${key.join(', ')} LIMIT $1 OFFSET $2`, [
        PAGE,
        counts[table],
      ]);
      counts[table] += page.length;
      for (const row of page) yield `${JSON.stringify({ table, row })}\n`;
    }
  }
}

/** Reads a backup into a journal that is empty, or with `replace` is emptied first; all of it or nothing. */
export async function readBackup(
  database: Database,
  file: string,
  { replace }: { readonly replace: boolean },
): Promise<Record<string, number>> {
  return database.transaction(async (sql) => {
    if (replace) for (const table of [...TABLES.keys()].reverse()) await sql.rows(`DELETE FROM ${table}`);
    else await refuseFull(sql);
    const counts: Record<string, number> = Object.fromEntries([...TABLES.keys()].map((table) => [table, 0]));
    try {
      for await (const rows of batches(linesOf(file), file)) {
        await insert(sql, rows);
        counts[rows[0]!.table]! += rows.length;
      }
    } catch (error) {
      if (error instanceof BackupRefused) throw error;
      throw new BackupRefused(
        `${file} cannot be read whole: ${(error as Error).message}. Nothing was changed.`,
      );
    }
    return counts;
  });
}

interface Line {
  readonly table: string;
  readonly row: SqlRow;
}

/** Rows of one table at a time, as many as one statement takes with ease. */
async function* batches(lines: AsyncIterable<string>, file: string): AsyncGenerator<Line[]> {
  let header: Header | undefined;
  let batch: Line[] = [];
  for await (const text of lines) {
    if (header === undefined) {
      header = readHeader(text, file);
      continue;
    }
    const line = JSON.parse(text) as Line;
    if (batch.length > 0 && (batch.length === BATCH || batch[0]!.table !== line.table)) {
      yield batch;
      batch = [];
    }
    batch.push(line);
  }
  if (header === undefined) throw new BackupRefused(`${file} is empty. Nothing was changed.`);
  if (batch.length > 0) yield batch;
}

/** Lines of a gzipped file. readline would swallow an error of the stream and end as if the file did. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createGunzip();
  createReadStream(file)
    .on('error', (error) => source.destroy(error))
    .pipe(source);
  source.setEncoding('utf8');
  let rest = '';
  for await (const chunk of source) {
    const pieces = (rest + chunk).split('\n');
    rest = pieces.pop()!;
    yield* pieces;
  }
  if (rest !== '') yield rest;
}

function readHeader(line: string, file: string): Header {
  const header = JSON.parse(line) as Partial<Header>;
  if (header.isnad !== 'journal' || typeof header.version !== 'number')
    throw new BackupRefused(`${file} is no backup of a journal. Nothing was changed.`);
  if (header.version > VERSION)
    throw new BackupRefused(
      `${file} was made by a newer Isnad (step ${header.version}, this one knows ${VERSION}): restore it with that version.`,
    );
  return header as Header;
}

async function insert(sql: Sql, lines: readonly Line[]): Promise<void> {
  const { table, row } = lines[0]!;
  const columns = Object.keys(row);
  // Names go into the statement as they are: only ours may.
  if (!TABLES.has(table) || columns.some((column) => !/^[a-z_]+$/.test(column)))
    throw new BackupRefused(`unknown table or column in ${JSON.stringify(table)}. Nothing was changed.`);
  const tuples = lines.map((_, i) => `(${places(1 + i * columns.length, columns.length)})`);
  await sql.rows(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples.join(', ')}`,
    lines.flatMap((line) => columns.map((column) => line.row[column] ?? null)),
  );
}

async function refuseFull(sql: Sql): Promise<void> {
  for (const table of TABLES.keys()) {
    const [row] = await sql.rows(`SELECT 1 AS something FROM ${table} LIMIT 1`);
    if (row)
      throw new BackupRefused(
        'The journal is not empty. Back it up first, then restore with --replace, which deletes what is in it.',
      );
  }
}
