import { isolate } from '../../src/answer/isolate.js';
import type { AnswerView, CitationView } from '../../src/answer/present.js';
import { shorten, shortenSegments } from '../../src/answer/shorten.js';
import { foreign, lineStart, lines, link, quoted, type RichPart, run } from './blocks.js';
import { BUTTON_URL } from './limits.js';

/** How many characters each part of an answer may take. */
export interface Room {
  readonly citations: number;
  readonly quote: number;
  readonly translation: number;
  readonly title: number;
  readonly notices: number;
  readonly differences: number;
  readonly statement: number;
}

/** A quote with who said it, where and when: quote, then attribution and links, then translation and notices. */
export function drawCitation(
  citation: CitationView,
  { words, direction }: Pick<AnswerView, 'words' | 'direction'>,
  room: Room,
): RichPart[] {
  const start = run(lineStart(direction));
  const attribution = words.attribution(
    isolate(shorten(citation.publisher, room.title)),
    isolate(shorten(citation.title, room.title)),
  );
  const parts = [
    quoted(run(lineStart(citation.direction)), ...foreign(shortenSegments(citation.quote, room.quote))),
    lines(
      start,
      run(`— ${attribution} · ${citation.published}`),
      ...(isWebAddress(citation.url) ? [run(' · '), link(citation.url, words.button.article)] : []),
      ...(isWebAddress(citation.permalink)
        ? [run(' · '), link(citation.permalink, words.button.source)]
        : []),
    ),
  ];
  if (citation.translation && room.translation > 0)
    parts.push(
      lines(
        start,
        run(`${citation.translation.label}: `, { italic: true }),
        run(isolate(shorten(citation.translation.text, room.translation)), { italic: true }),
      ),
    );
  for (const notice of citation.notices)
    if (notice.length <= room.notices) parts.push(lines(start, run(`⚠️ ${notice}`)));
  return parts;
}

function isWebAddress(address: string | undefined): address is string {
  return (
    address !== undefined &&
    address.length <= BUTTON_URL &&
    /^https?:\/\/[^\s<>]+$/.test(address) &&
    URL.canParse(address)
  );
}
