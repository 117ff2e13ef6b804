import type { Platform, QuestionId } from '../../src/model/place.js';
import type {
  DeliveryKind,
  DeliveryRecord,
  DeliveryState,
  NewDelivery,
  OutboxStore,
} from '../../src/ports.js';
import type { Database, Sql, SqlRow } from './database.js';

/** Deliveries: pending -> sending (under a lease) -> done, gone or uncertain. Each is written before it is sent. */
export function outboxStore(database: Database, community: string): OutboxStore {
  return {
    add: (deliveries) => database.transaction((sql) => addDeliveries(sql, community, deliveries)),
    take: (platform, now, leaseMs) =>
      database.transaction((sql) => take(sql, community, platform, now, leaseMs)),
    async settle(id, state, at, detail) {
      await database.rows(
        `UPDATE outbox SET state = $3, due_at = $4, detail = $5,
           place = CASE WHEN kind = 'direct' THEN '' ELSE place END
         WHERE community = $1 AND id = $2`,
        [community, id, state, at, detail],
      );
    },
    async postpone(id, notBefore, detail) {
      await database.rows(
        `UPDATE outbox SET state = 'pending', due_at = $3, detail = $4
         WHERE community = $1 AND id = $2 AND state = 'sending'`,
        [community, id, notBefore, detail],
      );
    },
    async count(state) {
      const [row] = await database.rows(
        'SELECT count(*) AS n FROM outbox WHERE community = $1 AND state = $2',
        [community, state],
      );
      return Number(row?.n ?? 0);
    },
  };
}

/** Writes what is new of `deliveries`; part of the transaction of whatever gave cause to them. */
export async function addDeliveries(
  sql: Sql,
  community: string,
  deliveries: readonly NewDelivery[],
): Promise<number> {
  let added = 0;
  for (const { id, key, platform, kind, question, place, payload, at } of deliveries) {
    const rows = await sql.rows(
      `INSERT INTO outbox (community, id, dedupe, platform, kind, question_id, place, payload, state, attempts, due_at, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', 0, $9, $9)
       ON CONFLICT (community, dedupe) DO NOTHING RETURNING id`,
      [community, id, key, platform, kind, question ?? null, place, payload, at],
    );
    added += rows.length;
  }
  return added;
}

async function take(sql: Sql, community: string, platform: Platform, now: number, leaseMs: number) {
  const [due] = await sql.rows(
    `SELECT * FROM outbox
     WHERE community = $1 AND platform = $2 AND state IN ('pending', 'sending') AND due_at <= $3
     ORDER BY due_at, at, id LIMIT 1`,
    [community, platform, now],
  );
  if (!due) return undefined;
  // Another process may have read the same row: only one finds it as it was.
  const won = await sql.rows(
    `UPDATE outbox SET state = 'sending', attempts = attempts + 1, due_at = $3
     WHERE community = $1 AND id = $2 AND state = $4 AND due_at = $5 RETURNING id`,
    [community, due.id!, now + leaseMs, due.state!, due.due_at!],
  );
  if (won.length === 0) return undefined;
  return { delivery: toDelivery(due), interrupted: due.state === 'sending' };
}

function toDelivery(row: SqlRow): DeliveryRecord {
  return {
    id: String(row.id),
    key: String(row.dedupe),
    platform: row.platform as Platform,
    kind: row.kind as DeliveryKind,
    ...(row.question_id !== null && { question: row.question_id as QuestionId }),
    place: String(row.place),
    payload: String(row.payload),
    state: row.state as DeliveryState,
    attempts: Number(row.attempts),
    at: Number(row.at),
  };
}
