/** Reads an outgoing Components V2 message as a Discord client shows it, with somebody else's parser of its markup. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Drawn } from '../../contract/renderer.js';
import { type MarkupNode, parseMarkup } from './markdown.js';

/** Markup that the renderer itself uses; anything else was smuggled in by a text. */
const OWN = new Set([
  'text',
  'newline',
  'br',
  'strong',
  'underline',
  'heading',
  'subtext',
  'blockQuote',
  'link',
  'twemoji',
  'emoticon',
  'em',
]);
const PINGS = new Set(['user', 'role', 'channel', 'everyone', 'here']);
/** Lists, which the parser does not know: https://docs.discord.com/developers/reference, "Message Formatting". */
const LIST = /^\s*(?:[-*+]|\d+\.)\s/m;

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly style?: number;
  readonly url?: string;
}

export interface ReadMessage extends Omit<Drawn, 'breaches'> {
  /** Labels of buttons, in order. */
  readonly buttons: readonly string[];
}

/** What a member sees of these components. */
export function readMessage(components: readonly Component[]): ReadMessage {
  const read = {
    blocks: [] as string[],
    emphasised: [] as string[],
    pings: [] as string[],
    links: [] as string[],
    strays: [] as string[],
    buttons: [] as string[],
  };
  const walk = (component: Component): void => {
    if (component.type === ComponentType.TextDisplay) {
      const content = component.content ?? '';
      if (LIST.test(content)) read.strays.push(`list: ${content}`);
      // The renderer gives each text at most one heading, at its very start.
      const headings = parseMarkup(content).filter(({ type }) => type === 'heading').length;
      if (headings > 1) read.strays.push(`${headings} headings: ${content}`);
      read.blocks.push(textOf(parseMarkup(content), read));
    }
    if (component.type === ComponentType.Button) {
      read.buttons.push((component as { label?: string }).label ?? '');
      if (component.style === ButtonStyle.Link && component.url) read.links.push(component.url);
    }
    component.components?.forEach(walk);
  };
  components.forEach(walk);
  return read;
}

function textOf(
  nodes: readonly MarkupNode[],
  read: { emphasised: string[]; pings: string[]; links: string[]; strays: string[] },
): string {
  return nodes
    .map((node) => {
      if (PINGS.has(node.type)) read.pings.push(JSON.stringify(node));
      else if (!OWN.has(node.type)) read.strays.push(JSON.stringify(node));
      if (node.type === 'link' || node.type === 'url' || node.type === 'autolink')
        read.links.push(decodeBrackets(node.target ?? ''));
      const inner =
        typeof node.content === 'string' ? node.content : node.content ? textOf(node.content, read) : '';
      if (node.type === 'strong') read.emphasised.push(inner);
      if (node.type === 'br' || node.type === 'newline') return '\n';
      return node.type === 'twemoji'
        ? (node.name ?? '')
        : ['heading', 'subtext', 'blockQuote'].includes(node.type)
          ? `${inner}\n`
          : inner;
    })
    .join('');
}

/** The same address: round brackets are percent-encoded so that they do not end the link. */
const decodeBrackets = (url: string): string => url.replace(/%28/g, '(').replace(/%29/g, ')');
