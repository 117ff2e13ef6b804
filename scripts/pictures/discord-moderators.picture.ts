/** npx vitest run --config scripts/pictures/vitest.config.ts discord-moderators, then look at docs/images/. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { customIdOf } from '../../test/support/discord/forms.js';
import { type Moderated, moderated } from '../../test/support/discord/moderated.js';
import { type Form, pageOf, pageOfForm } from '../../test/support/discord/page.js';
import { BASIM, BOT, MODERATOR_ROLE, user } from '../../test/support/discord/world.js';
import { launchChromium } from '../chromium.mjs';

const IMAGES = path.resolve(import.meta.dirname, '../../docs/images');
const DINA = { user: BASIM, roles: [MODERATOR_ROLE] };
const ASKED = 'Nordline has its seat in Aalborg';
const FORM = {
  source: ['harbour'],
  quote: 'The company Nordline is based in Aalborg.',
  wordings: `${ASKED}\nNordline is based in Aalborg`,
  translation: '',
  expiresAt: '',
};
const at = `<@${BOT}>`;

let browser: Browser;
let scene: Moderated;
beforeAll(async () => {
  browser = await launchChromium();
  scene = await moderated();
});
afterAll(async () => {
  await browser.close();
  await scene.close();
});

async function take(name: string, html: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 610, height: 100 }, deviceScaleFactor: 2 });
  await page.setContent(html);
  const file = path.join(IMAGES, `discord-moderators-${name}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  await page.close();
}

test('a moderator’s first week', async () => {
  const { discord } = scene;
  const asked = discord.say(`${at} ${ASKED}`);
  await discord.replyTo(asked);
  await discord.replyTo(
    discord.say(`${at} is it true that ${ASKED}?`, { author: user('400000000000000003', 'omar') }),
  );
  const told = discord.say(`${at} The ferry Aurora carried 340 passengers in May 2025`);
  const answer = await discord.replyTo(told);

  const inbox = await discord.answerTo(discord.slash('facts inbox', {}, DINA));
  const [entryId] = JSON.stringify(inbox.components).match(/(?<="value":")[^"]+/) ?? [];
  const opened = discord.choose(customIdOf(inbox, 'open'), [entryId!], inbox, DINA);
  const entry = await discord.answerTo(opened);
  await take('inbox', pageOf([inbox, entry]));

  const { body } = await discord.callback(discord.press(customIdOf(entry, 'new'), entry, DINA));
  const form = body.data as Form & { custom_id: string };
  const broken = { ...FORM, quote: 'The company Nordline is based in Aarhus.' };
  await take('form', pageOfForm(form, { ...broken, source: 'harbour' }));
  const refused = await discord.answerTo(discord.submit(form.custom_id, broken, DINA));
  const again = await discord.callback(discord.press(customIdOf(refused, 'mend'), refused, DINA));
  const preview = await discord.answerTo(discord.submit(again.body.data.custom_id, FORM, DINA));
  await take('preview', pageOf([refused, preview]));

  await discord.answerTo(discord.press(customIdOf(preview, 'publish'), preview, DINA));
  const late = await discord.until(() =>
    discord.calls.find(
      ({ body }) =>
        body?.message_reference?.message_id === asked.id &&
        JSON.stringify(body.components).includes('You asked this earlier'),
    ),
  );
  await take('late-answer', pageOf([late.body]));

  const retraction = await discord.callback(
    discord.slash('facts retract', { id: 'aurora-passengers' }, DINA),
  );
  const reason = { reason: 'The harbour master has corrected the count', supersededBy: '' };
  const last = await discord.answerTo(discord.submit(retraction.body.data.custom_id, reason, DINA));
  await discord.answerTo(discord.press(customIdOf(last, 'publish'), last, DINA));
  const edited = await discord.until(() => {
    const now = discord.messages.get(answer.id);
    return now?.edited_timestamp !== null && now;
  });
  await take('correction', pageOf([edited]));
});
