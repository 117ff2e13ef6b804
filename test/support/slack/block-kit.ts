/**
 * What Slack accepts, as strict schemas: a field it does not know, a type it does not know, a text over its limit or
 * an empty one is a fault here as it is there. Written from docs.slack.dev/reference/block-kit; only the blocks and
 * elements Isnad draws are listed, so that a new one has to be looked up first.
 */
import { z } from 'zod';

/** Half a surrogate pair, which UTF-8 cannot carry, is a fault everywhere. */
const whole = z.string().regex(/^\P{Cs}*$/u, 'half a surrogate pair');
const text = (max: number) => whole.min(1).max(max);
const id = text(255).optional();

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(max), emoji: z.boolean().optional() });
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(max), verbatim: z.boolean().optional() });
const textObject = (max: number) => z.union([plainText(max), mrkdwn(max)]);

const confirm = z.strictObject({
  title: plainText(100),
  text: plainText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: id,
  value: text(2000).optional(),
  url: text(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: text(75).optional(),
});

const option = z.strictObject({
  text: plainText(75),
  value: text(75),
  description: plainText(75).optional(),
});
const checkboxOption = z.strictObject({
  text: textObject(75),
  value: text(75),
  description: textObject(75).optional(),
});

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  action_id: id,
  options: z.array(checkboxOption).min(1).max(10),
  initial_options: z.array(checkboxOption).min(1).max(10).optional(),
});

const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: id,
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id,
  options: z.array(option).min(1).max(5),
});

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id,
  initial_value: whole.max(3000).optional(),
  placeholder: plainText(150).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
});

const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  action_id: id,
  initial_value: whole.max(3000).optional(),
  placeholder: plainText(150).optional(),
});

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  action_id: id,
  initial_date: z.iso.date().optional(),
  placeholder: plainText(150).optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: text(2000),
  accessibility_label: text(75).optional(),
});
const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: id,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  underline: z.boolean().optional(),
  code: z.boolean().optional(),
});
const richText = z.strictObject({
  type: z.literal('text'),
  text: whole.min(1),
  style: style.optional(),
});
const webAddress = z.url({ protocol: /^https?$/ }).max(3000);
const richLink = z.strictObject({ type: z.literal('link'), url: webAddress, text: text(3000).optional() });
/** user, usergroup and broadcast elements ping: they are left out on purpose, and so a fault. */
const richElement = z.union([richText, richLink]);
const section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richElement).min(1),
});
const quote = z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richElement).min(1) });
const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  indent: z.int().min(0).max(8).optional(),
  elements: z.array(section).min(1),
});

const blockId = { block_id: id };
const messageBlocks = [
  z.strictObject({
    type: z.literal('rich_text'),
    elements: z.array(z.union([section, quote, list])).min(1),
    ...blockId,
  }),
  z.strictObject({
    type: z.literal('section'),
    text: textObject(3000),
    accessory: z.union([button, overflow]).optional(),
    ...blockId,
  }),
  z.strictObject({ type: z.literal('header'), text: plainText(150), ...blockId }),
  z.strictObject({ type: z.literal('divider'), ...blockId }),
  z.strictObject({
    type: z.literal('context'),
    elements: z.array(textObject(3000)).min(1).max(10),
    ...blockId,
  }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.union([button, select, overflow]))
      .min(1)
      .max(25),
    ...blockId,
  }),
] as const;

const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  elements: z.array(feedbackButtons).min(1).max(5),
  ...blockId,
});

const input = z.strictObject({
  type: z.literal('input'),
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  element: z.union([plainTextInput, urlInput, checkboxes, select, datepicker]),
  ...blockId,
});

/** Slack refuses two equal block_ids in one surface, and two equal action_ids in one block. */
function distinct(blocks: readonly { block_id?: string | undefined; elements?: unknown }[]): boolean {
  const blockIds = blocks.flatMap((block) => block.block_id ?? []);
  const repeated = blocks.some(({ elements }) => {
    if (!Array.isArray(elements)) return false;
    const actions = elements.flatMap((element: { action_id?: string }) => element.action_id ?? []);
    return new Set(actions).size < actions.length;
  });
  return !repeated && new Set(blockIds).size === blockIds.length;
}
const REPEATED = 'block_id or action_id given twice';

/** Measured, not documented: github.com/slackapi/bolt-js/issues/2509. */
const ALL_BLOCKS = 13_000;

export const messageBlockList = z
  .array(z.union([...messageBlocks, contextActions]))
  .max(50)
  .refine(distinct, REPEATED)
  .refine((blocks) => JSON.stringify(blocks).length <= ALL_BLOCKS, 'msg_blocks_too_long');

const viewBlocks = z
  .array(z.union([...messageBlocks, input]))
  .max(100)
  .refine(distinct, REPEATED);

export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    close: plainText(24).optional(),
    submit: plainText(24).optional(),
    blocks: viewBlocks,
    callback_id: id,
    private_metadata: z.string().max(3000).optional(),
    notify_on_close: z.boolean().optional(),
    clear_on_close: z.boolean().optional(),
    external_id: id,
  })
  .refine(
    ({ blocks, submit }) => submit !== undefined || blocks.every((block) => block.type !== 'input'),
    'submit is required where there is an input block',
  );

export const homeView = z.strictObject({
  type: z.literal('home'),
  blocks: viewBlocks,
  callback_id: id,
  private_metadata: z.string().max(3000).optional(),
});

/** Faults of a body, in words; none when Slack would take it. */
export function faultsOf(schema: z.ZodType, body: unknown): string[] {
  const parsed = schema.safeParse(body);
  return parsed.success ? [] : [z.prettifyError(parsed.error)];
}
