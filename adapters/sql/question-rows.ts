import type { Day, Language, VerdictKind } from '../../src/model/basics.js';
import type { Place, Platform, QuestionId } from '../../src/model/place.js';
import type { QuestionRecord } from '../../src/ports.js';
import { places, type Sql, type SqlRow } from './database.js';

/** Columns of a question, for every statement that reads one. */
export const QUESTION_COLUMNS = `q.id, q.platform, q.server, q.channel, q.thread, q.message, q.member, q.private, q.text,
  q.language, q.verdict, q.confidence, q.revision, q.asked_at, q.asked_on, q.ms`;

/** Rows with QUESTION_COLUMNS as questions, with the facts that each cited. */
export async function readQuestions(
  sql: Sql,
  community: string,
  rows: readonly SqlRow[],
): Promise<QuestionRecord[]> {
  const cited = await citedBy(sql, community, [...new Set(rows.map((row) => String(row.id)))]);
  return rows.map((row) => toQuestion(row, cited.get(String(row.id)) ?? []));
}

async function citedBy(sql: Sql, community: string, ids: readonly string[]): Promise<Map<string, string[]>> {
  const cited = new Map<string, string[]>();
  // SQLite takes 32,766 values in a statement; a hundred at a time is quick enough and keeps the text short.
  for (let i = 0; i < ids.length; i += 100) {
    const some = ids.slice(i, i + 100);
    const rows = await sql.rows(
      `SELECT question_id, fact_id FROM cited
       WHERE community = $1 AND question_id IN (${places(2, some.length)}) ORDER BY question_id, place`,
      [community, ...some],
    );
    for (const row of rows) {
      const id = String(row.question_id);
      cited.set(id, [...(cited.get(id) ?? []), String(row.fact_id)]);
    }
  }
  return cited;
}

function toQuestion(row: SqlRow, factIds: readonly string[]): QuestionRecord {
  return {
    id: row.id as QuestionId,
    place: toPlace(row),
    ...(row.member !== null && { member: String(row.member) }),
    private: Number(row.private) === 1,
    text: String(row.text),
    language: row.language as Language,
    verdict: row.verdict as VerdictKind,
    confidence: Number(row.confidence),
    factIds,
    revision: String(row.revision),
    askedAt: Number(row.asked_at),
    askedOn: row.asked_on as Day,
    ms: Number(row.ms),
  };
}

/** A place from columns platform, server, channel, thread, message; empty text counts as absent. */
export function toPlace(row: SqlRow): Place {
  return {
    platform: row.platform as Platform,
    community: String(row.server),
    ...(row.channel && { channel: String(row.channel) }),
    ...(row.thread && { thread: String(row.thread) }),
    ...(row.message && { message: String(row.message) }),
  };
}
