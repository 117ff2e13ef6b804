import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { createMetrics } from '../../adapters/web/metrics.js';
import { AddressUnusable, startWeb } from '../../adapters/web/start-web.js';
import { CLAIMS, postJson, type TestWeb, testWeb } from '../support/web.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function opened(...args: Parameters<typeof testWeb>): Promise<TestWeb> {
  const web = await testWeb(...args);
  closing.push(web.close);
  return web;
}

describe('an address that cannot be listened on', () => {
  const start = async (host: string, port: number) => {
    const { service } = await opened();
    return startWeb({
      host,
      port,
      adminHost: '127.0.0.1',
      adminPort: 0,
      service,
      metrics: createMetrics(),
      logger: pino({ level: 'silent' }),
    });
  };

  test('a port in use is named, with what to do about it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    closing.push(() => other.close());
    await new Promise((ready) => other.once('listening', ready));
    const { port } = other.address() as AddressInfo;
    await expect(start('127.0.0.1', port)).rejects.toThrow(AddressUnusable);
    await expect(start('127.0.0.1', port)).rejects.toThrow(
      new RegExp(`Port ${port} of 127.0.0.1 is taken .* PORT=\\d+ npm start`),
    );
  });

  test('an address of another machine is named', async () => {
    await expect(start('192.0.2.1', 0)).rejects.toThrow(/HOST=192\.0\.2\.1 is no address of this machine/);
  });
});

describe('what the operator sees, on an address of its own', () => {
  test('health, readiness and metrics are not on the page’s address', async () => {
    const web = await opened();
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      expect((await fetch(web.url + path)).status).toBe(404);
      expect((await fetch(web.adminUrl + path)).status).toBe(200);
    }
    expect((await fetch(web.adminUrl)).status).toBe(404);
  });

  test('a service that cannot answer yet is alive but not ready', async () => {
    const health = {
      ready: false,
      revision: 'r',
      facts: 0,
      loadedAt: 1,
      journal: 'off',
      notes: ['wait'],
    } as const;
    const web = await opened({ health: () => health });
    expect((await fetch(`${web.adminUrl}/healthz`)).status).toBe(200);
    const readiness = await fetch(`${web.adminUrl}/readyz`);
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toMatchObject({ notes: ['wait'] });
  });

  test('metrics count claims by platform and verdict, with latencies, base and inbox', async () => {
    const web = await opened();
    web.metrics.inboxSize(async () => 3);
    const place = { platform: 'discord', community: 'x' } as const;
    const request = { place, private: false, text: 'x' };
    const answered = await web.service.ask({ ...request, text: CLAIMS.supported });
    web.metrics.observe(request, answered, 3);
    web.metrics.observe(request, { kind: 'failed', reference: 'r', message: 'm' }, 3);
    const text = await (await fetch(`${web.adminUrl}/metrics`)).text();
    for (const line of [
      'isnad_claims_total{platform="discord",verdict="supported"} 1',
      'isnad_claims_total{platform="discord",verdict="failed"} 1',
      'isnad_answer_seconds_count{platform="discord"} 2',
      'isnad_errors_total{where="ask-discord"} 1',
      `isnad_base_info{revision="${web.service.health().revision}"} 1`,
      'isnad_base_age_seconds',
      'isnad_inbox_open 3',
    ])
      expect(text).toContain(line);
  });
});

test('closing lets a question in flight be answered', async () => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let asked = () => {};
  const arrived = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const web = await testWeb({
    ask: async () => {
      asked();
      await held;
      return { kind: 'refused', reason: 'empty', message: 'held' };
    },
  });
  const response = postJson(web, '/api/check', { claim: CLAIMS.supported });
  await arrived;
  const closed = web.close();
  answer();
  expect((await response).status).toBe(422);
  await closed;
  await expect(fetch(web.url)).rejects.toThrow();
});

test('with a public address permalinks are made of it', async () => {
  const web = await opened({}, { publicUrl: 'https://isnad.example' });
  const page = await (await fetch(`${web.url}/facts/r1-release`)).text();
  expect(page).toContain('<link rel="canonical" href="https://isnad.example/facts/r1-release"/>');
});
