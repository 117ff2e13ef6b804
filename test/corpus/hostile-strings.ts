/**
 * Strings people send to make a bot ping, link, format or break: every renderer must show each of them
 * as the plain text it is. Grouped by what they try; the group names the sin in a failing test.
 */
export interface HostileString {
  readonly tries: string;
  readonly text: string;
}

const group = (tries: string, texts: readonly string[]): HostileString[] =>
  texts.map((text) => ({ tries, text }));

const PINGS = [
  '@everyone the moon is cheese',
  '@here look',
  'mail@everyone.example',
  '<@400000000000000001> said so',
  '<@!400000000000000001>',
  '<@&200000000000000001>',
  '<#300000000000000001>',
  '<!channel> all of you',
  '<!here>',
  '<!everyone|everyone>',
  '<@U012ABCDEF>',
  '<@U012ABCDEF|alice>',
  '<#C012ABCDEF|general>',
  '<!subteam^S012ABCDEF>',
  '<!subteam^S012ABCDEF|@team>',
  '<<!channel>>',
  '<\\@400000000000000001>',
  '\\<@400000000000000001>',
  '\\@everyone',
  '&lt;!channel&gt;',
  '&amp;lt;!channel&amp;gt;',
];

const LINKS = [
  '[click](https://evil.example)',
  '[https://good.example](https://evil.example)',
  '[a](<https://evil.example> "title")',
  '<https://evil.example>',
  '<https://evil.example|https://good.example>',
  'https://evil.example/path?x=1&y=2#z',
  'http://evil.example and after',
  'see www.evil.example now',
  'discord.gg/abcdef',
  'https://discord.gg/abcdef',
  '<mailto:a@evil.example|mail>',
  'write to someone@evil.example today',
  '<tel:+15550100|call>',
  '<javascript:alert(1)|x>',
  '![image](https://evil.example/a.png)',
  '[ref]: https://evil.example',
  '</factcheck:600000000000000000>',
  '<id:customize>',
  'ﷺ https://evil.example/مسار',
];

const MARKUP = [
  '**bold** and *italic*',
  '***all***',
  '__under__ and _line_',
  'snake_case_word and 2*3*4',
  '~~gone~~ ~gone~',
  '||spoiler||',
  '`code` and ``co`de``',
  '```js\nconsole.log(1)\n```',
  '```',
  '> quoted',
  '>>> all of it quoted',
  '# heading',
  '### heading',
  '-# small',
  '- item\n- item',
  '* item',
  '+ item',
  '1. one\n2. two',
  '1) one',
  'line one\n> line two\n# line three\n- line four',
  '*unclosed',
  '`unclosed',
  '|| unclosed',
  'back\\slash \\*not\\* \\\\ end\\',
  '\\',
  '¯\\_(ツ)_/¯',
  '<t:0:R>',
  '<!date^0^{date}|then>',
  ':smile: :+1: <:custom:123456789012345678> <a:dance:123456789012345678>',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '---',
  '==mark== ^sup^ ~sub~',
];

const HTML = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '<!-- comment -->',
  '<b>bold</b> <a href="https://evil.example">x</a>',
  '&copy; &#60;b&#62; &quot;',
  ']]> <![CDATA[ x ]]>',
  '</textarea></title></style>',
  '{{7*7}} $' + '{7*7} <%= 7*7 %>',
];

const DIRECTION = [
  '\u202Eevil\u202C normal',
  'left \u202E never closed',
  '\u2067 isolate never closed',
  '\u2068\u2068\u2068 three never closed',
  'closed too often \u2069\u2069\u2069 after',
  '\u200Fعربي\u200E english \u061C',
  '\u202Dforced\u202C \u202Aembedded\u202B',
  'قال @everyone إن 14 تريليون **كلمة** كافية',
  'مزيج mixed نص text ١٤ 14 (قوس) [bracket]',
];

const CHARACTERS = [
  'nul \u0000 bell \u0007 escape \u001B[31m delete \u007F',
  'lone \uD800 surrogate \uDC00 here',
  'zero\u200Bwidth\u200Cjoiners\u200D\uFEFF\u2060',
  'line\u2028separator\u2029paragraph\u0085next',
  'tabs\tand\r\nreturns\n\n\n\nand blank lines',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
  '👩‍👩‍👧‍👦🏳️‍🌈🇵🇸 emoji families',
  '\u115F\u3164\u2800 invisible letters',
  '＠everyone ＜!channel＞',
  'x'.repeat(300),
  'ك'.repeat(300),
  '@everyone '.repeat(30).trim(),
];

export const HOSTILE_STRINGS: readonly HostileString[] = [
  ...group('to ping', PINGS),
  ...group('to link', LINKS),
  ...group('to format', MARKUP),
  ...group('to be HTML', HTML),
  ...group('to turn the writing direction', DIRECTION),
  ...group('to break characters', CHARACTERS),
];
