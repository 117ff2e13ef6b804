/** A local Discord with our bot on it, over the real service. */
import { pino } from 'pino';
import {
  connectDiscord,
  type DiscordConnection,
  type DiscordOptions,
} from '../../../adapters/discord/connect.js';
import type { Rates } from '../../../adapters/respond/limits.js';
import type { Isnad } from '../../../adapters/service.js';
import { realService } from '../real-service.js';
import { type LocalDiscord, startLocalDiscord } from './local-discord.js';

export interface SceneOptions {
  readonly contentIntentAllowed?: boolean;
  readonly rates?: Rates;
  /** In memory nothing outlives a restart. */
  readonly journal?: 'disk' | 'memory';
  /** Wraps the service, to make it slow or broken. */
  readonly around?: (service: Isnad) => Isnad;
  readonly bot?: Partial<DiscordOptions>;
}

export interface Scene {
  readonly discord: LocalDiscord;
  readonly service: Isnad;
  /** Lines of the log so far, parsed. */
  readonly log: readonly Record<string, unknown>[];
  /** The bot leaves and comes back over the same journal, remembering nothing else. */
  restart(): Promise<void>;
  /** The bot leaves as at SIGTERM. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export async function scene(options: SceneOptions = {}): Promise<Scene> {
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const discord = await startLocalDiscord(
    options.contentIntentAllowed === undefined ? {} : { contentIntentAllowed: options.contentIntentAllowed },
  );
  const real = await realService(logger, options.rates, options.journal);
  let service = real.service;
  const connect = (): Promise<DiscordConnection> =>
    connectDiscord({
      token: discord.token,
      service: options.around?.(service) ?? service,
      logger,
      retentionDays: 90,
      restApi: discord.api,
      ...options.bot,
    });
  let bot: DiscordConnection | undefined = await connect();
  const leave = async () => {
    await bot?.close();
    bot = undefined;
  };
  return {
    discord,
    get service() {
      return service;
    },
    log,
    leave,
    async restart() {
      await leave();
      service = await real.restart();
      bot = await connect();
    },
    async close() {
      await leave();
      await discord.close();
      await real.close();
    },
  };
}

/** A service with some of its methods done otherwise. */
export function instead(service: Isnad, methods: Partial<Isnad>): Isnad {
  return new Proxy(service, {
    get(target, key) {
      if (key in methods) return methods[key as keyof Isnad];
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
