import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/sql/journal.js';
import { ENGINES, type TestDatabase } from '../../support/databases.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CHILD = path.join(ROOT, 'test/support/journal-child.mjs');
const KILLS = 20;
const MINUTES = 60_000;

interface Said {
  readonly what: string;
  readonly id: string;
}

/** Runs the child; with `killAfter`, kills it a moment after it has said that many lines. */
function run(env: Record<string, string>, killAfter?: number): Promise<{ said: Said[]; complaints: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Said[] = [];
    let complaints = '';
    child.stderr.on('data', (data) => {
      complaints += data;
    });
    createInterface(child.stdout).on('line', (line) => {
      const [what = '', ...id] = line.split(' ');
      said.push({ what, id: id.join(' ') });
      if (said.length === killAfter) setTimeout(() => child.kill('SIGKILL'), Math.random() * 20);
    });
    child.on('error', reject);
    child.on('close', () => resolve({ said, complaints }));
  });
}

describe.skipIf(!existsSync(path.join(ROOT, 'dist/adapters/respond.js')))(
  'killed in the middle of anything (needs `npm run build`)',
  () => {
    describe.each(ENGINES)('on $name', ({ start }) => {
      let place: TestDatabase;
      beforeAll(async () => {
        place = await start();
      });
      afterAll(() => place.close());

      test(`at ${KILLS} random moments nothing promised is lost, and no event is answered twice`, async () => {
        const said: Said[] = [];
        for (let kill = 0; kill < KILLS; kill += 1) {
          // Each start is ten minutes later, so that every lease has run out.
          const env = { ...place.env, TEST_NOW: String(1e12 + kill * 10 * MINUTES), TEST_EVENTS: '100000' };
          const life = await run(env, 2 + Math.floor(Math.random() * 30));
          expect(life.complaints).toBe('');
          said.push(...life.said);
        }
        const ids = (what: string) => said.filter((s) => s.what === what).map((s) => s.id);
        const events = ids('sent').map((id) => id.split(' ')[0]);
        const questions = ids('sent').map((id) => id.split(' ')[1]);
        expect(events.length).toBeGreaterThan(KILLS);
        expect(new Set(events).size).toBe(events.length);

        const database = await openDatabase(place.location);
        const kept = async (sql: string) => new Set((await database.rows(sql)).map((row) => row.id));
        const missing = (promised: readonly unknown[], found: Set<unknown>) =>
          promised.filter((id) => !found.has(id));
        expect(missing(questions, await kept('SELECT id FROM questions'))).toEqual([]);
        expect(missing(ids('forwarded'), await kept('SELECT question_id AS id FROM tells'))).toEqual([]);
        expect(missing(ids('queued'), await kept('SELECT id FROM outbox'))).toEqual([]);
        // Of what was recorded and not sent there can be one for each kill, and no more.
        const unsent = (await database.rows('SELECT id FROM questions')).length - questions.length;
        expect(unsent).toBeLessThanOrEqual(KILLS);
        await database.close();
      }, 120_000);

      test('two processes at once on one journal answer each event once', async () => {
        const env = { ...place.env, TEST_NOW: '2000000000000', TEST_EVENTS: '150' };
        const [one, two] = await Promise.all([run(env), run(env)]);
        expect(one!.complaints + two!.complaints).toBe('');
        const database = await openDatabase(place.location);
        const rows = await database.rows(
          `SELECT event_id, count(*) AS n FROM events GROUP BY event_id HAVING count(*) > 1`,
        );
        expect(rows).toEqual([]);
        const events = [...one!.said, ...two!.said]
          .filter((s) => s.what === 'sent')
          .map((s) => s.id.split(' ')[0]);
        expect(new Set(events).size).toBe(events.length);
        expect([...one!.said, ...two!.said].filter((s) => s.what === 'finished')).toHaveLength(2);
        await database.close();
      });
    });
  },
);
