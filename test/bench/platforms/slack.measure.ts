/**
 * How long from a Slack event to the call that answers it, and how many events a second, with Bolt, the service and
 * the shipped facts.
 * The journal is in memory in one row and on disk in another: there every question waits for the disk's fsync.
 * The asking side and the local Slack share the process, so the figures are on the safe side.
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { loadLibrary } from '../../../adapters/files/load-library.js';
import { BOT_USER } from '../../support/slack/emulated.js';
import { type Running, startIsnad } from '../../support/slack/isnad.js';
import { eventually, Workspace } from '../../support/slack/workspace.js';

const CLAIMS_PER_SECOND = 50;
const SECONDS = 6;
const WARM_UP = 50;

/** Claims that the shipped facts support, contradict and do not know, in both languages. */
const CLAIMS = [
  'The R1 model by DeepSeek was released in January 2025',
  'The R1 model by DeepSeek was released on 25 January 2025',
  'كشفت ديب سيك عن نموذج R1 في مارس 2025',
  'The harbour of Rotterdam was closed for repairs',
];

describe.each([
  ['socket', 'memory'],
  ['http', 'memory'],
  ['socket', 'disk'],
] as const)('Slack over %s, journal in %s', (transport, journal) => {
  const journalFile = journal === 'disk' ? path.join(tmpdir(), `isnad-bench-${randomUUID()}.db`) : ':memory:';
  let slack: Workspace;
  let isnad: Running;
  let asked = 0;

  beforeAll(async () => {
    slack = await Workspace.open();
    const library = await loadLibrary(path.resolve(import.meta.dirname, '../../../facts'));
    if (!library.ok) throw new Error('the facts do not stand');
    isnad = await startIsnad(slack, {
      library: library.value,
      transport,
      journalFile,
      rates: { perMember: 1e6, perChannel: 1e6 },
    });
    await burst(WARM_UP);
  });
  afterAll(async () => {
    await isnad.close();
    await slack.close();
    await rm(journalFile, { force: true });
  });

  /** Sends one mention; gives its timestamp and when it was sent. */
  function mention(): { ts: string; sent: number; acked: Promise<unknown> } {
    asked += 1;
    const ts = `17000${String(asked).padStart(5, '0')}.000001`;
    const claim = CLAIMS[asked % CLAIMS.length]!;
    const sent = performance.now();
    return { ts, sent, acked: slack.tell(slack.mentionEvent('sara', `<@${BOT_USER}> ${claim}`, ts)) };
  }

  async function answeredAt(sent: readonly { ts: string; sent: number }[]): Promise<number[]> {
    const threads = new Set(sent.map(({ ts }) => ts));
    const calls = await eventually(
      'all the answers',
      () => {
        const found = slack
          .callsOf('chat.postMessage')
          .filter(({ args }) => threads.has(String(args.thread_ts)));
        return found.length >= sent.length ? found : undefined;
      },
      60_000,
    );
    const at = new Map(calls.map((call) => [String(call.args.thread_ts), call.at]));
    return sent.map((one) => at.get(one.ts)! - one.sent);
  }

  async function burst(count: number): Promise<number> {
    const began = performance.now();
    const sent = Array.from({ length: count }, mention);
    await Promise.all(sent.map(({ acked }) => acked));
    const took = await answeredAt(sent);
    const last = Math.max(...sent.map((one, i) => one.sent + took[i]!));
    return (count * 1000) / (last - began);
  }

  test('at a steady pace, and as fast as it goes', async () => {
    const sent: ReturnType<typeof mention>[] = [];
    const began = performance.now();
    const cpuBefore = process.cpuUsage();
    for (let i = 0; i < CLAIMS_PER_SECOND * SECONDS; i += 1) {
      await wait(Math.max(0, began + (i * 1000) / CLAIMS_PER_SECOND - performance.now()));
      sent.push(mention());
    }
    const took = (await answeredAt(sent)).sort((a, b) => a - b);
    const { user, system } = process.cpuUsage(cpuBefore);
    const cpu = (user + system) / 1000 / sent.length;
    const at = (share: number) =>
      took[Math.min(took.length - 1, Math.floor(share * took.length))]!.toFixed(1);
    const rate = await burst(200);
    console.log(
      `Slack ${transport.padEnd(6)} journal ${journal.padEnd(6)} ${CLAIMS_PER_SECOND} claims/s: event to call p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms, ${cpu.toFixed(1)} ms of CPU each, both sides; at most ${rate.toFixed(0)} events/s`,
    );
  });
});
