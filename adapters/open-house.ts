import type { Logger } from 'pino';
import type { Library } from '../src/library/build-library.js';
import { systemClock } from './clock.js';
import type { Config } from './config.js';
import { type Announcement, announceAgeing, announceChanges } from './files/announce.js';
import { type LibraryHolder, liveLibrary } from './files/live-library.js';
import { prover } from './files/prove-library.js';
import { factWriter } from './files/write-facts.js';
import { deriveKeys } from './keys.js';
import { createModeration, type ModerationService } from './moderate.js';
import { answering, openLibrary, say } from './open-service.js';
import { createLimiter } from './respond/limits.js';
import { createIsnad, type RespondDeps } from './respond.js';
import type { Isnad } from './service.js';
import { JournalGuard } from './sql/guard.js';
import { openJournal } from './sql/journal.js';
import { keepRetention } from './sql/retention.js';
import { locateJournal, secretOf } from './sql/upkeep.js';

/** Everything that lives as long as the bot does. */
export interface OpenHouse {
  readonly service: Isnad;
  readonly holder: LibraryHolder<Library>;
  readonly journal: JournalGuard;
  readonly moderation: ModerationService;
  close(): Promise<void>;
}

/** A service over live fact files and the journal. Rejects with FactsUnusable, or where no secret can be had. */
export async function openHouse(
  config: Config,
  log: Logger,
  observe: NonNullable<RespondDeps<Library>['observe']>,
): Promise<OpenHouse> {
  const location = locateJournal(config.DATABASE_URL);
  const keys = deriveKeys(secretOf(location, config.ISNAD_SECRET));
  const proof = prover(systemClock.today);
  const first = await openLibrary(config.FACTS_DIR);
  for (const line of say([...first.warnings, ...(await proof.accept(first))], config.FACTS_DIR))
    log.warn(line);

  const holder = liveLibrary({ folder: config.FACTS_DIR, first, build: proof.build, now: systemClock.now });
  const journal = await new JournalGuard({
    open: () =>
      openJournal(location, { now: systemClock.now(), onError: (err) => log.warn({ err }, 'the journal') }),
    log,
  }).start();
  const permalinkBase = config.PUBLIC_URL;
  const moderation = createModeration({
    holder,
    writer: factWriter({ folder: config.FACTS_DIR, build: proof.build }),
    clock: systemClock,
    keys,
    log,
    journal,
    compose: permalinkBase === undefined ? {} : { permalinkBase },
    secondApproval: config.SECOND_APPROVAL,
  });
  await moderation.start();
  const tell = ({ id, title, lines, urgent }: Announcement) => {
    log[urgent ? 'error' : 'info']({ lines }, title);
    return moderation.announce({ language: 'en', title, lines }, id);
  };
  announceChanges(holder, {
    folder: config.FACTS_DIR,
    today: systemClock.today,
    questions: async (limit) => {
      const asked = await journal.read(({ questions }) => questions.recentTexts(limit));
      return asked.ok ? asked.value : [];
    },
    tell,
  });
  const endAgeing = announceAgeing(holder, { today: systemClock.today, tell });
  const endRetention = keepRetention(journal, systemClock, config.RETENTION_DAYS, log);

  const service = createIsnad({
    ...answering(config, log),
    current: () => ({ library: holder.current(), loadedAt: holder.loadedAt() }),
    keys,
    journal,
    limit: createLimiter({ perMember: config.RATE_PER_MEMBER, perChannel: config.RATE_PER_CHANNEL }),
    observe,
    forwarded: (entry) => moderation.forwarded(entry),
    notes: () => say(holder.problems(), config.FACTS_DIR),
  });
  return {
    service,
    holder,
    journal,
    moderation,
    async close() {
      endRetention();
      endAgeing();
      await moderation.stop();
      await holder.close();
      await journal.close();
    },
  };
}
