/** The journal's tables, as numbered steps. A step that has been released is never edited: add another. */

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

// `community` is part of every key, so that several communities can share a database later. `server` is the
// platform's own word for a part of one: a Discord server, a Slack workspace. Text, bigint and smallint mean the
// same to both engines; times are epoch milliseconds; a truth value is a smallint.
export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'questions, answers, events',
    statements: [
      `CREATE TABLE installations (
        community text NOT NULL, platform text NOT NULL, server text NOT NULL, since bigint NOT NULL,
        PRIMARY KEY (community, platform, server))`,
      `CREATE TABLE events (
        community text NOT NULL, platform text NOT NULL, server text NOT NULL, event_id text NOT NULL,
        question_id text, lease_until bigint NOT NULL, at bigint NOT NULL,
        PRIMARY KEY (community, platform, server, event_id))`,
      `CREATE INDEX events_by_age ON events (community, at)`,
      `CREATE TABLE questions (
        community text NOT NULL, id text NOT NULL, platform text NOT NULL, server text NOT NULL,
        channel text, thread text, message text, member text, private smallint NOT NULL,
        text text NOT NULL, language text NOT NULL, verdict text NOT NULL, confidence double precision NOT NULL,
        revision text NOT NULL, asked_at bigint NOT NULL, asked_on text NOT NULL, ms double precision NOT NULL,
        PRIMARY KEY (community, id))`,
      `CREATE INDEX questions_by_age ON questions (community, asked_at)`,
      `CREATE INDEX questions_by_member ON questions (community, member)`,
      `CREATE TABLE cited (
        community text NOT NULL, question_id text NOT NULL, fact_id text NOT NULL, place smallint NOT NULL,
        PRIMARY KEY (community, question_id, fact_id),
        FOREIGN KEY (community, question_id) REFERENCES questions (community, id) ON DELETE CASCADE)`,
      `CREATE INDEX cited_by_fact ON cited (community, fact_id)`,
      `CREATE TABLE answers (
        community text NOT NULL, question_id text NOT NULL, platform text NOT NULL, server text NOT NULL,
        channel text NOT NULL, thread text NOT NULL, message text NOT NULL, sent_at bigint NOT NULL,
        PRIMARY KEY (community, question_id, channel, message),
        FOREIGN KEY (community, question_id) REFERENCES questions (community, id) ON DELETE CASCADE)`,
      `CREATE TABLE feedback (
        community text NOT NULL, question_id text NOT NULL, member text NOT NULL, is_right smallint NOT NULL,
        note text, at bigint NOT NULL,
        PRIMARY KEY (community, question_id, member),
        FOREIGN KEY (community, question_id) REFERENCES questions (community, id) ON DELETE CASCADE)`,
      `CREATE TABLE notes (
        community text NOT NULL, name text NOT NULL, value text NOT NULL, PRIMARY KEY (community, name))`,
    ],
  },
  {
    number: 2,
    name: 'inbox, outbox, proposals, audit',
    statements: [
      `CREATE TABLE inbox (
        community text NOT NULL, id text NOT NULL, state text NOT NULL, reason text NOT NULL,
        signature text NOT NULL, language text NOT NULL, by_member text, by_name text, resolution text,
        created_at bigint NOT NULL, updated_at bigint NOT NULL,
        PRIMARY KEY (community, id))`,
      `CREATE INDEX inbox_by_state ON inbox (community, state)`,
      `CREATE TABLE inbox_questions (
        community text NOT NULL, question_id text NOT NULL, entry_id text NOT NULL, at bigint NOT NULL,
        PRIMARY KEY (community, question_id),
        FOREIGN KEY (community, question_id) REFERENCES questions (community, id) ON DELETE CASCADE,
        FOREIGN KEY (community, entry_id) REFERENCES inbox (community, id) ON DELETE CASCADE)`,
      `CREATE INDEX inbox_questions_by_entry ON inbox_questions (community, entry_id)`,
      `CREATE TABLE tells (
        community text NOT NULL, question_id text NOT NULL, member text NOT NULL, sealed text NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (community, question_id, member),
        FOREIGN KEY (community, question_id) REFERENCES questions (community, id) ON DELETE CASCADE)`,
      `CREATE TABLE outbox (
        community text NOT NULL, id text NOT NULL, dedupe text NOT NULL, platform text NOT NULL,
        kind text NOT NULL, question_id text, place text NOT NULL, payload text NOT NULL, state text NOT NULL,
        attempts bigint NOT NULL, due_at bigint NOT NULL, detail text, at bigint NOT NULL,
        PRIMARY KEY (community, id), UNIQUE (community, dedupe))`,
      `CREATE INDEX outbox_due ON outbox (community, platform, state, due_at)`,
      `CREATE TABLE proposals (
        community text NOT NULL, id text NOT NULL, fact_id text NOT NULL, author text NOT NULL,
        author_name text NOT NULL, state text NOT NULL, change text NOT NULL, preview text NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (community, id))`,
      `CREATE TABLE audit (
        community text NOT NULL, id text NOT NULL, at bigint NOT NULL, actor text NOT NULL,
        actor_name text NOT NULL, action text NOT NULL, subject text NOT NULL, detail text NOT NULL,
        PRIMARY KEY (community, id))`,
      `CREATE INDEX audit_by_age ON audit (community, at)`,
    ],
  },
  {
    number: 3,
    name: 'entries that can be one question are found together',
    statements: [
      `ALTER TABLE inbox ADD COLUMN bucket text NOT NULL DEFAULT ''`,
      `CREATE INDEX inbox_by_bucket ON inbox (community, bucket, updated_at)`,
    ],
  },
  {
    number: 4,
    name: 'the answer to a message is found by the message',
    statements: [
      `CREATE INDEX questions_by_message ON questions (community, channel, message)`,
      `CREATE INDEX answers_by_message ON answers (community, channel, message)`,
    ],
  },
];

/** Every table with its key, parents before children: the order in which a backup is read back. */
export const TABLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['installations', ['community', 'platform', 'server']],
  ['events', ['community', 'platform', 'server', 'event_id']],
  ['questions', ['community', 'id']],
  ['cited', ['community', 'question_id', 'fact_id']],
  ['answers', ['community', 'question_id', 'channel', 'message']],
  ['feedback', ['community', 'question_id', 'member']],
  ['notes', ['community', 'name']],
  ['inbox', ['community', 'id']],
  ['inbox_questions', ['community', 'question_id']],
  ['tells', ['community', 'question_id', 'member']],
  ['outbox', ['community', 'id']],
  ['proposals', ['community', 'id']],
  ['audit', ['community', 'id']],
]);
