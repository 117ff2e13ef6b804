/** Plain text made into Discord's markup so that a reader sees the text as it was, and nothing happens. */
import { type Direction, harmless } from '../../src/answer/isolate.js';
import type { Segment } from '../../src/answer/present.js';

/**
 * Characters that start markup, a mention, a link, an emoji or a timestamp wherever they stand. A backslash before
 * any of them shows the character (https://docs.discord.com/developers/reference, "Message Formatting").
 */
const SPECIAL = /[\\*_~`|<>[\]@#:]/g;
/** Lists, subtext and block quotes begin a line. */
const LINE_START = /^(\s*)([-+]|\d+(?=[.)]))/;
/** Line breaks of every kind; within one drawn line they would end the isolate around it. */
const BREAKS = /[\n\u2028\u2029]+/;

const MARK_OF: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' };
const ISOLATE_OF: Readonly<Record<Direction, string>> = { ltr: '\u2066', rtl: '\u2067' };
const POP_ISOLATE = '\u2069';

/** One line of text, escaped. Line breaks become spaces; isolates that are already in it are kept. */
export function escapeLine(text: string): string {
  return text
    .split(BREAKS)
    .join(' ')
    .replace(SPECIAL, '\\$&')
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\u2060` : `${space}\\${mark}`,
    );
}

/** The side a text is read from: that of its first letter (Unicode TR 9, rule P2). */
export function sideOf(text: string): Direction {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
    ? 'rtl'
    : 'ltr';
}

/**
 * A whole line that is read from its own side. The mark sets the side of the line where the client goes by its first
 * letter, the isolate where it goes by the side of the screen. `markup` is already escaped.
 */
export function line(side: Direction, markup: string): string {
  return MARK_OF[side] + ISOLATE_OF[side] + markup + POP_ISOLATE;
}

/** Marked text as block-quote lines that keep to their own direction. Agreement bold, conflict bold and underlined. */
export function quoteLines(segments: readonly Segment[], side: Direction): string[] {
  return splitLines(segments).map(
    (segmentsOfLine) => `> ${MARK_OF[side]}${isolateMarked(segmentsOfLine, side)}`,
  );
}

/** Marked text in one line, isolated. */
export function markedLine(segments: readonly Segment[], side: Direction): string {
  return isolateMarked(
    splitLines(segments).flatMap((one, i) => (i > 0 ? [{ text: ' ' }, ...one] : one)),
    side,
  );
}

function isolateMarked(segments: readonly Segment[], side: Direction): string {
  return ISOLATE_OF[side] + merge(segments).map(drawSegment).join('') + POP_ISOLATE;
}

function drawSegment({ text, mark }: Segment): string {
  const escaped = escapeLine(harmless(text));
  if (mark === undefined || escaped.trim() === '') return escaped;
  return mark === 'agreement' ? `**${escaped}**` : `__**${escaped}**__`;
}

/** Neighbours of one kind become one: `**a****b**` is not two bold words. */
function merge(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    if (last !== undefined && last.mark === segment.mark)
      merged[merged.length - 1] = { ...last, text: last.text + segment.text };
    else merged.push(segment);
  }
  return merged;
}

/** Cuts segments at line breaks; blank lines are left out. */
function splitLines(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [[]];
  for (const segment of segments) {
    const [first, ...rest] = harmless(segment.text).split(BREAKS);
    if (first) lines.at(-1)?.push({ ...segment, text: first });
    for (const text of rest) lines.push(text ? [{ ...segment, text }] : []);
  }
  return lines.filter((one) => one.some(({ text }) => text.trim() !== ''));
}

/** An address longer than this takes the room of the quote it belongs to. */
const LONGEST_ADDRESS = 512;

/** A masked link, or nothing where the address is no web address or takes too much room. */
export function link(label: string, url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || href.length > LONGEST_ADDRESS) return undefined;
  // Round brackets would end the link.
  return `[${escapeLine(label)}](${href.replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))})`;
}
