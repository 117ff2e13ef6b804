/** Discord's gateway, version 10, JSON: identify, heartbeats, dispatches, drops and resumes. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { APPLICATION, BOT, BOT_USER, GUILD, guild, type StoredMessage } from './world.js';

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const HELLO = 10;
const HEARTBEAT_ACK = 11;
/** https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const AUTHENTICATION_FAILED = 4004;
const DISALLOWED_INTENTS = 4014;
const MESSAGE_CONTENT = 1 << 15;

export interface GatewayOptions {
  readonly token: string;
  /** Whether the developer portal has the privileged message-content intent switched on. */
  readonly contentIntentAllowed: boolean;
}

export interface Gateway {
  /** Every op the client sent, in order. */
  readonly received: readonly { readonly op: number; readonly d: unknown }[];
  /** Sends an event; while nobody is connected it waits to be replayed by RESUME. */
  dispatch(type: string, data: unknown): void;
  /** Cuts the connection as a network would. */
  drop(): void;
  close(): void;
}

export function startGateway(server: Server, url: () => string, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  const received: { op: number; d: unknown }[] = [];
  const history: { s: number; t: string; d: unknown }[] = [];
  let client: WebSocket | undefined;
  let intents = 0;
  let seq = 0;

  const send = (socket: WebSocket, payload: object) => socket.send(JSON.stringify(payload));
  const dispatch = (t: string, data: unknown): void => {
    const d =
      t.startsWith('MESSAGE_') && (intents & MESSAGE_CONTENT) === 0 ? blanked(data as StoredMessage) : data;
    const event = { s: ++seq, t, d };
    history.push(event);
    if (client?.readyState === client?.OPEN && client) send(client, { op: DISPATCH, ...event });
  };

  const refusalOf = (d: { token: string; intents: number }): [number, string] | undefined => {
    if (d.token !== options.token) return [AUTHENTICATION_FAILED, 'Authentication failed.'];
    const wantsContent = (d.intents & MESSAGE_CONTENT) !== 0;
    return wantsContent && !options.contentIntentAllowed
      ? [DISALLOWED_INTENTS, 'Disallowed intent(s).']
      : undefined;
  };
  const identify = (socket: WebSocket, d: { token: string; intents: number }): void => {
    const refusal = refusalOf(d);
    if (refusal !== undefined) {
      socket.close(...refusal);
      return;
    }
    intents = d.intents;
    client = socket;
    dispatch('READY', {
      v: 10,
      user: BOT_USER,
      guilds: [{ id: GUILD, unavailable: true }],
      session_id: 'session',
      resume_gateway_url: url(),
      shard: [0, 1],
      application: { id: APPLICATION, flags: 0 },
    });
    dispatch('GUILD_CREATE', guild());
  };

  sockets.on('connection', (socket) => {
    send(socket, { op: HELLO, d: { heartbeat_interval: 41_250 } });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      received.push({ op, d });
      if (op === HEARTBEAT) send(socket, { op: HEARTBEAT_ACK });
      if (op === IDENTIFY) identify(socket, d);
      if (op === RESUME) {
        client = socket;
        for (const event of history.filter(({ s }) => s > d.seq)) send(socket, { op: DISPATCH, ...event });
        send(socket, { op: DISPATCH, s: ++seq, t: 'RESUMED', d: {} });
      }
    });
  });

  return {
    received,
    dispatch,
    drop: () => client?.terminate(),
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/**
 * Without the message-content intent Discord empties content, embeds, attachments and components, but for messages
 * that mention the bot, are its own, or come by direct message (https://docs.discord.com/developers/events/gateway,
 * "Message Content Intent"). The message replied to is judged by itself.
 */
export function blanked(message: StoredMessage): StoredMessage {
  const replied = message.referenced_message
    ? { referenced_message: blanked(message.referenced_message) }
    : {};
  const readable =
    message.guild_id === undefined ||
    message.author.id === BOT ||
    message.mentions.some(({ id }) => id === BOT);
  if (readable) return { ...message, ...replied };
  return { ...message, content: '', embeds: [], attachments: [], components: [], ...replied };
}
