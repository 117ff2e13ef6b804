import type { Child } from 'hono/jsx';
import { longDate } from '../../../src/answer/dates.js';
import { direction, harmless } from '../../../src/answer/isolate.js';
import { addressAtQuote } from '../../../src/answer/text-fragment.js';
import type { FactView } from '../../service.js';
import { factPath, type Setting } from '../setting.js';
import { claimData } from '../structured-data.js';
import { Archive } from './archive.js';
import { Changes } from './corrections.js';
import { page } from './layout.js';
import { StatusBadges } from './status.js';
import { DateTime, Foreign, Go } from './text.js';

/** Other facts of the same source that are offered. */
const MOST_NEIGHBOURS = 6;

interface FactPageProps {
  readonly view: FactView;
  /** Facts of the same source. */
  readonly neighbours: readonly FactView[];
  readonly setting: Setting;
}

/** The citation page: a quote in its place in the archived article, and everything needed to check it. */
export function factPage(props: FactPageProps) {
  const { view, setting } = props;
  const { fact, source } = view;
  return page({
    setting,
    title: `${harmless(fact.quote.exact).slice(0, 80)} · ${harmless(source.publisher)}`,
    description: `${harmless(source.publisher)}, ${source.publishedAt}: ${harmless(fact.quote.exact)}`,
    canonical: factPath(fact.id),
    data: { '@context': 'https://schema.org', ...claimData(view, setting.origin) },
    class: 'fact',
    children: (
      <>
        <div class="cited">
          <StatusBadges view={view} setting={setting} always />
          <h1 class="quote" lang={source.language} dir={direction(source.language)}>
            {harmless(fact.quote.exact)}
          </h1>
          <Translations view={view} setting={setting} />
          <p>
            <a class="button" href="#quote">
              {setting.words.fact.inPlace}
            </a>
          </p>
          <Details {...props} />
        </div>
        <Archive view={view} setting={setting} />
      </>
    ),
  });
}

function Translations({ view, setting }: { view: FactView; setting: Setting }) {
  return (
    <>
      {Object.entries(view.fact.translation).map(([language, text]) => (
        <p class="translation">
          <span class="label">{setting.phrases.translation}</span> <Foreign text={text} language={language} />
        </p>
      ))}
    </>
  );
}

function Details({ view, neighbours, setting }: FactPageProps) {
  const { fact, source } = view;
  const { words, language } = setting;
  const article = source.url === undefined ? undefined : addressAtQuote(source.url, fact.quote.exact);
  const permalink = setting.origin + factPath(fact.id);
  return (
    <>
      <dl>
        <Entry term={words.fact.publisher}>
          <Foreign text={source.publisher} language={source.language} />
        </Entry>
        <Entry term={setting.phrases.button.article}>
          <Foreign text={source.title} language={source.language} />
          {article !== undefined && (
            <a href={article} rel="noopener external nofollow">
              {words.fact.article}
            </a>
          )}
        </Entry>
        <Entry term={words.fact.published}>
          <DateTime iso={source.publishedAt}>{longDate(source.publishedAt, language)}</DateTime>{' '}
          <bdi class="iso">{source.publishedAt}</bdi>
        </Entry>
        {fact.expiresAt !== undefined && (
          <Entry term={words.fact.expires}>
            <DateTime iso={fact.expiresAt}>{longDate(fact.expiresAt, language)}</DateTime>
          </Entry>
        )}
        {fact.supersededBy !== undefined && (
          <Entry term={words.fact.superseded}>
            <Go setting={setting} to={factPath(fact.supersededBy)}>
              <Foreign text={fact.supersededBy} />
            </Go>
          </Entry>
        )}
        <Entry term={words.fact.fingerprint}>
          <code class="hash">{source.sha256}</code>
          <span class="verified">{words.fact.verified}</span>
          <span>{words.fact.verify}</span>
          <a href={setting.file(`/archive/${encodeURIComponent(source.id)}.txt`)}>{words.fact.download}</a>
          <span>{words.fact.position(String(fact.quote.start), String(fact.quote.end))}</span>
        </Entry>
        <Entry term={words.fact.permalink}>
          <a href={permalink} dir="ltr" class="permalink">
            {permalink}
          </a>
        </Entry>
      </dl>
      {fact.corrections.length > 0 && (
        <section class="corrections">
          <h2>{words.corrections.title}</h2>
          <Changes view={view} setting={setting} />
        </section>
      )}
      <Wordings view={view} setting={setting} />
      {neighbours.length > 0 && <Neighbours neighbours={neighbours} setting={setting} />}
    </>
  );
}

function Entry({ term, children }: { term: string; children: Child }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Wordings({ view, setting }: { view: FactView; setting: Setting }) {
  const wordings = Object.entries(view.fact.wordings).flatMap(([language, texts]) =>
    texts.map((text) => ({ language, text })),
  );
  if (wordings.length === 0) return null;
  return (
    <details class="wordings">
      <summary>{`${setting.words.fact.wordings} (${wordings.length})`}</summary>
      <ul>
        {wordings.map(({ language, text }) => (
          <li lang={language} dir={direction(language)}>
            {harmless(text)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Neighbours({ neighbours, setting }: { neighbours: readonly FactView[]; setting: Setting }) {
  return (
    <details class="neighbours">
      <summary>{setting.words.fact.otherFacts}</summary>
      <ul>
        {neighbours.slice(0, MOST_NEIGHBOURS).map(({ fact, source }) => (
          <li>
            <Go setting={setting} to={`${factPath(fact.id)}#quote`}>
              <Foreign text={fact.quote.exact} language={source.language} />
            </Go>
          </li>
        ))}
      </ul>
    </details>
  );
}
