import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium } from '../../scripts/chromium.mjs';
import { CLAIMS, type TestWeb, testWeb } from '../support/web.js';

const WHY_SKIPPED = 'no Chromium here: install one, or set CHROMIUM_PATH';
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

describe.skipIf(chromiumPath === undefined)(
  `in a browser${chromiumPath === undefined ? ` (${WHY_SKIPPED})` : ''}`,
  () => {
    let web: TestWeb;
    let browser: Browser;
    beforeAll(async () => {
      // Every page of these tests comes from one address.
      web = await testWeb({}, { trustProxy: true });
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser.close();
      await web.close();
    });

    let visitors = 0;
    /** A visitor with a browser of their own; anything the browser complains of fails the test. */
    async function visit(
      path: string,
      { excused, ...options }: BrowserContextOptions & { excused?: RegExp },
      look: (page: Page) => Promise<void>,
    ) {
      visitors += 1;
      const context = await browser.newContext({
        viewport: DESK,
        locale: 'en',
        reducedMotion: 'reduce',
        extraHTTPHeaders: { 'x-forwarded-for': `203.0.113.${visitors}` },
        ...options,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(web.url)) complaints.push(`another host: ${request.url()}`);
      });
      try {
        await page.goto(web.url + path);
        await look(page);
        expect(complaints.filter((complaint) => !excused?.test(complaint))).toEqual([]);
      } finally {
        await context.close();
      }
    }

    async function ask(page: Page, claim: string): Promise<void> {
      const before = await page.locator('.exchange').count();
      await page.fill('#claim', claim);
      await page.press('#claim', 'Enter');
      await page.locator('.exchange:not(.waiting)').nth(before).waitFor();
    }

    test('letters piled with marks stay in their box: nothing is drawn over the verdict', () =>
      visit('/', {}, async (page) => {
        const claim = 'DeepSeek is based in Beijing';
        const piled = claim.replace(/\p{L}/gu, (letter) => letter + '\u0301\u0316'.repeat(24));
        const verdicts: Buffer[] = [];
        for (const said of [claim, piled]) {
          await page.goto(web.url);
          await ask(page, said);
          await page.evaluate('document.fonts.ready');
          verdicts.push(await page.locator('.exchange h2.verdict').screenshot({ animations: 'disabled' }));
        }
        expect(verdicts[0]!.equals(verdicts[1]!)).toBe(true);
      }));

    test('a contradiction marks the words that differ, in the claim and in the quote', () =>
      visit('/', {}, async (page) => {
        await ask(page, CLAIMS.contradicted);
        const answer = page.locator('.exchange.contradicted');
        expect(await answer.locator('.asked mark.conflict').allTextContents()).not.toEqual([]);
        expect(await answer.locator('blockquote mark.conflict').allTextContents()).not.toEqual([]);
        expect(await answer.locator('.differences').textContent()).toContain('the claim has');
        await answer.getByText('Why?').click();
        expect(await answer.locator('.compared .outcome.conflict').first().isVisible()).toBe(true);
        expect(await answer.locator('.score').first().textContent()).toMatch(/\d+%/);
      }));

    test('answers stand under one another, the field is empty again and keeps the focus', () =>
      visit('/', {}, async (page) => {
        await ask(page, CLAIMS.supported);
        await ask(page, CLAIMS.unknown);
        expect(await page.locator('.exchange').count()).toBe(2);
        expect(await page.inputValue('#claim')).toBe('');
        expect(await page.evaluate('document.activeElement.id')).toBe('claim');
        expect(await page.locator('#said').textContent()).toContain('Nothing in the fact base bears on this');
        expect(page.url()).toBe(`${web.url}/`);
      }));

    test('an Arabic claim is answered from right to left, in the faces served with the page', () =>
      visit('/', { locale: 'ar' }, async (page) => {
        await ask(page, CLAIMS.contradictedArabic);
        const direction = "getComputedStyle(document.querySelector('.exchange blockquote')).direction";
        expect(await page.evaluate(direction)).toBe('rtl');
        // The first letter of the quote stands to the right of those after it.
        const [first, later] = (await page.evaluate(`(() => {
          const paragraph = document.querySelector('.exchange blockquote p');
          const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
          return [0, node.length - 1].map((offset) => {
            const range = document.createRange();
            range.setStart(node, offset);
            range.setEnd(node, offset + 1);
            return range.getBoundingClientRect().left;
          });
        })()`)) as [number, number];
        expect(first).toBeGreaterThan(later);
        const faces = (await page.evaluate(
          "document.fonts.ready.then((all) => [...all].filter((face) => face.status === 'loaded').map((face) => face.family))",
        )) as string[];
        expect(faces.join()).toContain('Isnad Quote');
        expect(faces.join()).toContain('Isnad Sans');
      }));

    test('what a reader says of an answer is thanked for, in place', () =>
      visit('/', {}, async (page) => {
        await ask(page, CLAIMS.supported);
        await page.getByRole('button', { name: 'This was wrong' }).click();
        await page.getByText('The moderators will see it.').first().waitFor();
        expect(await page.locator('.exchange').count()).toBe(1);
      }));

    test('a server that is away is said, and the claim is kept', () =>
      visit('/', { excused: /net::ERR_FAILED/ }, async (page) => {
        await page.route('**/*', (route) =>
          route.request().method() === 'POST' ? route.abort() : route.continue(),
        );
        await page.fill('#claim', CLAIMS.supported);
        await page.press('#claim', 'Enter');
        await page.getByText('The page could not be reached').first().waitFor();
        expect(await page.inputValue('#claim')).toBe(CLAIMS.supported);
      }));

    test('with the keyboard alone: ask, open the reasons, go to the quote in its place', () =>
      visit('/', {}, async (page) => {
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.className')).toBe('skip');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.id')).toBe('claim');
        await page.keyboard.type(CLAIMS.contradicted);
        await page.keyboard.press('Enter');
        await page.locator('.exchange.contradicted').waitFor();
        await page.keyboard.press('Shift+Tab');
        const focused = () => page.evaluate('document.activeElement.textContent');
        for (let n = 0; n < 12 && (await focused()) !== 'Why?'; n += 1)
          await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Enter');
        expect(await page.locator('.why').first().getAttribute('open')).not.toBeNull();
        for (let n = 0; n < 12 && (await focused()) !== 'Quote in its place'; n += 1)
          await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/facts/*#quote');
      }));

    describe('without script', () => {
      const off = { javaScriptEnabled: false };

      test('a claim is asked and answered, and the reasons open', () =>
        visit('/', off, async (page) => {
          await page.fill('#claim', CLAIMS.contradictedArabic);
          await page.click('.composer button');
          expect(await page.locator('.exchange.contradicted').count()).toBe(1);
          await page.locator('.why summary').first().click();
          expect(await page.locator('.compared').first().isVisible()).toBe(true);
        }));

      test('a claim to try is asked by a click', () =>
        visit('/', off, async (page) => {
          await page.locator('.examples button').first().click();
          expect(await page.locator('.exchange').count()).toBe(1);
        }));
    });

    describe.each([
      ['1280 px wide', DESK],
      ['360 px wide', PHONE],
    ])('%s', (_width, viewport) => {
      test.each([
        ['with script', true],
        ['without script', false],
      ])('a permalink opens at the quote, %s', (_script, javaScriptEnabled) =>
        visit('/facts/weaker-chips-limited-budget', { viewport, javaScriptEnabled }, async (page) => {
          const mark = page.locator('mark.quoted').first();
          await expect.poll(async () => (await mark.boundingBox())?.y).toBeLessThan(viewport.height * 0.8);
          const covered = await page.locator('.bar').boundingBox();
          expect((await mark.boundingBox())!.y).toBeGreaterThanOrEqual(covered!.y + covered!.height - 1);
        }),
      );

      test('no page is wider than the window, with everything in it opened', () =>
        visit('/', { viewport, locale: 'ar', excused: /404/ }, async (page) => {
          await ask(page, CLAIMS.contradicted);
          await ask(page, CLAIMS.supportedArabic);
          for (const path of ['', '/facts', '/facts/r1-release', '/corrections', '/nowhere']) {
            if (path !== '') await page.goto(web.url + path);
            for (const summary of await page.locator('summary').all()) await summary.click();
            const width = (await page.evaluate('document.documentElement.scrollWidth')) as number;
            expect(width, path).toBeLessThanOrEqual(viewport.width);
          }
        }));
    });

    describe('axe finds nothing to mend', () => {
      const violations = async (page: Page) => {
        for (const summary of await page.locator('summary').all()) await summary.click();
        await page.evaluate(axe.source);
        const { violations: found } = (await page.evaluate('axe.run(document)')) as axe.AxeResults;
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      };

      test.each([
        ['en', 'light'],
        ['ar', 'dark'],
      ] as const)('in answers, in %s and %s', (locale, colorScheme) =>
        visit('/', { colorScheme, locale }, async (page) => {
          for (const claim of [CLAIMS.contradicted, CLAIMS.supportedArabic, CLAIMS.unknown])
            await ask(page, claim);
          expect(await violations(page)).toEqual([]);
        }),
      );

      test.each(['light', 'dark'] as const)('in the other pages, in %s', (colorScheme) =>
        visit('/', { colorScheme }, async (page) => {
          for (const path of ['/', '/facts', '/facts/r1-release', '/corrections']) {
            await page.goto(web.url + path);
            expect(await violations(page), path).toEqual([]);
          }
        }),
      );
    });

    test('a page with an answer weighs under 100 kB without the faces', () =>
      visit('/', {}, async (page) => {
        await ask(page, CLAIMS.contradicted);
        const bytes = (await page.evaluate(`
          [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .filter(({ name }) => !name.endsWith('.woff2'))
            .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`)) as number;
        expect(bytes).toBeGreaterThan(20_000);
        expect(bytes).toBeLessThan(100_000);
      }));
  },
);
