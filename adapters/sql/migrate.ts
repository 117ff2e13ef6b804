import { type Database, DatabaseUnusable, type Sql } from './database.js';
import { MIGRATIONS, type Migration } from './migrations.js';

// Any number will do, as long as nothing else in the database uses it.
const LOCK = 7_310_241_905;

/**
 * Brings the tables up to date, in one transaction under a lock: of several processes that start together one does it
 * and the others find it done. Refuses a database that a newer Isnad has written.
 * @returns numbers of the steps applied
 */
export async function migrate(
  database: Database,
  now: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number[]> {
  return database.transaction(async (sql) => {
    // SQLite's write transaction is itself the lock.
    if (database.engine === 'postgres') await sql.rows('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await sql.rows(
      'CREATE TABLE IF NOT EXISTS migrations (number bigint PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL)',
    );
    const applied = new Set(
      (await sql.rows('SELECT number FROM migrations')).map((row) => Number(row.number)),
    );
    refuseNewer(applied, migrations);
    const missing = migrations.filter((migration) => !applied.has(migration.number));
    for (const migration of missing) await apply(sql, migration, now);
    return missing.map((migration) => migration.number);
  });
}

async function apply(sql: Sql, migration: Migration, now: number): Promise<void> {
  for (const statement of migration.statements) await sql.rows(statement);
  await sql.rows('INSERT INTO migrations (number, name, applied_at) VALUES ($1, $2, $3)', [
    migration.number,
    migration.name,
    now,
  ]);
}

function refuseNewer(applied: ReadonlySet<number>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map((migration) => migration.number));
  const foreign = [...applied].filter((number) => !known.has(number));
  if (foreign.length > 0)
    throw new DatabaseUnusable(
      `journal: the database has step ${foreign.join(', ')}, which this version of Isnad does not know`,
      'A newer Isnad has written it: start that version again, or restore a backup into a new database.',
    );
}
