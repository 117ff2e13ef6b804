import { describe, expect, test } from 'vitest';
import { escapeText, plainText } from '../../adapters/slack/plain-text.js';
import { eventId, hear, isWritten } from '../../adapters/slack/receive.js';
import { HOSTILE_STRINGS } from '../corpus/hostile-strings.js';

const BOT = 'U0BOT00001';
const claim = (text: string) => ({ kind: 'claim', text });
const message = (text: string, more: object = {}) => ({ ts: '1.1', user: 'U1', text, ...more });

describe('Slack markup in, plain text out', () => {
  test.each([
    ['a link with words is its words', 'see <https://a.example/x|the report> now', 'see the report now'],
    ['a bare link is its address', 'see <https://a.example/x>', 'see https://a.example/x'],
    ['a mail address', '<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['a person with a name', '<@U1|sam> founded it', '@sam founded it'],
    ['a person without one stays a person', '<@U1> founded it', '@U1 founded it'],
    ['a channel', 'said in <#C1|general>', 'said in #general'],
    ['a call to everyone', '<!channel> and <!here>', '@channel and @here'],
    ['a group', '<!subteam^S1|@team> said', '@team said'],
    ['a date', 'on <!date^1392734382^{date}|18 February 2014>', 'on 18 February 2014'],
    ['the three escaped characters', 'profit &lt; loss &amp; cost &gt; 0', 'profit < loss & cost > 0'],
    ['escapes are undone once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['styles around words', '*bold* _and_ ~struck~ *_both_*', 'bold and struck both'],
    ['asterisks of arithmetic stay', '2*3*4 and snake_case_word', '2*3*4 and snake_case_word'],
    ['code', 'the `number` is', 'the number is'],
    ['a code block', '```\nthree lines\nof code\n```', 'three lines\nof code'],
    ['a quotation', '&gt; they said so\n&gt; and more', 'they said so\nand more'],
    ['Arabic', '*ارتفع* العدد إلى ١٤ &amp; أكثر', 'ارتفع العدد إلى ١٤ & أكثر'],
  ])('%s', (_name, markup, text) => {
    expect(plainText(markup)).toBe(text);
  });

  test('whatever is escaped comes back as it was, but for styles and white space', () => {
    const bare = (text: string) => text.replace(/[*_~`>\s]/g, '');
    for (const { text } of HOSTILE_STRINGS) expect(bare(plainText(escapeText(text)))).toBe(bare(text));
  });
});

describe('what a message gives to check', () => {
  test('the mention of the bot is not part of the claim', () => {
    expect(hear(message(`<@${BOT}> the moon is cheese`), BOT)).toEqual(claim('the moon is cheese'));
    expect(hear(message(`is it so, <@${BOT}|isnad>: the moon is cheese`), BOT)).toEqual(
      claim('is it so, the moon is cheese'),
    );
  });

  test('a mention alone gives nothing', () => {
    expect(hear(message(` <@${BOT}> `), BOT)).toEqual({ kind: 'nothing' });
  });

  test('a picture without words is said to be one; with words the words count', () => {
    expect(hear(message('', { files: [{}] }), BOT)).toEqual({ kind: 'files' });
    expect(hear(message('the moon is cheese', { files: [{}] }), BOT)).toEqual(claim('the moon is cheese'));
  });

  test('a forwarded message is checked, not the words sent along', () => {
    const attachments = [{ is_share: true, text: 'the *moon* is cheese', author_id: 'U2' }];
    expect(hear(message(`<@${BOT}> is this so?`, { attachments }), BOT)).toEqual(claim('the moon is cheese'));
  });

  test('a link to a message stands for the message, unless something else was written', () => {
    const attachments = [{ is_msg_unfurl: true, text: 'the moon is cheese' }];
    const link = '<https://team.slack.com/archives/C1/p1700000000000000>';
    expect(hear(message(`<@${BOT}> ${link}`, { attachments }), BOT)).toEqual(claim('the moon is cheese'));
    expect(hear(message(`<@${BOT}> the sun is cold ${link}`, { attachments }), BOT)).toMatchObject({
      text: expect.stringContaining('the sun is cold'),
    });
  });

  test('bots and notices of Slack are not people', () => {
    expect(isWritten({ ts: '1', user: 'U1' })).toBe(true);
    expect(isWritten({ ts: '1', user: 'U1', subtype: 'file_share' })).toBe(true);
    expect(isWritten({ ts: '1', user: 'U1', bot_id: 'B1' })).toBe(false);
    expect(isWritten({ ts: '1', subtype: 'bot_message' })).toBe(false);
    expect(isWritten({ ts: '1', user: 'U1', subtype: 'channel_join' })).toBe(false);
  });

  test('an edit is another event, a repeated delivery is not', () => {
    expect(eventId('C1', { ts: '1.1' })).toBe(eventId('C1', { ts: '1.1' }));
    expect(eventId('C1', { ts: '1.1', edited: { ts: '2.0' } })).not.toBe(eventId('C1', { ts: '1.1' }));
  });
});
