/** Arguments of the Web API methods Isnad calls, as strict schemas (docs.slack.dev/reference/methods). */
import { z } from 'zod';
import { homeView, messageBlockList, modalView } from './block-kit.js';

const channel = z.string().regex(/^[CGDU][A-Z0-9]+$/);
const timestamp = z.string().regex(/^\d+\.\d{6}$/);
/** Sent as text for screens that show no blocks: whatever Slack reads as markup in it must have been escaped. */
const fallback = z
  .string()
  .min(1)
  .max(4000)
  .refine((text) => !/[<>]/.test(text), 'unescaped < or > in text')
  .refine((text) => !/&(?!amp;|lt;|gt;)/.test(text), 'unescaped & in text');

/** Every message we send is quiet: nothing unfurls, nothing is parsed for names. */
const content = { text: fallback, blocks: messageBlockList.optional() };
const quiet = { parse: z.literal('none'), link_names: z.literal(false) };
const still = { unfurl_links: z.literal(false), unfurl_media: z.literal(false) };

const metadata = z.strictObject({
  event_type: z.string().min(1).max(255),
  event_payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
const page = { limit: z.int().min(1).max(1000).optional(), include_all_metadata: z.boolean().optional() };

const METHODS = {
  'auth.test': z.strictObject({}),
  'apps.connections.open': z.strictObject({}),
  'chat.postMessage': z.strictObject({
    metadata: metadata.optional(),
    channel,
    thread_ts: timestamp.optional(),
    ...content,
    ...quiet,
    ...still,
  }),
  'chat.postEphemeral': z.strictObject({
    channel,
    user: z.string().regex(/^U[A-Z0-9]+$/),
    thread_ts: timestamp.optional(),
    ...content,
    ...quiet,
  }),
  'chat.update': z.strictObject({ channel, ts: timestamp, ...content, ...quiet }),
  'conversations.replies': z.strictObject({ channel, ts: timestamp, ...page }),
  'conversations.history': z.strictObject({ channel, ...page }),
  'conversations.open': z.strictObject({ users: z.string().regex(/^U[A-Z0-9]+$/) }),
  'usergroups.users.list': z.strictObject({ usergroup: z.string().regex(/^S[A-Z0-9]+$/) }),
  'views.open': z.strictObject({ trigger_id: z.string().min(1), view: modalView }),
  'views.push': z.strictObject({ trigger_id: z.string().min(1), view: modalView }),
  'views.update': z.strictObject({
    view_id: z.string().min(1),
    hash: z.string().optional(),
    view: modalView,
  }),
  'views.publish': z.strictObject({ user_id: z.string().regex(/^U[A-Z0-9]+$/), view: homeView }),
} as const satisfies Record<string, z.ZodType>;

/** What a response_url takes. */
export const responseUrlBody = z.strictObject({
  ...content,
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: timestamp.optional(),
});

/** What an acknowledgement may carry: nothing for most, a response_action for a submitted form. */
export const ackBody = z.union([
  z.strictObject({}),
  z.strictObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.strictObject({ response_action: z.enum(['update', 'push']), view: modalView }),
  z.strictObject({ response_action: z.literal('clear') }),
]);

/** The schema of a method's arguments; undefined for a method nobody has looked up here. */
export const methodSchema = (method: string): z.ZodType | undefined =>
  (METHODS as Readonly<Record<string, z.ZodType>>)[method];

/** Web API arguments as sent: a form whose structured fields are JSON. */
export function argumentsOf(contentType: string, body: string): Record<string, unknown> {
  if (contentType.includes('json')) return body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
  const fields = [...new URLSearchParams(body)].map(([name, value]): [string, unknown] => {
    if (name === 'blocks' || name === 'view' || name === 'metadata') return [name, JSON.parse(value)];
    if (value === 'true' || value === 'false') return [name, value === 'true'];
    return [name, name === 'limit' ? Number(value) : value];
  });
  return Object.fromEntries(fields.filter(([name]) => name !== 'token' && name !== 'team_id'));
}
