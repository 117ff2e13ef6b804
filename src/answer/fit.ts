/** Fits an answer into a platform's limits: what matters least goes first, a citation never goes. */
import { isolate } from './isolate.js';
import type { AnswerView, CitationView, PartView, Segment } from './present.js';

/** How much of each section is kept; counts, and lengths in UTF-16 code units. */
interface Detail {
  readonly citations: number;
  readonly translation: number;
  readonly statement: number;
  readonly differences: number;
  readonly notices: number;
  readonly quote: number;
  readonly title: number;
}

const ALL: Detail = {
  citations: 3,
  translation: Infinity,
  statement: 300,
  differences: 20,
  notices: Infinity,
  quote: Infinity,
  title: 300,
};

/** From everything to the least that still names who said what, when: each row gives up what matters least. */
const DETAILS: readonly Detail[] = [
  ALL,
  { ...ALL, citations: 2, translation: 600, differences: 6 },
  { ...ALL, citations: 1, translation: 600, differences: 6, statement: 200, title: 200 },
  { citations: 1, translation: 300, statement: 160, differences: 4, notices: 600, quote: 1500, title: 160 },
  { citations: 1, translation: 0, statement: 120, differences: 3, notices: 300, quote: 800, title: 120 },
  { citations: 1, translation: 0, statement: 80, differences: 2, notices: 160, quote: 400, title: 80 },
  { citations: 1, translation: 0, statement: 60, differences: 1, notices: 100, quote: 200, title: 60 },
  { citations: 1, translation: 0, statement: 40, differences: 0, notices: 80, quote: 100, title: 40 },
];

const ELLIPSIS = '…';
/** A cut moves back to a space, but gives up no more than this share of the room for it. */
const WORD_REACH = 0.6;

/**
 * The fullest form of an answer that a platform has room for. `fits` draws and measures. Statements that do not
 * fit even in their shortest form are left out from the end, never the first.
 */
export function fitAnswer(view: AnswerView, fits: (view: AnswerView) => boolean): AnswerView {
  let shortest = view;
  for (const detail of DETAILS) {
    shortest = { ...view, parts: view.parts.map((part) => shortenPart(part, detail, view)) };
    if (fits(shortest)) return shortest;
  }
  while (shortest.parts.length > 1 && !fits(shortest))
    shortest = { ...shortest, parts: shortest.parts.slice(0, -1) };
  return shortest;
}

function shortenPart(part: PartView, detail: Detail, view: AnswerView): PartView {
  const cited = part.citations.map((citation) => shortenCitation(citation, detail, view));
  return {
    ...part,
    statement: shorten(part.statement, detail.statement),
    differences: part.differences.slice(0, detail.differences),
    notices: part.notices.map((notice) => cutIsolated(notice, detail.notices)),
    citations: cited.slice(0, detail.citations),
    // What is left out stands first behind "other quotes".
    others: [...part.citations.slice(detail.citations), ...part.others],
  };
}

/** A citation with every part cut to a length; publisher and date stay. */
function shortenCitation(citation: CitationView, detail: Detail, { words }: AnswerView): CitationView {
  const { translation, ...rest } = citation;
  const title = cut(citation.title, detail.title);
  const publisher = cut(citation.publisher, detail.title);
  return {
    ...rest,
    quote: shorten(citation.quote, detail.quote),
    title,
    publisher,
    attribution: words.attribution(isolate(publisher), isolate(title)),
    notices: citation.notices.map((notice) => cutIsolated(notice, detail.notices)),
    ...(translation &&
      detail.translation > 0 && {
        translation: { ...translation, text: cut(translation.text, detail.translation) },
      }),
  };
}

/** The window of a marked text that shows its first conflict (else its first mark), with … where it was cut. */
export function shorten(segments: readonly Segment[], limit: number): readonly Segment[] {
  const length = segments.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= limit) return segments;
  const conflict = segments.findIndex(({ mark }) => mark === 'conflict');
  const anchor =
    conflict >= 0
      ? conflict
      : Math.max(
          0,
          segments.findIndex(({ mark }) => mark !== undefined),
        );
  const at = segments.slice(0, anchor).reduce((sum, { text }) => sum + text.length, 0);
  const text = segments.map((segment) => segment.text).join('');
  const mark = segments[anchor]!;
  // A third of the room before the mark, the rest from it on; a mark near the start needs no cut before it.
  const lead = Math.floor(limit / 3);
  const start = at + mark.text.length <= limit ? 0 : boundary(text, at - lead, at);
  const end = boundary(text, start + limit, start + Math.floor(limit * WORD_REACH));
  const kept: Segment[] = [];
  let position = 0;
  for (const segment of segments) {
    const from = Math.max(start - position, 0);
    const to = Math.min(end - position, segment.text.length);
    if (from < to) kept.push({ ...segment, text: segment.text.slice(from, to) });
    position += segment.text.length;
  }
  return [
    ...(start > 0 ? [{ text: ELLIPSIS }] : []),
    ...kept,
    ...(end < text.length ? [{ text: ELLIPSIS }] : []),
  ];
}

/** A text of at most `limit` code units, with … where it was cut. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text.slice(0, boundary(text, limit - 1, Math.floor(limit * WORD_REACH))) + ELLIPSIS;
}

/** Nearest space between `wanted` and `worst` (either side of it), else `wanted`, never inside a surrogate pair. */
function boundary(text: string, wanted: number, worst: number): number {
  const step = worst < wanted ? -1 : 1;
  for (let at = wanted; at !== worst + step; at += step) if (/\s/.test(text[at] ?? '')) return at;
  const clamped = Math.min(Math.max(wanted, 0), text.length);
  return /[\uDC00-\uDFFF]/.test(text[clamped] ?? '') ? clamped - 1 : clamped;
}

/** Cuts a sentence that holds isolates; those left open are closed. */
function cutIsolated(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const short = cut(text, limit);
  const open = [...short].reduce((n, c) => n + (c === '\u2068' ? 1 : c === '\u2069' ? -1 : 0), 0);
  return short + '\u2069'.repeat(open);
}
