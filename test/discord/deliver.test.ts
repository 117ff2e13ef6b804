import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discordDeliverer } from '../../adapters/discord/deliver.js';
import type { Delivery } from '../../adapters/service/deliverer.js';
import type { Place, QuestionId } from '../../adapters/service.js';
import { answerOf, QUOTE } from '../support/answers.js';
import { type LocalDiscord, startLocalDiscord, TOKEN, textOf } from '../support/discord/local-discord.js';
import { CHANNEL, MODERATOR_CHANNEL } from '../support/discord/world.js';

describe('late answers on Discord', () => {
  let discord: LocalDiscord;
  let deliverer: ReturnType<typeof discordDeliverer>;
  beforeEach(async () => {
    discord = await startLocalDiscord();
    deliverer = discordDeliverer(new REST({ api: discord.api }).setToken(TOKEN), MODERATOR_CHANNEL);
  });
  afterEach(async () => {
    expect(discord.breaches()).toEqual([]);
    await discord.close();
  });

  const delivery = (id = 'delivery-1'): Delivery => ({
    id,
    question: 'question-1' as QuestionId,
    answer: answerOf('en', { verdict: 'supported' }),
    note: 'You asked this earlier. There is an answer now.',
  });
  const place = (more: Partial<Place> = {}): Place => ({
    platform: 'discord',
    community: '1',
    channel: CHANNEL,
    ...more,
  });

  test('an answer replies to the message that asked, once, however often it is sent', async () => {
    const asked = discord.say('is it so?');
    const first = await deliverer.reply(place({ message: asked.id }), delivery());
    const second = await deliverer.reply(place({ message: asked.id }), delivery());
    expect(second).toEqual(first);
    const sent = [...discord.messages.values()].filter(({ nonce }) => nonce === 'delivery-1');
    expect(sent).toHaveLength(1);
    expect(textOf(sent[0]!)).toContain('There is an answer now');
    expect(textOf(sent[0]!)).toContain(QUOTE);
  });

  test('a delivery that may have arrived is found again by its own id, and no other', async () => {
    expect(await deliverer.arrived!(place(), 'delivery-1')).toBeUndefined();
    const sent = await deliverer.reply(place(), delivery());
    expect(sent.kind).toBe('done');
    expect(await deliverer.arrived!(place(), 'delivery-1')).toEqual(
      sent.kind === 'done' ? sent.place : undefined,
    );
    expect(await deliverer.arrived!(place(), 'delivery-12')).toBeUndefined();
  });

  test('an answer is edited where it stands, with the note in sight', async () => {
    const sent = await deliverer.reply(place(), delivery());
    if (sent.kind !== 'done' || sent.place?.message === undefined) throw new Error('not sent');
    const note = 'This answer was corrected on 2 February 2026.';
    expect(await deliverer.edit(sent.place, { ...delivery('delivery-2'), note })).toMatchObject({
      kind: 'done',
    });
    expect(textOf(discord.messages.get(sent.place.message)!)).toContain('This answer was corrected');
  });

  test('a channel or message that is gone is told apart from a bad moment', async () => {
    expect(await deliverer.reply(place({ channel: '1' }), delivery())).toMatchObject({ kind: 'gone' });
    expect(await deliverer.edit(place({ message: '1' }), delivery())).toMatchObject({ kind: 'gone' });
    discord.trouble({ match: () => true, times: 10, status: 500, body: { message: 'oops', code: 0 } });
    await expect(deliverer.reply(place(), delivery('delivery-3'))).rejects.toThrow();
  });

  test('moderators are told in their channel, where there is one', async () => {
    const notice = {
      id: 'notice-1',
      language: 'en',
      title: 'A file is broken',
      lines: ['facts/a.yaml:3'],
    } as const;
    expect(await deliverer.notify(notice)).toMatchObject({
      kind: 'done',
      place: { channel: MODERATOR_CHANNEL },
    });
    const nowhere = discordDeliverer(new REST({ api: discord.api }).setToken(TOKEN), undefined);
    expect(await nowhere.notify(notice)).toMatchObject({ kind: 'gone' });
  });
});
