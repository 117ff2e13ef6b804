import type { InboxReason, InboxStore, NewDelivery } from '../../src/ports.js';
import { places, type Sql } from './database.js';
import { addDeliveries } from './outbox.js';

/** A later reason outweighs an earlier one. */
const WEIGHT: readonly InboxReason[] = ['unknown', 'doubtful', 'forwarded', 'feedback'];

/** Reasons for which nobody asked a moderator: a dismissed claim stays dismissed when it is asked again. */
const BY_ITSELF: readonly InboxReason[] = ['unknown', 'doubtful'];

type Put = Parameters<InboxStore['put']>;

/** See `InboxStore.put`; to be run in a transaction. */
export async function put(
  sql: Sql,
  community: string,
  entry: Put[0],
  question: Put[1],
  at: number,
): Promise<string> {
  const [there] = await sql.rows(
    `SELECT iq.entry_id, i.state FROM inbox_questions iq
       JOIN inbox i ON i.community = iq.community AND i.id = iq.entry_id
     WHERE iq.community = $1 AND iq.question_id = $2`,
    [community, question],
  );
  const settled = there?.state === 'answered' || there?.state === 'dismissed';
  if (there && (!settled || BY_ITSELF.includes(entry.reason))) {
    await raise(sql, community, String(there.entry_id), entry.reason, at);
    return String(there.entry_id);
  }
  const id = await entryFor(sql, community, entry, at);
  await sql.rows(
    `INSERT INTO inbox_questions (community, question_id, entry_id, at)
     SELECT q.community, q.id, $3, $4 FROM questions q WHERE q.community = $1 AND q.id = $2
     ON CONFLICT (community, question_id) DO UPDATE SET entry_id = excluded.entry_id`,
    [community, question, id, at],
  );
  return id;
}

/** The entry of that id, made if need be; if it is settled, the next of its twins that is not. */
async function entryFor(sql: Sql, community: string, entry: Put[0], at: number): Promise<string> {
  for (let twin = 1; ; twin += 1) {
    const id = twin === 1 ? entry.id : `${entry.id}-${twin}`;
    await sql.rows(
      `INSERT INTO inbox (community, id, state, reason, signature, bucket, language, created_at, updated_at)
       VALUES ($1, $2, 'open', $3, $4, $5, $6, $7, $7) ON CONFLICT (community, id) DO NOTHING`,
      [community, id, entry.reason, entry.signature, entry.bucket, entry.language, at],
    );
    const [row] = await sql.rows('SELECT state FROM inbox WHERE community = $1 AND id = $2', [community, id]);
    const takesIn =
      row?.state === 'open' ||
      row?.state === 'claimed' ||
      (row?.state === 'dismissed' && BY_ITSELF.includes(entry.reason));
    if (!takesIn) continue;
    await raise(sql, community, id, entry.reason, at);
    return id;
  }
}

async function raise(
  sql: Sql,
  community: string,
  id: string,
  reason: InboxReason,
  at: number,
): Promise<void> {
  const lighter = WEIGHT.slice(0, WEIGHT.indexOf(reason) + 1);
  await sql.rows(
    `UPDATE inbox SET updated_at = $3, reason = CASE WHEN reason IN (${places(5, lighter.length)}) THEN $4 ELSE reason END
     WHERE community = $1 AND id = $2`,
    [community, id, at, reason, ...lighter],
  );
}

/** See `InboxStore.move`; to be run in a transaction. */
export async function move(
  sql: Sql,
  community: string,
  id: string,
  change: Parameters<InboxStore['move']>[1],
  deliveries: readonly NewDelivery[],
): Promise<boolean> {
  const moved = await sql.rows(
    `UPDATE inbox SET state = $3, by_member = $4, by_name = $5, resolution = $6, updated_at = $7
     WHERE community = $1 AND id = $2
       AND (state <> 'claimed' OR by_member IS NULL OR by_member = CAST($8 AS text) OR CAST($8 AS text) IS NULL)
       AND state IN (${places(9, change.from.length)})
     RETURNING id`,
    [
      community,
      id,
      change.to,
      change.by ?? null,
      change.byName ?? null,
      change.resolution ?? null,
      change.at,
      change.holder ?? null,
      ...change.from,
    ],
  );
  if (moved.length === 0) return false;
  await addDeliveries(sql, community, deliveries);
  // Once an entry is settled nobody waits there any longer: places to tell are in the outbox or needed no more.
  if (change.to === 'answered' || change.to === 'dismissed')
    await sql.rows(
      `DELETE FROM tells WHERE community = $1 AND question_id IN
         (SELECT question_id FROM inbox_questions WHERE community = $1 AND entry_id = $2)`,
      [community, id],
    );
  return true;
}
