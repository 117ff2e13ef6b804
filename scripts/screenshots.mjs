// Takes the pictures of the README and of the docs from the page itself, and from what is sent to the chats, so that
// they stay true.
// npm run screenshots, then look at them.
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromiumPath, launchChromium } from './chromium.mjs';
import { pageOverFacts } from './page-over-facts.mjs';

const FOLDER = 'docs/images';
const DESK = { width: 1100, height: 840 };
const PHONE = { width: 390, height: 780 };

/** Claims of facts/ (checks beside the facts), so that a picture shows what anyone can ask. */
const CONTRADICTED = 'The R1 model by DeepSeek was released on 25 January 2025';
const CONTRADICTED_ARABIC = 'كشفت ديب سيك عن نموذج R1 في مارس 2025';

/** name, what the visitor has, what they do */
const PICTURES = [
  ['web-answer', { viewport: DESK }, (page) => ask(page, CONTRADICTED)],
  ['web-answer-arabic', { viewport: DESK, locale: 'ar' }, (page) => ask(page, CONTRADICTED_ARABIC)],
  [
    'web-why',
    { viewport: { width: 1100, height: 1080 } },
    async (page) => {
      await ask(page, CONTRADICTED);
      await page.locator('.why summary').first().click();
      await page.locator('.exchange').evaluate((exchange) => exchange.scrollIntoView());
    },
  ],
  ['web-citation', { viewport: DESK, path: '/facts/r1-release' }, () => {}],
  [
    'web-phone-dark',
    { viewport: PHONE, locale: 'ar', colorScheme: 'dark', deviceScaleFactor: 2 },
    (page) => ask(page, CONTRADICTED_ARABIC),
  ],
];

async function ask(page, claim) {
  await page.fill('#claim', claim);
  await page.press('#claim', 'Enter');
  await page.locator('.exchange:not(.waiting)').waitFor();
}

if (chromiumPath === undefined) {
  console.error('No Chromium here: install one (apt-get install chromium), or set CHROMIUM_PATH.');
  process.exit(2);
}
await mkdir(FOLDER, { recursive: true });
const web = await pageOverFacts();
const browser = await launchChromium();
try {
  for (const [name, { path: address = '/', ...visitor }, act] of PICTURES) {
    const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...visitor });
    const page = await context.newPage();
    await page.goto(web.url + address);
    await act(page);
    await page.evaluate('document.activeElement?.blur()');
    await page.evaluate('document.fonts.ready');
    const file = path.join(FOLDER, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    console.log(file);
    await context.close();
  }
} finally {
  await browser.close();
  await web.close();
}

// The chats stand on the local servers of the tests, and so their pictures are taken by the tests' runner.
const chats = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'scripts/pictures/vitest.config.ts'];
process.exitCode = spawnSync(process.execPath, chats, { stdio: 'inherit' }).status ?? 1;
