import type { Day } from '../../src/model/basics.js';
import type { Place } from '../../src/model/place.js';
import type { FeedbackStore, QuestionRecord, QuestionStore, SentAnswer } from '../../src/ports.js';
import type { Database, Sql } from './database.js';
import { markAnswered } from './events.js';
import { QUESTION_COLUMNS, readQuestions, toPlace } from './question-rows.js';

/** Questions read for each text wanted: popular ones repeat, and grouping the whole table would take seconds. */
const LOOKED_THROUGH = 5;
/** Claims shown as most asked. */
const MOST_ASKED = 5;

export function questionStore(database: Database, community: string): QuestionStore {
  return {
    record: (question, event) =>
      database.transaction(async (sql) => {
        await insertQuestion(sql, community, question);
        if (event) await markAnswered(sql, community, event, question.id, question.askedAt);
      }),
    async find(id) {
      const rows = await database.rows(
        `SELECT ${QUESTION_COLUMNS} FROM questions q WHERE q.community = $1 AND q.id = $2`,
        [community, id],
      );
      return (await readQuestions(database, community, rows))[0];
    },
    sent: (id, place, at, factIds = []) =>
      database.transaction(async (sql) => {
        const kept = await sql.rows(
          `INSERT INTO answers (community, question_id, platform, server, channel, thread, message, sent_at)
           SELECT q.community, q.id, $3, $4, $5, $6, $7, $8 FROM questions q
           WHERE q.community = $1 AND q.id = $2 AND q.private = 0
           ON CONFLICT (community, question_id, channel, message) DO UPDATE SET sent_at = answers.sent_at
           RETURNING question_id`,
          [
            community,
            id,
            place.platform,
            place.community,
            place.channel ?? '',
            place.thread ?? '',
            place.message ?? '',
            at,
          ],
        );
        if (kept.length === 0) return;
        await insertCited(sql, community, id, factIds);
        await dropReplaced(sql, community, id, place);
      }),
    async answerTo({ platform, community: server, channel = '', message = '' }) {
      const rows = await database.rows(
        `SELECT q.text, a.platform, a.server, a.channel, a.thread, a.message
         FROM questions q JOIN answers a ON a.community = q.community AND a.question_id = q.id
         WHERE q.community = $1 AND q.platform = $2 AND q.server = $3 AND q.channel = $4 AND q.message = $5
           AND q.private = 0 AND a.message <> ''
         ORDER BY q.asked_at DESC, a.sent_at LIMIT 1`,
        [community, platform, server, channel, message],
      );
      const row = rows[0];
      return row && { claim: String(row.text), place: toPlace(row) };
    },
    async places(id) {
      const rows = await database.rows(
        `SELECT platform, server, channel, thread, message FROM answers
         WHERE community = $1 AND question_id = $2 AND message <> '' ORDER BY sent_at, message`,
        [community, id],
      );
      return rows.map(toPlace);
    },
    sentCiting: (factId) => sentCiting(database, community, factId),
    async recentTexts(limit) {
      const rows = await database.rows(
        'SELECT text, asked_on FROM questions WHERE community = $1 ORDER BY asked_at DESC LIMIT $2',
        [community, limit * LOOKED_THROUGH],
      );
      const newest = new Map<string, Day>();
      for (const { text, asked_on } of rows)
        if (!newest.has(String(text))) newest.set(String(text), asked_on as Day);
      return [...newest].slice(0, limit).map(([text, askedOn]) => ({ text, askedOn }));
    },
    count: (from, to) => count(database, community, from, to),
  };
}

async function insertQuestion(sql: Sql, community: string, question: QuestionRecord): Promise<void> {
  const { place } = question;
  // Of a private question the channel is not kept: a direct-message channel is as good as a name.
  const open = !question.private;
  await sql.rows(
    `INSERT INTO questions (community, id, platform, server, channel, thread, message, member, private, text, language,
       verdict, confidence, revision, asked_at, asked_on, ms)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     ON CONFLICT (community, id) DO NOTHING`,
    [
      community,
      question.id,
      place.platform,
      place.community,
      (open ? place.channel : null) ?? null,
      (open ? place.thread : null) ?? null,
      (open ? place.message : null) ?? null,
      question.member ?? null,
      open ? 0 : 1,
      question.text,
      question.language,
      question.verdict,
      question.confidence,
      question.revision,
      question.askedAt,
      question.askedOn,
      question.ms,
    ],
  );
  await insertCited(sql, community, question.id, question.factIds);
}

async function insertCited(
  sql: Sql,
  community: string,
  id: string,
  factIds: readonly string[],
): Promise<void> {
  for (const [i, factId] of [...new Set(factIds)].entries())
    await sql.rows(
      `INSERT INTO cited (community, question_id, fact_id, place) VALUES ($1, $2, $3, $4)
       ON CONFLICT (community, question_id, fact_id) DO NOTHING`,
      [community, id, factId, i],
    );
}

/** One message holds one answer: when a claim is edited, its answer is put where the earlier one stood. */
async function dropReplaced(sql: Sql, community: string, id: string, place: Place): Promise<void> {
  if (place.message === undefined) return;
  await sql.rows(
    `DELETE FROM answers WHERE community = $1 AND question_id <> $2
       AND platform = $3 AND server = $4 AND channel = $5 AND message = $6`,
    [community, id, place.platform, place.community, place.channel ?? '', place.message],
  );
}

async function sentCiting(sql: Sql, community: string, factId: string): Promise<SentAnswer[]> {
  const rows = await sql.rows(
    `SELECT ${QUESTION_COLUMNS}, a.platform AS a_platform, a.server AS a_server, a.channel AS a_channel,
       a.thread AS a_thread, a.message AS a_message
     FROM cited c
     JOIN questions q ON q.community = c.community AND q.id = c.question_id
     JOIN answers a ON a.community = c.community AND a.question_id = c.question_id
     WHERE c.community = $1 AND c.fact_id = $2 AND q.private = 0 AND a.message <> ''
     ORDER BY a.sent_at DESC, a.message`,
    [community, factId],
  );
  const questions = await readQuestions(sql, community, rows);
  return questions.map((question, i) => {
    const row = rows[i]!;
    return {
      question,
      place: toPlace({
        platform: row.a_platform!,
        server: row.a_server!,
        channel: row.a_channel!,
        thread: row.a_thread!,
        message: row.a_message!,
      }),
    };
  });
}

async function count(sql: Sql, community: string, from: number, to: number) {
  const within = [community, from, to];
  const verdicts = { supported: 0, contradicted: 0, related: 0, unknown: 0 };
  for (const row of await sql.rows(
    `SELECT verdict, count(*) AS n FROM questions
     WHERE community = $1 AND asked_at >= $2 AND asked_at < $3 GROUP BY verdict`,
    within,
  ))
    verdicts[row.verdict as keyof typeof verdicts] = Number(row.n);
  const voices = await sql.rows(
    `SELECT is_right, count(*) AS n FROM feedback WHERE community = $1 AND at >= $2 AND at < $3 GROUP BY is_right`,
    within,
  );
  const voice = (right: 0 | 1) => Number(voices.find((row) => Number(row.is_right) === right)?.n ?? 0);
  const most = await sql.rows(
    `SELECT text, count(*) AS n FROM questions
     WHERE community = $1 AND asked_at >= $2 AND asked_at < $3 AND private = 0
     GROUP BY text ORDER BY n DESC, text LIMIT $4`,
    [...within, MOST_ASKED],
  );
  return {
    asked: Object.values(verdicts).reduce((sum, n) => sum + n, 0),
    verdicts,
    right: voice(1),
    wrong: voice(0),
    mostAsked: most.map((row) => ({ claim: String(row.text), count: Number(row.n) })),
  };
}

export function feedbackStore(sql: Sql, community: string): FeedbackStore {
  return {
    async add({ question, member, right, note, at }) {
      await sql.rows(
        `INSERT INTO feedback (community, question_id, member, is_right, note, at)
         SELECT q.community, q.id, $3, $4, $5, $6 FROM questions q WHERE q.community = $1 AND q.id = $2
         ON CONFLICT (community, question_id, member)
         DO UPDATE SET is_right = excluded.is_right, note = excluded.note, at = excluded.at`,
        [community, question, member ?? '', right ? 1 : 0, note ?? null, at],
      );
    },
  };
}
