/** Moderators' services over real files, a real journal and the real check, with platforms that write down what they are handed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { vi } from 'vitest';
import { liveLibrary } from '../../adapters/files/live-library.js';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { prover } from '../../adapters/files/prove-library.js';
import { factWriter } from '../../adapters/files/write-facts.js';
import { deriveKeys } from '../../adapters/keys.js';
import { createModeration, type ModerateDeps, type ModerationService } from '../../adapters/moderate.js';
import { createIsnad } from '../../adapters/respond.js';
import type {
  Actor,
  Deliverer,
  Delivery,
  DeliveryResult,
  Isnad,
  Notice,
  Place,
} from '../../adapters/service.js';
import { JournalGuard } from '../../adapters/sql/guard.js';
import { type JournalLocation, openJournal } from '../../adapters/sql/journal.js';
import { check } from '../../src/check.js';
import { readClaim } from '../../src/claim/read-claim.js';
import { sourceYaml } from './fact-files.js';
import { standing } from './library.js';
import { SECRET, TestClock } from './service.js';

export const ARTICLE = `Harbour news
The ferry Aurora carried 340 passengers in May 2025.
The harbour of Skagen was opened by the king in 1907.
The company Nordline is based in Aalborg.
The new pier cost 12 million euros.
`;

const FACTS = `facts:
  # kept as it stands
  - id: aurora-passengers
    quote: The ferry Aurora carried 340 passengers in May 2025.
    wordings: { en: [The Aurora carried 340 passengers in May 2025] }
    checks:
      - { claim: The ferry Aurora carried 340 passengers in May 2025, verdict: supported }
  - id: harbour-opened
    quote: The harbour of Skagen was opened by the king in 1907.
`;

/** A folder of facts about a harbour. */
export async function harbourFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'isnad-harbour-'));
  await mkdir(path.join(folder, 'sources'));
  await writeFile(path.join(folder, 'sources/harbour.txt'), ARTICLE);
  await writeFile(
    path.join(folder, 'harbour.yaml'),
    sourceYaml('sources/harbour.txt', ARTICLE, 'harbour') + FACTS,
  );
  return folder;
}

export interface Brought {
  readonly how: 'reply' | 'edit' | 'direct' | 'notify';
  readonly place?: Place;
  readonly delivery?: Delivery;
  readonly notice?: Notice;
}

/** A platform that brings everything, and answers with what `results` hold first. */
export class TestPlatform implements Deliverer {
  readonly brought: Brought[] = [];
  /** Outcomes of the next deliveries, in order; afterwards each succeeds. */
  readonly results: (DeliveryResult | Error | 'hang')[] = [];
  arrived?: NonNullable<Deliverer['arrived']>;

  reply = (place: Place, delivery: Delivery) => this.#bring({ how: 'reply', place, delivery });
  edit = (place: Place, delivery: Delivery) => this.#bring({ how: 'edit', place, delivery });
  direct = (place: Place, delivery: Delivery) => this.#bring({ how: 'direct', place, delivery });
  notify = (notice: Notice) => this.#bring({ how: 'notify', notice });

  async #bring(one: Brought): Promise<DeliveryResult> {
    const result = this.results.shift();
    if (result === 'hang') return new Promise(() => {});
    if (result instanceof Error) throw result;
    if (result !== undefined) return result;
    this.brought.push(one);
    return {
      kind: 'done',
      ...(one.place && { place: { ...one.place, message: `answer-${this.brought.length}` } }),
    };
  }

  messages(how: Brought['how']) {
    return this.brought.filter((one) => one.how === how);
  }
}

export interface OpenDesk {
  readonly moderation: ModerationService;
  readonly service: Isnad;
  readonly guard: JournalGuard;
  readonly slack: TestPlatform;
  readonly clock: TestClock;
  /** Waits until the facts on disk are those that answer and nothing waits in the outbox. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything on a folder and a journal, as a process would. */
export async function openDesk(
  folder: string,
  location: JournalLocation,
  differences: Partial<ModerateDeps> & { readonly slack?: TestPlatform; readonly time?: number } = {},
): Promise<OpenDesk> {
  const { slack = new TestPlatform(), time, ...rest } = differences;
  const clock = new TestClock(time);
  const log = pino({ level: 'silent' });
  const first = standing(await loadLibrary(folder));
  const { build } = prover(() => clock.today());
  const holder = liveLibrary({ folder, first, build, now: () => clock.now(), quiet: 20 });
  const guard = await new JournalGuard({
    log,
    retryMs: 20,
    open: () => openJournal(location, { now: clock.now() }),
  }).start();
  const keys = deriveKeys(SECRET);
  const writer = factWriter({ folder, build });
  const moderation = createModeration({
    holder,
    writer,
    clock,
    keys,
    log,
    journal: guard,
    paceMs: 1,
    pollMs: 10,
    stopMs: 50,
    ...rest,
  });
  const service = createIsnad({
    current: () => ({ library: holder.current(), loadedAt: holder.loadedAt() }),
    check,
    read: (text, library, today) => readClaim(text, library.lexicon, today),
    clock,
    keys,
    log,
    journal: guard,
    forwarded: (entry) => moderation.forwarded(entry),
  });
  moderation.deliverBy('slack', slack);
  await moderation.start();
  return {
    moderation,
    service,
    guard,
    slack,
    clock,
    settled: () =>
      vi.waitFor(async () => {
        const waiting = await guard.read(({ outbox }) => outbox.count('pending'));
        const sending = await guard.read(({ outbox }) => outbox.count('sending'));
        if (!waiting.ok || !sending.ok || waiting.value + sending.value > 0) throw new Error('still waiting');
      }, 10_000),
    async close() {
      await moderation.stop();
      await holder.close();
      await guard.close();
    },
  };
}

export const moderator = (name: string): Actor => ({
  platform: 'slack',
  community: 'T1',
  member: `U-${name}`,
  name,
});

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });
