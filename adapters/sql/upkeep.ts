import { deriveKeys, secretBeside } from '../keys.js';
import type { Upkeep } from '../service.js';
import { readBackup, writeBackup } from './backup.js';
import { type JournalLocation, journalOn, openDatabase } from './journal.js';
import { migrate } from './migrate.js';

const DEFAULT_FILE = '.isnad/journal.db';

/** Where DATABASE_URL says that the journal is: a PostgreSQL server, a `file:` path, or the default file. */
export function locateJournal(databaseUrl: string | undefined): JournalLocation {
  if (databaseUrl === undefined) return { file: DEFAULT_FILE };
  if (!databaseUrl.startsWith('file:')) return { url: databaseUrl };
  return { file: databaseUrl.replace(/^file:(\/\/)?/, '') };
}

/**
 * The secret from which the keys are derived: ISNAD_SECRET, or one kept beside a SQLite file, made on first use.
 * @throws where neither is possible
 */
export function secretOf(location: JournalLocation, given: string | undefined): string {
  if (given !== undefined) return given;
  if ('file' in location) return secretBeside(location.file);
  throw new Error(
    'ISNAD_SECRET is not set. With PostgreSQL every machine must have the same secret: set it to 32 random characters, for example from `openssl rand -base64 32`, and keep it.',
  );
}

export interface UpkeepOptions {
  readonly location: JournalLocation;
  /** ISNAD_SECRET. */
  readonly secret: string | undefined;
  readonly now: number;
}

/** Opens the journal for one command of an operator; `close` when done. */
export async function openUpkeep({
  location,
  secret,
  now,
}: UpkeepOptions): Promise<Upkeep & { close(): Promise<void> }> {
  const database = await openDatabase(location);
  await migrate(database, now);
  const beside = secret === undefined && 'file' in location ? { secretFile: `${location.file}.secret` } : {};
  return {
    forget: (platform, member) =>
      journalOn(database).forget(deriveKeys(secretOf(location, secret)).hash(platform, member)),
    backup: async (file) => ({ rows: await writeBackup(database, file), ...beside }),
    restore: async (file, options) => ({ rows: await readBackup(database, file, options), ...beside }),
    close: () => database.close(),
  };
}
