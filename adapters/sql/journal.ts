import type { Journal } from '../../src/ports.js';
import type { Database } from './database.js';
import { eventStore } from './events.js';
import { inboxStore } from './inbox.js';
import { migrate } from './migrate.js';
import { outboxStore } from './outbox.js';
import { openPostgres } from './postgres.js';
import { forget, sweep } from './privacy.js';
import { feedbackStore, questionStore } from './questions.js';
import { auditStore, installationStore, noteStore, proposalStore } from './small-stores.js';
import { openSqlite } from './sqlite.js';

/** Which database: a SQLite file (`:memory:` for none), or a PostgreSQL server. */
export type JournalLocation = { readonly file: string } | { readonly url: string };

export interface OpenOptions {
  /** Key of the community in every table; one deployment serves one. */
  readonly community?: string;
  /** Epoch milliseconds, for the list of migrations. */
  readonly now: number;
  /** Hears of connections lost while idle. */
  readonly onError?: (error: Error) => void;
}

/** Opens the database without touching its tables. */
export async function openDatabase(
  location: JournalLocation,
  onError: (error: Error) => void = () => undefined,
): Promise<Database> {
  return 'url' in location ? openPostgres(location.url, onError) : openSqlite(location.file);
}

/** Opens the database and brings its tables up to date. Rejects with advice where it cannot. */
export async function openJournal(location: JournalLocation, options: OpenOptions): Promise<Journal> {
  const database = await openDatabase(location, options.onError);
  try {
    await migrate(database, options.now);
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
  return journalOn(database, options.community);
}

/** The journal of one community in a database whose tables are up to date. */
export function journalOn(database: Database, community = 'main'): Journal {
  return {
    events: eventStore(database, community),
    questions: questionStore(database, community),
    feedback: feedbackStore(database, community),
    inbox: inboxStore(database, community),
    outbox: outboxStore(database, community),
    proposals: proposalStore(database, community),
    audit: auditStore(database, community),
    installations: installationStore(database, community),
    notes: noteStore(database, community),
    forget: (member) => forget(database, community, member),
    sweep: (before) => sweep(database, community, before),
    async ping() {
      await database.rows('SELECT 1 AS alive');
    },
    close: () => database.close(),
  };
}
