import { describe, expect, test } from 'vitest';
import { escapeLine } from '../../adapters/discord/markup.js';
import { plainText, withoutMention } from '../../adapters/discord/plain-text.js';
import { visible } from '../contract/renderer.js';
import { HOSTILE_STRINGS } from '../corpus/hostile-strings.js';

const names = { user: () => 'Alice', role: () => 'editors', channel: () => 'general' };

describe("a member's markup is taken off", () => {
  test.each([
    ['emphasis', '**bold** and *italic* and __under__ and _line_', 'bold and italic and under and line'],
    ['arithmetic stays', '2*3*4 is 24 and snake_case_word', '2*3*4 is 24 and snake_case_word'],
    ['strike and spoiler', '~~gone~~ ||hidden||', 'gone hidden'],
    ['a code block', '```js\nDeepSeek has 10 employees\n```', 'DeepSeek has 10 employees'],
    ['inline code', 'the `R1` model', 'the R1 model'],
    ['a quoted line', '> they said\n> so', 'they said\nso'],
    ['a whole quotation', '>>> they said\nso', 'they said\nso'],
    ['a heading and a list', '# Title\n- item', 'Title\nitem'],
    ['mentions by name', '<@400000000000000001> told <@&1> in <#2>', '@Alice told @editors in #general'],
    ['a masked link', '[the report](https://example.org/a)', 'the report'],
    ['a link without preview', 'see <https://example.org/a>', 'see https://example.org/a'],
    ['custom emoji', 'true <:yes:123456789012345678>', 'true'],
    ['a timestamp', 'since <t:1737331200:D>', 'since 2025-01-20'],
    ['escapes', '\\*not bold\\*', '*not bold*'],
    ['Arabic', '**صدر** نموذج R1', 'صدر نموذج R1'],
    ['nothing but markup', '****', ''],
  ])('%s', (_what, markup, text) => {
    expect(plainText(markup, names)).toBe(text);
  });

  test('the call to the bot is no part of the claim', () => {
    expect(withoutMention('<@5> is it so, <@!5>?', '5')).toBe('is it so,  ?');
  });

  test('the longest and worst message is read in no time to speak of', () => {
    for (const unit of ['*', '_', '[a](', '> ', '`', '<@', '\\', '**a', '<t:', '_a ', '[', '||'])
      expect(plainText(unit.repeat(4000 / unit.length)).length).toBeLessThanOrEqual(4000);
  });

  test('what we escape says, read back, what it said', () => {
    const bare = (text: string) => visible(text).replace(/[^\p{L}\p{N}]/gu, '');
    for (const { tries, text } of HOSTILE_STRINGS)
      if (tries !== 'to format') expect(bare(plainText(escapeLine(text)))).toBe(bare(text));
  });
});
