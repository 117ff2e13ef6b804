/** The server, channels, people and messages that the local Discord knows, in Discord's own shapes. */

export const GUILD = '200000000000000001';
export const CHANNEL = '300000000000000001';
export const MODERATOR_CHANNEL = '300000000000000002';
export const APPLICATION = '100000000000000001';
/** The bot's user; Discord gives applications and their bots the same id. */
export const BOT = APPLICATION;
export const MODERATOR_ROLE = '210000000000000001';
const EVERYTHING = '2248473465835073';
const EPOCH = new Date(0).toISOString();

export interface User {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly bot?: boolean;
}

export const user = (id: string, name: string, bot = false): User => ({
  id,
  username: name,
  discriminator: '0',
  global_name: name,
  avatar: null,
  ...(bot && { bot }),
});

export const BOT_USER = user(BOT, 'isnad', true);
export const ALICE = user('400000000000000001', 'alice');
export const BASIM = user('400000000000000002', 'basim');
export const OTHER_BOT = user('400000000000000009', 'other-bot', true);

/** A message as Discord stores it; only the fields that matter here are named. */
export interface StoredMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly author: User;
  readonly content: string;
  readonly mentions: readonly User[];
  readonly attachments: readonly unknown[];
  readonly embeds: readonly unknown[];
  readonly components: readonly { readonly type: number }[];
  readonly flags: number;
  readonly nonce?: string | number;
  readonly edited_timestamp: string | null;
  readonly referenced_message?: StoredMessage | null;
  readonly message_reference?: {
    readonly type?: number;
    readonly message_id: string;
    readonly channel_id: string;
  };
  readonly message_snapshots?: readonly { readonly message: Partial<StoredMessage> }[];
  readonly webhook_id?: string;
  readonly [field: string]: unknown;
}

let lastId = 0n;
/** Ids grow with time, as Discord's do. */
export const nextId = (): string =>
  String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + (++lastId & 0x3f_ffffn));

/** A message with everything Discord always sends. */
export function storedMessage(given: Partial<StoredMessage> & { readonly author: User }): StoredMessage {
  const content = given.content ?? '';
  const mentionedBot = content.includes(`<@${BOT}>`) || content.includes(`<@!${BOT}>`);
  return {
    id: nextId(),
    channel_id: CHANNEL,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: mentionedBot ? [BOT_USER] : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
    ...given,
  };
}

export const member = (who: User, roles: readonly string[] = []) => ({
  user: who,
  roles,
  joined_at: EPOCH,
  deaf: false,
  mute: false,
  flags: 0,
  permissions: EVERYTHING,
  nick: null,
});

const role = (id: string, name: string) => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: EVERYTHING,
  managed: false,
  mentionable: false,
  flags: 0,
});

export const channel = (id: string, name: string) => ({
  id,
  type: 0,
  name,
  guild_id: GUILD,
  position: 0,
  permission_overwrites: [],
});

export const guild = () => ({
  id: GUILD,
  name: 'Test server',
  icon: null,
  owner_id: ALICE.id,
  roles: [role(GUILD, '@everyone'), role(MODERATOR_ROLE, 'moderators')],
  emojis: [],
  stickers: [],
  features: [],
  channels: [channel(CHANNEL, 'general'), channel(MODERATOR_CHANNEL, 'moderators')],
  members: [member(BOT_USER)],
  member_count: 3,
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  large: false,
  unavailable: false,
  joined_at: EPOCH,
  preferred_locale: 'en-US',
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  premium_tier: 0,
  nsfw_level: 0,
  system_channel_flags: 0,
  afk_timeout: 300,
  premium_progress_bar_enabled: false,
});

export const ALL_PERMISSIONS = EVERYTHING;
