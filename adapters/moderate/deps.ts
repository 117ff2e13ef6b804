import type { Logger } from 'pino';
import type { ComposeOptions } from '../../src/answer/compose-answer.js';
import type { Library } from '../../src/library/build-library.js';
import type { Clock, Journal } from '../../src/ports.js';
import type { LibraryHolder } from '../files/live-library.js';
import type { FactWriter } from '../files/write-facts.js';
import type { Keys } from '../keys.js';
import type { JournalGuard } from '../sql/guard.js';

/** What the moderators' services need. */
export interface ModerateDeps {
  readonly holder: Pick<LibraryHolder<Library>, 'current' | 'reload' | 'problems' | 'subscribe'>;
  readonly writer: FactWriter;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly log: Logger;
  readonly journal: JournalGuard;
  /** Permalinks of answers. */
  readonly compose?: ComposeOptions;
  /** A change of facts has to be published by another moderator than its author. */
  readonly secondApproval?: boolean;
  /** Pause between two deliveries on one platform, milliseconds. */
  readonly paceMs?: number;
  /** Pause after which the outbox is looked into without being told to, milliseconds. */
  readonly pollMs?: number;
  /** Longest wait for a delivery under way when stopping, milliseconds. */
  readonly stopMs?: number;
}

/** Moderators' work is never done half: without the journal it is refused, and may be tried again. */
export class JournalAway extends Error {
  override readonly name = 'JournalAway';

  constructor() {
    super('The journal is away; nothing was changed. Try again in a minute.');
  }
}

/** Uses the journal, or throws JournalAway. */
export async function using<T>(guard: JournalGuard, work: (journal: Journal) => Promise<T>): Promise<T> {
  const done = await guard.read(work);
  if (!done.ok) throw new JournalAway();
  return done.value;
}
