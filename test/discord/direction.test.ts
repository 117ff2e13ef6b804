import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderAnswer } from '../../adapters/discord/render.js';
import { loadLibrary } from '../../adapters/files/load-library.js';
import type { QuestionId } from '../../adapters/service.js';
import { chromiumPath, launchChromium } from '../../scripts/chromium.mjs';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { pageOf } from '../support/discord/page.js';

const CLAIMS = [
  'The R1 model by DeepSeek was released on 25 January 2025',
  'كشفت ديب سيك عن نموذج R1 في مارس 2025',
  'The R1 model by DeepSeek was released in January 2025',
];

// Without a browser nothing can be seen; apt-get install chromium, or name one in CHROMIUM_PATH.
describe.skipIf(chromiumPath === undefined)(
  'in a browser, Arabic reads from right to left beside English and numbers',
  () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      const loaded = await loadLibrary(path.resolve(import.meta.dirname, '../../facts'));
      if (!loaded.ok) throw new Error('facts/ has errors');
      const drawn = CLAIMS.map((claim) =>
        renderAnswer(check(claim, loaded.value, '2026-02-01' as Day), 'question' as QuestionId),
      );
      browser = await launchChromium();
      page = await browser.newPage();
      await page.setContent(pageOf(JSON.parse(JSON.stringify(drawn))));
    });
    afterAll(async () => {
      await browser?.close();
    });

    /** Left edge of a word within the nth message, in pixels. */
    const leftOf = async (message: number, word: string): Promise<number> =>
      (await page.evaluate(`(() => {
      const walker = document.createTreeWalker(document.querySelectorAll('.message')[${message}], NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent.indexOf(${JSON.stringify(word)});
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + ${word.length});
        return range.getBoundingClientRect().left;
      }
      throw new Error('not shown: ' + ${JSON.stringify(word)});
    })()`)) as number;

    test('the quote begins at the right, in an English answer as well as in an Arabic one', async () => {
      for (const message of [0, 1]) {
        expect(await leftOf(message, 'أطلقت')).toBeGreaterThan(await leftOf(message, 'الصينية'));
      }
    });

    test('an English line around an Arabic publisher goes on from left to right', async () => {
      expect(await leftOf(0, 'مدار')).toBeLessThan(await leftOf(0, 'لحظة'));
      expect(await leftOf(0, 'published')).toBeLessThan(await leftOf(0, '2026-01-21'));
    });

    test('an Arabic line goes from right to left around its digits, which stay in order', async () => {
      expect(await leftOf(1, 'نُشر')).toBeGreaterThan(await leftOf(1, '2026-01-21'));
      expect(await leftOf(1, '2026-01-21')).toBeLessThan(await leftOf(1, '01-21'));
    });

    test('an English claim quoted in the answer stands left to right', async () => {
      expect(await leftOf(0, 'The R1')).toBeLessThan(await leftOf(0, 'DeepSeek'));
    });
  },
);
