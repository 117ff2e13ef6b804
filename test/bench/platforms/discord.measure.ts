/**
 * How long from a Discord event to the call that answers it, and how many events a second, with discord.js, the
 * service and the real facts. The journal is in memory in two rows and on disk in one: there every question waits for
 * the disk's fsync. The asking side and the local Discord share the process, and Discord
 * validates every body against its schemas, so the figures are on the safe side.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Scene, scene } from '../../support/discord/scene.js';

/** Messages are held below the 50 requests a second that Discord allows a bot; answers to commands do not count there. */
const ENTRIES = [
  ['commands', 50, 'memory'],
  ['messages', 40, 'memory'],
  ['commands', 50, 'disk'],
] as const;
/** Discord takes the messages of one channel one after the other. */
const CHANNELS = 25;
const SECONDS = 6;
const WARM_UP = 50;

const CLAIMS = [
  'The R1 model by DeepSeek was released in January 2025',
  'The R1 model by DeepSeek was released on 25 January 2025',
  'كشفت ديب سيك عن نموذج R1 في مارس 2025',
  'Bananas grow on trees in Iceland',
];

describe.each(ENTRIES)('Discord by %s, %i a second, journal in %s', (entry, perSecond, journal) => {
  let place: Scene;
  let asked = 0;

  beforeAll(async () => {
    place = await scene({ journal, rates: { perMember: 1e6, perChannel: 1e6 } });
    await burst(WARM_UP);
  });
  afterAll(() => place.close());

  /** Asks once; gives when, and what the answering call will be known by. */
  function ask(): { sent: number; key: string } {
    const claim = CLAIMS[asked++ % CLAIMS.length]!;
    const sent = performance.now();
    if (entry === 'commands')
      return { sent, key: `/${place.discord.slash('factcheck', { claim })}/callback` };
    return {
      sent,
      key: place.discord.say(claim, {
        channel_id: String(900_000_000_000_000_000n + BigInt(asked % CHANNELS)),
      }).id,
    };
  }

  async function answeredAfter(asks: readonly { sent: number; key: string }[]): Promise<number[]> {
    const at = new Map<string, number>();
    let read = 0;
    await place.discord.until(() => {
      for (const { path, body, at: when } of place.discord.calls.slice(read)) {
        const key =
          entry === 'commands'
            ? path.replace(/^\/interactions\/\d+/, '')
            : body?.message_reference?.message_id;
        if (key !== undefined) at.set(key, when);
      }
      read = place.discord.calls.length;
      return asks.every(({ key }) => at.has(key));
    }, 60_000);
    return asks.map(({ sent, key }) => at.get(key)! - sent);
  }

  async function burst(count: number): Promise<number> {
    const began = performance.now();
    const asks = Array.from({ length: count }, ask);
    const took = await answeredAfter(asks);
    const last = Math.max(...asks.map(({ sent }, i) => sent + took[i]!));
    return (count * 1000) / (last - began);
  }

  test('at a steady pace, and as fast as it goes', async () => {
    const asks: ReturnType<typeof ask>[] = [];
    const began = performance.now();
    const cpu = process.cpuUsage();
    for (let i = 0; i < perSecond * SECONDS; i += 1) {
      await wait(Math.max(0, began + (i * 1000) / perSecond - performance.now()));
      asks.push(ask());
    }
    const took = (await answeredAfter(asks)).sort((a, b) => a - b);
    const { user, system } = process.cpuUsage(cpu);
    const cpuMs = ((user + system) / 1000 / asks.length).toFixed(1);
    const at = (share: number) =>
      took[Math.min(took.length - 1, Math.floor(share * took.length))]!.toFixed(1);
    const rate = await burst(200);
    console.log(
      `Discord ${entry} journal ${journal.padEnd(6)} ${perSecond} claims/s: event to call p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms; ${cpuMs} ms of CPU each; at most ${rate.toFixed(0)} events/s`,
    );
  });
});
