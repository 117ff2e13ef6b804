/** A member's message as plain text: Discord's markup taken off, mentions by name. Every pattern is linear. */

/** Names of what a message mentions, by id. */
export interface Names {
  readonly user: (id: string) => string | undefined;
  readonly role: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
}

const NOBODY: Names = { user: () => undefined, role: () => undefined, channel: () => undefined };

/**
 * What the words of a message are. Code, quotes and spoilers keep their words; custom emoji have none. A parser of
 * the whole markup was tried: 4,000 asterisks overflow its stack.
 */
export function plainText(content: string, names: Names = NOBODY): string {
  return (
    content
      // https://docs.discord.com/developers/reference, "Message Formatting"
      .replace(/<@!?(\d{1,20})>/g, (_, id: string) => `@${names.user(id) ?? 'member'}`)
      .replace(/<@&(\d{1,20})>/g, (_, id: string) => `@${names.role(id) ?? 'role'}`)
      .replace(/<#(\d{1,20})>/g, (_, id: string) => `#${names.channel(id) ?? 'channel'}`)
      .replace(/<a?:\w{1,32}:\d{1,20}>/g, '')
      .replace(/<t:(-?\d{1,13})(?::[tTdDfFR])?>/g, (_, seconds: string) => dayOf(Number(seconds)))
      .replace(/<\/([^:<>\n]{1,100}):\d{1,20}>/g, '/$1')
      .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, '$1')
      .replace(/\[([^[\]\n]{1,500})\]\(<?https?:\/\/[^\s()<>]{1,1000}>?\)/g, '$1')
      .replace(/```(?:[a-z0-9_+-]{1,20}\n)?/gi, '')
      .replace(/^(?: {0,3}(?:>>>|>) ?)+/gm, '')
      .replace(/^ {0,3}(?:#{1,3}|-#|[-*+]) +/gm, '')
      .replace(/(?<!\\)(?:\*\*+|__+|~~|\|\||`+)/g, '')
      .replace(/(?<![\p{L}\p{N}\\])([*_])(\S[^*_\n]{0,500})\1(?![\p{L}\p{N}])/gu, '$2')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .trim()
  );
}

/** The message without the words that call the bot: `<@id>`, wherever it stands. */
export function withoutMention(content: string, bot: string): string {
  return content.replaceAll(`<@${bot}>`, ' ').replaceAll(`<@!${bot}>`, ' ').trim();
}

function dayOf(seconds: number): string {
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10);
}
