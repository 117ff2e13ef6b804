import { direction } from '../../../src/answer/isolate.js';
import { type CitationView, presentCitation } from '../../../src/answer/present.js';
import { addressAtQuote } from '../../../src/answer/text-fragment.js';
import type { Citation } from '../../../src/model/answer.js';
import { factPath, type Setting } from '../setting.js';
import { DateTime, Foreign, Go, Marked } from './text.js';

/** A quote with its marks, then who said it and when, in the language that the setting has. */
export function CitationFigure({ citation, setting }: { citation: Citation; setting: Setting }) {
  const view = presentCitation(citation, setting.language);
  return (
    <figure class="citation">
      <blockquote lang={view.language} dir={view.direction}>
        <p>
          <Marked segments={view.quote} />
        </p>
      </blockquote>
      <Translation view={view} language={citation.translation?.language} />
      <figcaption>
        <span class="publisher">
          <Foreign text={view.publisher} language={view.language} />
        </span>
        <cite>
          <Foreign text={view.title} language={view.language} />
        </cite>
        <DateTime iso={citation.source.publishedAt}>{view.published}</DateTime>
        {view.notices.map((notice) => (
          <span class="notice">{notice}</span>
        ))}
        <SourceLinks citation={citation} setting={setting} />
      </figcaption>
    </figure>
  );
}

function Translation({ view, language }: { view: CitationView; language: string | undefined }) {
  if (view.translation === undefined) return null;
  return (
    <p class="translation">
      <span class="label">{view.translation.label}</span>{' '}
      <bdi lang={language} dir={view.translation.direction}>
        {view.translation.text}
      </bdi>
    </p>
  );
}

function SourceLinks({ citation, setting }: { citation: Citation; setting: Setting }) {
  const { button } = setting.phrases;
  const { url } = citation.source;
  const article = url === undefined ? undefined : addressAtQuote(url, citation.quote.exact);
  return (
    <span class="links">
      <Go setting={setting} to={`${factPath(citation.factId)}#quote`}>
        {button.source}
      </Go>
      {article !== undefined && (
        <a href={article} rel="noopener external nofollow">
          {button.article}
        </a>
      )}
    </span>
  );
}

/** A quote by itself, without who said it; for lists that say that elsewhere. */
export function Quotation({ text, language }: { text: string; language: string }) {
  return (
    <blockquote lang={language} dir={direction(language)}>
      <p>
        <Marked segments={[{ text }]} />
      </p>
    </blockquote>
  );
}
