import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { factPage } from '../../adapters/web/pages/fact.js';
import { claimData, feedData, scriptSafe } from '../../adapters/web/structured-data.js';
import type { Day } from '../../src/model/basics.js';
import { HOSTILE_STRINGS } from '../corpus/hostile-strings.js';
import { factViewOf } from '../support/fact-views.js';
import { englishSetting } from '../support/setting.js';

const ORIGIN = 'https://isnad.example';

// That every term is schema.org's is proven by the compiler: structured-data.ts is typed with schema-dts.
describe('a fact in schema.org’s terms', () => {
  test('is a Claim with the article as citation, and nobody is said to have reviewed it', () => {
    const data = claimData(factViewOf({ url: 'https://news.example/1' }), ORIGIN);
    expect(data).toMatchObject({
      '@type': 'Claim',
      '@id': `${ORIGIN}/facts/made-up-fact`,
      text: 'The company trained its model on 14.8 trillion tokens in 2024.',
      citation: {
        '@type': 'Article',
        headline: 'A made-up report',
        publisher: { '@type': 'Organization', name: 'The Made-up Gazette' },
        datePublished: '2025-02-03',
        url: 'https://news.example/1',
      },
    });
    expect(JSON.stringify(data)).not.toContain('Review');
  });

  test('tells status, expiry, translations and corrections where there are any', () => {
    const view = factViewOf({
      status: 'corrected',
      expiresAt: '2026-02-28',
      translation: { ar: 'ترجمة' },
      corrections: [{ date: '2026-01-25' as Day, reason: 'a wrong figure', before: '14', after: '14.8' }],
    });
    expect(claimData(view, ORIGIN)).toMatchObject({
      creativeWorkStatus: 'corrected',
      expires: '2026-02-28',
      workTranslation: [{ inLanguage: 'ar', text: 'ترجمة' }],
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-01-25', text: 'a wrong figure' }],
    });
  });

  test('a feed holds every fact and the time at which they were loaded', () => {
    const feed = feedData([factViewOf(), factViewOf({ id: 'b' })], ORIGIN, Date.UTC(2026, 0, 22));
    expect(feed).toMatchObject({ '@type': 'DataFeed', dateModified: '2026-01-22T00:00:00.000Z' });
    expect(feed.dataFeedElement).toHaveLength(2);
  });
});

test.each(HOSTILE_STRINGS.map(({ text }) => text))('in its script element %j stays data', (text) => {
  const markup = String(
    factPage({ view: factViewOf({ quote: text, title: text }), neighbours: [], setting: englishSetting }),
  );
  const scripts = [...parseHTML(markup).document.querySelectorAll('script')];
  expect(scripts.map((script) => script.getAttribute('type'))).toEqual(['module', 'application/ld+json']);
  expect(JSON.parse(scripts[1]!.textContent!).text).toBe(text);
  expect(scriptSafe({ text })).not.toMatch(/[<>&]/);
});
