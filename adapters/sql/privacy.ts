import type { MemberHash } from '../../src/ports.js';
import type { Database, Sql } from './database.js';

/** Deletes everything that a member left behind, in one transaction; returns how many records went. */
export function forget(database: Database, community: string, member: MemberHash): Promise<number> {
  return database.transaction(async (sql) => {
    const own = [community, member];
    const gone = [
      // What is waiting to be said to him goes first, while his questions still tell which that is.
      await sql.rows(
        `DELETE FROM outbox WHERE community = $1
           AND question_id IN (SELECT id FROM questions WHERE community = $1 AND member = $2) RETURNING id`,
        own,
      ),
      await sql.rows('DELETE FROM tells WHERE community = $1 AND member = $2 RETURNING question_id', own),
      await sql.rows('DELETE FROM feedback WHERE community = $1 AND member = $2 RETURNING question_id', own),
      // Citations, answers sent, and the place in the inbox go with the question.
      await sql.rows('DELETE FROM questions WHERE community = $1 AND member = $2 RETURNING id', own),
    ];
    await dropEmptyEntries(sql, community);
    return gone.reduce((sum, rows) => sum + rows.length, 0);
  });
}

/** Deletes what is older than the retention time, unless it is open in the inbox. */
export function sweep(database: Database, community: string, before: number): Promise<number> {
  return database.transaction(async (sql) => {
    const swept = await sql.rows(
      `DELETE FROM questions WHERE community = $1 AND asked_at < $2 AND NOT EXISTS (
         SELECT 1 FROM inbox_questions iq JOIN inbox i ON i.community = iq.community AND i.id = iq.entry_id
         WHERE iq.community = questions.community AND iq.question_id = questions.id
           AND i.state IN ('open', 'claimed'))
       RETURNING id`,
      [community, before],
    );
    await sql.rows('DELETE FROM events WHERE community = $1 AND at < $2', [community, before]);
    await sql.rows(
      `DELETE FROM outbox WHERE community = $1 AND at < $2 AND state IN ('done', 'gone', 'uncertain')`,
      [community, before],
    );
    await dropEmptyEntries(sql, community);
    return swept.length;
  });
}

/** An entry whose last question went has nothing left but a signature made of its words: it goes too. */
async function dropEmptyEntries(sql: Sql, community: string): Promise<void> {
  await sql.rows(
    `DELETE FROM inbox WHERE community = $1 AND NOT EXISTS (
       SELECT 1 FROM inbox_questions iq WHERE iq.community = inbox.community AND iq.entry_id = inbox.id)`,
    [community],
  );
}
