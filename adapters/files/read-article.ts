import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Byline, findByline } from '../../src/library/find-byline.js';

/** A text to archive, with what it says of itself. */
export interface Article extends Byline {
  /** To be archived byte for byte: a text file as it is, of a web page its readable text, a line for each paragraph. */
  readonly text: string;
  readonly language: string | undefined;
  readonly url: string | undefined;
}

/** Reads a saved article; `undefined` where a web page holds no readable text. */
export async function readArticle(file: string): Promise<Article | undefined> {
  const bytes = await readFile(file);
  if (!/\.x?html?$/i.test(path.extname(file))) {
    const text = bytes.toString('utf8');
    return { ...findByline(text), text, language: undefined, url: undefined };
  }
  const { document } = parseHTML(decodePage(bytes));
  const url = addressOf(document);
  const language = document.documentElement.lang || undefined;
  const readable = new Readability(document).parse();
  if (readable?.content == null) return undefined;

  const title = readable.title?.trim() || undefined;
  const body = paragraphs(readable.content);
  const said = [title, readable.byline, readable.publishedTime].filter((line) => line != null && line !== '');
  const text = `${[...said, ...body].join('\n')}\n`;
  const byline = findByline(text);
  return {
    text,
    title: title ?? byline.title,
    publisher: readable.siteName?.trim() || byline.publisher,
    publishedAt: printedTime(readable.publishedTime) ?? byline.publishedAt,
    language: readable.lang ?? language,
    url,
  };
}

/** Older Arabic pages are in windows-1256; a page says so in its first bytes. */
function decodePage(bytes: Buffer): string {
  const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 2048))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8'); // an encoding nobody knows
  }
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, td, pre';

function paragraphs(content: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  const blocks = [...document.querySelectorAll(BLOCKS)].filter(
    (block) => block.querySelector(BLOCKS) === null,
  );
  const texts = blocks.length === 0 ? [document.body] : blocks;
  return texts
    .map((block) => (block.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

function addressOf(document: ReturnType<typeof parseHTML>['document']): string | undefined {
  const address =
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return address != null && /^https?:\/\//.test(address) ? address : undefined;
}

/** The page's own metadata, to the minute, with its zone where it gives one. */
function printedTime(time: string | null | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/.exec(time ?? '')?.[0];
}
