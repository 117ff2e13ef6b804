/** Isnad on a local Slack: the real service and journal; over real facts, or with answers built by hand, so that every kind can be had. */
import pino, { type Logger } from 'pino';
import { deriveKeys } from '../../../adapters/keys.js';
import { createLimiter, type Rates } from '../../../adapters/respond/limits.js';
import { createIsnad } from '../../../adapters/respond.js';
import type { Isnad } from '../../../adapters/service.js';
import { connectSlack, type SlackConnection, type SlackOptions } from '../../../adapters/slack/connect.js';
import { JournalGuard } from '../../../adapters/sql/guard.js';
import { openJournal } from '../../../adapters/sql/journal.js';
import { detectLanguage } from '../../../src/analysis/detect-language.js';
import { check } from '../../../src/check.js';
import { readClaim } from '../../../src/claim/read-claim.js';
import type { Library } from '../../../src/library/build-library.js';
import type { Answer } from '../../../src/model/answer.js';
import type { Day } from '../../../src/model/basics.js';
import type { FactBase } from '../../../src/model/library.js';
import { answerOf, citationOf } from '../answers.js';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET } from './emulated.js';
import type { Workspace } from './workspace.js';

const TODAY = '2026-02-01' as Day;

/** Words in a claim that decide how it is answered. */
export function answerByHand(text: string): Answer {
  const language = detectLanguage(text);
  const others = [citationOf({ id: 'other', quote: 'Another quote that may bear on it.' })];
  if (/crash/.test(text)) throw new Error('a crash made by hand');
  if (/cheese|جبن/.test(text))
    return answerOf(language, {
      statement: text,
      verdict: 'contradicted',
      citations: [citationOf({ marked: [{ words: '14.8 trillion', kind: 'conflict' }] })],
      others,
    });
  if (/trained|درّبت/.test(text)) return answerOf(language, { statement: text, others });
  return answerOf(language, { statement: text, verdict: 'unknown' });
}

const NO_FACTS: FactBase = {
  revision: 'by-hand',
  sources: new Map(),
  facts: new Map(),
  names: [],
  passages: [],
  warnings: [],
};

export interface Running {
  readonly service: Isnad;
  readonly connection: SlackConnection;
  readonly journal: JournalGuard;
  /** Every line logged, as JSON text. */
  readonly logs: readonly string[];
  close(): Promise<void>;
}

export interface RunOptions {
  readonly transport?: 'socket' | 'http';
  /** SQLite file; the same one again is a restart. */
  readonly journalFile?: string;
  readonly rates?: Rates;
  /** Real facts; without them answers are built by hand. */
  readonly library?: Library;
  /** Makes more of the service, or breaks it. */
  readonly around?: (service: Isnad) => Isnad;
  readonly level?: string;
  readonly slack?: Partial<SlackOptions>;
}

export function capturedLog(level = 'info'): { logger: Logger; logs: string[] } {
  const logs: string[] = [];
  return { logger: pino({ level }, { write: (line: string) => void logs.push(line) }), logs };
}

export async function startIsnad(workspace: Workspace, options: RunOptions = {}): Promise<Running> {
  const { logger, logs } = capturedLog(options.level);
  const file = options.journalFile ?? ':memory:';
  const journal = await new JournalGuard({
    open: () => openJournal({ file }, { now: Date.now() }),
    log: logger,
  }).start();
  const common = {
    clock: { now: () => Date.now(), today: () => TODAY },
    keys: deriveKeys('a secret of sixteen characters'),
    log: logger,
    journal,
    limit: createLimiter(options.rates ?? { perMember: 1000, perChannel: 1000 }),
  };
  const { library } = options;
  const real = library
    ? createIsnad<Library>({
        ...common,
        current: () => ({ library, loadedAt: 0 }),
        check,
        read: (text, { lexicon }, today) => readClaim(text, lexicon, today),
      })
    : createIsnad({
        ...common,
        current: () => ({ library: NO_FACTS, loadedAt: 0 }),
        check: answerByHand,
        read: (text, _library, today) => ({ text, language: detectLanguage(text), today, statements: [] }),
      });
  const service = options.around?.(real) ?? real;
  const way =
    options.transport === 'http'
      ? { signingSecret: SIGNING_SECRET, port: 0, host: '127.0.0.1' }
      : { appToken: APP_TOKEN };
  const connection = await connectSlack({
    botToken: BOT_TOKEN,
    ...way,
    service,
    logger,
    retentionDays: 90,
    apiUrl: workspace.front.apiUrl,
    ...options.slack,
  });
  workspace.requestUrl =
    connection.listening === 'socket' ? undefined : `http://127.0.0.1:${connection.listening}/slack/events`;
  return {
    service,
    connection,
    journal,
    logs,
    async close() {
      await connection.close();
      await journal.close();
    },
  };
}
