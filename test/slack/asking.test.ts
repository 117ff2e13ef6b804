/** Every way of asking, over the wire: Bolt in Socket Mode and over HTTP against a local Slack. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOT_USER, GENERAL } from '../support/slack/emulated.js';
import type { Call } from '../support/slack/front.js';
import { type Running, startIsnad } from '../support/slack/isnad.js';
import { eventually, type Message, shown, Workspace } from '../support/slack/workspace.js';

let slack: Workspace;
let isnad: Running;

beforeEach(async () => {
  slack = await Workspace.open();
});
afterEach(async () => {
  await isnad.close();
  await slack.close();
  expect(slack.front.faults).toEqual([]);
});

const reply = (thread: string): Promise<Message> =>
  eventually('a reply in the thread', async () =>
    (await slack.replies(thread)).findLast(({ user }) => user === BOT_USER),
  );
const whisper = (): Promise<Call> =>
  eventually('an ephemeral message', () => slack.callsOf('chat.postEphemeral').at(-1));
const response = (): Promise<Call> =>
  eventually('a call of the response_url', () => slack.callsOf('response_url').at(-1));
const directMessages = async (person: 'sara' | 'omar'): Promise<Message[]> =>
  (await slack.history(await slack.direct(person))).filter(({ user }) => user === BOT_USER);

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
  beforeEach(async () => {
    isnad = await startIsnad(slack, { transport });
  });

  test('a mention with a claim is answered in its thread, in the language of the claim', async () => {
    const english = await reply(await slack.mention('sara', 'the moon is cheese'));
    expect(english.user).toBe(BOT_USER);
    expect(shown(english)).toContain('The source says otherwise');
    expect(shown(english)).toContain('published \u20683 February 2025\u2069 (\u20682025-02-03\u2069)');
    const arabic = await reply(await slack.mention('omar', 'القمر مصنوع من جبن'));
    expect(shown(arabic)).toContain('المصدر يقول غير ذلك');
  });

  test('a claim in a thread about another is answered in that thread', async () => {
    const thread = await slack.write('sara', 'about something else');
    await slack.mention('omar', 'the moon is cheese', { thread });
    expect((await reply(thread)).user).toBe(BOT_USER);
  });

  test('a mention alone in a thread checks the message it replies to', async () => {
    const thread = await slack.write('sara', 'they say the *moon* is cheese');
    await slack.mention('omar', '', { thread });
    expect(shown(await reply(thread))).toContain('The source says otherwise');
  });

  test.each(['is this true?', 'fact check this', 'هل هذا صحيح؟', 'صحيح؟'])(
    '%j in a thread checks the message it replies to',
    async (words) => {
      const thread = await slack.write('sara', 'they say the *moon* is cheese');
      await slack.mention('omar', words, { thread });
      expect(shown(await reply(thread))).toContain('The source says otherwise');
    },
  );

  test('“is this true?” in no thread gets a hint, to the asker alone', async () => {
    await slack.mention('omar', 'is this true?');
    expect(shown((await whisper()).args)).toContain('in a reply to the message');
  });

  test('a direct message is answered where it was written', async () => {
    await slack.writeToApp('sara', 'it was trained on tokens');
    const answer = await eventually('an answer', async () => (await directMessages('sara'))[0]);
    expect(shown(answer)).toContain('The source says so');
    expect(answer.thread_ts).toBeUndefined();
  });

  test('the slash command is acknowledged at once and answered to the asker alone', async () => {
    const ack = await slack.command('sara', 'the moon is cheese');
    expect(ack?.payload).toEqual({});
    const { args } = await response();
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(shown(args)).toMatch(/the moon is cheese.*The source says otherwise/s);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  test('the shortcut checks a message and answers the asker alone', async () => {
    const ts = await slack.write('omar', 'the moon is cheese');
    await slack.shortcut('sara', { user: slack.id('omar'), text: 'the moon is cheese', ts });
    expect(shown((await response()).args)).toContain('The source says otherwise');
    expect(await slack.replies(ts)).toEqual([]);
  });

  test('the Home tab says in both languages what this is, how to ask and what is kept', async () => {
    await slack.openHome('sara');
    const { args } = await eventually('a Home tab', () => slack.callsOf('views.publish').at(-1));
    const text = shown(args.view as { blocks: unknown });
    for (const part of ['إسناد', 'Isnad', '/factcheck', '90', 'What I know', 'ما أعرفه'])
      expect(text).toContain(part);
  });

  test('why? and other quotes open in a window of their own', async () => {
    const thread = await slack.mention('sara', 'the moon is cheese');
    const message = await reply(thread);
    for (const [action_id, expected] of [
      ['answer:why', 'Rule: \u2068by-hand'],
      ['answer:others', 'Another quote that may bear on it.'],
    ] as const) {
      await slack.press('omar', message, { action_id, value: buttonValue(message, action_id) });
      const view = await eventually('a window', () =>
        slack
          .callsOf('views.open')
          .map(({ args }) => shown(args.view as object))
          .find((text) => text.includes(expected)),
      );
      expect(view).toContain(expected);
    }
    expect(await slack.replies(thread)).toHaveLength(1);
  });

  test('“this was wrong” asks what was wrong and keeps the note', async () => {
    const message = await reply(await slack.mention('sara', 'the moon is cheese'));
    const value = feedbackValues(message).wrong;
    await slack.press('omar', message, { type: 'feedback_buttons', action_id: 'answer:feedback', value });
    const { args } = await eventually('a form', () => slack.callsOf('views.open').at(-1));
    const ack = await slack.submit('omar', args.view as object, {
      note: { note: { type: 'plain_text_input', value: 'other company' } },
    });
    expect(ack?.payload).toEqual({});
    const entries = await eventually('an inbox entry with the note', async () => {
      const listed = await isnad.journal.read(({ inbox }) =>
        inbox.list({ states: ['open'], limit: 10, offset: 0 }),
      );
      return listed.ok && JSON.stringify(listed.value).includes('other company') && listed.value;
    });
    expect(entries).toHaveLength(1);
  });

  test('“this was right” is thanked for, to the one who pressed', async () => {
    const message = await reply(await slack.mention('sara', 'the moon is cheese'));
    await slack.press('omar', message, {
      type: 'feedback_buttons',
      action_id: 'answer:feedback',
      value: feedbackValues(message).right,
    });
    expect(shown((await response()).args)).toContain('Thank you');
  });

  test('an unknown claim can be sent to the moderators, with or without being told', async () => {
    const message = await reply(await slack.mention('sara', 'nobody has heard of this'));
    expect(shown(message)).toContain('Nothing in the fact base bears on this');
    await slack.press('sara', message, {
      action_id: 'answer:forward',
      value: buttonValue(message, 'answer:forward'),
    });
    expect(shown((await response()).args)).toContain('Sent to the moderators.');
    await slack.press('sara', message, {
      action_id: 'answer:tell-me',
      value: buttonValue(message, 'answer:tell-me'),
    });
    const told = await eventually('the second answer', () => slack.callsOf('response_url').at(1));
    expect(shown(told.args)).toContain('You will be told');
  });
});

describe('what people really send', () => {
  beforeEach(async () => {
    isnad = await startIsnad(slack);
  });

  test('a mention alone outside a thread gets help in both languages, seen by the asker alone', async () => {
    await slack.mention('sara', '');
    const { args } = await whisper();
    expect(args.user).toBe(slack.id('sara'));
    expect(shown(args)).toContain('keyed hash');
    expect(shown(args)).toContain('بصمة مشفّرة');
  });

  test('help is given when asked for, by command and directly', async () => {
    await slack.command('sara', 'help');
    expect(shown((await response()).args)).toContain('keyed hash');
    await slack.command('sara', 'مساعدة');
    await eventually('help again', () => slack.callsOf('response_url').length === 2);
    await slack.writeToApp('sara', 'Help');
    const written = await eventually('help', async () => (await directMessages('sara'))[0]);
    expect(shown(written)).toContain('keyed hash');
  });

  test('a picture without words is told that only text is read', async () => {
    await slack.writeToApp('sara', '', { subtype: 'file_share', files: [{ id: 'F1' }] });
    const written = await eventually('an answer', async () => (await directMessages('sara'))[0]);
    expect(shown(written)).toContain('I read text only');
  });

  test('a forwarded message is checked', async () => {
    await slack.writeToApp('sara', 'is this so?', {
      attachments: [{ is_share: true, text: 'the moon is cheese', fallback: 'x' }],
    });
    const written = await eventually('an answer', async () => (await directMessages('sara'))[0]);
    expect(shown(written)).toContain('The source says otherwise');
  });

  test('a very long message is refused with the reason, to the asker alone', async () => {
    await slack.mention('sara', 'word '.repeat(500));
    expect(shown((await whisper()).args)).toContain('at most 2000');
  });

  test('a thread that cannot be read is said to be so, with the way out', async () => {
    const thread = await slack.write('sara', 'the moon is cheese');
    slack.front.refuse('conversations.replies', 'missing_scope');
    await slack.mention('omar', '', { thread });
    expect(shown((await whisper()).args)).toContain('/invite');
  });

  test('what a bot said is not checked, and bots and Isnad itself get no answer', async () => {
    await slack.shortcut('sara', {
      user: 'U0OTHERBOT',
      bot_id: 'B1',
      text: 'the moon is cheese',
      ts: '1700000000.000001',
    });
    expect(shown((await response()).args)).toContain('I do not check what bots say');
    const ts = '1700000000.000002';
    await slack.tell({
      type: 'app_mention',
      user: 'U0OTHERBOT',
      bot_id: 'B1',
      text: `<@${BOT_USER}> the moon is cheese`,
      ts,
      channel: GENERAL,
      event_ts: ts,
    });
    await slack.tell({
      type: 'message',
      channel_type: 'im',
      user: BOT_USER,
      text: 'the moon is cheese',
      ts,
      channel: await slack.direct('sara'),
      event_ts: ts,
    });
    const message = await reply(await slack.mention('sara', 'the moon is cheese'));
    expect(message.user).toBe(BOT_USER);
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  test('messages nobody addressed to Isnad are left alone', async () => {
    const ts = await slack.write('sara', 'the moon is cheese');
    await slack.tell({
      type: 'message',
      channel_type: 'channel',
      user: slack.id('sara'),
      text: 'the moon is cheese',
      ts,
      channel: GENERAL,
      event_ts: ts,
    });
    await reply(await slack.mention('sara', 'the moon is cheese'));
    expect(await slack.replies(ts)).toEqual([]);
  });

  test('a message edited after the answer: the answer is put right in its place', async () => {
    const ts = await slack.mention('sara', 'the moon is cheese');
    const first = await reply(ts);
    const edited = { edited: { user: slack.id('sara'), ts: '1800000000.000000' } };
    await slack.tell(slack.mentionEvent('sara', `<@${BOT_USER}> it was trained on tokens`, ts, edited));
    const second = await eventually('the answer put right', async () => {
      const [only] = await slack.replies(ts);
      return only && shown(only).includes('The source says so') ? only : undefined;
    });
    expect(second.ts).toBe(first.ts);
    expect(await slack.replies(ts)).toHaveLength(1);
    await slack.tell(
      slack.mentionEvent('sara', `<@${BOT_USER}> it was trained on *tokens*`, ts, {
        edited: { user: slack.id('sara'), ts: '1800000001.000000' },
      }),
    );
    await reply(await slack.mention('omar', 'the moon is cheese'));
    expect(slack.callsOf('chat.update')).toHaveLength(1);
  });

  test('a message edited after a restart: the answer is found in the journal and put right in its place', async () => {
    const journalFile = path.join(mkdtempSync(path.join(tmpdir(), 'isnad-slack-')), 'journal.db');
    await isnad.close();
    isnad = await startIsnad(slack, { journalFile });
    const ts = await slack.mention('sara', 'the moon is cheese');
    const first = await reply(ts);
    await isnad.close();
    isnad = await startIsnad(slack, { journalFile });
    const edited = { edited: { user: slack.id('sara'), ts: '1800000000.000000' } };
    await slack.tell(slack.mentionEvent('sara', `<@${BOT_USER}> it was trained on tokens`, ts, edited));
    await eventually('the answer put right', async () => {
      const replies = await slack.replies(ts);
      return (
        replies.length === 1 &&
        replies[0]!.ts === first.ts &&
        shown(replies[0]!).includes('The source says so')
      );
    });
  });

  test('a direct message edited to another claim is answered in the same place', async () => {
    const ts = await slack.writeToApp('sara', 'the moon is cheese');
    await eventually('an answer', async () => (await directMessages('sara'))[0]);
    const channel = await slack.direct('sara');
    const message = {
      type: 'message',
      user: slack.id('sara'),
      text: 'it was trained on tokens',
      ts,
      edited: { user: slack.id('sara'), ts: '1800000000.000000' },
    };
    await slack.tell({
      type: 'message',
      subtype: 'message_changed',
      channel_type: 'im',
      channel,
      ts: '1800000000.000001',
      event_ts: '1800000000.000001',
      message,
    });
    await eventually('the answer put right', async () =>
      shown((await directMessages('sara'))[0]!).includes('The source says so'),
    );
    expect(await directMessages('sara')).toHaveLength(1);
  });
});

interface Buttons {
  readonly action_id?: string;
  readonly value?: string;
  readonly positive_button?: { readonly value: string };
  readonly negative_button?: { readonly value: string };
}

function buttonsOf({ blocks = [] }: Message): readonly Buttons[] {
  return blocks
    .filter(({ type }) => type.endsWith('actions'))
    .flatMap(({ elements = [] }) => elements as readonly Buttons[]);
}

function buttonValue(message: Message, action: string): string {
  const found = buttonsOf(message).find(({ action_id }) => action_id === action);
  if (found?.value === undefined) throw new Error(`no button ${action}`);
  return found.value;
}

function feedbackValues(message: Message): { right: string; wrong: string } {
  const found = buttonsOf(message).find(({ positive_button }) => positive_button !== undefined)!;
  return { right: found.positive_button!.value, wrong: found.negative_button!.value };
}
