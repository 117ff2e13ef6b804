/** What goes wrong between Slack and us, over the wire. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Isnad } from '../../adapters/service.js';
import { connectSlack } from '../../adapters/slack/connect.js';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, GENERAL, SIGNING_SECRET } from '../support/slack/emulated.js';
import { capturedLog, type Running, type RunOptions, startIsnad } from '../support/slack/isnad.js';
import { eventually, shown, signature, Workspace } from '../support/slack/workspace.js';

let slack: Workspace;
const running: Running[] = [];

async function start(options: RunOptions = {}): Promise<Running> {
  const isnad = await startIsnad(slack, options);
  running.push(isnad);
  return isnad;
}

beforeEach(async () => {
  slack = await Workspace.open();
});
afterEach(async () => {
  for (const isnad of running.splice(0)) await isnad.close();
  await slack.close();
  expect(slack.front.faults).toEqual([]);
});

const answersIn = async (thread: string, channel = GENERAL) =>
  (await slack.replies(thread, channel)).filter(({ user }) => user === BOT_USER);
const answered = (thread: string) =>
  eventually('an answer in the thread', async () => (await answersIn(thread))[0]);
/** Long enough for a second answer to have come, had there been one: other work has come and gone meanwhile. */
async function settle(): Promise<void> {
  await answered(await slack.mention('nour', 'it was trained on tokens, later'));
}
const mentionOf = (ts: string, claim = 'the moon is cheese') =>
  slack.mentionEvent('sara', `<@${BOT_USER}> ${claim}`, ts);

describe.each(['socket', 'http'] as const)('the same event again, over %s', (transport) => {
  test('a retry and a second event for the same message get no second answer', async () => {
    await start({ transport });
    const ts = await slack.write('sara', `<@${BOT_USER}> the moon is cheese`);
    await slack.tell(mentionOf(ts), { eventId: 'EvSAME' });
    await slack.tell(mentionOf(ts), { eventId: 'EvSAME', retry: 1 });
    await slack.tell(mentionOf(ts), { eventId: 'EvOTHER' });
    await answered(ts);
    await settle();
    expect(await answersIn(ts)).toHaveLength(1);
  });

  test('deliveries at the same moment get one answer', async () => {
    await start({ transport });
    const ts = await slack.write('sara', `<@${BOT_USER}> the moon is cheese`);
    await Promise.all([0, 1, 2, 3].map((retry) => slack.tell(mentionOf(ts), { eventId: 'EvSAME', retry })));
    await answered(ts);
    await settle();
    expect(await answersIn(ts)).toHaveLength(1);
  });

  test('after a restart the same event is known', async () => {
    const journalFile = path.join(tmpdir(), `isnad-${randomUUID()}.db`);
    try {
      const first = await start({ transport, journalFile });
      const ts = await slack.write('sara', `<@${BOT_USER}> the moon is cheese`);
      await slack.tell(mentionOf(ts), { eventId: 'EvSAME' });
      await answered(ts);
      await first.close();
      running.splice(0);
      await start({ transport, journalFile });
      await slack.tell(mentionOf(ts), { eventId: 'EvSAME', retry: 2 });
      await settle();
      expect(await answersIn(ts)).toHaveLength(1);
    } finally {
      for (const isnad of running.splice(0)) await isnad.close();
      await rm(journalFile, { force: true });
    }
  });
});

describe('tokens', () => {
  const logger = capturedLog().logger;
  const options = () => ({
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    service: {} as Isnad,
    logger,
    retentionDays: 90,
    apiUrl: slack.front.apiUrl,
  });

  test('a wrong bot token ends the start with what to do', async () => {
    await expect(connectSlack({ ...options(), botToken: 'xoxb-wrong' })).rejects.toThrow(
      /SLACK_BOT_TOKEN: Slack answered invalid_auth: .*OAuth & Permissions/,
    );
  });

  test('an expired bot token is told apart from a wrong one', async () => {
    slack.front.refuse('auth.test', 'token_expired');
    await expect(connectSlack(options())).rejects.toThrow(/token_expired: the token has expired/);
  });

  test('a wrong app token ends the start with what to do', async () => {
    await expect(connectSlack({ ...options(), appToken: 'xapp-wrong' })).rejects.toThrow(
      /SLACK_APP_TOKEN: .*invalid_auth/,
    );
  });

  test('with neither way to listen, both are named', async () => {
    await expect(connectSlack({ ...options(), appToken: undefined })).rejects.toThrow(
      /SLACK_APP_TOKEN .*SLACK_SIGNING_SECRET/,
    );
  });

  test('a token that expires while we run is said in the log, with what to do, and no token', async () => {
    const { logs } = await start();
    slack.front.refuse('chat.postMessage', 'token_expired');
    slack.front.refuse('chat.postEphemeral', 'token_expired');
    await slack.mention('sara', 'the moon is cheese');
    const line = await eventually('a log line', () => logs.find((entry) => entry.includes('token_expired')));
    expect(line).toContain('reinstall');
    expect(logs.join('')).not.toMatch(/xoxb-|xapp-/);
  });
});

describe('limits', () => {
  test('a 429 is waited for as long as Slack says, and the answer comes once', async () => {
    await start();
    slack.front.limit('chat.postMessage', 1);
    const ts = await slack.mention('sara', 'the moon is cheese');
    await answered(ts);
    const [refused, taken] = slack.callsOf('chat.postMessage');
    expect(refused?.status).toBe(429);
    expect(taken!.at - refused!.at).toBeGreaterThanOrEqual(990);
    expect(await answersIn(ts)).toHaveLength(1);
  });

  test('a 429 of the response_url is tried again', async () => {
    await start();
    slack.front.limit('response_url', 1);
    await slack.command('sara', 'the moon is cheese');
    const calls = await eventually('a second try', () => {
      const made = slack.callsOf('response_url');
      return made.length === 2 ? made : undefined;
    });
    expect(calls.map(({ status }) => status)).toEqual([429, 200]);
  });

  test('who asks too much is told so, alone, with how long to wait', async () => {
    await start({ rates: { perMember: 1, perChannel: 100 } });
    await answered(await slack.mention('sara', 'the moon is cheese'));
    const second = await slack.mention('sara', 'it was trained on tokens');
    const { args } = await eventually('an ephemeral message', () =>
      slack.callsOf('chat.postEphemeral').at(-1),
    );
    expect(shown(args)).toMatch(/try again in \d+ s/);
    expect(args.user).toBe(slack.id('sara'));
    expect(await answersIn(second)).toEqual([]);
  });
});

describe('failures', () => {
  test('a crash while answering is told to the asker, once, with the reference that the log has', async () => {
    const { logs } = await start();
    await slack.mention('sara', 'a crash please');
    const { args } = await eventually('an ephemeral message', () =>
      slack.callsOf('chat.postEphemeral').at(-1),
    );
    const reference = /Reference: (\S+)/.exec(shown(args))?.[1];
    expect(reference).toBeDefined();
    expect(logs.some((line) => line.includes(reference!) && line.includes('a crash made by hand'))).toBe(
      true,
    );
    await settle();
    expect(slack.callsOf('chat.postEphemeral')).toHaveLength(1);
  });

  test('a crash of the adapter itself is told likewise, and the next question is answered', async () => {
    const { logs } = await start({
      around: (service) => ({
        ...bound(service),
        recall: () => Promise.reject(new Error('a crash behind a button')),
      }),
    });
    const ts = await slack.mention('sara', 'the moon is cheese');
    await slack.press('omar', await answered(ts), { action_id: 'answer:why', value: 'q' });
    const { args } = await eventually('an answer to the press', () => slack.callsOf('response_url').at(-1));
    const reference = /Reference: (\S+)/.exec(shown(args))?.[1];
    expect(logs.some((line) => line.includes(reference!) && line.includes('a crash behind a button'))).toBe(
      true,
    );
    await settle();
  });

  test('where a thread was locked meanwhile the asker gets the answer directly', async () => {
    await start();
    slack.front.refuse('chat.postMessage', 'restricted_action_thread_locked');
    await slack.mention('sara', 'the moon is cheese');
    const direct = await slack.direct('sara');
    const written = await eventually('a direct message', async () => (await slack.history(direct))[0]);
    expect(shown(written)).toContain('The source says otherwise');
  });

  test('an event Slack sends in a shape nobody knows does no harm', async () => {
    await start();
    await slack.tell({ type: 'app_mention' });
    await slack.tell({ type: 'message', channel_type: 'im', subtype: 'message_changed' });
    await slack.tell({ type: 'an_event_of_next_year' });
    await settle();
  });
});

describe('the log', () => {
  test('holds neither claims nor tokens nor names at info', async () => {
    const { logs } = await start();
    const ts = await slack.mention('sara', 'the moon is cheese');
    await answered(ts);
    await slack.command('sara', 'a crash of cheese');
    await eventually('the refusal', () => slack.callsOf('response_url').at(-1));
    const all = logs.join('');
    expect(all).toContain('"platform":"slack"');
    expect(all).toMatch(/"ms":\d+/);
    expect(all).not.toMatch(/cheese|xoxb-|xapp-/);
    expect(all).not.toContain(slack.id('sara'));
  });
});

describe('Socket Mode', () => {
  test('after a drop the connection is back and the next question answered', async () => {
    await start();
    slack.front.drop();

    await eventually(
      'a second connection',
      () => slack.callsOf('apps.connections.open').length === 2 || undefined,
    );
    await eventually('the connection to be back', () => slack.front.connections === 1 || undefined);
    await settle();
  });

  test('a connection Slack wants renewed is renewed', async () => {
    await start();
    slack.front.askToReconnect();
    await eventually(
      'a second connection',
      () => slack.callsOf('apps.connections.open').length === 2 || undefined,
    );
    await eventually('the connection to be back', () => slack.front.connections === 1 || undefined);
    await settle();
  });

  test('an app token revoked while we run does not end the process, and is said', async () => {
    const { logs } = await start();
    slack.front.refuse('apps.connections.open', 'token_revoked', 2);
    slack.front.drop();
    await eventually(
      'the connection to be back',
      () => logs.some((line) => line.includes('connected to Slack again')) || undefined,
    );
    expect(logs.filter((line) => line.includes('token_revoked')).length).toBeGreaterThanOrEqual(1);
    await settle();
  });
});

describe('HTTP', () => {
  const post = (body: string, headers: object) =>
    fetch(slack.requestUrl!, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const mention = () =>
    JSON.stringify({ type: 'event_callback', event_id: 'Ev1', event: mentionOf('1700000000.000001') });

  test('a request signed with another secret, an old one, and one not signed are refused', async () => {
    await start({ transport: 'http' });
    const hourAgo = Math.floor(Date.now() / 1000) - 3600;
    expect((await post(mention(), signature(mention(), 'another secret'))).status).toBe(401);
    expect((await post(mention(), signature(mention(), SIGNING_SECRET, hourAgo))).status).toBe(401);
    expect((await post(mention(), {})).status).toBe(401);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  test('the address is proven to Slack', async () => {
    await start({ transport: 'http' });
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-123', token: 'unused' });
    const response = await post(body, signature(body));
    expect(await response.json()).toEqual({ challenge: 'c-123' });
  });
});

describe.each(['socket', 'http'] as const)('closing, over %s', (transport) => {
  test('what has begun is finished, and nothing new is taken', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const isnad = await start({
      transport,
      around: (service) => ({
        ...bound(service),
        ask: async (request) => {
          await held;
          return service.ask(request);
        },
      }),
    });
    const ts = await slack.mention('sara', 'the moon is cheese');
    const closing = isnad.connection.close();
    const late = await slack.write('omar', `<@${BOT_USER}> it was trained on tokens`);
    const untaken = slack.front.send.bind(slack.front);
    const ack =
      transport === 'socket'
        ? await untaken('events_api', { type: 'event_callback', event: mentionOf(late) }, undefined, 300)
        : await slack.tell(mentionOf(late)).catch(() => undefined);
    expect(ack).toBeUndefined();
    release();
    const began = Date.now();
    await closing;
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await answersIn(ts)).toHaveLength(1);
    expect(await answersIn(late)).toEqual([]);
    expect(slack.front.connections).toBe(0);
  });
});

/** The methods of a service, to be spread: they live on its prototype. */
function bound(service: Isnad): Isnad {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(service)) as (keyof Isnad)[];
  return Object.fromEntries(
    names
      .filter((name) => typeof service[name] === 'function')
      .map((name) => [name, (service[name] as (...args: unknown[]) => unknown).bind(service)]),
  ) as unknown as Isnad;
}
