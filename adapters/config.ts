import Fuse from 'fuse.js';
import { z } from 'zod';
import { err, ok, type Result } from '../src/model/basics.js';

const port = z.coerce.number().int().min(0).max(65_535);
const webAddress = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  // Pages are named by what comes after the base: a query or a fragment in it would swallow them.
  .refine(({ search, hash, username }) => `${search}${hash}${username}` === '')
  .transform(({ origin, pathname }) => origin + pathname.replace(/\/+$/, ''));
const yesOrNo = z.enum(['yes', 'no']).transform((word) => word === 'yes');
const list = z.string().transform((text) => text.split(/[\s,]+/).filter((item) => item !== ''));
const positive = z.coerce.number().int().min(1);

interface Variable<S extends z.ZodType> {
  readonly schema: S;
  /** One line for .env.example. */
  readonly about: string;
  /** What is accepted, said when something else was given. */
  readonly accepted: string;
}

const variable = <S extends z.ZodType>(schema: S, accepted: string, about: string): Variable<S> => ({
  schema,
  accepted,
  about,
});

/** Every environment variable Isnad reads; .env.example is compared with this table both ways. */
export const VARIABLES = {
  FACTS_DIR: variable(z.string().min(1).default('facts'), 'a folder', 'Folder of the fact files'),
  DISCORD_TOKEN: variable(
    z
      .string()
      .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)
      .optional(),
    'a bot token: three parts with dots between, from the Discord developer portal, page Bot',
    'Bot token; Discord runs when it is set',
  ),
  DISCORD_GUILD: variable(
    z
      .string()
      .regex(/^\d{5,20}$/)
      .optional(),
    'a server id: digits only',
    'Register the commands on this one server, at once (for development); without it, everywhere',
  ),
  DISCORD_MESSAGE_CONTENT: variable(
    yesOrNo.default(false),
    'yes or no',
    'Use the privileged message-content intent, so that a mention can check the message it replies to',
  ),
  DISCORD_MODERATOR_ROLES: variable(
    list.default([]),
    'role ids, comma between',
    'Role ids of the moderators',
  ),
  DISCORD_MODERATOR_CHANNEL: variable(
    z
      .string()
      .regex(/^\d{5,20}$/)
      .optional(),
    'a channel id: digits only',
    'Channel in which the moderators are told of broken files, changes and new questions',
  ),
  SLACK_BOT_TOKEN: variable(
    z
      .string()
      .regex(/^xoxb-/)
      .optional(),
    'a bot token starting with xoxb-',
    'Bot token; Slack runs when it is set with one of the two below',
  ),
  SLACK_APP_TOKEN: variable(
    z
      .string()
      .regex(/^xapp-/)
      .optional(),
    'an app-level token starting with xapp-',
    'App-level token with connections:write, for Socket Mode (the default way)',
  ),
  SLACK_SIGNING_SECRET: variable(
    z.string().min(8).optional(),
    'the signing secret from Basic Information',
    'Signing secret, for HTTP instead of Socket Mode',
  ),
  SLACK_PORT: variable(port.default(3000), 'a port, 0 to 65535', 'Port for Slack over HTTP'),
  SLACK_MODERATORS: variable(
    list.default([]),
    'user ids (U…) or user group ids (S…), comma between',
    'User ids or user group ids of the moderators',
  ),
  SLACK_MODERATOR_CHANNEL: variable(
    z
      .string()
      .regex(/^[CG]\w+$/)
      .optional(),
    'a channel id starting with C or G',
    'Channel in which the moderators are told of broken files, changes and new questions',
  ),
  SECOND_APPROVAL: variable(
    yesOrNo.default(false),
    'yes or no',
    'A change of facts made in a chat is published by another moderator than its author',
  ),
  DATABASE_URL: variable(
    z
      .string()
      .regex(/^(postgres(ql)?:\/\/|file:)/)
      .optional(),
    'postgres://user:password@host/database or file:path',
    'Where the journal is kept; without it, one SQLite file under .isnad/',
  ),
  ISNAD_SECRET: variable(
    z.string().min(16).optional(),
    'at least 16 characters, the same on every machine',
    'Secret from which the keys for member hashes and stored places are derived; made beside the SQLite file if unset',
  ),
  RETENTION_DAYS: variable(
    positive.default(90),
    'a whole number of days, 1 or more',
    'Days after which claims are deleted',
  ),
  RATE_PER_MEMBER: variable(
    positive.default(10),
    'a whole number, 1 or more',
    'Claims a member may ask in a minute',
  ),
  RATE_PER_CHANNEL: variable(
    positive.default(60),
    'a whole number, 1 or more',
    'Claims a channel may ask in a minute',
  ),
  HOST: variable(
    z.string().min(1).default('127.0.0.1'),
    'an address of this machine',
    'Address of the web page',
  ),
  PORT: variable(port.default(8787), 'a port, 0 to 65535', 'Port of the web page'),
  ADMIN_HOST: variable(
    z.string().min(1).default('127.0.0.1'),
    'an address of this machine',
    'Address of health and metrics',
  ),
  ADMIN_PORT: variable(port.default(8788), 'a port, 0 to 65535', 'Port of health and metrics'),
  PUBLIC_URL: variable(
    webAddress.optional(),
    'an address starting with http:// or https://, without ? or #',
    'Address at which visitors reach the page, with its path if it has one; answers then carry permalinks',
  ),
  TRUST_PROXY: variable(
    yesOrNo.default(false),
    'yes or no',
    'Behind a reverse proxy of your own: visitors are told apart by the last address in X-Forwarded-For',
  ),
  LOG_LEVEL: variable(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    'trace, debug, info, warn, error, fatal or silent',
    'How much is logged',
  ),
} as const;

type VariableName = keyof typeof VARIABLES;

/** The environment, read once and checked. An empty value counts as unset. */
export type Config = { readonly [N in VariableName]: z.output<(typeof VARIABLES)[N]['schema']> };

/** Values that must never be printed. */
const SECRET = new Set<string>([
  'DISCORD_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DATABASE_URL',
  'ISNAD_SECRET',
]);

export interface ReadConfig {
  readonly config: Config;
  /** Names that look like misspelt ones of ours. */
  readonly warnings: readonly string[];
}

/** Reads every variable; a malformed one is refused with its name, what was given and what is accepted, all at once. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Result<ReadConfig, readonly string[]> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, { schema, accepted }] of Object.entries(VARIABLES)) {
    const given = env[name]?.trim() || undefined;
    const parsed = schema.safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(`${name}: ${shown(name, given)} is not accepted; give ${accepted}`);
  }
  if (problems.length > 0) return err(problems);
  return ok({ config: values as Config, warnings: misspelt(env) });
}

function shown(name: string, given: string | undefined): string {
  return SECRET.has(name) ? `a value of ${given?.length ?? 0} characters` : JSON.stringify(given ?? '');
}

/** Families of names that are ours alone or nearly so: any other name in them is a slip of the pen. */
const FAMILY = /^(FACTS|DISCORD|SLACK|ISNAD|RETENTION)_/;
/** Fuse.js score below which a name of no family counts as one of ours misspelt: LOG_LEVL does, LOG_FILE does not. */
const NEAR = 0.2;

function misspelt(env: Readonly<Record<string, string | undefined>>): string[] {
  const names = Object.keys(VARIABLES);
  const beginsAlike = (ours: string, name: string): boolean => ours.startsWith(name.slice(0, 3));
  const fuse = new Fuse(names, { includeScore: true, isCaseSensitive: true, threshold: 1 });
  return Object.keys(env)
    .filter((name) => !(name in VARIABLES) && name.includes('_'))
    .filter((name) => names.some((ours) => beginsAlike(ours, name)))
    .flatMap((name) => {
      const nearest = fuse.search(name.slice(0, 32))[0];
      if (nearest === undefined || !beginsAlike(nearest.item, name)) return [];
      if (!FAMILY.test(name) && (nearest.score ?? 1) >= NEAR) return [];
      return [`${name} is not a setting of Isnad; did you mean ${nearest.item}?`];
    });
}
