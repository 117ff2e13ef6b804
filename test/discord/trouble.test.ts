import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { ALL_COMMANDS } from '../../adapters/discord/all-commands.js';
import { connectDiscord } from '../../adapters/discord/connect.js';
import type { AskRequest, Isnad } from '../../adapters/service.js';
import { TOKEN, textOf } from '../support/discord/local-discord.js';
import { instead, type Scene, type SceneOptions, scene } from '../support/discord/scene.js';
import { BASIM, BOT, CHANNEL, GUILD, storedMessage } from '../support/discord/world.js';

const TRUE = 'The R1 model by DeepSeek was released in January 2025';
const FALSE = 'The R1 model by DeepSeek was released on 25 January 2025';
const at = `<@${BOT}>`;
const DEFERRED = 5;

let open: Scene | undefined;
const start = async (options?: SceneOptions): Promise<Scene> => {
  open = await scene(options);
  return open;
};
afterEach(async () => {
  const breaches = open?.discord.breaches();
  await open?.close();
  open = undefined;
  expect(breaches ?? []).toEqual([]);
});

/** A service whose answers take as long as the test wants. */
const slow = (ms: number) => (service: Isnad) =>
  instead(service, {
    ask: async (request: AskRequest) => {
      await sleep(ms);
      return service.ask(request);
    },
  });

describe('in time', () => {
  test('an answer that takes long is deferred before the three seconds are over, then brought', async () => {
    const { discord } = await start({ around: slow(2_000) });
    const began = performance.now();
    const token = discord.slash('factcheck', { claim: TRUE });
    const first = await discord.callback(token);
    expect(first.body.type).toBe(DEFERRED);
    expect(first.at - began).toBeLessThan(3_000);
    expect(textOf(await discord.answerTo(token))).toContain('The source says so');
  });

  test('a late refusal of a public question still reaches the asker alone', async () => {
    const { discord } = await start({ around: slow(2_000) });
    const token = discord.slash('factcheck', { claim: 'long '.repeat(500) });
    const followUp = await discord.until(() =>
      discord.calls.find(({ method, path }) => method === 'POST' && path === `/webhooks/${BOT}/${token}`),
    );
    expect(followUp.body.flags & 64).toBe(64);
    expect(discord.calls.some(({ method, path }) => method === 'DELETE' && path.includes(token))).toBe(true);
  });

  test('when the token has expired nothing more can be said, and that is logged', async () => {
    const { discord, log } = await start({ around: slow(2_000) });
    const token = discord.slash('factcheck', { claim: TRUE });
    await discord.callback(token);
    discord.expire(token);
    await discord.until(() => log.some(({ msg }) => msg === 'the asker could not be told'));
    expect(textOf(await discord.answerTo(discord.slash('help')))).toContain('Isnad');
  });

  test('a member in haste is asked to wait, in words for him alone', async () => {
    const { discord } = await start({ rates: { perMember: 1, perChannel: 100 } });
    await discord.answerTo(discord.slash('factcheck', { claim: TRUE }));
    const refused = await discord.answerTo(discord.slash('factcheck', { claim: TRUE }));
    expect(textOf(refused)).toContain('try again');
    expect(refused.flags & 64).toBe(64);
  });
});

describe('once', () => {
  test('an event answered before a restart is not answered after it', async () => {
    const here = await start();
    const asked = here.discord.say(`${at} ${TRUE}`);
    await here.discord.replyTo(asked);
    await here.restart();
    here.discord.again(asked);
    await here.discord.replyTo(here.discord.say(`${at} ${FALSE}`));
    const replies = here.discord.calls.filter(({ body }) => body?.message_reference?.message_id === asked.id);
    expect(replies).toHaveLength(1);
  });

  test('a failure is told once, with the reference that the log has too', async () => {
    const { discord, log } = await start({
      around: (service) => instead(service, { ask: () => Promise.reject(new Error('a bug')) }),
    });
    const token = discord.slash('factcheck', { claim: TRUE });
    const told = textOf(await discord.answerTo(token));
    const reference = /Reference: (\w+)/.exec(told)?.[1];
    expect(log).toContainEqual(expect.objectContaining({ reference, msg: 'a Discord handler failed' }));
    expect(discord.calls.filter(({ path }) => path.includes(token))).toHaveLength(1);
    const mention = discord.say(`${at} كشفت ديب سيك عن R1`);
    expect(textOf(await discord.replyTo(mention))).toContain('المرجع');
  });

  test('the service says that it failed: that is told as it is', async () => {
    const { discord } = await start({
      around: (service) =>
        instead(service, {
          ask: async () => ({ kind: 'failed', reference: 'abc', message: 'It failed: abc' }),
        }),
    });
    expect(textOf(await discord.answerTo(discord.slash('factcheck', { claim: TRUE })))).toContain(
      'It failed: abc',
    );
  });
});

describe('a network that fails', () => {
  test('after a dropped connection the session is resumed, and what was missed is answered', async () => {
    const { discord } = await start();
    discord.gateway.drop();
    const missed = discord.say(`${at} ${TRUE}`);
    await discord.until(() => discord.gateway.received.some(({ op }) => op === 6), 20_000);
    expect(textOf(await discord.replyTo(missed))).toContain('The source says so');
  });

  test('told to wait (429), the bot waits and answers', async () => {
    const { discord } = await start();
    discord.rateLimit(/\/channels\/\d+\/messages$/, 1, 0.3);
    const asked = discord.say(`${at} ${TRUE}`);
    expect(textOf(await discord.replyTo(asked))).toContain('The source says so');
    expect(discord.calls.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  test('Discord has a moment of weakness (500): the answer is sent again', async () => {
    const { discord } = await start();
    discord.trouble({
      match: (method, path) => method === 'POST' && path.endsWith('/messages'),
      times: 1,
      status: 500,
      body: { message: 'oops', code: 0 },
    });
    expect(textOf(await discord.replyTo(discord.say(`${at} ${TRUE}`)))).toContain('The source says so');
  });

  test('where the bot may not write, it is logged and nothing breaks', async () => {
    const { discord, log } = await start();
    discord.trouble({
      match: (method, path) => method === 'POST' && path.endsWith('/messages'),
      times: 2,
      status: 403,
      body: { message: 'Missing Permissions', code: 50_013 },
    });
    discord.say(`${at} ${TRUE}`);
    await discord.until(() => log.some(({ msg }) => msg === 'the asker could not be told'));
    expect(textOf(await discord.replyTo(discord.say(`${at} ${TRUE}`)))).toContain('The source says so');
  });
});

describe('connecting', () => {
  test('a wrong token is refused with an error, not with a bot that hears nothing', async () => {
    const { discord, service } = await start();
    const connecting = connectDiscord({
      token: 'MTAw.wrong.token',
      service,
      logger: pino({ level: 'silent' }),
      retentionDays: 90,
      restApi: discord.api,
    });
    await expect(connecting).rejects.toThrow(/token/i);
  });

  test('an intent that is not switched on in the portal is refused with an error', async () => {
    await expect(scene({ bot: { messageContent: true } })).rejects.toThrow(/intent/i);
  });

  test('with the message-content intent a mention in reply checks the message replied to', async () => {
    const { discord } = await start({ contentIntentAllowed: true, bot: { messageContent: true } });
    const other = storedMessage({ author: BASIM, content: FALSE, guild_id: GUILD });
    const asked = discord.say(at, {
      referenced_message: other,
      message_reference: { type: 0, message_id: other.id, channel_id: CHANNEL },
    });
    expect(textOf(await discord.replyTo(asked))).toContain('The source says otherwise');
  });

  test('commands are registered when they differ, and only then', async () => {
    const here = await start();
    const puts = () => here.discord.calls.filter(({ method }) => method === 'PUT').length;
    expect(here.discord.registered()).toHaveLength(ALL_COMMANDS.length);
    await here.restart();
    expect(puts()).toBe(1);
    here.discord.forgetCommands();
    await here.restart();
    expect(puts()).toBe(2);
  });

  test('in development they are registered on one server', async () => {
    const { discord } = await start({ bot: { guild: GUILD } });
    expect(discord.registered(`/guilds/${GUILD}`)).toHaveLength(ALL_COMMANDS.length);
    expect(discord.registered()).toHaveLength(0);
  });
});

describe('leaving', () => {
  test('what is in flight is finished, what comes after is not taken', async () => {
    const { discord, leave } = await start({ around: slow(500) });
    const token = discord.slash('factcheck', { claim: TRUE });
    await sleep(100);
    const left = leave();
    const late = discord.slash('factcheck', { claim: TRUE });
    const began = performance.now();
    await left;
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(textOf(await discord.answerTo(token))).toContain('The source says so');
    expect(discord.calls.filter(({ path }) => path.includes(late))).toEqual([]);
  });
});

describe('the log', () => {
  test('has the event, the outcome and the time it took, and neither claim nor token', async () => {
    const { discord, log } = await start();
    const token = discord.slash('factcheck', { claim: TRUE });
    await discord.answerTo(token);
    const line = log.find(({ msg }) => msg === 'asked');
    expect(line).toMatchObject({
      platform: 'discord',
      requestId: token.replace('token-', ''),
      verdict: 'supported',
    });
    expect(line?.ms).toEqual(expect.any(Number));
    const all = JSON.stringify(log);
    for (const secret of [TRUE, 'January', TOKEN, token, 'alice', '400000000000000001'])
      expect(all).not.toContain(secret);
  });
});
