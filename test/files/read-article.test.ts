import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../adapters/files/read-article.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'isnad-article-'));
});
afterAll(() => rm(folder, { recursive: true }));

const saved = async (name: string, text: string) => {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
};

const BODY = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>The river rose by ${i + 2} metres in the night, and the   town\nmoved its boats to the upper harbour.</p>`,
).join('');

describe('a saved page', () => {
  test('gives its readable text, a line for each paragraph, and what its metadata say', async () => {
    const page = `<!doctype html><html lang="en"><head><title>River rises | Harbour Times</title>
      <meta property="og:title" content="River rises"><meta property="og:site_name" content="Harbour Times">
      <meta property="article:published_time" content="2026-01-21T15:33:00+02:00">
      <link rel="canonical" href="https://harbour.example/river"></head>
      <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>River rises</h1>${BODY}</article>
      <footer>Cookie settings</footer><script>alert(1)</script></body></html>`;
    const article = await readArticle(await saved('river.html', page));
    expect(article).toMatchObject({
      title: 'River rises',
      publisher: 'Harbour Times',
      publishedAt: '2026-01-21T15:33:00+02:00',
      language: 'en',
      url: 'https://harbour.example/river',
    });
    const lines = article!.text.split('\n');
    expect(lines).toContain(
      'The river rose by 2 metres in the night, and the town moved its boats to the upper harbour.',
    );
    expect(article!.text).not.toMatch(/Cookie|Sport|alert/);
  });

  test('in Arabic, without metadata, is dated by its byline', async () => {
    const body = BODY.replaceAll('The river rose by', 'ارتفع منسوب النهر بمقدار');
    const page = `<html dir="rtl"><head><title>النهر يرتفع</title></head><body><article><h1>النهر يرتفع</h1>
      <p>صحيفة الميناء - ٣ آذار ٢٠٢٥</p>${body}</article></body></html>`;
    const article = await readArticle(await saved('nahr.htm', page));
    expect(article).toMatchObject({
      title: 'النهر يرتفع',
      publisher: 'صحيفة الميناء',
      publishedAt: '2025-03-03',
    });
    expect(article).toMatchObject({ language: undefined, url: undefined });
  });

  test('without a text is nothing to archive', async () => {
    expect(await readArticle(await saved('empty.html', '<html><body></body></html>'))).toBeUndefined();
  });
});

test('a text file is archived byte for byte', async () => {
  const text = 'A headline\r\nThe Daily Wave — 3 March 2025\r\n\r\n  The end. ';
  const article = await readArticle(await saved('wave.txt', text));
  expect(article).toMatchObject({
    text,
    title: 'A headline',
    publisher: 'The Daily Wave',
    publishedAt: '2025-03-03',
  });
});
