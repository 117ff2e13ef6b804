/** npx vitest run --config scripts/pictures/vitest.config.ts discord, then look at docs/images/. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { pageOf } from '../../test/support/discord/page.js';
import { type Scene, scene } from '../../test/support/discord/scene.js';
import { launchChromium } from '../chromium.mjs';

const IMAGES = path.resolve(import.meta.dirname, '../../docs/images');
const PICTURES = [
  ['discord-answer', 'factcheck', { claim: 'The R1 model by DeepSeek was released on 25 January 2025' }],
  ['discord-answer-arabic', 'تحقق', { ادعاء: 'كشفت ديب سيك عن نموذج R1 في مارس 2025' }],
] as const;

let browser: Browser;
let place: Scene;
beforeAll(async () => {
  browser = await launchChromium();
  place = await scene();
});
afterAll(async () => {
  await browser.close();
  await place.close();
});

test.each(PICTURES)('%s', async (name, command, options) => {
  const answer = await place.discord.answerTo(place.discord.slash(command, options));
  const page = await browser.newPage({ viewport: { width: 610, height: 100 }, deviceScaleFactor: 2 });
  await page.setContent(pageOf([answer]));
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`), fullPage: true, animations: 'disabled' });
  await page.close();
});
