import { plainText, withoutMention } from './plain-text.js';

/** What of a Slack message matters here; events, shortcuts and conversations.replies all give it. */
export interface SlackText {
  readonly text?: string | undefined;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly subtype?: string | undefined;
  readonly edited?: { readonly ts?: string | undefined } | undefined;
  readonly files?: readonly unknown[] | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
}

interface Attachment {
  readonly text?: string | undefined;
  readonly fallback?: string | undefined;
  /** Forwarded on purpose. */
  readonly is_share?: boolean | undefined;
  /** Unfurled from a link to a message. */
  readonly is_msg_unfurl?: boolean | undefined;
}

/** What a message gives us to check. */
export type Heard =
  | { readonly kind: 'claim'; readonly text: string }
  /** A picture or file and no words. */
  | { readonly kind: 'files' }
  | { readonly kind: 'nothing' };

/** Subtypes of messages that people write; anything else is a notice of Slack's or a bot's. */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Written by a person: not by a bot, not by Slack itself. */
export function isWritten({ user, bot_id, subtype }: SlackText): boolean {
  return user !== undefined && bot_id === undefined && WRITTEN.has(subtype);
}

/**
 * The claim in a message, without markup and without the mention of the bot. A forwarded message is what is to be
 * checked, not the words sent along; a message behind a link counts where nothing else was written.
 */
export function hear(message: SlackText, botUser: string): Heard {
  const attachments = message.attachments ?? [];
  const forwarded = textOf(attachments.filter(({ is_share }) => is_share === true));
  const written = plainText(withoutMention(message.text ?? '', botUser));
  const linked = textOf(attachments.filter(({ is_msg_unfurl }) => is_msg_unfurl === true));
  const text = forwarded || withoutSlackLinks(written) || linked || written;
  if (text !== '') return { kind: 'claim', text };
  return { kind: (message.files ?? []).length > 0 ? 'files' : 'nothing' };
}

function textOf(attachments: readonly Attachment[]): string {
  return attachments
    .map(({ text, fallback }) => plainText(text ?? fallback ?? ''))
    .filter((text) => text !== '')
    .join('\n');
}

/** Empty when the text is nothing but links to Slack messages. */
function withoutSlackLinks(text: string): string {
  const rest = text.replace(/https:\/\/[\w-]+\.slack\.com\/archives\/\S+/g, '').trim();
  return rest === '' ? '' : text;
}

/** One id for one wording of one message: the same however often and by whichever event Slack tells us of it. */
export function eventId(channel: string, { ts, edited }: SlackText): string {
  return edited?.ts === undefined ? `${channel}:${ts}` : `${channel}:${ts}:${edited.ts}`;
}
