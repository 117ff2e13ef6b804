import type { Context } from 'hono';
import { type Direction, direction } from '../../src/answer/isolate.js';
import { type Phrases, phrases } from '../../src/answer/phrases.js';
import { type PagePhrases, pagePhrases } from '../../src/answer/phrases-page.js';
import type { Language } from '../../src/model/basics.js';

/** What every page is drawn with. */
export interface Setting {
  readonly language: Language;
  readonly direction: Direction;
  readonly words: PagePhrases;
  readonly phrases: Phrases;
  /** Base of absolute addresses, without a trailing slash; with the path of the public address, if it has one. */
  readonly origin: string;
  /** Address of this page in the other language. */
  readonly translated: string;
  /** The address of one of our own pages; a chosen language goes along, for there are no cookies to keep it. */
  readonly href: (path: string, query?: Readonly<Record<string, string>>) => string;
  /** The address of one of our own files, which is the same in every language. */
  readonly file: (path: string) => string;
}

const LANGUAGES: readonly Language[] = ['en', 'ar'];

/** The path that a public address puts before every page of ours: `/isnad`, or nothing. */
export function basePath(publicUrl: string | undefined): string {
  return publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '');
}

/** A path as the page knows it, whether the proxy before it has taken the base path off or left it on. */
export function withoutBase(path: string, base: string): string {
  if (path !== base && !path.startsWith(`${base}/`)) return path;
  return path.slice(base.length) || '/';
}

/** Language, words and addresses of one request. `?lang=` decides, else `Accept-Language`, else English. */
export function settingOf(c: Context, publicUrl: string | undefined): Setting {
  const here = new URL(c.req.url);
  const chosen = LANGUAGES.find((language) => language === here.searchParams.get('lang'));
  const language = chosen ?? preferred(c.req.header('accept-language') ?? '');
  const base = basePath(publicUrl);
  const other = new URLSearchParams(here.searchParams);
  other.set('lang', language === 'ar' ? 'en' : 'ar');
  return {
    language,
    direction: direction(language),
    words: pagePhrases(language),
    phrases: phrases(language),
    origin: publicUrl ?? here.origin,
    translated: `${base}${withoutBase(here.pathname, base)}?${other}`,
    href: (path, query = {}) => {
      const [bare, fragment] = path.split('#') as [string, string?];
      const all = new URLSearchParams({ ...query, ...(chosen && { lang: chosen }) }).toString();
      return `${base}${bare}${all === '' ? '' : `?${all}`}${fragment === undefined ? '' : `#${fragment}`}`;
    },
    file: (path) => base + path,
  };
}

/** The first of our languages in an Accept-Language header (RFC 9110 §12.5.4), by weight. */
export function preferred(header: string): Language {
  const wanted = header
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return { language: tag.toLowerCase().split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const ours = LANGUAGES.find((one) => one === language);
    if (ours) return ours;
  }
  return 'en';
}

/** Path of a citation page; stable, for every chat answer links to it. */
export function factPath(id: string): string {
  // Half a character can be written in YAML, but not in an address.
  return `/facts/${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}`;
}
