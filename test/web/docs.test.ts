import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VARIABLES } from '../../adapters/config.js';
import { type TestWeb, testWeb } from '../support/web.js';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/web.md'), 'utf8');

let web: TestWeb;
beforeAll(async () => {
  web = await testWeb();
});
afterAll(() => web.close());

test('every address that the guide names is there', async () => {
  const { fact, source } = web.service.listFacts()[0]!;
  const rows = guide.split('\n').filter((line) => line.startsWith('| `/'));
  const addresses = rows.flatMap((row) =>
    [...row.split('|')[1]!.matchAll(/`(\/[^`]*)`/g)].map(([, one]) => one!),
  );
  expect(addresses).toContain('/facts/<id>');
  for (const address of addresses.filter((one) => one !== '/api/check')) {
    const filled = address.replace('<id>', fact.id).replace('<source>', source.id);
    expect((await fetch(web.url + filled)).status, filled).toBe(200);
  }
});

test('the metrics of the guide are those that are measured, and the other way round', async () => {
  web.metrics.inboxSize(async () => 0);
  const measured = new Set((await web.metrics.text(web.service.health())).match(/(?<=# TYPE )\w+/g));
  const told = new Set(guide.match(/isnad_\w+/g));
  expect([...told].sort()).toEqual([...measured].sort());
});

test('the variables of the guide are read', () => {
  const told = guide
    .split('\n')
    .filter((line) => /^\| `[A-Z]/.test(line))
    .flatMap((line) => line.split('|')[1]!.match(/[A-Z_]{4,}/g) ?? []);
  expect(told).toContain('PORT');
  for (const name of told) expect(Object.keys(VARIABLES)).toContain(name);
});
