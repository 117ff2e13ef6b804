import { afterEach, describe, expect, test } from 'vitest';
import { customIdOf as press } from '../support/discord/forms.js';
import { buttonOf, textOf } from '../support/discord/local-discord.js';
import { type Moderated, moderated } from '../support/discord/moderated.js';
import {
  ALICE,
  BASIM,
  BOT,
  CHANNEL,
  MODERATOR_CHANNEL,
  MODERATOR_ROLE,
  type StoredMessage,
  user,
} from '../support/discord/world.js';

const DINA = { user: BASIM, roles: [MODERATOR_ROLE] };
const OMAR = { user: user('400000000000000003', 'omar'), roles: [MODERATOR_ROLE] };
const QUOTE = 'The company Nordline is based in Aalborg.';
const ASKED = 'Nordline has its seat in Aalborg';
const EPHEMERAL = 1 << 6;
const at = `<@${BOT}>`;

let here: Moderated | undefined;
const start = async (differences?: Parameters<typeof moderated>[0]): Promise<Moderated> => {
  here = await moderated(differences);
  return here;
};
afterEach(async () => {
  const breaches = here?.discord.breaches();
  await here?.close();
  here = undefined;
  expect(breaches ?? []).toEqual([]);
});

/** The form that a press or command opened: its id, and the values in it. */
async function formOf({ discord }: Moderated, token: string) {
  const { body } = await discord.callback(token);
  expect(body.type).toBe(9);
  const values: Record<string, string> = Object.fromEntries(
    body.data.components.map(({ component }: { component: Record<string, unknown> }) => [
      component.custom_id,
      component.value ?? '',
    ]),
  );
  return { id: body.data.custom_id as string, values };
}

const FORM = { source: ['harbour'], quote: QUOTE, wordings: ASKED, translation: '', expiresAt: '' };

/** Fills in /facts add; gives the message that answers it. */
async function add(scene: Moderated, form: Record<string, string | readonly string[]> = FORM, by = DINA) {
  const { id } = await formOf(scene, scene.discord.slash('facts add', {}, by));
  return scene.discord.answerTo(scene.discord.submit(id, form, by));
}

describe('adding a fact', () => {
  test('by form, previewed, published; who asked in public is answered in place, who wanted to be told is told', async () => {
    const scene = await start();
    const { discord, desk } = scene;
    const asked = discord.say(`${at} ${ASKED}`);
    const unknown = await discord.replyTo(asked);
    expect(textOf(unknown)).toContain('Nothing in the fact base');
    await discord.answerTo(discord.press(buttonOf(unknown, 'tell'), unknown));

    const preview = await add(scene);
    expect(preview.flags & EPHEMERAL).not.toBe(0);
    expect(textOf(preview)).toContain('Ready to publish');
    expect(await scene.facts()).not.toContain(QUOTE);
    const published = await discord.answerTo(discord.press(press(preview, 'publish'), preview, DINA));
    expect(textOf(published)).toContain('Published');
    expect(await scene.facts()).toContain(QUOTE);
    expect(await scene.facts()).toContain('# kept as it stands');

    const late = await discord.until(() =>
      discord.calls.find(
        ({ path, body }) =>
          path === `/channels/${CHANNEL}/messages` &&
          body?.message_reference?.message_id === asked.id &&
          textOf(body).includes(QUOTE),
      ),
    );
    expect(textOf(late.body)).toContain(QUOTE);
    await desk.settled();
    const told = discord.calls.filter(
      ({ method, path }) => method === 'POST' && path === `/channels/9${ALICE.id.slice(1)}/messages`,
    );
    expect(told).toHaveLength(1);
    expect(textOf(told[0]!.body)).toContain(QUOTE);
  });

  test('a quote that the archive does not have is refused, with the nearest text and what was typed kept', async () => {
    const scene = await start();
    const { discord } = scene;
    const refused = await add(scene, { ...FORM, quote: 'The company Nordline is based in Aarhus.' });
    const text = textOf(refused);
    expect(text).toContain('Not saved yet');
    expect(text).toContain('Aalborg');
    const again = await formOf(scene, discord.press(press(refused, 'mend'), refused, DINA));
    expect(again.values).toMatchObject({
      quote: 'The company Nordline is based in Aarhus.',
      wordings: ASKED,
    });
    const preview = await discord.answerTo(discord.submit(again.id, FORM, DINA));
    expect(textOf(preview)).toContain('Ready to publish');
  });

  test('what was typed is still there after a restart, and so is a preview', async () => {
    const scene = await start();
    const { discord } = scene;
    const refused = await add(scene, { ...FORM, quote: 'Not in the archive, ```with``` a fence.' });
    await scene.restart();
    const again = await formOf(scene, discord.press(press(refused, 'mend'), refused, DINA));
    expect(again.values.quote).toBe('Not in the archive, ```with``` a fence.');
    expect(again.values.wordings).toBe(ASKED);
    const preview = await discord.answerTo(discord.submit(again.id, FORM, DINA));
    await scene.restart();
    const published = await discord.answerTo(discord.press(press(preview, 'publish'), preview, DINA));
    expect(textOf(published)).toContain('Published');
    const twice = await discord.answerTo(discord.press(press(preview, 'publish'), preview, DINA));
    expect(textOf(twice)).toContain('already');
  });

  test('discarded, nothing is written', async () => {
    const scene = await start();
    const before = await scene.facts();
    const preview = await add(scene);
    const done = await scene.discord.answerTo(scene.discord.press(press(preview, 'discard'), preview, DINA));
    expect(textOf(done)).toContain('Nothing was changed');
    expect(await scene.facts()).toBe(before);
  });

  test('in Arabic the form and what follows are Arabic, what is to be mended too', async () => {
    const scene = await start();
    const { id } = await formOf(scene, scene.discord.slash('حقائق إضافة', {}, DINA));
    const broken = { ...FORM, quote: 'The company Nordline is based in Aarhus.', expiresAt: 'tomorrow' };
    const refused = textOf(await scene.discord.answerTo(scene.discord.submit(id, broken, DINA)));
    expect(refused).toContain('لم ترد هذه الكلمات في النص المحفوظ — انسخها حرفًا حرفًا');
    expect(refused).toContain('tomorrow ليس تاريخًا');
    expect(refused).not.toMatch(/these words|is no day/);
    const preview = await scene.discord.answerTo(scene.discord.submit(id, FORM, DINA));
    expect(textOf(preview)).toContain('جاهز للنشر');
  });
});

describe('who may', () => {
  test('a stranger is refused politely, at commands, buttons and forms, and it is kept', async () => {
    const scene = await start();
    const { discord } = scene;
    for (const command of ['facts add', 'facts inbox', 'stats'])
      expect(textOf(await discord.answerTo(discord.slash(command)))).toContain('Only moderators');
    const preview = await add(scene);
    const pressed = await discord.answerTo(discord.press(press(preview, 'publish'), preview));
    expect(textOf(pressed)).toContain('Only moderators');
    expect(await scene.facts()).not.toContain(QUOTE);
    const log = textOf(await discord.answerTo(discord.slash('facts log', {}, DINA)));
    expect(log).toContain('refused');
    expect(log).toContain('alice');
  });

  test('where a second moderator has to approve, the author cannot publish, and the channel is told', async () => {
    const scene = await start({ secondApproval: true });
    const { discord } = scene;
    const preview = await add(scene);
    expect(textOf(preview)).toContain('Another moderator');
    const notice = await discord.until(() =>
      [...discord.messages.values()].find(({ channel_id }) => channel_id === MODERATOR_CHANNEL),
    );
    await discord.answerTo(discord.press(press(preview, 'publish'), preview, DINA));
    expect(await scene.facts()).not.toContain(QUOTE);
    const waiting = await discord.answerTo(discord.slash('facts waiting', {}, OMAR));
    const shown = await discord.answerTo(discord.press(press(waiting, 'look'), waiting, OMAR));
    expect(textOf(shown)).toContain(QUOTE);
    const published = await discord.answerTo(
      discord.press(press(notice, 'publish'), notice, { ...OMAR, channel: MODERATOR_CHANNEL }),
    );
    expect(textOf(published)).toContain('Published');
    expect(published.flags & EPHEMERAL).toBe(0);
    expect(await scene.facts()).toContain(QUOTE);
  });
});

describe('changing a fact', () => {
  test('two moderators at one fact: the second is shown what differs, goes on, and nothing is lost', async () => {
    const scene = await start();
    const { discord } = scene;
    const first = await formOf(scene, discord.slash('facts edit', { id: 'aurora-passengers' }, DINA));
    const second = await formOf(scene, discord.slash('facts edit', { id: 'aurora-passengers' }, OMAR));
    expect(first.values.quote).toContain('340 passengers');
    const edit = (wordings: string) => ({ ...first.values, wordings });
    const preview = await discord.answerTo(
      discord.submit(first.id, edit('340 people sailed on the Aurora in May 2025'), DINA),
    );
    await discord.answerTo(discord.press(press(preview, 'publish'), preview, DINA));

    const conflict = await discord.answerTo(
      discord.submit(second.id, edit('The Aurora had 340 passengers in May 2025'), OMAR),
    );
    const text = textOf(conflict);
    expect(text).toContain('Somebody else changed');
    expect(text).toContain('340 people sailed');
    expect(text).toContain('The Aurora had 340 passengers');
    const again = await formOf(scene, discord.press(press(conflict, 'mend'), conflict, OMAR));
    expect(again.values.wordings).toBe('The Aurora had 340 passengers in May 2025');
    const both = {
      ...again.values,
      wordings: `340 people sailed on the Aurora in May 2025\n${again.values.wordings}`,
    };
    const merged = await discord.answerTo(discord.submit(again.id, both, OMAR));
    expect(textOf(merged)).toContain('Ready to publish');
    await discord.answerTo(discord.press(press(merged, 'publish'), merged, OMAR));
    expect(await scene.facts()).toContain('340 people sailed');
    expect(await scene.facts()).toContain('The Aurora had 340 passengers');
  });

  test('a retraction edits three earlier answers where they stand, with a note, through a 429 and a restart', async () => {
    const scene = await start();
    const { discord } = scene;
    const answers: StoredMessage[] = [];
    for (const words of ['', 'is it true that ', 'they say that '])
      answers.push(
        await discord.replyTo(
          discord.say(`${at} ${words}The ferry Aurora carried 340 passengers in May 2025`),
        ),
      );
    for (const answer of answers) expect(textOf(answer)).toContain('The ferry Aurora carried');
    const { id } = await formOf(scene, discord.slash('facts retract', { id: 'aurora-passengers' }, DINA));
    const preview = await discord.answerTo(
      discord.submit(id, { reason: 'Miscounted', supersededBy: '' }, DINA),
    );
    expect(textOf(preview)).toContain('3');
    discord.rateLimit(new RegExp(`/channels/${CHANNEL}/messages/\\d+$`), 1, 0.2);
    await discord.answerTo(discord.press(press(preview, 'publish'), preview, DINA));
    await scene.restart();
    for (const { id } of answers) {
      const edited = await discord.until(() => {
        const message = discord.messages.get(id);
        return message?.edited_timestamp !== null && message;
      });
      expect(textOf(edited)).toContain('Miscounted');
      expect(textOf(edited)).not.toContain('The source says so');
    }
    expect(discord.calls.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  test('a fact nobody has cannot be edited, and that is said', async () => {
    const { discord } = await start();
    const answer = await discord.answerTo(discord.slash('facts edit', { id: 'none' }, DINA));
    expect(textOf(answer)).toContain('no fact with the id none');
  });
});

describe('the inbox', () => {
  /** Two members ask the same in other words; the entry as a moderator opens it. */
  async function waiting(scene: Moderated) {
    const { discord } = scene;
    await discord.replyTo(discord.say(`${at} ${ASKED}`));
    await discord.replyTo(discord.say(`${at} is it true that ${ASKED}?`, { author: OMAR.user }));
    const inbox = await discord.answerTo(discord.slash('facts inbox', {}, DINA));
    expect(textOf(inbox)).toContain('asked 2 ×');
    const [choice] = JSON.stringify(inbox.components).match(/(?<="value":")[^"]+/) ?? [];
    return discord.answerTo(discord.choose(press(inbox, 'open'), [choice!], inbox, DINA));
  }

  test('one claim in two wordings is one entry; who takes it has it', async () => {
    const scene = await start();
    const { discord } = scene;
    const entry = await waiting(scene);
    expect(textOf(entry)).toContain('no fact bears on it');
    const mine = await discord.answerTo(discord.press(press(entry, 'claim'), entry, DINA));
    expect(textOf(mine)).toContain('basim');
    const taken = await discord.answerTo(discord.press(press(entry, 'claim'), entry, OMAR));
    expect(textOf(taken)).toContain('has it already');
    const free = await discord.answerTo(discord.press(press(mine, 'release'), mine, DINA));
    expect(textOf(free)).toContain('open');
  });

  test('dismissed with a reason it is settled', async () => {
    const scene = await start();
    const { discord } = scene;
    const entry = await waiting(scene);
    const { id } = await formOf(scene, discord.press(press(entry, 'dismiss'), entry, DINA));
    expect(textOf(await discord.answerTo(discord.submit(id, { reason: 'An opinion' }, DINA)))).toContain(
      'Done',
    );
    expect(textOf(await discord.answerTo(discord.slash('facts inbox', {}, DINA)))).toContain('empty');
  });

  test('linked to a fact its askers are answered, each once, where they asked', async () => {
    const scene = await start();
    const { discord, desk } = scene;
    const entry = await waiting(scene);
    const { id } = await formOf(scene, discord.press(press(entry, 'link'), entry, DINA));
    const linked = discord.submit(id, { reason: 'harbour-opened' }, DINA);
    expect(textOf(await discord.answerTo(linked))).toContain('Done');
    await desk.settled();
    const late = discord.calls.filter(
      ({ path, body }) =>
        path === `/channels/${CHANNEL}/messages` && JSON.stringify(body).includes('opened by the king'),
    );
    expect(late).toHaveLength(2);
    expect(new Set(late.map(({ body }) => body.message_reference.message_id)).size).toBe(2);
  });

  test('what the facts say now can be looked at, and a fact added from there', async () => {
    const scene = await start();
    const { discord } = scene;
    const entry = await waiting(scene);
    const look = await discord.answerTo(discord.press(press(entry, 'look'), entry, DINA));
    expect(textOf(look)).toContain('Nothing in the fact base');
    const form = await formOf(scene, discord.press(press(entry, 'new'), entry, DINA));
    expect(form.values).toHaveProperty('quote');
  });

  test('"this was wrong", confirmed, becomes a check in the fact file', async () => {
    const scene = await start();
    const { discord } = scene;
    const claim = 'The ferry Aurora carried 340 passengers in May 2025';
    const answer = await discord.replyTo(discord.say(`${at} they say that ${claim}`));
    const note = await discord.callback(discord.press(buttonOf(answer, 'wrong'), answer));
    await discord.answerTo(discord.submit(note.body.data.custom_id, { note: 'It was June' }));
    const inbox = await discord.answerTo(discord.slash('facts inbox', {}, DINA));
    const [choice] = JSON.stringify(inbox.components).match(/(?<="value":")[^"]+/) ?? [];
    const entry = await discord.answerTo(discord.choose(press(inbox, 'open'), [choice!], inbox, DINA));
    expect(textOf(entry)).toContain('It was June');
    const { id, values } = await formOf(scene, discord.press(press(entry, 'confirm'), entry, DINA));
    expect(values.reason).toBe('aurora-passengers');
    const done = await discord.answerTo(
      discord.submit(id, { reason: 'aurora-passengers', verdict: ['supported'] }, DINA),
    );
    expect(textOf(done)).toContain('Done');
    expect(await scene.facts()).toContain('they say that');
  });
});

describe('/stats', () => {
  test('tells week by week what was asked and how it was answered', async () => {
    const { discord } = await start();
    await discord.replyTo(discord.say(`${at} ${ASKED}`));
    const text = textOf(await discord.answerTo(discord.slash('stats', {}, DINA)));
    expect(text).toContain('asked: 1');
    expect(text).toContain('unknown: 1');
  });
});
