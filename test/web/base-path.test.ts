import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basePath, withoutBase } from '../../adapters/web/setting.js';
import { CLAIMS, postForm, type TestWeb, testWeb } from '../support/web.js';

const PUBLIC = 'https://example.org/isnad';

let web: TestWeb;
beforeAll(async () => {
  web = await testWeb({}, { publicUrl: PUBLIC });
});
afterAll(() => web.close());

/** Addresses of this site that a page points to, and what it says its own address is. */
function pointedAt(markup: string): { ours: string[]; canonical: string | undefined } {
  const { document } = parseHTML(markup);
  const all = [...document.querySelectorAll('[href], [src], [action]')].map(
    (element) => ['href', 'src', 'action'].map((name) => element.getAttribute(name)).find(Boolean)!,
  );
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined;
  return {
    ours: all.filter((address) => !address.startsWith('#') && !/^https?:/.test(address)),
    canonical,
  };
}

describe.each([
  ['leaves the path on', (path: string) => path],
  ['takes the path off', (path: string) => path.slice('/isnad'.length) || '/'],
])('under a path, behind a proxy that %s', (_, passedOn) => {
  const get = (path: string) => fetch(web.url + passedOn(path));

  test('every address that a page points to is under the path, and is there', async () => {
    const seen = new Set<string>(['/isnad/', '/isnad/facts/r1-release?lang=ar']);
    for (const path of seen) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      if (!response.headers.get('content-type')!.includes('html')) continue;
      const { ours, canonical } = pointedAt(await response.text());
      expect(canonical?.startsWith(`${PUBLIC}/`)).toBe(true);
      for (const address of ours) expect(address).toMatch(/^\/isnad\//);
      // One page of each kind is enough.
      const kind = (address: string) => address.replace(/[#?].*/, '').replace(/\/facts\/.*/, '/facts/');
      const known = new Set([...seen].map(kind));
      for (const address of ours) if (!known.has(kind(address))) seen.add(address.replace(/#.*/, ''));
    }
    expect([...seen].map((path) => path.replace(/\?.*/, ''))).toEqual(
      expect.arrayContaining([
        '/isnad/assets/page.css',
        '/isnad/assets/page.js',
        '/isnad/facts',
        '/isnad/corrections',
        '/isnad/feed.json',
        '/isnad/api/openapi.json',
        '/isnad/archive/madar-2026-01-21-deepseek.txt',
      ]),
    );
  });

  test('the style sheet finds its faces', async () => {
    const sheet = await (await get('/isnad/assets/page.css')).text();
    const [, face] = /url\("(fonts\/[^"]+)"\)/.exec(sheet)!;
    expect((await get(`/isnad/assets/${face}`)).headers.get('content-type')).toBe('font/woff2');
  });

  test('forms are answered, and what comes back points under the path too', async () => {
    const origin = { origin: 'https://example.org' };
    const answer = await postForm(web, passedOn('/isnad/'), { claim: CLAIMS.supported }, origin);
    expect(answer.status).toBe(200);
    const { ours } = pointedAt(await answer.text());
    const feedback = ours.find((address) => address.includes('/questions/'))!;
    expect(feedback).toMatch(/^\/isnad\/questions\//);
    expect((await postForm(web, passedOn(feedback), { say: 'right' }, origin)).status).toBe(200);
  });

  test('programs read the public addresses', async () => {
    const { servers } = (await (await get('/isnad/api/openapi.json')).json()) as { servers: unknown };
    expect(servers).toEqual([{ url: PUBLIC }]);
    const fact = (await (await get('/isnad/api/facts/r1-release')).json()) as { url: string };
    expect(fact.url).toBe(`${PUBLIC}/facts/r1-release`);
    const feed = (await (await get('/isnad/feed.json')).json()) as Record<string, unknown>;
    expect(feed['@id']).toBe(`${PUBLIC}/feed.json`);
    expect((await get('/isnad/api/nothing')).headers.get('content-type')).toMatch(/json/);
  });
});

test('a page read under the path costs a visitor one read, not two', async () => {
  const proxied = await testWeb({}, { publicUrl: PUBLIC, trustProxy: true });
  const visitor = { 'x-forwarded-for': '192.0.2.77' };
  const statuses = await Promise.all(
    Array.from(
      { length: 301 },
      async () => (await fetch(`${proxied.url}/isnad/facts/none`, { headers: visitor })).status,
    ),
  );
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  await proxied.close();
});

test('a path is taken off whole, once, or not at all', () => {
  expect(withoutBase('/isnad', '/isnad')).toBe('/');
  expect(withoutBase('/isnad/isnad/x', '/isnad')).toBe('/isnad/x');
  expect(withoutBase('/isnadir', '/isnad')).toBe('/isnadir');
  expect(withoutBase('/facts', '')).toBe('/facts');
  expect(basePath('https://example.org/')).toBe('');
  expect(basePath('https://example.org/a/b/')).toBe('/a/b');
  expect(basePath(undefined)).toBe('');
});
