/**
 * Draws Slack's blocks as a page, to be photographed. Slack's own drawing differs in face and colour; what is
 * said, in which order, direction and weight is what was sent.
 */
interface Node {
  readonly type: string;
  readonly text?: string | Node;
  readonly url?: string;
  readonly style?: string | Readonly<Record<string, boolean>>;
  readonly elements?: readonly Node[];
  readonly accessory?: Node;
  readonly label?: Node;
  readonly hint?: Node;
  readonly element?: Input;
  readonly block_id?: string;
}

interface Input extends Node {
  readonly initial_value?: string;
  readonly initial_option?: { readonly text: { readonly text: string } };
  readonly initial_date?: string;
  readonly multiline?: boolean;
}

export interface Window {
  readonly title: { readonly text: string };
  readonly submit?: { readonly text: string } | undefined;
  readonly close?: { readonly text: string } | undefined;
  readonly blocks: readonly object[];
}

/** The verdicts' emoji in shapes that any face has: the machine that takes the pictures may have no emoji. */
const SHAPES: Readonly<Record<string, string>> = { '✅': '✔', '❌': '✘', '🔎': '≈', '❔': '?' };

const markup = (text: string): string =>
  text
    .replace(/[✅❌🔎❔]/gu, (emoji) => SHAPES[emoji]!)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
const textOf = ({ text }: Node): string => (typeof text === 'string' ? text : (text?.text as string)) ?? '';

function run(node: Node): string {
  const style = typeof node.style === 'object' ? node.style : {};
  const tags = [style.bold && 'b', style.italic && 'i', style.underline && 'u'].filter(Boolean);
  const inner = node.type === 'link' ? `<a>${markup(textOf(node))}</a>` : markup(textOf(node));
  return tags.reduce<string>((html, tag) => `<${tag}>${html}</${tag}>`, inner);
}

const runs = (nodes: readonly Node[] = []): string => nodes.map(run).join('');

function rich(node: Node): string {
  if (node.type === 'rich_text_quote') return `<blockquote dir="auto">${runs(node.elements)}</blockquote>`;
  if (node.type === 'rich_text_list')
    return `<ul>${(node.elements ?? []).map((item) => `<li dir="auto">${runs(item.elements)}</li>`).join('')}</ul>`;
  return `<div dir="auto">${runs(node.elements)}</div>`;
}

function element(node: Node): string {
  if (node.type === 'feedback_buttons') return '<span class="thumbs">👍 👎</span>';
  return `<span class="button ${typeof node.style === 'string' ? node.style : ''}" dir="auto">${markup(textOf(node))}</span>`;
}

function input(node: Node, typed: string | undefined, error: string | undefined): string {
  const { initial_value, initial_option, initial_date, multiline, type } = node.element!;
  const value = typed ?? initial_value ?? initial_option?.text.text ?? initial_date ?? '';
  const menu = type === 'plain_text_input' ? '' : ' menu';
  const hint = error === undefined ? (node.hint && textOf(node.hint)) || '' : error;
  return `<label dir="auto">${markup(textOf(node.label!))}</label>
    <div class="input${menu}${multiline ? ' tall' : ''}${error === undefined ? '' : ' wrong'}" dir="auto">${markup(value)}</div>
    <div class="hint${error === undefined ? '' : ' wrong'}" dir="auto">${markup(hint)}</div>`;
}

function block(
  node: Node,
  typed: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): string {
  const name = node.block_id ?? '';
  switch (node.type) {
    case 'rich_text':
      return (node.elements ?? []).map(rich).join('');
    case 'header':
      return `<h3 dir="auto">${markup(textOf(node))}</h3>`;
    case 'section':
      return `<div class="section"><span dir="auto">${markup(textOf(node))}</span>${node.accessory ? element(node.accessory) : ''}</div>`;
    case 'context':
      return `<div class="context" dir="auto">${(node.elements ?? []).map((part) => markup(textOf(part))).join(' ')}</div>`;
    case 'input':
      return input(node, typed[name], errors[name]);
    case 'divider':
      return '<hr>';
    default:
      return `<div class="actions">${(node.elements ?? []).map(element).join('')}</div>`;
  }
}

const blocks = (
  list: readonly object[],
  typed: Readonly<Record<string, string>> = {},
  errors: Readonly<Record<string, string>> = {},
): string => list.map((node) => block(node as Node, typed, errors)).join('');

/** A message with who wrote it. */
export const drawMessage = (author: string, content: string | readonly object[]): string =>
  `<article><strong>${author}</strong>${
    typeof content === 'string' ? `<div dir="auto">${markup(content)}</div>` : blocks(content)
  }</article>`;

/** A window, with what was typed into its form and what Slack says under it. */
export const drawWindow = (
  { title, submit, close, blocks: list }: Window,
  typed: Readonly<Record<string, string>> = {},
  errors: Readonly<Record<string, string>> = {},
): string => `<section class="window"><h2 dir="auto">${markup(title.text)}</h2>${blocks(list, typed, errors)}
  <footer>${close ? `<span class="button">${markup(close.text)}</span>` : ''}${
    submit ? `<span class="button primary">${markup(submit.text)}</span>` : ''
  }</footer></section>`;

export const drawPage = (body: string): string => `<!doctype html><meta charset="utf-8"><style>
  body { font: 15px/1.5 system-ui, 'Noto Sans', sans-serif; color: #1d1c1d; background: #fff; margin: 0; padding: 16px; width: 640px; }
  article { padding: 6px 0 10px; } h2 { font-size: 18px; margin: 0 0 12px; } h3 { font-size: 16px; margin: 8px 0; }
  blockquote { margin: 4px 0; padding-inline-start: 12px; border-inline-start: 4px solid #ddd; } ul { margin: 4px 0; padding-inline: 24px; }
  .window { border: 1px solid #ddd; border-radius: 10px; padding: 18px; } a { color: #1264a3; }
  .button { display: inline-block; border: 1px solid #bbb; border-radius: 4px; padding: 2px 10px; margin-inline-end: 8px; font-weight: 600; font-size: 13px; }
  .primary { background: #007a5a; border-color: #007a5a; color: #fff; } .danger { color: #c01343; border-color: #c01343; }
  .actions { margin: 8px 0; } .section { display: flex; justify-content: space-between; gap: 12px; margin-top: 10px; }
  .context, .hint { color: #616061; font-size: 13px; } label { display: block; font-weight: 700; margin-top: 10px; }
  .input { border: 1px solid #bbb; border-radius: 4px; padding: 5px 10px; min-height: 22px; } .tall { min-height: 52px; }
  .menu::after { content: '▾'; float: inline-end; } .wrong { border-color: #c01343; color: #c01343; } .input.wrong { color: inherit; }
  footer { text-align: end; margin-top: 16px; }
</style><body>${body}`;
