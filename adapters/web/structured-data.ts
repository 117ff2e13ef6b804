import type { Article, Claim, DataFeed, WithContext } from 'schema-dts';
import type { FactView } from '../service.js';
import { factPath } from './setting.js';

/**
 * A fact in schema.org's terms: a `Claim` with `citation`. Not a ClaimReview: nobody reviewed what the source
 * says, it is only shown where it says so. `origin` is the base of absolute addresses.
 */
export function claimData(view: FactView, origin: string): Exclude<Claim, string> {
  const { fact, source } = view;
  const address = `${origin}${factPath(fact.id)}`;
  const corrections = fact.corrections.map(({ date, reason, before, after }) => ({
    '@type': 'CorrectionComment' as const,
    datePublished: date,
    text: reason,
    ...(before !== undefined && after !== undefined && { description: `${before} → ${after}` }),
  }));
  return {
    '@type': 'Claim',
    '@id': address,
    url: address,
    identifier: fact.id,
    text: fact.quote.exact,
    inLanguage: source.language,
    datePublished: source.publishedAt,
    ...(fact.status !== 'published' && { creativeWorkStatus: fact.status }),
    ...(fact.expiresAt !== undefined && { expires: fact.expiresAt }),
    ...(corrections.length > 0 && { correction: corrections }),
    ...(Object.keys(fact.translation).length > 0 && {
      workTranslation: Object.entries(fact.translation).map(([language, text]) => ({
        '@type': 'CreativeWork' as const,
        inLanguage: language,
        text,
      })),
    }),
    citation: articleData(view, origin),
  };
}

function articleData({ source }: FactView, origin: string): Exclude<Article, string> {
  return {
    '@type': 'Article',
    headline: source.title,
    publisher: { '@type': 'Organization', name: source.publisher },
    datePublished: source.publishedAt,
    inLanguage: source.language,
    ...(source.url !== undefined && { url: source.url }),
    associatedMedia: {
      '@type': 'MediaObject',
      contentUrl: `${origin}/archive/${encodeURIComponent(source.id)}.txt`,
      encodingFormat: 'text/plain',
      sha256: source.sha256,
    },
  };
}

/** All facts that may be shown, as one feed. `loadedAt` in epoch milliseconds. */
export function feedData(
  views: readonly FactView[],
  origin: string,
  loadedAt: number,
): WithContext<Exclude<DataFeed, string>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    '@id': `${origin}/feed.json`,
    name: 'Isnad',
    dateModified: new Date(loadedAt).toISOString(),
    dataFeedElement: views.map((view) => ({ '@type': 'DataFeedItem', item: claimData(view, origin) })),
  };
}

/** JSON that may stand inside a script element: nothing in it can close the element or open a comment. */
export function scriptSafe(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
