import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buttonOf, textOf } from '../support/discord/local-discord.js';
import { readMessage } from '../support/discord/read-message.js';
import { type Scene, scene } from '../support/discord/scene.js';
import { BASIM, BOT, BOT_USER, CHANNEL, OTHER_BOT, storedMessage } from '../support/discord/world.js';

const TRUE = 'The R1 model by DeepSeek was released in January 2025';
const FALSE = 'The R1 model by DeepSeek was released on 25 January 2025';
const FALSE_ARABIC = 'كشفت ديب سيك عن نموذج R1 في مارس 2025';
const UNKNOWN = 'Giraffes sleep standing up';
const QUOTE = 'أطلقت شركة ديب سيك الصينية الناشئة نموذجها للذكاء الاصطناعي R1 في 20 يناير';
const EPHEMERAL = 1 << 6;
const at = `<@${BOT}>`;
const PICTURE = {
  id: '1',
  filename: 'a.png',
  size: 1,
  url: 'https://cdn.example/a.png',
  proxy_url: 'https://cdn.example/a.png',
};

let place: Scene;
beforeAll(async () => {
  place = await scene();
});
afterAll(() => place.close());
afterEach(() => expect(place.discord.breaches()).toEqual([]));

describe('/factcheck', () => {
  test('a claim the source bears out is answered with the quote, who said it and when', async () => {
    const answer = await place.discord.answerTo(place.discord.slash('factcheck', { claim: TRUE }));
    const text = textOf(answer);
    for (const part of ['The source says so', QUOTE, 'مدار الساعة', '2026-01-21', 'Translation'])
      expect(text).toContain(part);
    expect(answer.flags & EPHEMERAL).toBe(0);
  });

  test('a claim the source contradicts is told to be so, in the language it was made in', async () => {
    const english = textOf(await place.discord.answerTo(place.discord.slash('factcheck', { claim: FALSE })));
    expect(english).toContain('The source says otherwise');
    const arabic = textOf(await place.discord.answerTo(place.discord.slash('تحقق', { ادعاء: FALSE_ARABIC })));
    expect(arabic).toContain('المصدر يقول غير ذلك');
    expect(arabic).toContain(QUOTE);
    expect(arabic).not.toContain('ترجمة');
  });

  test('a claim nothing bears on is unknown, and can be sent to the moderators', async () => {
    const answer = await place.discord.answerTo(place.discord.slash('factcheck', { claim: UNKNOWN }));
    expect(textOf(answer)).toContain('Nothing in the fact base bears on this');
    expect(readMessage(answer.components).buttons).toContain('Ask the moderators');
  });

  test('asked in private, the answer is for the asker alone', async () => {
    const answer = await place.discord.answerTo(
      place.discord.slash('factcheck', { claim: TRUE, private: true }),
    );
    expect(answer.flags & EPHEMERAL).not.toBe(0);
  });

  test('it works in a direct message', async () => {
    const token = place.discord.slash(
      'factcheck',
      { claim: TRUE },
      { direct: true, channel: '900000000000000001' },
    );
    expect(textOf(await place.discord.answerTo(token))).toContain(QUOTE);
  });

  test('known wordings are suggested while a claim is typed', async () => {
    const { body } = await place.discord.callback(place.discord.type('factcheck', 'claim', 'DeepSeek'));
    expect(body.type).toBe(8);
    expect(body.data.choices.length).toBeGreaterThan(0);
    for (const { name, value } of body.data.choices) expect(name).toBe(value);
  });

  test('a claim over 2,000 characters is refused with the reason, to the asker alone', async () => {
    const answer = await place.discord.answerTo(
      place.discord.slash('factcheck', { claim: 'long '.repeat(500) }),
    );
    expect(textOf(answer)).toContain('2000');
    expect(answer.flags & EPHEMERAL).not.toBe(0);
  });

  test('the same event delivered twice gets one answer', async () => {
    const token = place.discord.slash('factcheck', { claim: TRUE });
    await place.discord.answerTo(token);
    place.discord.slash('factcheck', { claim: TRUE }, { id: token.replace('token-', '') });
    // What is asked after it is answered after it: by then the repeated event would have been, too.
    await place.discord.answerTo(place.discord.slash('factcheck', { claim: FALSE }));
    expect(place.discord.calls.filter(({ path }) => path.includes(token))).toHaveLength(1);
  });
});

describe('"Check this message"', () => {
  const check = (message: Parameters<typeof storedMessage>[0]) =>
    place.discord.answerTo(place.discord.onMessage('Check this message', storedMessage(message)));

  test('the words of the message are checked, markup taken off, for the asker alone', async () => {
    const answer = await check({ author: BASIM, content: `> **${FALSE}**` });
    expect(textOf(answer)).toContain('The source says otherwise');
    expect(answer.flags & EPHEMERAL).not.toBe(0);
  });

  test('of a forwarded message, what was forwarded is checked', async () => {
    const snapshot = {
      content: FALSE,
      attachments: [],
      embeds: [],
      mentions: [],
      mention_roles: [],
      components: [],
      flags: 0,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      type: 0,
    };
    const answer = await check({
      author: BASIM,
      content: '',
      message_reference: { type: 1, message_id: '1', channel_id: CHANNEL },
      message_snapshots: [{ message: snapshot }],
    });
    expect(textOf(answer)).toContain('The source says otherwise');
  });

  test('a picture without words is not read, and that is said', async () => {
    expect(textOf(await check({ author: BASIM, content: '', attachments: [PICTURE] }))).toContain(
      'I read text only',
    );
  });

  test('what a bot wrote is not checked', async () => {
    expect(textOf(await check({ author: OTHER_BOT, content: TRUE }))).toContain(
      'I do not check what bots say',
    );
  });

  test('an empty message is said to hold no claim', async () => {
    expect(textOf(await check({ author: BASIM, content: '' }))).toContain('no claim');
  });
});

describe('a mention', () => {
  test('with a claim is answered in a reply that pings nobody', async () => {
    const asked = place.discord.say(`${at} ${TRUE}`);
    expect(textOf(await place.discord.replyTo(asked))).toContain(QUOTE);
  });

  test('in the middle of a code block or a quote counts as well', async () => {
    const asked = place.discord.say(`> ${FALSE}\n${at}`);
    expect(textOf(await place.discord.replyTo(asked))).toContain('The source says otherwise');
    const code = place.discord.say(`\`\`\`\n${FALSE}\n\`\`\` ${at}`);
    expect(textOf(await place.discord.replyTo(code))).toContain('The source says otherwise');
  });

  test('in reply to another message, without the intent, points to the menu that may read it', async () => {
    const other = storedMessage({ author: BASIM, content: FALSE, guild_id: '1' });
    const asked = place.discord.say(at, {
      referenced_message: other,
      message_reference: { type: 0, message_id: other.id, channel_id: CHANNEL },
    });
    const text = textOf(await place.discord.replyTo(asked));
    expect(text).toContain('Check this message');
    expect(text).not.toContain('The source');
  });

  test('alone says that there is no claim', async () => {
    expect(textOf(await place.discord.replyTo(place.discord.say(at)))).toContain('no claim');
  });

  test('with a picture and no words says that only text is read', async () => {
    expect(textOf(await place.discord.replyTo(place.discord.say(at, { attachments: [PICTURE] })))).toContain(
      'I read text only',
    );
  });

  test('a direct message needs no mention', async () => {
    const asked = place.discord.say(TRUE, { channel_id: '900000000000000002' });
    expect(textOf(await place.discord.replyTo(asked))).toContain(QUOTE);
  });

  test('edited after its answer has its answer edited, unless the claim is the same', async () => {
    const asked = place.discord.say(`${at} ${TRUE}`);
    const answer = await place.discord.replyTo(asked);
    place.discord.edit(asked, `${at} **${TRUE}**`);
    place.discord.edit(asked, `${at} ${FALSE}`);
    const edited = await place.discord.until(() => {
      const now = place.discord.messages.get(answer.id);
      return now?.edited_timestamp !== null && now;
    });
    expect(textOf(edited)).toContain('The source says otherwise');
    expect(
      place.discord.calls.filter(({ method, path }) => method === 'PATCH' && path.endsWith(answer.id)),
    ).toHaveLength(1);
  });

  test('edited after a restart, its answer is found and edited all the same', async () => {
    const asked = place.discord.say(`${at} ${TRUE}`);
    const answer = await place.discord.replyTo(asked);
    await place.restart();
    place.discord.edit(asked, `${at} ${FALSE}`);
    const edited = await place.discord.until(() => {
      const now = place.discord.messages.get(answer.id);
      return now?.edited_timestamp !== null && now;
    });
    expect(textOf(edited)).toContain('The source says otherwise');
  });

  test.each(['is this true?', 'fact check this', 'هل هذا صحيح؟', 'صحيح؟'])(
    '%j in a reply asks about the message replied to',
    async (words) => {
      const said = place.discord.say(`<@${BOT}> ${FALSE}`, { author: BASIM });
      await place.discord.replyTo(said);
      const asked = place.discord.say(`${at} ${words}`, {
        message_reference: { type: 0, message_id: said.id, channel_id: CHANNEL },
        referenced_message: said,
      });
      expect(textOf(await place.discord.replyTo(asked))).toContain('The source says otherwise');
    },
  );

  test('“is this true?” in reply to nothing gets a hint', async () => {
    const asked = place.discord.say(`${at} is this true?`);
    expect(textOf(await place.discord.replyTo(asked))).toContain('in a reply to the message');
  });

  test('bots, the bot itself, replies to it without its name and repeats get no answer', async () => {
    const before = place.discord.calls.filter(({ method }) => method === 'POST').length;
    place.discord.say(`${at} ${TRUE}`, { author: OTHER_BOT });
    place.discord.say(`${at} ${TRUE}`, { author: BOT_USER });
    place.discord.say(`${at} ${TRUE}`, { webhook_id: '5' });
    place.discord.say('thanks', { mentions: [BOT_USER] });
    place.discord.say(TRUE);
    const asked = place.discord.say(`${at} ${TRUE}`);
    await place.discord.replyTo(asked);
    place.discord.again(asked);
    await place.discord.replyTo(place.discord.say(`${at} ${UNKNOWN}`));
    expect(place.discord.calls.filter(({ method }) => method === 'POST').length - before).toBe(2);
  });
});

describe('/source and /help', () => {
  test('a fact is shown by its id, which is suggested while it is typed', async () => {
    const { body } = await place.discord.callback(place.discord.type('source', 'id', 'r1-rel'));
    const { value } = body.data.choices[0];
    expect(value).toBe('r1-release');
    const text = textOf(await place.discord.answerTo(place.discord.slash('source', { id: value })));
    for (const part of [QUOTE, 'مدار الساعة', '2026-01-21']) expect(text).toContain(part);
    expect(textOf(await place.discord.answerTo(place.discord.slash('مصدر', { معرف: value })))).toContain(
      QUOTE,
    );
  });

  test('an id nobody has is said to be unknown', async () => {
    expect(textOf(await place.discord.answerTo(place.discord.slash('source', { id: 'none' })))).toContain(
      'no fact',
    );
  });

  test('help speaks both languages and tells what is stored, for how long', async () => {
    const text = textOf(await place.discord.answerTo(place.discord.slash('help')));
    for (const part of ['90 days', '90 يومًا', 'A moderator can erase']) expect(text).toContain(part);
    expect(textOf(await place.discord.answerTo(place.discord.slash('مساعدة')))).toContain('90 يومًا');
  });
});

describe('buttons under an answer', () => {
  const asked = async (claim: string) => place.discord.answerTo(place.discord.slash('factcheck', { claim }));

  test('"Why?" explains, to the one who asks', async () => {
    const answer = await asked(FALSE);
    const why = await place.discord.answerTo(pressed(answer, 'why'));
    expect(textOf(why)).toContain('Why this answer');
    expect(why.flags & EPHEMERAL).not.toBe(0);
  });

  test('"This was right" is thanked for', async () => {
    const answer = await asked(TRUE);
    expect(textOf(await place.discord.answerTo(pressed(answer, 'right')))).toContain('Thank you');
  });

  test('"This was wrong" opens a form, and its note is taken', async () => {
    const answer = await asked(TRUE);
    const { body } = await place.discord.callback(pressed(answer, 'wrong'));
    expect(body.type).toBe(9);
    const submitted = place.discord.submit(
      body.data.custom_id,
      { note: 'It is about another model' },
      {},
      answer,
    );
    expect(textOf(await place.discord.answerTo(submitted))).toContain('Thank you');
  });

  test('an unknown claim is sent to the moderators, and whoever wants is told later', async () => {
    const answer = await asked(UNKNOWN);
    expect(textOf(await place.discord.answerTo(pressed(answer, 'forward')))).toContain(
      'Sent to the moderators',
    );
    expect(textOf(await place.discord.answerTo(pressed(answer, 'tell')))).toContain('You will be told');
  });

  test('they work after a restart, in Arabic too', async () => {
    const answer = await asked(FALSE_ARABIC);
    await place.restart();
    expect(textOf(await place.discord.answerTo(pressed(answer, 'why')))).toContain('لماذا هذا الجواب');
  });

  test('a button of somebody else, or of an answer no longer kept, does no harm', async () => {
    const answer = await asked(TRUE);
    const gone = buttonOf(answer, 'why').replace(/[^:]+$/, 'nobody-has-this');
    expect(textOf(await place.discord.answerTo(place.discord.press(gone, answer)))).toContain(
      'no longer kept',
    );
    place.discord.press('other:button', answer);
  });

  const pressed = (answer: Awaited<ReturnType<typeof asked>>, action: string) =>
    place.discord.press(buttonOf(answer, action), answer);
});
