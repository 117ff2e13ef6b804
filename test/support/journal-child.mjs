// A process to be killed: asks, sends, forwards and settles without end, and says on standard output what it was
// promised. Its events are numbered from 0 at every start, as if the platform delivered everything again.
import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { deriveKeys } from '../../dist/adapters/keys.js';
import { createIsnad } from '../../dist/adapters/respond.js';
import { JournalGuard } from '../../dist/adapters/sql/guard.js';
import { openJournal } from '../../dist/adapters/sql/journal.js';

const { TEST_JOURNAL_FILE: file, TEST_JOURNAL_URL: url, TEST_NOW: now, TEST_EVENTS: events } = process.env;
const say = (what, id) => writeSync(1, `${what} ${id}\n`);
const clock = { now: () => Number(now), today: () => '2026-01-22' };
const log = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
const journal = await new JournalGuard({
  log,
  open: () => openJournal(url ? { url } : { file }, { now: clock.now() }),
}).start();

const library = {
  revision: 'r',
  sources: new Map(),
  facts: new Map(),
  names: [],
  passages: [],
  warnings: [],
};
const statement = (text) => ({ text, start: 0, end: text.length });
const service = createIsnad({
  current: () => ({ library, loadedAt: 0 }),
  check: (text) => ({
    claim: text,
    language: 'en',
    verdict: 'unknown',
    confidence: 0.9,
    parts: [
      {
        statement: statement(text),
        verdict: 'unknown',
        confidence: 0.9,
        conflicts: [],
        citations: [],
        others: [],
      },
    ],
    citations: [],
    conflicts: [],
    revision: 'r',
  }),
  read: (text) => ({ text, statements: [] }),
  clock,
  keys: deriveKeys('a secret for tests only, long enough'),
  log,
  journal,
});

const place = { platform: 'slack', community: 'T1', channel: 'C1', message: 'm' };
say('ready', '-');
for (let n = 0; n < Number(events); n += 1) {
  const outcome = await service.ask({
    place,
    member: `U${n % 7}`,
    private: n % 3 === 0,
    eventId: `Ev${n}`,
    text: `claim ${n}`,
  });
  if (outcome.kind !== 'answered') continue;
  const id = outcome.questionId;
  // What stands on standard output was sent: a platform would have shown it now.
  say('sent', `${n} ${id}`);
  await service.delivered(id, place);
  if (n % 2 === 0) {
    await service.forward(id, 'U1', { platform: 'slack', community: 'T1', channel: 'D1' });
    say('forwarded', id);
  }
  await journal.write('outbox', ({ outbox }) =>
    outbox.add([
      { id: `d${n}`, key: `k${n}`, platform: 'slack', kind: 'edit', place: '{}', payload: '{}', at: 1 },
    ]),
  );
  say('queued', `d${n}`);
}
say('finished', '-');
await journal.close();
