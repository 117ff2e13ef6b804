/** A fact base in a folder of its own, moderators, and Isnad on a local Slack: everything real, everything temporary. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../../adapters/clock.js';
import { liveLibrary } from '../../../adapters/files/live-library.js';
import { loadLibrary } from '../../../adapters/files/load-library.js';
import { prover } from '../../../adapters/files/prove-library.js';
import { factWriter } from '../../../adapters/files/write-facts.js';
import { deriveKeys } from '../../../adapters/keys.js';
import { createModeration, type ModerationService } from '../../../adapters/moderate.js';
import { createIsnad } from '../../../adapters/respond.js';
import type { Moderation } from '../../../adapters/service.js';
import { connectSlack } from '../../../adapters/slack/connect.js';
import { JournalGuard } from '../../../adapters/sql/guard.js';
import { openJournal } from '../../../adapters/sql/journal.js';
import { check } from '../../../src/check.js';
import { readClaim } from '../../../src/claim/read-claim.js';
import type { Library } from '../../../src/library/build-library.js';
import { sha256 } from '../fact-files.js';
import { standing } from '../library.js';
import { APP_TOKEN, BOT_TOKEN } from './emulated.js';
import { capturedLog, type Running } from './isnad.js';
import type { Workspace } from './workspace.js';

/** The second channel of the emulated Slack. */
export const MODERATORS_CHANNEL = 'C000000002';

export const ARCHIVE = `The town council opened the new library in Marwa Street on 3 May 2025.
It holds 40,000 books and a reading room for 120 people.
Entry is free for children under the age of twelve.
The old library will be torn down in the autumn.
`;

const FACTS = `source:
  id: town-paper
  title: A library for the town
  publisher: The Town Paper
  publishedAt: 2025-05-04
  language: en
  archive: sources/town-paper.txt
  sha256: ${sha256(ARCHIVE)}

facts:
  # The opening, as the paper has it.
  - id: library-opened
    quote: The town council opened the new library in Marwa Street on 3 May 2025
    wordings:
      en:
        - The new library was opened on 3 May 2025
        - The town council opened the library in Marwa Street in May 2025
    checks:
      - { claim: The new library was opened on 3 May 2025, verdict: supported }
`;

export interface FactFolder {
  readonly folder: string;
  read(): Promise<string>;
  remove(): Promise<void>;
}

export async function factFolder(): Promise<FactFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'isnad-facts-'));
  await mkdir(path.join(folder, 'sources'));
  await writeFile(path.join(folder, 'sources', 'town-paper.txt'), ARCHIVE);
  await writeFile(path.join(folder, 'town-paper.yaml'), FACTS);
  return {
    folder,
    read: () => readFile(path.join(folder, 'town-paper.yaml'), 'utf8'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface Newsroom {
  readonly running: Running;
  readonly moderation: ModerationService;
  /** Stops as a SIGTERM does, the journal and the facts left as they are. */
  stop(): Promise<void>;
}

export interface NewsroomOptions {
  readonly facts: FactFolder;
  readonly journalFile: string;
  readonly moderators: readonly string[];
  readonly secondApproval?: boolean;
  /** Breaks or slows what the platform is handed. */
  readonly around?: (moderation: Moderation) => Moderation;
}

/** Isnad with moderators over a folder of facts. The same folder and journal again is a restart. */
export async function openNewsroom(workspace: Workspace, options: NewsroomOptions): Promise<Newsroom> {
  const { folder } = options.facts;
  const { logger, logs } = capturedLog();
  const clock = systemClock;
  const proof = prover(clock.today);
  const first = standing(await loadLibrary(folder));
  await proof.accept(first);
  const holder = liveLibrary({ folder, first, build: proof.build, now: clock.now });
  const journal = await new JournalGuard({
    open: () => openJournal({ file: options.journalFile }, { now: clock.now() }),
    log: logger,
  }).start();
  const keys = deriveKeys('a secret of sixteen characters');
  const common = { clock, keys, log: logger, journal };
  const service = createIsnad<Library>({
    ...common,
    current: () => ({ library: holder.current(), loadedAt: holder.loadedAt() }),
    check,
    read: (text, { lexicon }, today) => readClaim(text, lexicon, today),
  });
  const moderation = createModeration({
    ...common,
    holder,
    writer: factWriter({ folder, build: proof.build }),
    secondApproval: options.secondApproval ?? false,
    paceMs: 20,
    pollMs: 200,
  });
  await moderation.start();
  const connection = await connectSlack({
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    service,
    logger,
    retentionDays: 90,
    apiUrl: workspace.front.apiUrl,
    moderation: {
      moderation: options.around?.(moderation) ?? moderation,
      moderators: options.moderators,
      moderatorChannel: MODERATORS_CHANNEL,
    },
  });
  const stop = async () => {
    await connection.close();
    await moderation.stop();
    await holder.close();
    await journal.close();
  };
  return { running: { service, connection, journal, logs, close: stop }, moderation, stop };
}
