import type { types } from '@slack/bolt';
import { type Direction, harmless } from '../../src/answer/isolate.js';
import type { Segment } from '../../src/answer/present.js';
import { shorten } from '../../src/answer/shorten.js';
import * as limits from './limits.js';

/**
 * Everything Isnad says on Slack is drawn in rich_text and plain_text, never in mrkdwn: Slack reads no markup in
 * them, so nothing in a claim or a quote can ping, link or format.
 */
export type Block = types.KnownBlock;
export type ModalView = types.ModalView;
type RichTextElement = types.RichTextElement;

const RIGHT_TO_LEFT_MARK = '\u200f';
const LEFT_TO_RIGHT_MARK = '\u200e';
const OPEN_ISOLATE = '\u2068';
const CLOSE_ISOLATE = '\u2069';

/** Slack lays out each line by its first strong character; the mark makes that the language's own direction. */
export const lineStart = (direction: Direction): string =>
  direction === 'rtl' ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
}

/** Half a surrogate pair, which UTF-8 cannot carry, becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** A run of text as it is. */
export function run(text: string, style?: Style): RichTextElement {
  return { type: 'text', text: wellFormed(text), ...(style && { style }) };
}

export function link(url: string, text: string): RichTextElement {
  return { type: 'link', url, text };
}

/** Agreements in bold; conflicts in bold and underlined, so that they differ for who does not see colour. */
const MARKS: Readonly<Record<NonNullable<Segment['mark']>, Style>> = {
  agreement: { bold: true },
  conflict: { bold: true, underline: true },
};

/** Somebody else's words, verbatim, kept in an isolate of their own. Empty segments are left out: Slack refuses them. */
export function foreign(segments: readonly Segment[]): RichTextElement[] {
  const runs = segments
    .map(({ text, mark }) => ({ text: harmless(text), mark }))
    .filter(({ text }) => text !== '')
    .map(({ text, mark }) => run(text, mark && MARKS[mark]));
  return runs.length === 0 ? [] : [run(OPEN_ISOLATE), ...runs, run(CLOSE_ISOLATE)];
}

export type RichPart = types.RichTextBlock['elements'][number];

export const lines = (...elements: readonly RichTextElement[]): RichPart => ({
  type: 'rich_text_section',
  elements: [...elements],
});

export const quoted = (...elements: readonly RichTextElement[]): RichPart => ({
  type: 'rich_text_quote',
  elements: [...elements],
});

export const bullets = (items: readonly string[], direction: Direction): RichPart => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: items.map((item) => ({
    type: 'rich_text_section',
    elements: [run(lineStart(direction) + item)],
  })),
});

export const rich = (...elements: readonly RichPart[]): Block => ({
  type: 'rich_text',
  elements: [...elements],
});

export function plain(text: string, limit: number = limits.TEXT_OBJECT): types.PlainTextElement {
  return { type: 'plain_text', text: wellFormed(shorten(text, limit)), emoji: false };
}

/** A paragraph of Isnad's own words. */
export const paragraph = (text: string, direction: Direction, style?: Style): Block =>
  rich(lines(run(lineStart(direction) + text, style)));

export const header = (text: string): Block => ({ type: 'header', text: plain(text, limits.HEADER) });

export const note = (text: string): Block => ({ type: 'context', elements: [plain(text)] });

export function button(
  action: string,
  label: string,
  value: string,
  style?: types.ColorScheme,
): types.Button {
  return {
    type: 'button',
    action_id: action,
    text: plain(label, limits.BUTTON_LABEL),
    value,
    ...(style && { style }),
  };
}

/** A modal without a form. Slack allows 24 characters of title. */
export function modal(title: string, close: string, blocks: readonly Block[]): ModalView {
  return {
    type: 'modal',
    title: plain(title, limits.MODAL_TITLE),
    close: plain(close, limits.MODAL_BUTTON),
    blocks: blocks.slice(0, limits.BLOCKS_IN_VIEW),
  };
}

/** Bytes of the blocks' JSON; what is kept under BLOCKS_BYTES. */
export const weigh = (blocks: readonly Block[]): number => Buffer.byteLength(JSON.stringify(blocks));
