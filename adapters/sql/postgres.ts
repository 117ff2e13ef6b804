import pg from 'pg';
import type { Database, Sql, SqlRow, SqlValue } from './database.js';

/** Longest wait for a connection and for one statement: a database that hangs counts as gone. */
const PATIENCE_MS = 4_000;
const INT8 = 20;

/** bigint as number: times and counts stay far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === INT8
      ? Number
      : (pg.types.getTypeParser(oid as number, format as 'text') as (v: string) => unknown),
};

/** Opens a pool to a PostgreSQL server; connects when first used. `onError` hears of idle connections lost. */
export function openPostgres(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 4,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    application_name: 'isnad',
  });
  pool.on('error', onError);
  // The pool listens to idle connections only: one that breaks while it is lent out would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return {
    engine: 'postgres',
    rows: (sql, values) => query(pool, sql, values),
    transaction: (work) => within(pool, 'BEGIN', work),
    snapshot: (work) => within(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    close: () => pool.end(),
  };
}

async function within<T>(pool: pg.Pool, begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work({ rows: (sql, values) => query(client, sql, values) });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollback: Error) => {
      broken = rollback;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function query(
  on: Pick<pg.Pool, 'query'>,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<SqlRow[]> {
  const { rows } = await on.query<SqlRow>(sql, [...values]);
  return rows;
}
