import type { Span } from '../model/basics.js';
import type { Segment } from './present.js';

const ELLIPSIS = '…';
/** A cut moves back to a space this near, so that it falls between words. */
const NEAR_SPACE = 24;

/** At most `limit` UTF-16 units of a text, an ellipsis included; no word, surrogate pair or accent cut where it can be helped. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  return text.slice(0, backToBoundary(text, limit - ELLIPSIS.length, 0)).trimEnd() + ELLIPSIS;
}

/**
 * At most about `limit` units of a marked text: the marked words with as much around them as fits, conflicts
 * before agreements, an ellipsis wherever something was left out. What is kept is verbatim and in order.
 */
export function shortenSegments(segments: readonly Segment[], limit: number): Segment[] {
  const text = segments.map((segment) => segment.text).join('');
  if (text.length <= limit) return [...segments];
  const ranges = telling(spansOf(segments), text, limit);
  const kept: Segment[] = [];
  let at = 0;
  for (const range of ranges) {
    if (range.start > at) kept.push({ text: at === 0 ? ELLIPSIS : ` ${ELLIPSIS} ` });
    kept.push(...cut(segments, range));
    at = range.end;
  }
  if (at < text.length) kept.push({ text: ELLIPSIS });
  return kept;
}

interface MarkedSpan extends Span {
  readonly mark?: Segment['mark'];
}

function spansOf(segments: readonly Segment[]): MarkedSpan[] {
  let at = 0;
  return segments.map(({ text, mark }) => {
    const start = at;
    at += text.length;
    return { start, end: at, ...(mark && { mark }) };
  });
}

/** The parts of a text to keep, in order and apart from one another. */
function telling(spans: readonly MarkedSpan[], text: string, limit: number): Span[] {
  const marked = [
    ...spans.filter(({ mark }) => mark === 'conflict'),
    ...spans.filter(({ mark }) => mark === 'agreement'),
  ];
  const chosen: Span[] = [];
  let left = limit - ELLIPSIS.length;
  for (const { start, end } of marked) {
    const cost = end - start + 2 * (ELLIPSIS.length + 1);
    if (cost > left) continue;
    chosen.push({ start, end });
    left -= cost;
  }
  if (chosen.length === 0) {
    const start = marked[0]?.start ?? 0;
    return [{ start, end: backToBoundary(text, start + limit - 2 * ELLIPSIS.length, start) }];
  }
  const around = Math.floor(left / (2 * chosen.length));
  return merge(
    chosen.map(({ start, end }) => ({
      start: onToBoundary(text, Math.max(0, start - around), start),
      end: backToBoundary(text, Math.min(text.length, end + around), end),
    })),
  );
}

function merge(ranges: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end + 1)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

function cut(segments: readonly Segment[], range: Span): Segment[] {
  const spans = spansOf(segments);
  return segments.flatMap(({ text, mark }, i) => {
    const { start, end } = spans[i]!;
    const piece = text.slice(Math.max(0, range.start - start), Math.max(0, Math.min(end, range.end) - start));
    return piece === '' ? [] : [{ text: piece, ...(mark && { mark }) }];
  });
}

const INSIDE_A_CHARACTER = /^(\p{M}|\u200d|[\udc00-\udfff]|\ufe0f)/u;

/** The nearest place at or before `end` where a text may be cut, never before `least`. */
function backToBoundary(text: string, end: number, least: number): number {
  if (end >= text.length) return text.length;
  for (let at = end; at >= Math.max(least, end - NEAR_SPACE); at -= 1)
    if (/\s/.test(text[at] ?? ' ')) return at;
  let at = Math.max(end, least);
  while (at > least && INSIDE_A_CHARACTER.test(text.slice(at, at + 1))) at -= 1;
  return at;
}

/** The nearest place at or after `start` where a text may be cut, never after `most`. */
function onToBoundary(text: string, start: number, most: number): number {
  if (start === 0) return 0;
  for (let at = start; at < Math.min(most, start + NEAR_SPACE); at += 1)
    if (/\s/.test(text[at - 1]!)) return at;
  let at = start;
  while (at < most && INSIDE_A_CHARACTER.test(text.slice(at, at + 1))) at += 1;
  return at;
}
