/** npx vitest run --config scripts/pictures/vitest.config.ts, then look at docs/images/. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { BOT_USER } from '../../test/support/slack/emulated.js';
import { startIsnad } from '../../test/support/slack/isnad.js';
import {
  type FactFolder,
  factFolder,
  type Newsroom,
  openNewsroom,
} from '../../test/support/slack/newsroom.js';
import { Windows } from '../../test/support/slack/windows.js';
import { eventually, type Message, Workspace } from '../../test/support/slack/workspace.js';
import { launchChromium } from '../chromium.mjs';
import { drawMessage, drawPage, drawWindow } from './draw-blocks.js';

const root = path.resolve(import.meta.dirname, '../..');
const IMAGES = path.join(root, 'docs/images');
let browser: Browser;
let slack: Workspace;

beforeAll(async () => {
  await mkdir(IMAGES, { recursive: true });
  browser = await launchChromium();
  slack = await Workspace.open();
});
afterAll(async () => {
  await browser.close();
  await slack.close();
});

async function take(name: string, body: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 680, height: 100 }, deviceScaleFactor: 2 });
  await page.setContent(drawPage(body));
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`), fullPage: true, animations: 'disabled' });
  await page.close();
}

const answerTo = (thread: string, count = 1): Promise<Message> =>
  eventually(
    'an answer',
    async () => (await slack.replies(thread)).filter(({ user }) => user === BOT_USER)[count - 1],
  );

test('answers of the shipped facts', async () => {
  const library = await loadLibrary(path.join(root, 'facts'));
  if (!library.ok) throw new Error('the facts do not stand');
  const isnad = await startIsnad(slack, { library: library.value });
  for (const [name, claim] of [
    ['slack-answer', 'The R1 model by DeepSeek was released on 25 January 2025'],
    ['slack-answer-arabic', 'كشفت ديب سيك عن نموذج R1 في مارس 2025'],
  ] as const) {
    const answer = await answerTo(await slack.mention('sara', claim));
    await take(name, drawMessage('sara', `@isnad ${claim}`) + drawMessage('isnad', answer.blocks ?? []));
  }
  await isnad.close();
});

const BOOKS = {
  source: 'town-paper',
  quote: 'It holds 40,000 books and a reading room for 120 people',
  wordings: 'The new library holds 40,000 books\nThe library has 40,000 books',
  id: 'library-books',
};

test('a moderator’s first week', async () => {
  const facts: FactFolder = await factFolder();
  const journalFile = path.join(tmpdir(), `isnad-${randomUUID()}.db`);
  const newsroom: Newsroom = await openNewsroom(slack, {
    facts,
    journalFile,
    moderators: [slack.id('mona')],
  });
  const desk = new Windows(slack);
  try {
    const thread = await slack.mention('sara', 'The library has 40,000 books');
    await answerTo(thread);
    await answerTo(await slack.mention('omar', 'Is it true that the library has 40,000 books?'));
    const opening = await slack.mention('nour', 'The new library was opened on 3 May 2025');
    await answerTo(opening);

    const inbox = await desk.facts('mona', 'inbox');
    await take('moderators-inbox', drawWindow(inbox));
    const entry = await desk.press('mona', inbox, 'inbox:open');
    await take('moderators-entry', drawWindow(entry));

    const form = await desk.press('mona', entry, 'inbox:answer-new');
    const broken = { ...BOOKS, quote: 'It holds 50,000 books and a reading room for 120 people' };
    const { errors = {} } = await desk.submit('mona', form, broken);
    await take('moderators-form', drawWindow(form, broken, errors));
    const { view: preview } = await desk.submit('mona', form, BOOKS);
    await take('moderators-preview', drawWindow(preview!));
    await desk.submit('mona', preview!);
    const late = await answerTo(thread, 2);
    await take(
      'moderators-late-answer',
      drawMessage('sara', '@isnad The library has 40,000 books') + drawMessage('isnad', late.blocks ?? []),
    );

    const retraction = await desk.facts('mona', 'retract library-opened');
    const { view: last } = await desk.submit('mona', retraction, {
      reason: 'The paper has taken the report back',
    });
    await desk.submit('mona', last!);
    const edited = await eventually('the correction', async () => {
      const now = await answerTo(opening);
      return JSON.stringify(now.blocks).includes('taken the report back') ? now : undefined;
    });
    await take(
      'moderators-correction',
      drawMessage('nour', '@isnad The new library was opened on 3 May 2025') +
        drawMessage('isnad (edited)', edited.blocks ?? []),
    );
  } finally {
    await newsroom.stop();
    await facts.remove();
    for (const end of ['', '-wal', '-shm']) await rm(`${journalFile}${end}`, { force: true });
  }
});
