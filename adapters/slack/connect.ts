import { setTimeout as wait } from 'node:timers/promises';
import { App, HTTPReceiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Isnad } from '../service.js';
import type { Desk, Identity } from './desk.js';
import { Earlier } from './earlier.js';
import { InFlight } from './in-flight.js';
import { listen } from './listen.js';
import { listenForModerators, type ModerationOptions } from './moderate/listen.js';
import { listenForPresses } from './press.js';
import { explainProblem } from './problems.js';
import { boltLogger } from './slack-logger.js';
import { Socket } from './socket.js';

export interface SlackOptions {
  readonly botToken: string;
  /** Socket Mode, the default way; goes before `signingSecret` where both are given. */
  readonly appToken?: string | undefined;
  /** HTTP: Slack calls us at `/slack/events`. */
  readonly signingSecret?: string | undefined;
  /** HTTP only; 0 for any free port. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly service: Isnad;
  readonly logger: Logger;
  /** For the privacy note. */
  readonly retentionDays: number;
  /** Without it there is no `/facts` and nothing is delivered late. */
  readonly moderation?: ModerationOptions | undefined;
  /** Slack's Web API, ending in a slash; only tests set it. */
  readonly apiUrl?: string | undefined;
}

export interface SlackConnection {
  readonly team: string;
  /** `socket`, or the port HTTP listens on. */
  readonly listening: 'socket' | number;
  /** Takes no more events, finishes what has begun, and disconnects; within ten seconds. */
  close(): Promise<void>;
}

/** Together under the ten seconds a SIGTERM leaves us. */
const DRAIN_MS = 8000;
const DISCONNECT_MS = 1500;

/** A call is tried again when Slack asks us to wait or cannot be reached: six times, over about half a minute. */
const RETRIES = { retries: 6, minTimeout: 500, factor: 2 } as const;

/** Connects to one workspace. Throws a sentence of advice where a token does not do. */
export async function connectSlack(options: SlackOptions): Promise<SlackConnection> {
  const logger = options.logger.child({ platform: 'slack' });
  const clientOptions = {
    retryConfig: RETRIES,
    logger: boltLogger(logger),
    ...(options.apiUrl !== undefined && { slackApiUrl: options.apiUrl }),
  };
  const web = new webApi.WebClient(options.botToken, clientOptions);
  const identity = await identify(options.botToken, clientOptions);
  const desk: Desk = {
    service: options.service,
    web,
    logger,
    identity,
    retentionDays: options.retentionDays,
    earlier: new Earlier(),
  };
  const receiver = receiverFor(options, logger);
  const inFlight = new InFlight();
  const app = new App({
    receiver: receiver instanceof Socket ? receiver.receiver : receiver,
    token: options.botToken,
    botId: identity.botId,
    botUserId: identity.botUser,
    clientOptions,
    convoStore: false,
    logger: boltLogger(logger),
  });
  app.use(({ next }) => inFlight.track(next()));
  app.error(async (error) => logger.error({ problem: explainProblem(error) }, 'an event was not understood'));
  listen(app, desk);
  listenForPresses(app, desk);
  if (options.moderation) listenForModerators(app, desk, options.moderation, options.botToken, clientOptions);
  const listening = await open(receiver, options);
  logger.info({ team: identity.team, listening }, 'connected to Slack');
  let closing: Promise<void> | undefined;
  return {
    team: identity.team,
    listening,
    close() {
      closing ??= close(receiver, inFlight, logger);
      return closing;
    },
  };
}

async function identify(token: string, clientOptions: webApi.WebClientOptions): Promise<Identity> {
  // A wrong token is said at once; only an unreachable Slack is worth a few tries.
  const web = new webApi.WebClient(token, { ...clientOptions, retryConfig: { retries: 2 } });
  try {
    const { team_id: team, user_id: botUser, bot_id: botId } = await web.auth.test();
    if (team !== undefined && botUser !== undefined && botId !== undefined) return { team, botUser, botId };
  } catch (error) {
    throw new Error(`SLACK_BOT_TOKEN: ${explainProblem(error)}`, { cause: error });
  }
  throw new Error('SLACK_BOT_TOKEN belongs to no bot: use the “Bot User OAuth Token” (xoxb-…)');
}

function receiverFor(options: SlackOptions, logger: Logger): Socket | HTTPReceiver {
  if (options.appToken !== undefined) return new Socket(options.appToken, logger, options.apiUrl);
  if (options.signingSecret !== undefined)
    return new HTTPReceiver({
      signingSecret: options.signingSecret,
      endpoints: '/slack/events',
      logger: boltLogger(logger),
    });
  throw new Error(
    'Slack needs SLACK_APP_TOKEN (xapp-…, for Socket Mode; app page “Basic Information”, “App-Level Tokens”) or SLACK_SIGNING_SECRET (for HTTP)',
  );
}

async function open(receiver: Socket | HTTPReceiver, options: SlackOptions): Promise<'socket' | number> {
  if (receiver instanceof Socket) {
    try {
      await receiver.start();
    } catch (error) {
      throw new Error(`SLACK_APP_TOKEN: ${explainProblem(error)}`, { cause: error });
    }
    return 'socket';
  }
  const server = await receiver.start({ port: options.port ?? 3000, host: options.host ?? '0.0.0.0' });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : (options.port ?? 3000);
}

async function close(receiver: Socket | HTTPReceiver, inFlight: InFlight, logger: Logger): Promise<void> {
  const closed = receiver instanceof Socket ? undefined : receiver.stop();
  if (receiver instanceof Socket) receiver.stopTaking();
  const left = await inFlight.drain(DRAIN_MS);
  if (left > 0) logger.warn({ left }, 'closing with answers unfinished');
  const disconnected = receiver instanceof Socket ? receiver.close() : closed;
  await Promise.race([disconnected, wait(DISCONNECT_MS, undefined, { ref: false })]);
  logger.info('disconnected from Slack');
}
