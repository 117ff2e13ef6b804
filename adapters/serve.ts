import type { Logger } from 'pino';
import type { Config } from './config.js';
import { openHouse } from './open-house.js';
import { connectPlatforms, type Running } from './platforms.js';
import { chat } from './terminal/chat.js';
import { createMetrics } from './web/metrics.js';
import { startWeb } from './web/start-web.js';

/** Time that a graceful stop may take, milliseconds; orchestrators kill soon after. */
const STOP_WITHIN = 10_000;

/**
 * `npm start`: the page always, Discord and Slack as soon as their tokens are set, a chat where there is a terminal.
 * Resolves when everything has stopped: on SIGTERM, SIGINT, or when the member leaves the chat.
 */
export async function serve(config: Config, log: Logger): Promise<void> {
  const metrics = createMetrics();
  const house = await openHouse(config, log, metrics.observe);
  metrics.inboxSize(() => house.moderation.inboxSize().catch(() => Number.NaN));
  const running: Running[] = [{ name: 'house', close: house.close }];
  const stop = new AbortController();
  const stopOn = (signal: NodeJS.Signals) =>
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      stop.abort();
    });
  stopOn('SIGTERM');
  stopOn('SIGINT');

  try {
    const { service } = house;
    const web = await startWeb({
      service,
      logger: log,
      metrics,
      host: config.HOST,
      port: config.PORT,
      adminHost: config.ADMIN_HOST,
      adminPort: config.ADMIN_PORT,
      publicUrl: config.PUBLIC_URL,
      trustProxy: config.TRUST_PROXY,
    });
    running.unshift({ name: 'web', close: web.close });
    console.error(`Isnad: the page is at ${web.url}  (health and metrics: ${web.adminUrl})`);

    running.unshift(...(await connectPlatforms(config, house, log)));
    if (process.stdin.isTTY && process.stdout.isTTY) {
      await chat(service, stop.signal);
    } else {
      await new Promise<void>((resolve) =>
        stop.signal.addEventListener('abort', () => resolve(), { once: true }),
      );
    }
  } finally {
    await closeAll(running, log);
  }
}

/** Closes in order, so that nothing is asked of what has gone; what does not close in time is left behind. */
async function closeAll(running: readonly Running[], log: Logger): Promise<void> {
  const late = setTimeout(() => {
    log.error('not everything stopped in time; leaving now');
    process.exit(1);
  }, STOP_WITHIN);
  late.unref();
  for (const { name, close } of running) {
    await close().catch((err: unknown) => log.error({ err, name }, 'did not stop cleanly'));
  }
  clearTimeout(late);
}
