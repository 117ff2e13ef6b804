/**
 * Slack markup in, plain text out (docs.slack.dev/messaging/formatting-message-text).
 * Mentions become the name Slack sent along, or else the bare id: a claim about somebody stays about somebody.
 */
export function plainText(markup: string): string {
  return markup
    .replace(/<([^<>\n]*)>/g, (_, inner: string) => reference(inner))
    .replace(/```\n?([\s\S]*?)\n?```/g, '\n$1\n')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/^[ \t]*(?:&gt;)+[ \t]?/gm, '')
    .replace(STYLED, '$1$3')
    .replace(STYLED, '$1$3')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** `*bold*`, `_italic_`, `~struck~`; only around whole words, as Slack itself reads them. Twice, for one style inside another. */
const STYLED = /(^|[\s(["'«“])([*_~])(?=\S)([^\n]*?\S)\2(?=$|[\s)\]"'»”.,;:!?،؛؟…-])/gm;

/** What stands between angle brackets: a person, a channel, a group, a date or a link. */
function reference(inner: string): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  switch (target[0]) {
    case '@':
      return `@${label.replace(/^@/, '') || target.slice(1)}`;
    case '#':
      return `#${label.replace(/^#/, '') || target.slice(1)}`;
    case '!':
      return special(target.slice(1), label);
    default:
      return label || target.replace(/^mailto:|^tel:/, '');
  }
}

function special(target: string, label: string): string {
  if (target.startsWith('date^')) return label;
  if (target.startsWith('subteam^')) return label === '' ? '@group' : `@${label.replace(/^@/, '')}`;
  return `@${target}`;
}

/** The text without mentions of one user (the bot), however they are written. */
export function withoutMention(markup: string, user: string): string {
  return markup.replaceAll(new RegExp(`<@${user}(\\|[^<>]*)?>[,:،]?`, 'g'), ' ');
}

/** Text that Slack shows as it is: the three characters Slack reads as markup are escaped. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
