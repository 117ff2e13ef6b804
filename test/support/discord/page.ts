/** A page that shows a message as Discord does: dark, its markup drawn, buttons under it. For pictures and for eyes. */
import { ComponentType } from 'discord.js';
import { parse } from 'discord-markdown-parser';

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly target?: string;
  readonly name?: string;
}

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly style?: number;
  readonly accent_color?: number;
  readonly components?: readonly Component[];
}

const TAGS: Readonly<Record<string, string>> = {
  strong: 'strong',
  underline: 'u',
  em: 'em',
  heading: 'h3',
  subtext: 'small',
  blockQuote: 'blockquote',
};

/** Emoji in shapes that any face has: the machine that draws may have no emoji. */
const SHAPES: Readonly<Record<string, string>> = { '✅': '✔', '❌': '✘', '🔎': '≈', '❔': '?', '⚠️': '!' };

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** Discord gives each line its own side by its first letter; `plaintext` does the same. */
const STYLE = `
  body { margin: 0; padding: 24px; width: 560px; background: #313338; color: #dbdee1; font: 16px/1.4 "Noto Sans", "Noto Sans Arabic", "DejaVu Sans", sans-serif; }
  .message { margin-bottom: 20px; background: #2b2d31; border: 1px solid #3f4147; border-inline-start: 4px solid; border-radius: 8px; padding: 12px 16px; }
  .text { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; margin-bottom: 8px; }
  h3 { margin: 0; font-size: 19px; display: inline; unicode-bidi: normal; } small { color: #949ba4; font-size: 13px; } a { color: #00a8fc; text-decoration: none; }
  blockquote { margin: 4px 0; padding-inline: 12px; border-inline: 4px solid #4e5058; unicode-bidi: plaintext; }
  button { margin: 4px 6px 0 0; padding: 7px 14px; border: 0; border-radius: 6px; background: #4e5058; color: #fff; font: inherit; font-size: 14px; }
  .s1 { background: #5865f2; } .s3 { background: #248046; } .s4 { background: #da373c; } hr { border: 0; border-top: 1px solid #3f4147; }`;

/** One HTML page with these messages below each other. */
export function pageOf(messages: readonly { readonly components: readonly Component[] }[]): string {
  const bodies = messages.map(({ components }) => components.map(draw).join('')).join('');
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>${bodies}</body>`;
}

function draw(component: Component): string {
  const inner = () => (component.components ?? []).map(draw).join('');
  switch (component.type) {
    case ComponentType.Container: {
      const color = `#${(component.accent_color ?? 0x4e5058).toString(16).padStart(6, '0')}`;
      return `<div class="message" style="border-inline-start-color:${color}">${inner()}</div>`;
    }
    case ComponentType.TextDisplay:
      return `<div class="text">${drawNodes(parse(component.content ?? '', 'extended') as Node[])}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.Button:
      return `<button class="s${component.style ?? 2}">${escapeHtml(component.label ?? '')}</button>`;
    case ComponentType.StringSelect:
      return '<button>▾</button>';
    default:
      return inner();
  }
}

function drawNodes(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'br' || node.type === 'newline') return '\n';
      if (node.type === 'twemoji') return SHAPES[node.name ?? ''] ?? escapeHtml(node.name ?? '');
      const inner =
        typeof node.content === 'string'
          ? escapeHtml(node.content)
          : node.content
            ? drawNodes(node.content)
            : '';
      if (node.type === 'link') return `<a href="${escapeHtml(node.target ?? '')}">${inner}</a>`;
      const tag = TAGS[node.type];
      const after = node.type === 'heading' || node.type === 'subtext' ? '\n' : '';
      return tag === undefined ? inner : `<${tag}>${inner}</${tag}>${after}`;
    })
    .join('');
}
