/** The service over a fact base of one's choosing, with a clock that stands still until it is moved. */
import { type Logger, pino } from 'pino';
import { deriveKeys } from '../../adapters/keys.js';
import { createIsnad, type RespondDeps } from '../../adapters/respond.js';
import type { Isnad } from '../../adapters/service.js';
import type { Database } from '../../adapters/sql/database.js';
import { JournalGuard } from '../../adapters/sql/guard.js';
import { type JournalLocation, journalOn, openDatabase } from '../../adapters/sql/journal.js';
import { migrate } from '../../adapters/sql/migrate.js';
import type { Answer } from '../../src/model/answer.js';
import type { Day } from '../../src/model/basics.js';
import type { FactBase } from '../../src/model/library.js';
import { answerOf } from './answers.js';
import { wordsOnly } from './statements.js';

export const SECRET = 'a secret for tests only, long enough';

/** A clock that is moved by hand. */
export class TestClock {
  constructor(public time = Date.UTC(2026, 0, 22)) {}
  now() {
    return this.time;
  }
  today() {
    return new Date(this.time).toISOString().slice(0, 10) as Day;
  }
}

/** Collects what is logged, to be searched for what must not be there. */
export function logTo(lines: string[]) {
  return pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
}

const NO_FACTS: FactBase = {
  revision: 'rev-1',
  sources: new Map(),
  facts: new Map(),
  names: [],
  passages: [],
  warnings: [],
};

/** Dependencies of a service that finds everything supported, unless told otherwise. */
export function testDeps(differences: Partial<RespondDeps<FactBase>> = {}): RespondDeps<FactBase> {
  return {
    current: () => ({ library: NO_FACTS, loadedAt: 1 }),
    check: (text): Answer => {
      const answer = answerOf('en', { statement: text });
      return { ...answer, claim: text, ...(text.trim() === '' && { verdict: 'unknown', parts: [] }) };
    },
    read: (text, _, today) => ({ text, language: 'en', today, statements: [wordsOnly(text)] }),
    clock: new TestClock(),
    keys: deriveKeys(SECRET),
    log: pino({ level: 'silent' }),
    ...differences,
  };
}

export interface OpenService {
  readonly service: Isnad;
  readonly database: Database;
  readonly guard: JournalGuard;
}

/** A service over a journal at `location`, as a process that starts there would have it. */
export async function openService(
  location: JournalLocation,
  differences: Partial<RespondDeps<FactBase>> & { readonly log?: Logger } = {},
): Promise<OpenService> {
  const database = await openDatabase(location);
  const log = differences.log ?? pino({ level: 'silent' });
  const guard = await new JournalGuard({
    log,
    retryMs: 20,
    open: async () => {
      await migrate(database, 1);
      return journalOn(database);
    },
  }).start();
  return { service: createIsnad(testDeps({ ...differences, log, journal: guard })), database, guard };
}
