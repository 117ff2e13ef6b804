import { setTimeout as wait } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { explainProblem } from './problems.js';
import { boltLogger } from './slack-logger.js';

/** Pauses before the tries to connect again, milliseconds; the last one repeats. */
const PAUSES = [0, 500, 1000, 2000, 5000, 10_000, 30_000];

/**
 * Socket Mode that stays connected. Bolt's own reconnecting waits five seconds before its first try and, when Slack
 * refuses the app token meanwhile, throws where nobody can catch it; so it is switched off, and done here.
 */
export class Socket {
  readonly receiver: SocketModeReceiver;
  readonly #logger: Logger;
  #closing = false;
  #connecting = false;

  constructor(appToken: string, logger: Logger, slackApiUrl: string | undefined) {
    this.#logger = logger;
    this.receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger: boltLogger(logger),
      installerOptions: {
        clientOptions: {
          ...(slackApiUrl !== undefined && { slackApiUrl }),
          retryConfig: { retries: 2, minTimeout: 200 },
        },
      },
    });
    this.receiver.client.on('disconnected', () => void this.#reconnect());
  }

  /** Connects for the first time. Throws what Slack said, so that a wrong token ends the start. */
  async start(): Promise<void> {
    this.#connecting = true;
    try {
      await this.receiver.start();
    } finally {
      this.#connecting = false;
    }
  }

  async #reconnect(): Promise<void> {
    if (this.#closing || this.#connecting) return;
    this.#connecting = true;
    this.#logger.warn('the connection to Slack was closed; connecting again');
    for (let attempt = 0; !this.#closing; attempt += 1) {
      await wait(PAUSES[Math.min(attempt, PAUSES.length - 1)]!);
      try {
        await this.receiver.client.start();
        this.#logger.info({ attempts: attempt + 1 }, 'connected to Slack again');
        break;
      } catch (error) {
        this.#logger.error({ attempt, problem: explainProblem(error) }, 'Slack did not take the connection');
      }
    }
    this.#connecting = false;
  }

  /** Takes no more events. What Slack sends from now on stays unacknowledged, and Slack sends it again elsewhere. */
  stopTaking(): void {
    this.#closing = true;
    this.receiver.client.removeAllListeners('slack_event');
  }

  async close(): Promise<void> {
    this.stopTaking();
    await this.receiver.client.disconnect();
  }
}
