/** The real service over the real facts and a real SQLite journal, for end-to-end tests of a platform. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Logger } from 'pino';
import { readFactFiles } from '../../adapters/files/read-files.js';
import { deriveKeys } from '../../adapters/keys.js';
import type { Rates } from '../../adapters/respond/limits.js';
import { createIsnad } from '../../adapters/respond.js';
import type { Isnad } from '../../adapters/service.js';
import { JournalGuard } from '../../adapters/sql/guard.js';
import { openJournal } from '../../adapters/sql/journal.js';
import { proveFacts } from '../../src/library/prove-facts.js';
import type { Day } from '../../src/model/basics.js';
import type { Passage } from '../../src/model/match.js';
import { answerOf } from './answers.js';

const TODAY = '2026-02-01' as Day;
const SECRET = 'a secret of sixteen or more characters';

export interface RealService {
  readonly service: Isnad;
  /** Stops the service and starts another over the same journal, as a restart would. */
  restart(): Promise<Isnad>;
  close(): Promise<void>;
}

export async function realService(
  log: Logger,
  rates: Rates = { perMember: 1000, perChannel: 1000 },
): Promise<RealService> {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-'));
  const files = await readFactFiles(path.resolve(import.meta.dirname, '../../facts'));
  const proven = proveFacts(files);
  const passages = [...proven.facts.values()].flatMap((fact) =>
    Object.entries(fact.wordings).flatMap(([language, texts]) =>
      texts.map((text) => ({ fact, field: 'wording', language, text }) as Passage),
    ),
  );
  const library = { ...proven, revision: 'r', passages, warnings: [] };
  let journal: JournalGuard | undefined;
  const start = async (): Promise<Isnad> => {
    journal = await new JournalGuard({
      open: () => openJournal({ file: path.join(folder, 'journal.sqlite') }, { now: Date.now() }),
      log,
    }).start();
    return createIsnad({
      current: () => ({ library, loadedAt: 0 }),
      check: (text) => {
        const language = /\p{Script=Arabic}/u.test(text) ? ('ar' as const) : ('en' as const);
        for (const fact of library.facts.values())
          for (const { claim, verdict } of fact.checks)
            if (claim === text) {
              const translated = fact.translation[language];
              return answerOf(language, {
                statement: text,
                verdict,
                citations: [
                  {
                    factId: fact.id,
                    quote: fact.quote,
                    marks: [],
                    source: library.sources.get(fact.quote.source)!,
                    ...(language === 'en' &&
                      translated !== undefined && { translation: { language, text: translated } }),
                    status: 'published',
                    corrections: [],
                  },
                ],
              });
            }
        return answerOf(language, { statement: text, verdict: 'unknown' });
      },
      read: (text, _library, today) => ({ text, language: 'en', today, statements: [] }),
      clock: { now: () => Date.now(), today: () => TODAY },
      keys: deriveKeys(SECRET),
      log,
      journal,
      rates,
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
