import type { EventKey, EventStore } from '../../src/ports.js';
import type { Sql } from './database.js';

/**
 * Handled events. `question_id` is set in the transaction that records the question (to nothing where there is none);
 * from then on the event is never answered again. Until then it is NULL and the row is a lease, so that an event whose
 * process died is answered when it is delivered again.
 */
export function eventStore(sql: Sql, community: string): EventStore {
  return {
    async claim({ platform, server, eventId }, now, leaseMs) {
      const won = await sql.rows(
        `INSERT INTO events (community, platform, server, event_id, question_id, lease_until, at)
         VALUES ($1, $2, $3, $4, NULL, $5, $6)
         ON CONFLICT (community, platform, server, event_id) DO UPDATE SET lease_until = $5
         WHERE events.question_id IS NULL AND events.lease_until <= $6
         RETURNING event_id`,
        [community, platform, server, eventId, now + leaseMs, now],
      );
      return won.length > 0;
    },
    settle: (event, at) => markAnswered(sql, community, event, '', at),
  };
}

/** Marks an event as answered for good; part of the transaction that records the question. */
export async function markAnswered(
  sql: Sql,
  community: string,
  { platform, server, eventId }: EventKey,
  questionId: string,
  at: number,
): Promise<void> {
  await sql.rows(
    `INSERT INTO events (community, platform, server, event_id, question_id, lease_until, at)
     VALUES ($1, $2, $3, $4, $5, 0, $6)
     ON CONFLICT (community, platform, server, event_id) DO UPDATE SET question_id = $5
     WHERE events.question_id IS NULL`,
    [community, platform, server, eventId, questionId, at],
  );
}
