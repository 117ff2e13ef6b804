/** Discord's REST API, version 10: the routes a bot like ours calls, refusing what Discord refuses. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { blanked } from './gateway.js';
import { breachesOf } from './rules.js';
import {
  ALL_PERMISSIONS,
  APPLICATION,
  BOT_USER,
  CHANNEL,
  channel,
  GUILD,
  MODERATOR_CHANNEL,
  nextId,
  type StoredMessage,
  storedMessage,
} from './world.js';

// biome-ignore lint/suspicious/noExplicitAny: bodies are checked by Discord's own schemas
export type Json = any;

/** One request of the bot. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  /** What Discord would refuse in it. */
  readonly breaches: readonly string[];
  readonly status: number;
  /** Milliseconds of `performance.now()` at which it arrived. */
  readonly at: number;
}

/** Something that goes wrong for the next requests that match. */
export interface Trouble {
  readonly match: (method: string, path: string) => boolean;
  times: number;
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

/** What an interaction's token may still do. */
export interface InteractionState {
  readonly id: string;
  readonly channel: string;
  readonly guild?: string;
  acknowledged: boolean;
  expired: boolean;
  ephemeral: boolean;
  original?: string;
}

export interface RestState {
  readonly token: string;
  readonly contentIntentAllowed: boolean;
  readonly gatewayUrl: () => string;
  readonly messages: Map<string, StoredMessage>;
  readonly interactions: Map<string, InteractionState>;
  readonly troubles: Trouble[];
  readonly commands: Map<string, Json[]>;
  readonly calls: Call[];
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

type Handler = (context: {
  readonly params: readonly string[];
  readonly body: Json;
  readonly query: URLSearchParams;
  readonly state: RestState;
}) => Answer;

const error = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message },
});
const UNKNOWN_MESSAGE = error(404, 10_008, 'Unknown Message');
const UNKNOWN_CHANNEL = error(404, 10_003, 'Unknown Channel');
const UNKNOWN_INTERACTION = error(404, 10_062, 'Unknown interaction');
const ALREADY_ACKNOWLEDGED = error(400, 40_060, 'Interaction has already been acknowledged.');
const INVALID_WEBHOOK_TOKEN = error(401, 50_027, 'Invalid Webhook Token');

const DEFERRED_MESSAGE = 5;
const NEW_MESSAGE = 4;
const EPHEMERAL = 1 << 6;

const CHANNELS = new Map([CHANNEL, MODERATOR_CHANNEL].map((id) => [id, channel(id, id)]));

function post(
  state: RestState,
  channelId: string,
  body: Json,
  more: Partial<StoredMessage> = {},
): StoredMessage {
  const message = storedMessage({
    author: BOT_USER,
    channel_id: channelId,
    ...(CHANNELS.has(channelId) && { guild_id: GUILD }),
    content: body.content ?? '',
    components: body.components ?? [],
    flags: body.flags ?? 0,
    ...(body.nonce !== undefined && { nonce: body.nonce }),
    ...more,
  });
  state.messages.set(message.id, message);
  return message;
}

function patch(state: RestState, id: string | undefined, body: Json): Answer {
  const message = id === undefined ? undefined : state.messages.get(id);
  if (message === undefined) return UNKNOWN_MESSAGE;
  const edited = {
    ...message,
    content: body.content ?? message.content,
    components: body.components ?? message.components,
    flags: message.flags | (body.flags ?? 0),
    edited_timestamp: new Date().toISOString(),
  };
  state.messages.set(message.id, edited);
  return { status: 200, body: edited };
}

const ROUTES: readonly (readonly [string, RegExp, Handler])[] = [
  [
    'GET',
    /^\/gateway\/bot$/,
    ({ state }) => ({
      status: 200,
      body: {
        url: state.gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
      },
    }),
  ],
  ['GET', /^\/users\/@me$/, () => ({ status: 200, body: BOT_USER })],
  [
    'GET',
    /^\/applications\/@me$/,
    ({ state }) => ({
      status: 200,
      body: {
        id: APPLICATION,
        name: 'Isnad',
        description: '',
        // GATEWAY_MESSAGE_CONTENT_LIMITED is what an unverified bot gets.
        flags: state.contentIntentAllowed ? 1 << 19 : 0,
        integration_types_config: { 0: {}, 1: {} },
        bot_public: true,
        bot_require_code_grant: false,
        verify_key: '',
        summary: '',
      },
    }),
  ],
  [
    'GET',
    /^\/users\/@me\/guilds$/,
    () => ({
      status: 200,
      body: [
        {
          id: GUILD,
          name: 'Test server',
          permissions: ALL_PERMISSIONS,
          owner: false,
          icon: null,
          features: [],
        },
      ],
    }),
  ],
  [
    'GET',
    /^\/channels\/(\d+)$/,
    ({ params: [id] }) => (CHANNELS.has(id!) ? { status: 200, body: CHANNELS.get(id!) } : UNKNOWN_CHANNEL),
  ],
  [
    'GET',
    /^\/applications\/\d+((?:\/guilds\/\d+)?)\/commands$/,
    ({ params: [scope], state }) => ({
      status: 200,
      body: state.commands.get(scope!) ?? [],
    }),
  ],
  [
    'PUT',
    /^\/applications\/\d+((?:\/guilds\/\d+)?)\/commands$/,
    ({ params: [scope], body, state }) => {
      const stored = body.map((command: object) => ({
        type: 1,
        description: '',
        default_member_permissions: null,
        nsfw: false,
        ...command,
        id: nextId(),
        application_id: APPLICATION,
        version: nextId(),
      }));
      state.commands.set(scope!, stored);
      return { status: 200, body: stored };
    },
  ],
  [
    'POST',
    /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    ({ params: [, token], body, query, state }) => {
      const interaction = state.interactions.get(token!);
      if (interaction === undefined || interaction.expired) return UNKNOWN_INTERACTION;
      if (interaction.acknowledged) return ALREADY_ACKNOWLEDGED;
      interaction.acknowledged = true;
      interaction.ephemeral = ((body.data?.flags ?? 0) & EPHEMERAL) !== 0;
      let message: StoredMessage | undefined;
      if (body.type === NEW_MESSAGE || body.type === DEFERRED_MESSAGE) {
        message = post(state, interaction.channel, body.data ?? {});
        interaction.original = message.id;
      } else if (body.type === 7 && interaction.original !== undefined)
        patch(state, interaction.original, body.data ?? {});
      if (query.get('with_response') !== 'true') return { status: 204 };
      return {
        status: 200,
        body: {
          interaction: { id: interaction.id, type: 2 },
          ...(message && { resource: { type: body.type, message } }),
        },
      };
    },
  ],
  [
    'POST',
    /^\/webhooks\/\d+\/([^/]+)$/,
    ({ params: [token], body, state }) => {
      const interaction = state.interactions.get(token!);
      if (interaction === undefined || interaction.expired) return INVALID_WEBHOOK_TOKEN;
      if (!interaction.acknowledged) return UNKNOWN_INTERACTION;
      return { status: 200, body: post(state, interaction.channel, body) };
    },
  ],
  [
    'PATCH',
    /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
    ({ params: [token, id], body, state }) => {
      const interaction = state.interactions.get(token!);
      if (interaction === undefined || interaction.expired) return INVALID_WEBHOOK_TOKEN;
      return patch(state, id === '@original' ? interaction.original : id, body);
    },
  ],
  [
    'DELETE',
    /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
    ({ params: [token, id], state }) => {
      const interaction = state.interactions.get(token!);
      if (interaction === undefined || interaction.expired) return INVALID_WEBHOOK_TOKEN;
      return state.messages.delete(id === '@original' ? (interaction.original ?? '') : id!)
        ? { status: 204 }
        : UNKNOWN_MESSAGE;
    },
  ],
  [
    'POST',
    /^\/channels\/(\d+)\/messages$/,
    ({ params: [id], body, state }) => {
      if (!CHANNELS.has(id!) && !id!.startsWith('9')) return UNKNOWN_CHANNEL;
      const before = [...state.messages.values()].find(
        (m) => body.enforce_nonce && m.nonce === body.nonce && m.channel_id === id,
      );
      if (before !== undefined) return { status: 200, body: before };
      return { status: 200, body: post(state, id!, body) };
    },
  ],
  ['PATCH', /^\/channels\/\d+\/messages\/(\d+)$/, ({ params: [id], body, state }) => patch(state, id, body)],
  [
    'GET',
    /^\/channels\/\d+\/messages\/(\d+)$/,
    ({ params: [id], state }) => {
      const message = state.messages.get(id!);
      if (message === undefined) return UNKNOWN_MESSAGE;
      return { status: 200, body: state.contentIntentAllowed ? message : blanked(message) };
    },
  ],
  [
    'GET',
    /^\/channels\/(\d+)\/messages$/,
    ({ params: [id], state }) => ({
      status: 200,
      body: [...state.messages.values()]
        .filter((m) => m.channel_id === id)
        .reverse()
        .slice(0, 50),
    }),
  ],
  [
    'POST',
    /^\/users\/@me\/channels$/,
    ({ body }) => ({
      status: 200,
      body: {
        id: `9${body.recipient_id.slice(1)}`,
        type: 1,
        recipients: [{ ...BOT_USER, id: body.recipient_id, bot: false }],
      },
    }),
  ],
];

/** Answers one request and writes it down. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  state: RestState,
): Promise<void> {
  const at = performance.now();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = new URL(request.url ?? '/', 'http://local');
  const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
  const method = request.method ?? 'GET';
  const raw = Buffer.concat(chunks).toString();
  const body = raw === '' ? undefined : JSON.parse(raw);
  const breaches = body === undefined ? [] : breachesOf(method, path, body);
  const answer = answerTo(
    method,
    path,
    url.searchParams,
    body,
    breaches,
    request.headers.authorization,
    state,
  );
  state.calls.push({ method, path, body, breaches, status: answer.status, at });
  const type = answer.body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(answer.status, { ...type, ...answer.headers });
  response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
}

function answerTo(
  method: string,
  path: string,
  query: URLSearchParams,
  body: unknown,
  breaches: readonly string[],
  authorization: string | undefined,
  state: RestState,
): Answer {
  const trouble = state.troubles.find((one) => one.times > 0 && one.match(method, path));
  if (trouble !== undefined) {
    trouble.times -= 1;
    return {
      status: trouble.status,
      body: trouble.body,
      ...(trouble.headers && { headers: trouble.headers }),
    };
  }
  // An interaction's own token is in its path; everything else needs the bot's.
  const byToken = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
  if (!byToken && authorization !== `Bot ${state.token}`) return error(401, 0, '401: Unauthorized');
  if (breaches.length > 0)
    return { status: 400, body: { code: 50_035, message: `Invalid Form Body: ${breaches.join('; ')}` } };
  for (const [verb, pattern, handler] of ROUTES) {
    const match = verb === method ? pattern.exec(path) : null;
    if (match) return handler({ params: match.slice(1), body, query, state });
  }
  return error(404, 0, '404: Not Found');
}
