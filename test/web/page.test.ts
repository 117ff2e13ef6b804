import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_STRINGS } from '../corpus/hostile-strings.js';
import { readPage, readPiece } from '../support/read-page.js';
import { CLAIMS, postForm, type TestWeb, testWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => {
  web = await testWeb();
});
afterAll(() => web.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(web.url + path, { headers });
const text = async (response: Response | Promise<Response>) => (await response).text();

describe('asking', () => {
  test('the first page has a field, claims to try, and no script but its own file', async () => {
    const page = await text(get('/'));
    expect(page).toMatch(/<textarea [^>]*name="claim"/);
    expect(page.match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/page\.js\?v=\w+">$/),
    ]);
    const examples = [...page.matchAll(/name="claim" value="([^"]+)"/g)];
    expect(examples.length).toBeGreaterThanOrEqual(5);
    expect(examples.some(([, claim]) => /\p{Script=Arabic}/u.test(claim!))).toBe(true);
  });

  test('without script the answer comes as a whole page, in the language of the claim', async () => {
    const page = await text(
      postForm(web, '/', { claim: CLAIMS.contradictedArabic }, { 'accept-language': 'en' }),
    );
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain('<article class="exchange contradicted" lang="ar" dir="rtl">');
    expect(page).toContain('مدار الساعة');
    expect(page).toContain('href="/facts/r1-release#quote"');
  });

  test('with script only the new piece is sent', async () => {
    const piece = await text(postForm(web, '/', { claim: CLAIMS.supported }, { 'x-piece': '1' }));
    expect(piece).toMatch(/^<article class="exchange supported"/);
    expect(piece).not.toContain('<html');
  });

  test('what no source bears on is said to be unknown, and can be put before the moderators', async () => {
    const page = await text(postForm(web, '/', { claim: CLAIMS.unknown }));
    expect(page).toContain('exchange unknown');
    expect(page).toContain('value="forward"');
    expect(page).not.toContain('<blockquote');
  });

  test('a blank claim and one that is too long are refused with a reason, and stay in the field', async () => {
    const blank = await postForm(web, '/', { claim: '  ' });
    expect(blank.status).toBe(422);
    const long = await postForm(web, '/', { claim: 'word '.repeat(500) });
    expect(long.status).toBe(422);
    expect(await long.text()).toMatch(/<textarea[^>]*>word word/);
  });

  test('a body that is no claim at all is not read to its end', async () => {
    expect((await postForm(web, '/', { claim: 'x'.repeat(100_000) })).status).toBe(413);
  });

  test('a form that another site sends is not answered', async () => {
    const response = await postForm(web, '/', { claim: 'x y z' }, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('another site');
  });

  test('behind a proxy, a form from the public address is answered', async () => {
    const proxied = await testWeb({}, { publicUrl: 'https://isnad.example/base' });
    const origin = { origin: 'https://isnad.example' };
    expect((await postForm(proxied, '/', { claim: CLAIMS.supported }, origin)).status).toBe(200);
    await proxied.close();
  });

  test('what a reader says of an answer reaches the service', async () => {
    const piece = await text(postForm(web, '/', { claim: CLAIMS.supported }, { 'x-piece': '1' }));
    const action = /action="(\/questions\/[\w-]+)"/.exec(piece)![1]!;
    const thanks = await postForm(web, action, { say: 'wrong' }, { 'x-piece': '1' });
    expect(await thanks.text()).toContain('The moderators will see it.');
    expect((await postForm(web, action, { say: 'nonsense' })).status).toBe(404);
  });

  test('what is said of an answer that is no longer kept is not thanked for', async () => {
    for (const say of ['right', 'wrong', 'forward']) {
      const response = await postForm(web, '/questions/nobody-has-this', { say }, { 'x-piece': '1' });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('no longer kept');
    }
  });

  test('no page sets a cookie, and none is kept by a cache with a claim in it', async () => {
    const response = await postForm(web, '/', { claim: CLAIMS.supported });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('a failure is told with the reference that the log has', async () => {
    const failing = await testWeb({
      listFacts: () => {
        throw new Error('lost');
      },
    });
    const response = await fetch(`${failing.url}/facts`);
    expect(response.status).toBe(500);
    const reference = /Reference: (\w+)/.exec(await response.text())![1]!;
    expect(failing.logged.join('\n')).toContain(reference);
    expect(await failing.metrics.text(failing.service.health())).toContain(
      'isnad_errors_total{where="web"} 1',
    );
    await failing.close();
  });
});

describe('the fact base', () => {
  test('lists every fact that may be shown, a page at a time', async () => {
    const all = web.service.listFacts();
    const first = readPage(await text(get('/facts')));
    expect(first.blocks.join('\n')).toContain(`${all.length} facts`);
    const second = readPage(await text(get('/facts?page=2'))).blocks.join('\n');
    expect(second).toContain(all[20]!.fact.quote.exact);
    expect(second).not.toContain(all[0]!.fact.quote.exact);
  });

  test('a page after the last is the last, and one that is no number the first', async () => {
    for (const page of ['99', '1e99', 'Infinity'])
      expect(await text(get(`/facts?page=${page}`)), page).toContain('Page 2 of 2');
    for (const page of ['-5', 'x', 'NaN'])
      expect(await text(get(`/facts?page=${page}`)), page).toContain('Page 1 of 2');
  });

  test('is searched by words in either language, whatever their form', async () => {
    for (const q of ['Hangzhou', 'هانغتشو', 'headquarter']) {
      const page = await text(get(`/facts?q=${encodeURIComponent(q)}`));
      expect(page, q).toContain('/facts/headquarters-hangzhou#quote');
      expect(page, q).not.toContain('/facts/american-dominance#quote');
    }
    expect(await text(get('/facts?q=giraffe'))).toContain('No fact has all of these words');
  });

  test('is filtered by source, status and language', async () => {
    const source = web.service.listFacts()[0]!.source.id;
    const count = web.service.listFacts().length;
    expect(await text(get(`/facts?source=${source}`))).toContain(`${count} facts`);
    expect(await text(get('/facts?source=none'))).toContain(`0 of ${count} facts`);
    expect(await text(get('/facts?language=ar&status=published'))).toContain('/facts/r1-release#quote');
    expect(await text(get('/facts?language=en'))).toContain(`0 of ${count} facts`);
  });

  test('a citation page has the quote in its place, who said it, when, and its fingerprint', async () => {
    const { fact, source } = web.service.showFact('r1-release')!;
    const page = await text(get('/facts/r1-release'));
    expect(page).toContain(`<mark class="quoted">${fact.quote.exact}</mark>`);
    for (const part of [source.publisher, source.publishedAt, source.sha256, 'Verified against the archive'])
      expect(page).toContain(part);
    const drawn = readPage(page).blocks.join('\n');
    for (const line of source.text.split('\n'))
      expect(drawn.replaceAll(/[\u2066-\u2069]/g, '')).toContain(line);
  });

  test('the archived text can be had, and its bytes have the fingerprint that the page shows', async () => {
    const { source } = web.service.showFact('r1-release')!;
    const response = await get(`/archive/${source.id}.txt`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
    expect(Buffer.from(digest).toString('hex')).toBe(source.sha256);
  });

  test('an unknown fact and an unknown page are told with a way on', async () => {
    for (const path of ['/facts/no-such-fact', '/nowhere', '/archive/none.txt']) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('href="/"');
    }
  });

  test('the feed is JSON-LD with every fact', async () => {
    const response = await get('/feed.json');
    expect(response.headers.get('content-type')).toMatch(/^application\/ld\+json/);
    const feed = (await response.json()) as { dataFeedElement: unknown[] };
    expect(feed.dataFeedElement).toHaveLength(web.service.listFacts().length);
  });

  test('corrections are listed, and where there are none that is said', async () => {
    expect(await text(get('/corrections'))).toMatch(/No fact has been corrected|class="changes"/);
  });

  test('what has not changed is not sent twice', async () => {
    const etag = (await get('/facts')).headers.get('etag')!;
    expect((await get('/facts', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('safety', () => {
  test.each(['/', '/facts', '/facts/r1-release', '/nowhere', '/feed.json', '/api/facts', '/assets/page.css'])(
    '%s comes with a strict policy and security headers',
    async (path) => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toMatch(/https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  describe('asked hostile strings', () => {
    let proxied: TestWeb;
    beforeAll(async () => {
      proxied = await testWeb({}, { trustProxy: true });
    });
    afterAll(() => proxied.close());

    test.each(HOSTILE_STRINGS.map(({ text }, i) => [text, i] as const))(
      '%j is shown as the text it is',
      async (claim, i) => {
        // Each from an address of its own, or the limit would answer.
        const visitor = { 'x-forwarded-for': `192.0.2.${i}` };
        const response = await postForm(proxied, '/', { claim }, { 'x-piece': '1', ...visitor });
        expect([200, 422]).toContain(response.status);
        const drawn = readPiece(await response.text());
        expect(drawn.strays).toEqual([]);
        expect(drawn.breaches).toEqual([]);
        expect(drawn.links).toEqual([]);
        const query = new URLSearchParams({ q: claim });
        const search = await fetch(`${proxied.url}/facts?${query}`, { headers: visitor });
        expect(search.status).toBe(200);
        const found = readPage(await search.text());
        expect(found.strays).toEqual([]);
        expect(found.links).toEqual([]);
      },
    );
  });
});
