import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiError, CheckResponse, Fact, FactList } from '../../adapters/web/api-schemas.js';
import { openApi } from '../../adapters/web/openapi.js';
import { HOSTILE_STRINGS } from '../corpus/hostile-strings.js';
import { CLAIMS, postJson, type TestWeb, testWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => {
  web = await testWeb();
});
afterAll(() => web.close());

const getJson = async (path: string) => (await fetch(web.url + path)).json() as Promise<unknown>;

describe('POST /api/check', () => {
  test('answers with the object that `ask --jsonl` prints, the id given back', async () => {
    const response = await postJson(web, '/api/check', { id: 'q1', claim: CLAIMS.supported });
    expect(response.status).toBe(200);
    const answer = CheckResponse.strict().parse(await response.json());
    expect(answer).toMatchObject({ id: 'q1', claim: CLAIMS.supported, verdict: 'supported', language: 'en' });
    const { source, fact } = web.service.showFact(answer.citations[0]!.factId)!;
    const { start, end, quote } = answer.citations[0]!;
    expect(source.text.slice(start, end)).toBe(quote);
    expect(quote).toBe(fact.quote.exact);
  });

  test('says what is unknown without citing anything', async () => {
    const answer = CheckResponse.parse(
      await (await postJson(web, '/api/check', { claim: CLAIMS.unknown })).json(),
    );
    expect(answer).toMatchObject({ verdict: 'unknown', citations: [], conflicts: [] });
    expect(answer).not.toHaveProperty('id');
  });

  test.each(['', '  ', 'hello', 'شكرا'])('%j states nothing: unknown, with no parts', async (claim) => {
    const response = await postJson(web, '/api/check', { claim });
    expect(CheckResponse.parse(await response.json())).toMatchObject({
      verdict: 'unknown',
      parts: [],
    });
  });

  test.each([
    ['no JSON', '{"claim": ', 400, 'invalid-request'],
    ['JSON without a claim', '{}', 400, 'invalid-request'],
    ['a claim that is no text', '{"claim": 7}', 400, 'invalid-request'],
    ['a list', '[]', 400, 'invalid-request'],
    ['a claim over the limit', JSON.stringify({ claim: 'word '.repeat(500) }), 422, 'too-long'],
    ['a huge body', JSON.stringify({ claim: 'x'.repeat(100_000) }), 413, 'too-large'],
  ])('%s gets an error that says what to do', async (_what, body, status, code) => {
    const response = await postJson(web, '/api/check', body);
    expect(response.status).toBe(status);
    const { error } = ApiError.parse(await response.json());
    expect(error.code).toBe(code);
    expect(error.message.length).toBeGreaterThan(10);
  });

  test('a form of another site cannot ask: only application/json is read', async () => {
    const response = await fetch(`${web.url}/api/check`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
      body: JSON.stringify({ claim: CLAIMS.supported }),
    });
    expect(response.status).toBe(400);
  });

  test('other sites are given no leave to read', async () => {
    const preflight = await fetch(`${web.url}/api/check`, {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example', 'access-control-request-method': 'POST' },
    });
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('the wrong method and the wrong address are told so in JSON', async () => {
    const wrongMethod = await fetch(`${web.url}/api/check`);
    expect(wrongMethod.status).toBe(405);
    expect(wrongMethod.headers.get('allow')).toBe('POST');
    expect(ApiError.parse(await getJson('/api/nothing')).error.code).toBe('not-found');
  });

  test('too many claims from one address have to wait; others need not', async () => {
    const busy = await testWeb({}, { trustProxy: true });
    const ask = (address: string) =>
      fetch(`${busy.url}/api/check`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.1, ${address}` },
        body: JSON.stringify({ claim: CLAIMS.unknown }),
      });
    const statuses = await Promise.all(Array.from({ length: 31 }, () => ask('2001:db8::1')));
    const refused = statuses.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(ApiError.parse(await refused[0]!.json()).error.code).toBe('too-many');
    expect((await ask('2001:db8::beef')).status, 'the same /64').toBe(429);
    expect((await ask('2001:db8:0:1::1')).status, 'another network').toBe(200);
    await busy.close();
  });

  test('a bug is told with a reference, not with its insides', async () => {
    const failing = await testWeb({ ask: () => Promise.reject(new Error('the insides')) });
    const response = await postJson(failing, '/api/check', { claim: CLAIMS.supported });
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toContain('insides');
    expect(failing.logged.join('')).toContain('the insides');
    await failing.close();
  });
});

describe('GET /api/facts', () => {
  test('lists facts by pages, with the revision of the base', async () => {
    const all = web.service.listFacts();
    const page = FactList.strict().parse(await getJson('/api/facts?limit=2&offset=1'));
    expect(page.total).toBe(all.length);
    expect(page.revision).toBe(web.service.health().revision);
    expect(page.facts.map(({ id }) => id)).toEqual(all.slice(1, 3).map(({ fact }) => fact.id));
  });

  test('searches and filters as the page does', async () => {
    const found = FactList.parse(await getJson('/api/facts?q=Hangzhou&status=published&language=ar'));
    expect(found.facts.map(({ id }) => id)).toContain('headquarters-hangzhou');
  });

  test('a wrong parameter is named', async () => {
    const response = await fetch(`${web.url}/api/facts?limit=0`);
    expect(response.status).toBe(400);
    expect(ApiError.parse(await response.json()).error.message).toContain('limit');
  });

  test('one fact is had by its id, with the address of its citation page', async () => {
    const fact = Fact.strict().parse(await getJson('/api/facts/r1-release'));
    expect(fact.url).toBe(`${web.url}/facts/r1-release`);
    expect((await fetch(`${web.url}/api/facts/none`)).status).toBe(404);
  });
});

describe('the OpenAPI file', () => {
  test('in docs/ is the one that the page serves; `npm run openapi` writes it', () => {
    const file = path.resolve(import.meta.dirname, '../../docs/openapi.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(openApi('http://127.0.0.1:8787'))),
    );
  });

  test('describes every address, and each of its references leads somewhere', async () => {
    const document = (await getJson('/api/openapi.json')) as {
      openapi: string;
      paths: Record<string, unknown>;
      components: { schemas: Record<string, unknown> };
    };
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toEqual(['/api/check', '/api/facts', '/api/facts/{id}']);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name] of references) expect(document.components.schemas, name!).toHaveProperty(name!);
    expect(JSON.stringify(document.paths['/api/facts'])).toContain('"name":"q"');
    expect(document.components.schemas.CheckResponse).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['claim', 'verdict', 'citations', 'parts', 'ms']),
    });
  });
});

test.each(HOSTILE_STRINGS.slice(0, 25).map(({ text }) => text))('%j comes back as it went', async (claim) => {
  const response = await postJson(web, '/api/check', { claim, id: claim.slice(0, 200) });
  if (response.status === 429) return expect(response.headers.get('retry-after')).not.toBeNull();
  expect(await response.json()).toMatchObject({ id: claim.slice(0, 200), claim });
});
