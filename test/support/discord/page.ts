/** A page that shows a message or a form as Discord does: dark, its markup drawn, buttons under it. For pictures and for eyes. */
import { ComponentType } from 'discord.js';
import { type MarkupNode, parseMarkup } from './markdown.js';

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly style?: number;
  readonly accent_color?: number;
  readonly components?: readonly Component[];
  readonly placeholder?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean;
  }[];
  /** Of a label in a form: what is to be filled in. */
  readonly component?: Component;
  readonly custom_id?: string;
  readonly value?: string;
}

/** A form, as it was sent. */
export interface Form {
  readonly title: string;
  readonly components: readonly Component[];
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
  .s1 { background: #5865f2; } .s3 { background: #248046; } .s4 { background: #da373c; } hr { border: 0; border-top: 1px solid #3f4147; }
  .select { width: 100%; text-align: start; background: #1e1f22; } .form { background: #2b2d31; border-radius: 8px; padding: 16px 20px; }
  label { display: block; margin: 14px 0 6px; font-size: 14px; font-weight: 600; } .menu { float: inline-end; }
  .input { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; background: #1e1f22; border-radius: 4px; padding: 9px 12px; min-height: 22px; }`;

/** One HTML page with these messages below each other. */
export function pageOf(messages: readonly { readonly components: readonly Component[] }[]): string {
  return page(messages.map(({ components }) => components.map(draw).join('')).join(''));
}

/** One HTML page with a form, and what was typed into it. */
export function pageOfForm({ title, components }: Form, typed: Readonly<Record<string, string>>): string {
  const fields = components.map(({ label, component }) => {
    const { custom_id = '', value = '', options } = component ?? {};
    const chosen = typed[custom_id] ?? value;
    const text = options?.find((option) => option.value === chosen || option.default)?.label ?? chosen;
    const shown = `${escapeHtml(text)}${options === undefined ? '' : '<span class="menu">▾</span>'}`;
    return `<label>${escapeHtml(label ?? '')}</label><div class="input">${shown}</div>`;
  });
  return page(`<div class="form"><h3>${escapeHtml(title)}</h3>${fields.join('')}</div>`);
}

const page = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>${body}</body>`;

function draw(component: Component): string {
  const inner = () => (component.components ?? []).map(draw).join('');
  switch (component.type) {
    case ComponentType.Container: {
      const color = `#${(component.accent_color ?? 0x4e5058).toString(16).padStart(6, '0')}`;
      return `<div class="message" style="border-inline-start-color:${color}">${inner()}</div>`;
    }
    case ComponentType.TextDisplay:
      return `<div class="text">${drawNodes(parseMarkup(component.content ?? ''))}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.Button:
      return `<button class="s${component.style ?? 2}">${escapeHtml(component.label ?? '')}</button>`;
    case ComponentType.StringSelect:
      return `<button class="select">${escapeHtml(component.placeholder ?? '')} ▾</button>`;
    default:
      return inner();
  }
}

function drawNodes(nodes: readonly MarkupNode[]): string {
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
