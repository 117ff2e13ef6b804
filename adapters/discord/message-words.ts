/** The words of somebody's message, or the reason why there are none to check. */
import type { Message, MessageSnapshot } from 'discord.js';
import { phrases } from '../../src/answer/phrases.js';
import type { Language } from '../../src/model/basics.js';
import { CHECK_THIS_MESSAGE } from './commands.js';
import { languageOf } from './desk.js';
import { plainText, withoutMention } from './plain-text.js';

/** The text of a message without the call to the bot; of a forwarded message, what was forwarded. */
export function wordsOf(message: Message): string {
  const bot = message.client.user.id;
  const names = {
    user: (id: string) => message.mentions.users.get(id)?.displayName,
    role: (id: string) => message.mentions.roles.get(id)?.name,
    channel: (id: string) => {
      const channel = message.mentions.channels.get(id);
      return channel !== undefined && 'name' in channel ? (channel.name ?? undefined) : undefined;
    },
  };
  const own = plainText(withoutMention(message.content, bot), names);
  return own === '' ? plainText(forwarded(message)?.content ?? '') : own;
}

/** A forwarded message has no words of its own: they are in its snapshot. */
const forwarded = (message: Message): MessageSnapshot | undefined => message.messageSnapshots.first();

export type Readable =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string; readonly language: Language };

/** `mayBeHidden` where Discord would have blanked the message: nothing at all is then no proof that it is empty. */
export function readable(
  message: Message,
  text: string,
  bot: string,
  mayBeHidden: boolean,
  asker = '',
): Readable {
  const language = languageOf(text === '' ? asker : text);
  const { refusal } = phrases(language);
  const refused = (why: string): Readable => ({ kind: 'refused', message: why, language });
  if (message.author.bot || message.author.id === bot) return refused(refusal.bot);
  if (text !== '') return { kind: 'text', text };
  if (
    message.attachments.size > 0 ||
    (forwarded(message)?.attachments.size ?? 0) > 0 ||
    message.stickers.size > 0
  )
    return refused(refusal.textOnly);
  return refused(mayBeHidden ? refusal.hidden(CHECK_THIS_MESSAGE) : refusal.empty);
}
