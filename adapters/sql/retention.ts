import type { Logger } from 'pino';
import type { Clock } from '../../src/ports.js';
import type { JournalGuard } from './guard.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Deletes claims older than `days`, now and every hour. Returns how to stop it. */
export function keepRetention(guard: JournalGuard, clock: Clock, days: number, log: Logger): () => void {
  const sweep = async () => {
    const swept = await guard.read((journal) => journal.sweep(clock.now() - days * DAY_MS));
    if (swept.ok && swept.value > 0)
      log.info({ questions: swept.value, days }, 'claims past their time deleted');
  };
  const tell = (error: unknown) => log.error({ err: error }, 'claims past their time could not be deleted');
  sweep().catch(tell);
  const timer = setInterval(() => sweep().catch(tell), HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
