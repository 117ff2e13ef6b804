import { isolate } from '../../src/answer/isolate.js';
import type { AnswerView, CitationView } from '../../src/answer/present.js';
import { foreign, lineStart, lines, link, quoted, type RichPart, run } from './blocks.js';
import { BUTTON_URL } from './limits.js';

/** A quote with who said it, where and when: quote, then attribution and links, then translation and notices. */
export function drawCitation(
  citation: CitationView,
  { words, direction }: Pick<AnswerView, 'words' | 'direction'>,
): RichPart[] {
  const start = run(lineStart(direction));
  const parts = [
    quoted(run(lineStart(citation.direction)), ...foreign(citation.quote)),
    lines(
      start,
      run(`— ${citation.attribution} · ${citation.published}`),
      ...(isWebAddress(citation.url) ? [run(' · '), link(citation.url, words.button.article)] : []),
      ...(isWebAddress(citation.permalink)
        ? [run(' · '), link(citation.permalink, words.button.source)]
        : []),
    ),
  ];
  if (citation.translation)
    parts.push(
      lines(
        start,
        run(`${citation.translation.label}: `, { italic: true }),
        run(isolate(citation.translation.text), { italic: true }),
      ),
    );
  for (const notice of citation.notices) parts.push(lines(start, run(`⚠️ ${notice}`)));
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
