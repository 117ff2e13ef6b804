/** Late answers, corrections and notices over the wire. */
import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery, Notice, Place, QuestionId } from '../../adapters/service.js';
import { SlackDeliverer } from '../../adapters/slack/moderate/deliver.js';
import { silentLogger } from '../../adapters/slack/slack-logger.js';
import { answerOf } from '../support/answers.js';
import { BOT_TOKEN, BOT_USER, GENERAL, TEAM } from '../support/slack/emulated.js';
import { shown, Workspace } from '../support/slack/workspace.js';

let slack: Workspace;
let deliverer: SlackDeliverer;

beforeEach(async () => {
  slack = await Workspace.open();
  const web = new webApi.WebClient(BOT_TOKEN, {
    slackApiUrl: slack.front.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  });
  deliverer = new SlackDeliverer(web, { team: TEAM, botUser: BOT_USER, botId: 'B0BOT00001' }, GENERAL);
});
afterEach(async () => {
  await slack.close();
  expect(slack.front.faults).toEqual([]);
});

const delivery = (id: string, note = 'A moderator has added a source.'): Delivery => ({
  id,
  question: 'q-1' as QuestionId,
  answer: answerOf('en'),
  note,
});
const place = (more: Partial<Place>): Place => ({
  platform: 'slack',
  community: TEAM,
  channel: GENERAL,
  ...more,
});

/** A question in the channel with an answer of ours under it. */
async function answered(): Promise<{ thread: string; answer: Place }> {
  const thread = await slack.write('sara', 'a claim nobody knew');
  const done = await deliverer.reply(place({ thread, message: thread }), delivery('first'));
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return { thread, answer: done.place! };
}

describe('a late answer', () => {
  test('stands in the thread of the question with its note before it, and says where it is', async () => {
    const { thread, answer } = await answered();
    const [message] = await slack.replies(thread);
    expect(shown(message!)).toMatch(/A moderator has added a source\..*The source says so/s);
    expect(answer).toEqual(place({ thread, message: message!.ts }));
  });

  test('reaches a member directly', async () => {
    const done = await deliverer.direct(place({ channel: slack.id('omar') }), delivery('d1'));
    expect(done.kind).toBe('done');
    const [message] = await slack.history(await slack.direct('omar'));
    expect(shown(message!)).toContain('A moderator has added a source.');
  });

  test('after a crash in the middle it is found where it arrived, and not found where it did not', async () => {
    const { thread, answer } = await answered();
    expect(await deliverer.arrived(place({ thread, message: thread }), 'first')).toEqual(answer);
    expect(await deliverer.arrived(place({ thread, message: thread }), 'second')).toBeUndefined();
    const member = place({ channel: slack.id('omar') });
    expect(await deliverer.arrived(member, 'd1')).toBeUndefined();
    await deliverer.direct(member, delivery('d1'));
    expect((await deliverer.arrived(member, 'd1'))?.message).toBeDefined();
  });
});

describe('a correction', () => {
  test('stands in place of the earlier answer, its note visible', async () => {
    const { thread, answer } = await answered();
    const done = await deliverer.edit(
      answer,
      delivery('e1', 'Corrected on 2 February 2026: the date was wrong.'),
    );
    expect(done).toEqual({ kind: 'done', place: answer });
    const replies = await slack.replies(thread);
    expect(replies).toHaveLength(1);
    expect(shown(replies[0]!)).toContain('Corrected on 2 February 2026');
  });

  test('that Slack asks to wait with says how long', async () => {
    const { answer } = await answered();
    slack.front.limit('chat.update', 7);
    expect(await deliverer.edit(answer, delivery('e1'))).toEqual({ kind: 'wait', retryAfterMs: 7000 });
    expect((await deliverer.edit(answer, delivery('e1'))).kind).toBe('done');
  });

  test('of a message that is gone, or in a channel we were put out of, is given up', async () => {
    const { answer } = await answered();
    for (const error of ['message_not_found', 'channel_not_found', 'is_archived', 'edit_window_closed']) {
      slack.front.refuse('chat.update', error);
      expect(await deliverer.edit(answer, delivery('e1'))).toMatchObject({
        kind: 'gone',
        why: expect.stringContaining(error),
      });
    }
    expect(await deliverer.edit(place({}), delivery('e1'))).toMatchObject({ kind: 'gone' });
  });

  test('that fails for another reason is left to be tried again', async () => {
    const { answer } = await answered();
    slack.front.refuse('chat.update', 'internal_error');
    await expect(deliverer.edit(answer, delivery('e1'))).rejects.toThrow('internal_error');
  });
});

describe('a notice', () => {
  const notice = (more: Partial<Notice> = {}): Notice => ({
    id: 'n1',
    language: 'en',
    title: 'A question nobody could answer <!channel>',
    lines: ['asked 3 × by @everyone'],
    ...more,
  });

  test('goes to the moderators’ channel with a button that opens it, and pings nobody', async () => {
    await deliverer.notify(notice({ entryId: 'entry-1' }));
    const [message] = await slack.history(GENERAL);
    expect(message!.text).toContain('&lt;!channel&gt;');
    expect(message!.blocks?.at(-1)).toMatchObject({
      type: 'actions',
      elements: [{ action_id: 'inbox:open', value: 'entry-1|en' }],
    });
  });

  test('without a channel is given up with what to set', async () => {
    const homeless = new SlackDeliverer(deliverer.web, deliverer.identity, undefined);
    expect(await homeless.notify(notice())).toMatchObject({
      kind: 'gone',
      why: expect.stringContaining('SLACK_MODERATOR_CHANNEL'),
    });
  });
});
