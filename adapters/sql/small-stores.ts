import type { Platform } from '../../src/model/place.js';
import type {
  AuditStore,
  InstallationStore,
  NoteStore,
  ProposalRecord,
  ProposalState,
  ProposalStore,
} from '../../src/ports.js';
import { places, type Sql, type SqlRow } from './database.js';

/** Lines are only ever added: nothing in this house updates or deletes one. */
export function auditStore(sql: Sql, community: string): AuditStore {
  return {
    async append({ id, at, actor, actorName, action, subject, detail }) {
      await sql.rows(
        `INSERT INTO audit (community, id, at, actor, actor_name, action, subject, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (community, id) DO NOTHING`,
        [community, id, at, actor, actorName, action, subject, detail],
      );
    },
    async newest(limit) {
      const rows = await sql.rows(
        'SELECT * FROM audit WHERE community = $1 ORDER BY at DESC, id DESC LIMIT $2',
        [community, limit],
      );
      return rows.map((row) => ({
        id: String(row.id),
        at: Number(row.at),
        actor: String(row.actor),
        actorName: String(row.actor_name),
        action: String(row.action),
        subject: String(row.subject),
        detail: String(row.detail),
      }));
    },
  };
}

export function installationStore(sql: Sql, community: string): InstallationStore {
  return {
    async seen(platform, server, at) {
      await sql.rows(
        `INSERT INTO installations (community, platform, server, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (community, platform, server) DO NOTHING`,
        [community, platform, server, at],
      );
    },
    async list() {
      const rows = await sql.rows(
        'SELECT platform, server, since FROM installations WHERE community = $1 ORDER BY platform, server',
        [community],
      );
      return rows.map((row) => ({
        platform: row.platform as Platform,
        server: String(row.server),
        since: Number(row.since),
      }));
    },
  };
}

export function noteStore(sql: Sql, community: string): NoteStore {
  return {
    async get(key) {
      const [row] = await sql.rows('SELECT value FROM notes WHERE community = $1 AND name = $2', [
        community,
        key,
      ]);
      return row && String(row.value);
    },
    async set(key, value) {
      await sql.rows(
        `INSERT INTO notes (community, name, value) VALUES ($1, $2, $3)
         ON CONFLICT (community, name) DO UPDATE SET value = excluded.value`,
        [community, key, value],
      );
    },
  };
}

export function proposalStore(sql: Sql, community: string): ProposalStore {
  return {
    async add(proposal) {
      await sql.rows(
        `INSERT INTO proposals (community, id, fact_id, author, author_name, state, change, preview, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (community, id) DO NOTHING`,
        [
          community,
          proposal.id,
          proposal.factId,
          proposal.author,
          proposal.authorName,
          proposal.state,
          proposal.change,
          proposal.preview,
          proposal.at,
        ],
      );
    },
    async find(id) {
      const [row] = await sql.rows('SELECT * FROM proposals WHERE community = $1 AND id = $2', [
        community,
        id,
      ]);
      return row && toProposal(row);
    },
    async list(state) {
      const rows = await sql.rows(
        'SELECT * FROM proposals WHERE community = $1 AND state = $2 ORDER BY at, id',
        [community, state],
      );
      return rows.map(toProposal);
    },
    async move(id, from, to, preview) {
      const moved = await sql.rows(
        `UPDATE proposals SET state = $3, preview = COALESCE(CAST($4 AS text), preview)
         WHERE community = $1 AND id = $2 AND state IN (${places(5, from.length)}) RETURNING id`,
        [community, id, to, preview ?? null, ...from],
      );
      return moved.length > 0;
    },
  };
}

function toProposal(row: SqlRow): ProposalRecord {
  return {
    id: String(row.id),
    factId: String(row.fact_id),
    author: String(row.author),
    authorName: String(row.author_name),
    state: row.state as ProposalState,
    change: String(row.change),
    preview: String(row.preview),
    at: Number(row.at),
  };
}
