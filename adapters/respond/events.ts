import type { Clock, EventKey } from '../../src/ports.js';
import type { AskRequest } from '../service.js';
import type { JournalGuard } from '../sql/guard.js';
import { Recent } from './recent.js';

// Longer than any answer takes, shorter than platforms go on delivering: Slack's last retry comes after five minutes.
const LEASE_MS = 60_000;
const REMEMBERED = 10_000;

/**
 * Who may answer an event. What holds: an event whose answer (or refusal) was written down is never answered again; one
 * whose process died before that is answered when the platform delivers it again, a minute later at the earliest. An
 * answer written down and not yet sent when the process died is not repeated: rather none than two. While the database
 * is away only this process's memory speaks.
 */
export class EventGate {
  readonly #seen = new Recent<string, true>(REMEMBERED);

  constructor(
    readonly journal: JournalGuard | undefined,
    readonly clock: Clock,
  ) {}

  async claim(event: EventKey): Promise<boolean> {
    const name = `${event.platform}/${event.server}/${event.eventId}`;
    if (this.#seen.has(name)) return false;
    this.#seen.set(name, true);
    const claimed = await this.journal?.read(({ events }) => events.claim(event, this.clock.now(), LEASE_MS));
    return !claimed?.ok || claimed.value;
  }

  /** Nothing more will be said to this event. */
  async settle(event: EventKey): Promise<void> {
    const at = this.clock.now();
    await this.journal?.write('event settled', ({ events }) => events.settle(event, at));
  }
}

/** The event of a request, where it names one. */
export function eventOf({ eventId, place }: AskRequest): EventKey | undefined {
  return eventId === undefined ? undefined : { platform: place.platform, server: place.community, eventId };
}
