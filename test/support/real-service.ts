/** The real service over the real facts and a real SQLite journal, for end-to-end tests of a platform. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Logger } from 'pino';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { deriveKeys } from '../../adapters/keys.js';
import { createLimiter, type Rates } from '../../adapters/respond/limits.js';
import { createIsnad } from '../../adapters/respond.js';
import type { Isnad } from '../../adapters/service.js';
import { JournalGuard } from '../../adapters/sql/guard.js';
import { openJournal } from '../../adapters/sql/journal.js';
import { check } from '../../src/check.js';
import { readClaim } from '../../src/claim/read-claim.js';
import type { Library } from '../../src/library/build-library.js';
import type { Day } from '../../src/model/basics.js';

const TODAY = '2026-02-01' as Day;
const SECRET = 'a secret of sixteen or more characters';

let loading: ReturnType<typeof loadLibrary> | undefined;

/** The library of facts/, read once for all tests of a file: it is immutable. */
async function realLibrary(): Promise<Library> {
  loading ??= loadLibrary(path.resolve(import.meta.dirname, '../../facts'));
  const loaded = await loading;
  if (!loaded.ok) throw new Error(`facts/ has errors: ${JSON.stringify(loaded.error)}`);
  return loaded.value;
}

export interface RealService {
  readonly service: Isnad;
  /** Stops the service and starts another over the same journal, as a restart would. */
  restart(): Promise<Isnad>;
  close(): Promise<void>;
}

export async function realService(
  log: Logger,
  rates: Rates = { perMember: 1000, perChannel: 1000 },
  journalIn: 'disk' | 'memory' = 'disk',
): Promise<RealService> {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-'));
  const library = await realLibrary();
  const journalFile = journalIn === 'memory' ? ':memory:' : path.join(folder, 'journal.sqlite');
  let journal: JournalGuard | undefined;
  const start = async (): Promise<Isnad> => {
    journal = await new JournalGuard({
      open: () => openJournal({ file: journalFile }, { now: Date.now() }),
      log,
    }).start();
    return createIsnad({
      current: () => ({ library, loadedAt: 0 }),
      check,
      read: (text, { lexicon }, today) => readClaim(text, lexicon, today),
      clock: { now: () => Date.now(), today: () => TODAY },
      keys: deriveKeys(SECRET),
      log,
      journal,
      limit: createLimiter(rates),
    });
  };
  return {
    service: await start(),
    async restart() {
      await journal?.close();
      return start();
    },
    async close() {
      await journal?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
