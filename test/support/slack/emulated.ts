/** Slack's state (users, channels, threads, messages, views), kept by `emulate`. */
import { createServer } from 'node:net';
import { createEmulator } from 'emulate';

export const TEAM = 'T000000001';
export const BOT_USER = 'U0BOT00001';
export const GENERAL = 'C000000001';
export const BOT_TOKEN = 'xoxb-isnad';
export const APP_TOKEN = 'xapp-isnad';
export const SIGNING_SECRET = 'a-signing-secret-of-slack';
const PEOPLE = ['sara', 'omar', 'mona', 'nour'] as const;
export type Person = (typeof PEOPLE)[number];

export interface Emulated {
  readonly url: string;
  readonly userIds: Readonly<Record<Person, string>>;
  /** Calls the emulated Slack with somebody's token. Throws on `ok: false`. */
  call(token: string, method: string, body: object): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export const tokenOf = (person: Person): string => `xoxp-${person}`;

export async function startEmulated(): Promise<Emulated> {
  const app = { app_id: 'A000000001', bot_id: 'B0BOT00001', bot_user_id: BOT_USER };
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Isnad', domain: 'isnad' },
        users: PEOPLE.map((name) => ({ name })),
        channels: [{ name: 'general' }],
        oauth_apps: [
          {
            ...app,
            client_id: '1.2',
            client_secret: 'unused',
            name: 'Isnad',
            redirect_uris: ['http://127.0.0.1/unused'],
            scopes: ['chat:write'],
            bot_name: 'isnad',
          },
        ],
        tokens: [
          { ...app, token: BOT_TOKEN, user_id: BOT_USER },
          ...PEOPLE.map((user) => ({ token: tokenOf(user), user })),
        ],
      },
    },
  });
  const url = emulator.url.replace('localhost', '127.0.0.1');
  const call: Emulated['call'] = async (token, method, body) => {
    const response = await fetch(`${url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (answer.ok !== true) throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const { members } = (await call(BOT_TOKEN, 'users.list', {})) as {
    members: { id: string; name: string }[];
  };
  const userIds = Object.fromEntries(
    PEOPLE.map((name) => [name, members.find((member) => member.name === name)!.id]),
  ) as Record<Person, string>;
  for (const person of PEOPLE) await call(tokenOf(person), 'conversations.join', { channel: GENERAL });
  return { url, userIds, call, close: () => emulator.close() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        server.close(() => resolve(port));
      });
  });
}
