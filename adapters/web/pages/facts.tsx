import { longDate } from '../../../src/answer/dates.js';
import { harmless } from '../../../src/answer/isolate.js';
import type { FactView } from '../../service.js';
import type { FactFilter } from '../fact-list.js';
import { factPath, type Setting } from '../setting.js';
import { Quotation } from './citation.js';
import { page } from './layout.js';
import { StatusBadges } from './status.js';
import { DateTime, Foreign, Go } from './text.js';

/** Facts on one page of the list. */
const PER_PAGE = 20;

export interface FactsPageProps {
  /** Every fact that may be shown; the choices of the filter are made of these. */
  readonly all: readonly FactView[];
  readonly found: readonly FactView[];
  readonly filter: FactFilter;
  /** Counts from 1; the last one stands for all that come after it. */
  readonly number: number;
  readonly setting: Setting;
}

/** The fact base, to browse, to search and to filter. */
export function factsPage(props: FactsPageProps) {
  const { all, found, setting } = props;
  const { facts } = setting.words;
  const number = Math.min(props.number, pagesOf(found));
  const from = (number - 1) * PER_PAGE;
  return page({
    setting,
    title: facts.title,
    current: 'facts',
    canonical: '/facts',
    children: (
      <>
        <h1>{facts.title}</h1>
        <Filter {...props} />
        <p class="count" role="status">
          {facts.count(found.length, all.length)}
        </p>
        {found.length === 0 && (
          <p class="none">
            {facts.none}{' '}
            <Go setting={setting} to="/facts">
              {facts.clear}
            </Go>
          </p>
        )}
        <ol class="facts" start={from + 1}>
          {found.slice(from, from + PER_PAGE).map((view) => (
            <FactCard view={view} setting={setting} />
          ))}
        </ol>
        <Pager {...props} number={number} />
      </>
    ),
  });
}

const pagesOf = (found: readonly FactView[]): number => Math.max(1, Math.ceil(found.length / PER_PAGE));

function FactCard({ view, setting }: { view: FactView; setting: Setting }) {
  const { fact, source } = view;
  const translation = source.language === setting.language ? undefined : fact.translation[setting.language];
  return (
    <li>
      <StatusBadges view={view} setting={setting} />
      <Quotation text={fact.quote.exact} language={source.language} />
      {translation !== undefined && (
        <p class="translation">
          <span class="label">{setting.phrases.translation}</span>{' '}
          <Foreign text={translation} language={setting.language} />
        </p>
      )}
      <p class="origin">
        <Foreign text={source.publisher} language={source.language} />
        <DateTime iso={source.publishedAt}>{longDate(source.publishedAt, setting.language)}</DateTime>
        <Go setting={setting} to={`${factPath(fact.id)}#quote`}>
          {setting.phrases.button.source}
          <span class="unseen">
            : <Foreign text={fact.id} />
          </span>
        </Go>
      </p>
    </li>
  );
}

function Filter({ all, filter, setting }: FactsPageProps) {
  const { facts, status } = setting.words;
  const sources = new Map(all.map(({ source }) => [source.id as string, harmless(source.title)]));
  const languages = new Set(all.map(({ source }) => source.language));
  const statuses = new Set<string>(all.map(({ fact }) => fact.status));
  if (all.some(({ expired }) => expired)) statuses.add('expired');
  const names = new Intl.DisplayNames(setting.language, { type: 'language' });
  const { lang } = Object.fromEntries(new URL(setting.href('/'), setting.origin).searchParams);
  return (
    <search>
      <form class="filter" method="get" action={setting.file('/facts')}>
        {lang !== undefined && <input type="hidden" name="lang" value={lang} />}
        <p class="words">
          <label for="q">{facts.search}</label>
          <input id="q" name="q" type="search" value={filter.q ?? ''} maxlength={200} />
        </p>
        <Select
          name="source"
          label={facts.source}
          any={facts.any}
          chosen={filter.source}
          options={[...sources]}
        />
        <Select
          name="status"
          label={facts.status}
          any={facts.any}
          chosen={filter.status}
          options={[...statuses].map((name) => [name, status[name as keyof typeof status]])}
        />
        <Select
          name="language"
          label={facts.language}
          any={facts.any}
          chosen={filter.language}
          options={[...languages].map((tag) => [tag, names.of(tag) ?? tag])}
        />
        <button type="submit">{facts.submit}</button>
      </form>
    </search>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Select({ name, label, any, chosen, options }: SelectProps) {
  return (
    <p>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{any}</option>
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

function Pager({ found, filter, number, setting }: FactsPageProps) {
  const pages = pagesOf(found);
  if (pages <= 1) return null;
  const { facts } = setting.words;
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const to = (n: number) => setting.href('/facts', { ...Object.fromEntries(given), page: String(n) });
  return (
    <nav class="pager" aria-label={facts.page(number, pages)}>
      {number > 1 && (
        <a href={to(number - 1)} rel="prev">
          {facts.previous}
        </a>
      )}
      <span>{facts.page(number, pages)}</span>
      {number < pages && (
        <a href={to(number + 1)} rel="next">
          {facts.next}
        </a>
      )}
    </nav>
  );
}
