import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/** The folder with package.json: the style sheet is read from the sources, by the sources and by dist/ alike. */
function packageRoot(from: string): string {
  return existsSync(path.join(from, 'package.json')) ? from : packageRoot(path.dirname(from));
}
const FOLDER = path.join(packageRoot(import.meta.dirname), 'adapters/web/assets');

const FILES = {
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;
type FileName = keyof typeof FILES;

const YEAR = 'public, max-age=31536000, immutable';
const WEEK = 'public, max-age=604800';

const loaded = new Map(
  (Object.keys(FILES) as FileName[]).map((name) => {
    const bytes = readFileSync(path.join(FOLDER, name));
    return [name, { bytes, version: createHash('sha256').update(bytes).digest('hex').slice(0, 12) }];
  }),
);

/** Address of a file of the page; it changes with the file, so browsers may keep it for good. */
export function assetPath(name: FileName): string {
  return `/assets/${name}?v=${loaded.get(name)!.version}`;
}

/** The faces, self-hosted, by the name that page.css calls them. */
const FONTS: Readonly<Record<string, string>> = {
  'naskh-arabic.woff2':
    '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  'serif-latin.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'serif-latin-ext.woff2':
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  ...Object.fromEntries(
    ['arabic', 'latin', 'latin-ext'].flatMap((script) =>
      ['400', '600'].map((weight) => [
        `sans-${script}-${weight}.woff2`,
        `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`,
      ]),
    ),
  ),
};

/** Style sheet, script, icon and faces under /assets. */
export function assets(): Hono {
  const app = new Hono();
  app.use(etag());
  for (const [name, type] of Object.entries(FILES)) {
    app.get(`/${name}`, (c) =>
      c.body(new Uint8Array(loaded.get(name as FileName)!.bytes), 200, {
        'content-type': type,
        'cache-control': YEAR,
      }),
    );
  }
  const fonts = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, specifier] of Object.entries(FONTS)) {
    app.get(`/fonts/${name}`, (c) => {
      const bytes = fonts.get(name) ?? readFont(specifier);
      fonts.set(name, bytes);
      return c.body(bytes, 200, { 'content-type': 'font/woff2', 'cache-control': WEEK });
    });
  }
  return app;
}

function readFont(specifier: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(specifier))));
}
