/** Fits an answer into a platform's limits: what matters least goes first, a citation never goes. */
import { isolate } from './isolate.js';
import type { AnswerView, CitationView, PartView } from './present.js';
import { shorten, shortenSegments } from './shorten.js';

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

/**
 * The fullest form of an answer that a platform has room for. `fits` draws and measures. Statements that do not
 * fit even in their shortest form are left out from the end, never the first, and counted.
 */
export function fitAnswer(view: AnswerView, fits: (view: AnswerView) => boolean): AnswerView {
  let shortest = view;
  for (const detail of DETAILS) {
    shortest = { ...view, parts: view.parts.map((part) => shortenPart(part, detail, view)) };
    if (fits(shortest)) return shortest;
  }
  while (shortest.parts.length > 1 && !fits(shortest)) {
    const parts = shortest.parts.slice(0, -1);
    shortest = { ...shortest, parts, leftOut: view.parts.length - parts.length };
  }
  return shortest;
}

function shortenPart(part: PartView, detail: Detail, view: AnswerView): PartView {
  const cited = part.citations.map((citation) => shortenCitation(citation, detail, view));
  return {
    ...part,
    statement: shortenSegments(part.statement, detail.statement),
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
  const title = shorten(citation.title, detail.title);
  const publisher = shorten(citation.publisher, detail.title);
  return {
    ...rest,
    quote: shortenSegments(citation.quote, detail.quote),
    title,
    publisher,
    attribution: words.attribution(isolate(publisher), isolate(title)),
    notices: citation.notices.map((notice) => cutIsolated(notice, detail.notices)),
    ...(translation &&
      detail.translation > 0 && {
        translation: { ...translation, text: shorten(translation.text, detail.translation) },
      }),
  };
}

/** Cuts a sentence that holds isolates; those left open are closed. */
function cutIsolated(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const short = shorten(text, limit);
  const open = [...short].reduce((n, c) => n + (c === '\u2068' ? 1 : c === '\u2069' ? -1 : 0), 0);
  return short + '\u2069'.repeat(open);
}
