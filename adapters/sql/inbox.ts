import type { Language } from '../../src/model/basics.js';
import type { QuestionId } from '../../src/model/place.js';
import type { InboxReason, InboxRecord, InboxState, InboxStore, InboxView } from '../../src/ports.js';
import { type Database, places, type Sql, type SqlRow } from './database.js';
import { move, put } from './inbox-writes.js';
import { QUESTION_COLUMNS, readQuestions } from './question-rows.js';

/** Questions shown with an entry; the count is of all. */
const SHOWN_QUESTIONS = 50;

const ENTRIES = `
  SELECT i.*,
    (SELECT count(*) FROM inbox_questions iq WHERE iq.community = i.community AND iq.entry_id = i.id) AS asked,
    (SELECT count(*) FROM tells t JOIN inbox_questions iq
       ON iq.community = t.community AND iq.question_id = t.question_id
     WHERE t.community = i.community AND iq.entry_id = i.id) AS waiting
  FROM inbox i WHERE i.community = $1`;

export function inboxStore(database: Database, community: string): InboxStore {
  const view = (row: SqlRow) => toView(database, community, row);
  return {
    put: (entry, question, at) => database.transaction((sql) => put(sql, community, entry, question, at)),
    async signatures(bucket, limit) {
      const rows = await database.rows(
        `SELECT id, signature FROM inbox
         WHERE community = $1 AND bucket = $2 AND state IN ('open', 'claimed', 'dismissed')
         ORDER BY updated_at DESC LIMIT $3`,
        [community, bucket, limit],
      );
      return rows.map((row) => ({ id: String(row.id), signature: String(row.signature) }));
    },
    async tell(question, member, sealed, at) {
      await database.rows(
        `INSERT INTO tells (community, question_id, member, sealed, at)
         SELECT q.community, q.id, $3, $4, $5 FROM questions q WHERE q.community = $1 AND q.id = $2
         ON CONFLICT (community, question_id, member) DO NOTHING`,
        [community, question, member ?? '', sealed, at],
      );
    },
    async tells(entryId) {
      const rows = await database.rows(
        `SELECT t.question_id, t.sealed FROM tells t JOIN inbox_questions iq
           ON iq.community = t.community AND iq.question_id = t.question_id
         WHERE t.community = $1 AND iq.entry_id = $2 ORDER BY t.at, t.question_id, t.member`,
        [community, entryId],
      );
      return rows.map((row) => ({ question: row.question_id as QuestionId, sealed: String(row.sealed) }));
    },
    async tellsCiting(factId) {
      const rows = await database.rows(
        `SELECT t.question_id, t.sealed FROM tells t
           JOIN cited c ON c.community = t.community AND c.question_id = t.question_id
           JOIN questions q ON q.community = t.community AND q.id = t.question_id
         WHERE t.community = $1 AND c.fact_id = $2 AND q.private = 1 ORDER BY t.at, t.question_id, t.member`,
        [community, factId],
      );
      return rows.map((row) => ({ question: row.question_id as QuestionId, sealed: String(row.sealed) }));
    },
    async list({ states, limit, offset }) {
      const rows = await database.rows(
        `${ENTRIES} AND i.state IN (${places(4, states.length)})
         ORDER BY asked DESC, i.updated_at DESC, i.id LIMIT $2 OFFSET $3`,
        [community, limit, offset, ...states],
      );
      return Promise.all(rows.map(view));
    },
    async find(id) {
      const [row] = await database.rows(`${ENTRIES} AND i.id = $2`, [community, id]);
      return row && view(row);
    },
    async count(states) {
      const [row] = await database.rows(
        `SELECT count(*) AS n FROM inbox WHERE community = $1 AND state IN (${places(2, states.length)})`,
        [community, ...states],
      );
      return Number(row?.n ?? 0);
    },
    questions: (id) => questionsOf(database, community, id, 'ASC'),
    async entryOf(question) {
      const [row] = await database.rows(
        'SELECT entry_id FROM inbox_questions WHERE community = $1 AND question_id = $2',
        [community, question],
      );
      return row && String(row.entry_id);
    },
    move: (id, change, deliveries = []) =>
      database.transaction((sql) => move(sql, community, id, change, deliveries)),
  };
}

async function toView(sql: Sql, community: string, row: SqlRow): Promise<InboxView> {
  const notes = await sql.rows(
    `SELECT f.note FROM feedback f JOIN inbox_questions iq
       ON iq.community = f.community AND iq.question_id = f.question_id
     WHERE f.community = $1 AND iq.entry_id = $2 AND f.is_right = 0 AND f.note IS NOT NULL
     ORDER BY f.at DESC LIMIT 20`,
    [community, String(row.id)],
  );
  return {
    ...toRecord(row),
    count: Number(row.asked),
    waiting: Number(row.waiting),
    questions: await questionsOf(sql, community, String(row.id), 'DESC', SHOWN_QUESTIONS),
    notes: notes.map((note) => String(note.note)),
  };
}

async function questionsOf(sql: Sql, community: string, id: string, order: 'ASC' | 'DESC', limit?: number) {
  const rows = await sql.rows(
    `SELECT ${QUESTION_COLUMNS} FROM inbox_questions iq
       JOIN questions q ON q.community = iq.community AND q.id = iq.question_id
     WHERE iq.community = $1 AND iq.entry_id = $2
     ORDER BY q.asked_at ${order}, q.id ${order} ${limit === undefined ? '' : 'LIMIT $3'}`,
    [community, id, ...(limit === undefined ? [] : [limit])],
  );
  return readQuestions(sql, community, rows);
}

function toRecord(row: SqlRow): InboxRecord {
  return {
    id: String(row.id),
    state: row.state as InboxState,
    reason: row.reason as InboxReason,
    signature: String(row.signature),
    bucket: String(row.bucket),
    language: row.language as Language,
    ...(row.by_member !== null && { by: String(row.by_member) }),
    ...(row.by_name !== null && { byName: String(row.by_name) }),
    ...(row.resolution !== null && { resolution: String(row.resolution) }),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}
