/**
 * What Discord refuses: its own API document (npm discord-api-spec, Zod schemas), and beside it what the document
 * does not say: unknown fields, characters of command names, text over all of a message, places of components.
 */
import * as spec from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import { z } from 'zod/mini';

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly schema: ZodMiniType;
}

/** The ways to answer an interaction. */
const CALLBACK = z.union([
  spec.CreateMessageInteractionCallbackRequestSchema,
  spec.UpdateMessageInteractionCallbackRequestSchema,
  spec.ModalInteractionCallbackRequestSchema,
  spec.ApplicationCommandAutocompleteCallbackRequestSchema,
]);

const ROUTES: readonly Route[] = [
  { method: 'POST', path: /^\/interactions\/\d+\/[^/]+\/callback$/, schema: CALLBACK },
  { method: 'POST', path: /^\/webhooks\/\d+\/[^/]+$/, schema: spec.IncomingWebhookInteractionRequestSchema },
  {
    method: 'PATCH',
    path: /^\/webhooks\/\d+\/[^/]+\/messages\/(@original|\d+)$/,
    schema: spec.IncomingWebhookUpdateRequestPartialSchema,
  },
  { method: 'POST', path: /^\/channels\/\d+\/messages$/, schema: spec.MessageCreateRequestSchema },
  { method: 'PATCH', path: /^\/channels\/\d+\/messages\/\d+$/, schema: spec.MessageEditRequestPartialSchema },
  { method: 'POST', path: /^\/users\/@me\/channels$/, schema: spec.CreatePrivateChannelRequestSchema },
  {
    method: 'PUT',
    path: /^\/applications\/\d+(\/guilds\/\d+)?\/commands$/,
    schema: z.array(spec.ApplicationCommandUpdateRequestSchema),
  },
];

/** Everything wrong with a request body, in words; empty when Discord would take it. */
export function breachesOf(method: string, path: string, body: unknown): string[] {
  const route = ROUTES.find((one) => one.method === method && one.path.test(path));
  if (route === undefined) return [`no rule for ${method} ${path}`];
  const parsed = route.schema.safeParse(body);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return [
    ...unknownFields(body, parsed.data, ''),
    ...(Array.isArray(body) ? body.flatMap(commandBreaches) : messageBreaches(path, body as Body)),
  ];
}

/** discord.js sends these with every message; where Discord's document does not name them it takes no notice. */
const OF_DISCORD_JS = new Set(['enforce_nonce', 'nonce', 'tts']);

/** The schemas drop what they do not know; nothing of ours may be dropped. */
function unknownFields(given: unknown, known: unknown, at: string): string[] {
  if (Array.isArray(given))
    return given.flatMap((item, i) => unknownFields(item, (known as unknown[])[i], `${at}[${i}]`));
  if (given === null || typeof given !== 'object') return [];
  return Object.entries(given).flatMap(([key, value]) =>
    value === undefined || OF_DISCORD_JS.has(key)
      ? []
      : known === null || typeof known !== 'object' || !(key in known)
        ? [`unknown field ${at}.${key}`]
        : unknownFields(value, (known as Record<string, unknown>)[key], `${at}.${key}`),
  );
}

interface Command {
  readonly type?: number;
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly Command[];
  readonly required?: boolean;
}

/** https://docs.discord.com/developers/interactions/application-commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

function commandBreaches(command: Command): string[] {
  const chatInput = command.type === undefined || command.type === 1;
  const named = (one: Command) =>
    NAME.test(one.name) && one.name === one.name.toLowerCase() ? [] : [`bad name ${one.name}`];
  if (!chatInput)
    return command.description ? [`${command.name}: only slash commands have descriptions`] : [];
  const options = (one: Command): string[] => {
    const list = one.options ?? [];
    const late = list.findIndex(
      (option, i) => option.required === true && list.slice(0, i).some((before) => before.required !== true),
    );
    return [
      ...named(one),
      ...(one.description ? [] : [`${one.name}: no description`]),
      ...(late >= 0 && list[0]?.type !== undefined && list[0].type > 2
        ? [`${one.name}: required option after an optional one`]
        : []),
      ...list.flatMap(options),
    ];
  };
  return options(command);
}

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly style?: number;
  readonly url?: string;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
}

interface Body {
  readonly type?: number;
  readonly data?: Body;
  readonly flags?: number;
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly Component[];
  readonly allowed_mentions?: {
    readonly parse?: readonly string[];
    readonly users?: readonly string[];
    readonly roles?: readonly string[];
    readonly replied_user?: boolean;
  };
}

const COMPONENTS_V2 = 1 << 15;
const NEW_MESSAGE = 4;
const UPDATED_MESSAGE = 7;
const MODAL = 9;

function messageBreaches(path: string, body: Body): string[] {
  if (/\/callback$/.test(path)) {
    if (body.type === MODAL) return componentBreaches(body.data?.components ?? []);
    if (body.type !== NEW_MESSAGE && body.type !== UPDATED_MESSAGE) return [];
    return messageBreaches('message', body.data ?? {});
  }
  if (path.startsWith('/users/')) return [];
  const mentions = body.allowed_mentions;
  const quiet =
    mentions?.parse?.length === 0 &&
    !mentions.users?.length &&
    !mentions.roles?.length &&
    mentions.replied_user !== true;
  const isV2 = ((body.flags ?? 0) & COMPONENTS_V2) !== 0;
  return [
    ...(quiet ? [] : ['someone could be pinged: allowed_mentions is not empty']),
    ...(isV2 && (body.content || body.embeds?.length)
      ? ['content and embeds are refused beside Components V2']
      : []),
    ...(!isV2 && body.components?.some(({ type }) => type > 8) ? ['Components V2 without its flag'] : []),
    ...(isV2 && !body.components?.length ? ['an empty message'] : []),
    ...componentBreaches(body.components ?? []),
  ];
}

function componentBreaches(components: readonly Component[]): string[] {
  const all: Component[] = [];
  const walk = (component: Component): void => {
    all.push(component);
    for (const child of [...(component.components ?? []), component.component, component.accessory])
      if (child) walk(child);
  };
  components.forEach(walk);
  const text = all.reduce(
    (sum, { type, content }) => sum + (type === 10 ? [...(content ?? '')].length : 0),
    0,
  );
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  return [
    ...(all.length > 40 ? [`${all.length} components, 40 allowed`] : []),
    ...(text > 4000 ? [`${text} characters of text, 4000 allowed`] : []),
    ...(new Set(ids).size < ids.length ? [`custom ids repeat: ${ids.join(' ')}`] : []),
    ...all.flatMap((one) =>
      one.type === 2 && (one.style === 5) !== (one.url !== undefined)
        ? ['a link button has an address, no other has']
        : [],
    ),
    ...all.flatMap((one) => (one.type === 10 && (one.content ?? '').trim() === '' ? ['an empty text'] : [])),
  ];
}
