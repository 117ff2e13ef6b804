/**
 * A local Discord: REST and gateway on 127.0.0.1, for the real discord.js to talk to. Members act through it
 * (`slash`, `press`, `say` …) and tests read what the bot sent (`calls`, `messages`).
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startGateway } from './gateway.js';
import { readMessage } from './read-message.js';
import { type Call, type InteractionState, type Json, type RestState, serve, type Trouble } from './rest.js';
import {
  ALICE,
  ALL_PERMISSIONS,
  APPLICATION,
  CHANNEL,
  channel,
  GUILD,
  member,
  nextId,
  type StoredMessage,
  storedMessage,
  type User,
} from './world.js';

export const TOKEN = 'MTAw.local.token';

/** Who acts, where. */
export interface By {
  readonly user?: User;
  readonly roles?: readonly string[];
  readonly channel?: string;
  /** By direct message or in somebody else's server (user install). */
  readonly direct?: boolean;
  /** The same event once more: Discord delivers at least once. */
  readonly id?: string;
}

const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const MODAL_SUBMIT = 5;

/** How long `until` waits before it tells what it saw instead. */
const PATIENCE_MS = 5_000;

export type LocalDiscord = Awaited<ReturnType<typeof startLocalDiscord>>;

export async function startLocalDiscord({ contentIntentAllowed = false, token = TOKEN } = {}) {
  const state: RestState = {
    token,
    contentIntentAllowed,
    gatewayUrl: () => `ws://127.0.0.1:${port()}/gateway`,
    messages: new Map(),
    interactions: new Map(),
    troubles: [],
    commands: new Map(),
    calls: [],
  };
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    response.on('finish', () => {
      for (const wake of waiting) wake();
    });
    serve(request, response, state).catch((bug) => {
      response.writeHead(500);
      response.end(String(bug));
    });
  });
  const port = () => (server.address() as AddressInfo).port;
  const gateway = startGateway(server, state.gatewayUrl, { token, contentIntentAllowed });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  /** Waits until something is so; an error tells what was called instead. */
  async function until<T>(what: () => T | undefined | false, patience = PATIENCE_MS): Promise<T> {
    const end = Date.now() + patience;
    for (;;) {
      const found = what();
      if (found) return found;
      const left = end - Date.now();
      if (left <= 0)
        throw new Error(
          `waited in vain; the last calls were:\n${state.calls.slice(-6).map(told).join('\n')}`,
        );
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.min(left, 50));
        waiting.add(wake);
      });
    }
  }

  /** Dispatches an interaction and returns its token. */
  function interact(type: number, data: object, by: By = {}, more: object = {}): string {
    const id = by.id ?? nextId();
    const who = by.user ?? ALICE;
    const channelId = by.channel ?? CHANNEL;
    const interactionToken = `token-${id}`;
    if (!state.interactions.has(interactionToken)) {
      const fresh: InteractionState = {
        id,
        channel: channelId,
        acknowledged: false,
        expired: false,
        ephemeral: false,
      };
      const about = (more as { message?: StoredMessage }).message;
      state.interactions.set(interactionToken, about ? { ...fresh, original: about.id } : fresh);
    }
    gateway.dispatch('INTERACTION_CREATE', {
      id,
      application_id: APPLICATION,
      type,
      token: interactionToken,
      version: 1,
      channel_id: channelId,
      channel: by.direct ? { id: channelId, type: 1 } : channel(channelId, 'general'),
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: by.direct ? { 1: who.id } : { 0: GUILD },
      context: by.direct ? 1 : 0,
      attachment_size_limit: 10_485_760,
      app_permissions: ALL_PERMISSIONS,
      ...(by.direct
        ? { user: who }
        : { guild_id: GUILD, guild_locale: 'en-US', member: member(who, by.roles) }),
      data,
      ...more,
    });
    return interactionToken;
  }

  const commandOf = (name: string): Json =>
    [...state.commands.values()].flat().find((command) => command.name === name) ??
    (() => {
      throw new Error(`no command ${name} is registered`);
    })();

  /** `{ claim: 'x', private: true }` as Discord sends options. */
  const optionsOf = (given: Record<string, string | boolean>, focused?: string) =>
    Object.entries(given).map(([name, value]) => ({
      name,
      type: typeof value === 'boolean' ? 5 : 3,
      value,
      ...(name === focused && { focused: true }),
    }));

  const nested = (subcommand: string | undefined, options: readonly object[]) =>
    subcommand === undefined ? options : [{ name: subcommand, type: 1, options }];

  return {
    api: `http://127.0.0.1:${port()}/api`,
    token,
    calls: state.calls as readonly Call[],
    messages: state.messages as ReadonlyMap<string, StoredMessage>,
    gateway,
    until,

    /** A slash command; `name` may be `facts add`. */
    slash(name: string, options: Record<string, string | boolean> = {}, by?: By): string {
      const [command, subcommand] = name.split(' ');
      const { id } = commandOf(command!);
      return interact(
        COMMAND,
        { id, name: command, type: 1, options: nested(subcommand, optionsOf(options)) },
        by,
      );
    },
    /** Typing into an option that autocompletes. */
    type(name: string, focused: string, typed: string, by?: By): string {
      const [command, subcommand] = name.split(' ');
      const { id } = commandOf(command!);
      const options = nested(subcommand, optionsOf({ [focused]: typed }, focused));
      return interact(AUTOCOMPLETE, { id, name: command, type: 1, options }, by);
    },
    /** "Apps > …" on a message; Discord hands its content over whatever the intents. */
    onMessage(name: string, message: StoredMessage, by?: By): string {
      const data = {
        id: commandOf(name).id,
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      };
      return interact(COMMAND, data, by);
    },
    press(customId: string, message: StoredMessage, by?: By): string {
      return interact(COMPONENT, { custom_id: customId, component_type: 2, id: 1 }, by, { message });
    },
    /** Choosing in a select. */
    choose(customId: string, values: readonly string[], message: StoredMessage, by?: By): string {
      return interact(COMPONENT, { custom_id: customId, component_type: 3, id: 1, values }, by, { message });
    },
    submit(
      customId: string,
      fields: Record<string, string | readonly string[]>,
      by?: By,
      message?: StoredMessage,
    ): string {
      const components = Object.entries(fields).map(([name, value], i) => ({
        type: 18,
        id: 2 * i + 1,
        component:
          typeof value === 'string'
            ? { type: 4, id: 2 * i + 2, custom_id: name, value }
            : { type: 3, id: 2 * i + 2, custom_id: name, values: value },
      }));
      return interact(MODAL_SUBMIT, { custom_id: customId, components }, by, message ? { message } : {});
    },
    /** A member writes into a channel. */
    say(content: string, given: Partial<StoredMessage> = {}): StoredMessage {
      const direct = given.channel_id?.startsWith('9') === true;
      const message = storedMessage({
        author: ALICE,
        content,
        // Gateway events name the kind of channel (Message Create, `channel_type`).
        ...(direct
          ? { channel_type: 1 }
          : { channel_type: 0, guild_id: GUILD, member: member(given.author ?? ALICE) }),
        ...given,
      });
      state.messages.set(message.id, message);
      gateway.dispatch('MESSAGE_CREATE', message);
      return message;
    },
    again(message: StoredMessage): void {
      gateway.dispatch('MESSAGE_CREATE', message);
    },
    edit(message: StoredMessage, content: string): void {
      gateway.dispatch('MESSAGE_UPDATE', { ...message, content, edited_timestamp: new Date().toISOString() });
    },

    /** The bot's first answer to an interaction. */
    callback(interactionToken: string): Promise<Call> {
      return until(() => state.calls.find(({ path }) => path.endsWith(`/${interactionToken}/callback`)));
    },
    /** The message that an interaction led to, when it holds something. */
    async answerTo(interactionToken: string): Promise<StoredMessage> {
      return until(() => {
        const { acknowledged, original } = state.interactions.get(interactionToken) ?? {};
        const message = acknowledged && original !== undefined ? state.messages.get(original) : undefined;
        return message && message.components.length > 0 && message;
      });
    },
    /** The bot's message in a channel that replies to this one. */
    replyTo(message: StoredMessage): Promise<StoredMessage> {
      return until(() => {
        const call = state.calls.find(
          ({ method, path, body, status }) =>
            method === 'POST' &&
            status === 200 &&
            path === `/channels/${message.channel_id}/messages` &&
            body.message_reference?.message_id === message.id,
        );
        return (
          call &&
          [...state.messages.values()].find(({ nonce }) => nonce !== undefined && nonce === call.body.nonce)
        );
      });
    },
    /** Everything the bot sent that Discord would have refused. */
    breaches: () => state.calls.flatMap((call) => call.breaches.map((breach) => `${told(call)}: ${breach}`)),
    /** The next matching requests fail. */
    trouble(given: Trouble): void {
      state.troubles.push(given);
    },
    /** Discord asks to wait. */
    rateLimit(path: RegExp, times: number, seconds: number): void {
      state.troubles.push({
        match: (_, at) => path.test(at),
        times,
        status: 429,
        headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'shared' },
        body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
      });
    },
    expire(interactionToken: string): void {
      const interaction = state.interactions.get(interactionToken);
      if (interaction) interaction.expired = true;
    },
    registered: (scope = '') => state.commands.get(scope) ?? [],
    forgetCommands: () => state.commands.clear(),
    async close(): Promise<void> {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const told = ({ method, path, status, body }: Call): string =>
  `${method} ${path} -> ${status} ${JSON.stringify(body)?.slice(0, 300) ?? ''}`;

/** All that a member reads in a message, in one string. */
export function textOf(message: { readonly components: readonly { readonly type: number }[] }): string {
  return readMessage(message.components)
    .blocks.join('\n')
    .replace(/[\u200E\u200F\u2066-\u2069]/g, '');
}

/** The custom id behind a button's label. */
export function buttonOf(
  message: { readonly components: readonly { readonly type: number }[] },
  action: string,
): string {
  const found = JSON.stringify(message.components).match(new RegExp(`"custom_id":"(isnad:${action}:[^"]+)"`));
  if (found === null) throw new Error(`no button ${action} in ${JSON.stringify(message.components)}`);
  return found[1]!;
}
