import { direction } from '../../../src/answer/isolate.js';
import type { FactView } from '../../service.js';
import type { Setting } from '../setting.js';
import { DateTime, Foreign, Marked, type MarkedSegment } from './text.js';

interface Line {
  readonly segments: readonly MarkedSegment[];
  /** The quote begins in this line. */
  readonly first: boolean;
}

/** An archived text by lines, with one span of it marked, which may run over several lines. */
export function linesAround(text: string, span: { readonly start: number; readonly end: number }): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const from = Math.min(Math.max(span.start - at, 0), line.length);
    const to = Math.min(Math.max(span.end - at, 0), line.length);
    const marked = from < to;
    const pieces: MarkedSegment[] = marked
      ? [
          { text: line.slice(0, from) },
          { text: line.slice(from, to), mark: 'quoted' },
          { text: line.slice(to) },
        ]
      : [{ text: line }];
    lines.push({
      segments: pieces.filter((piece) => piece.text !== ''),
      first: marked && span.start >= at,
    });
    at += line.length + 1;
  }
  return lines;
}

/** The archived article, whole and as it is, with the quote highlighted in its place. */
export function Archive({ view, setting }: { view: FactView; setting: Setting }) {
  const { fact, source } = view;
  const { words } = setting;
  return (
    <section class="archive" aria-labelledby="archived">
      <div class="bar">
        <h2 id="archived">{words.fact.archived}</h2>
        <p>
          <Foreign text={source.publisher} language={source.language} />
          <DateTime iso={source.publishedAt}>{source.publishedAt.replace('T', ' ')}</DateTime>
          <span class="verified">{words.fact.verified}</span>
        </p>
      </div>
      <div class="text" lang={source.language} dir={direction(source.language)}>
        {linesAround(source.text, fact.quote)
          .filter(({ segments }) => segments.length > 0)
          .map(({ segments, first }) => (
            <p {...(first && { id: 'quote', tabindex: -1 })}>
              <Marked segments={segments} />
            </p>
          ))}
      </div>
    </section>
  );
}
