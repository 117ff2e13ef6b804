/** Connects to Discord, registers the commands, and hands every event to its handler. */
import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Options,
  Partials,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Moderation } from '../service/moderation.js';
import type { Isnad } from '../service.js';
import { ALL_COMMANDS } from './all-commands.js';
import { discordDeliverer } from './deliver.js';
import type { Desk } from './desk.js';
import { Earlier } from './earlier.js';
import { handleInteraction } from './interactions.js';
import { handleEdit, handleMessage } from './mentions.js';
import { NOBODY } from './message.js';
import { registerCommands } from './register.js';

export interface DiscordOptions {
  readonly token: string;
  readonly service: Isnad;
  readonly logger: Logger;
  /** Register the commands on this server only, where they show at once. */
  readonly guild?: string | undefined;
  /** Ask for the privileged message-content intent. */
  readonly messageContent?: boolean;
  readonly retentionDays: number;
  /** What moderators may do, where the facts can be changed from here. */
  readonly moderation?: Moderation | undefined;
  readonly moderatorRoles?: readonly string[];
  /** Where moderators are told of what waits for them. */
  readonly moderatorChannel?: string | undefined;
  /** Another REST address than Discord's; its /gateway/bot tells the gateway. */
  readonly restApi?: string | undefined;
}

export interface DiscordConnection {
  /** The bot's name and the servers it is on, for the line at start. */
  readonly summary: string;
  /** Takes no more events, lets those in flight finish, and leaves. Within ten seconds. */
  close(): Promise<void>;
}

/** In-flight work gets this long; the connection then closes, within the ten seconds of a graceful stop. */
const FINISH_MS = 8_000;
/** Messages kept for each channel: enough to find what a reply replies to. */
const MESSAGES_KEPT = 50;

/** Throws where Discord refuses the token or an intent. */
export async function connectDiscord(options: DiscordOptions): Promise<DiscordConnection> {
  const { service, retentionDays, messageContent = false, moderation, moderatorRoles = [] } = options;
  const log = options.logger.child({ platform: 'discord' });
  const desk: Desk = {
    service,
    log,
    retentionDays,
    messageContent,
    earlier: new Earlier(),
    moderatorRoles,
    ...(moderation !== undefined && { moderation }),
  };
  const client = newClient(options, messageContent);
  client.on(Events.Error, (error) => log.error({ err: error }, 'the Discord client had an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warns'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.warn({ shard, code }, 'disconnected from Discord'),
  );
  client.on(Events.Invalidated, () =>
    log.error(
      'Discord ended the session for good: the token was reset? Put the new one in place and restart',
    ),
  );
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));

  const inFlight = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    const tracked = work
      .catch((error: unknown) => log.error({ err: error }, 'a Discord event could not be handled'))
      .finally(() => inFlight.delete(tracked));
    inFlight.add(tracked);
  };
  const onInteraction = (interaction: Interaction) => track(handleInteraction(desk, interaction));
  const onMessage = (message: Message) => track(handleMessage(desk, message));
  client.on(Events.InteractionCreate, onInteraction);
  client.on(Events.MessageCreate, onMessage);
  const onEdit = (_: unknown, message: Message) => track(handleEdit(desk, message));
  client.on(Events.MessageUpdate, onEdit);

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(options.token);
    const { application, user, guilds } = await ready;
    const changed = await registerCommands(client.rest, application.id, options.guild, ALL_COMMANDS);
    moderation?.deliverBy('discord', discordDeliverer(client.rest, options.moderatorChannel));
    log.info({ guilds: guilds.cache.size, registered: changed }, 'connected to Discord');
    return {
      summary: `${user.tag} on ${guilds.cache.size} server(s)`,
      async close() {
        client.off(Events.InteractionCreate, onInteraction);
        client.off(Events.MessageCreate, onMessage);
        client.off(Events.MessageUpdate, onEdit);
        await finished(inFlight);
        await client.destroy();
        log.info('left Discord');
      },
    };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

async function finished(inFlight: ReadonlySet<Promise<void>>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FINISH_MS);
  });
  await Promise.race([Promise.allSettled(inFlight), late]);
  clearTimeout(timer);
}

function newClient({ restApi }: DiscordOptions, messageContent: boolean): Client {
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  return new Client({
    shards: 'auto',
    intents: [Guilds, GuildMessages, DirectMessages, ...(messageContent ? [MessageContent] : [])],
    // Direct messages come in channels that were never seen before.
    // Messages are edited that were written before this process began, or longer ago than the cache reaches.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: NOBODY,
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MESSAGES_KEPT,
      PresenceManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    ...(restApi !== undefined && { rest: { api: restApi } }),
  });
}
