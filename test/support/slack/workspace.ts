/** A workspace with people in it, who write, press and fill in forms; events reach the app as Slack sends them. */
import { createHmac } from 'node:crypto';
import {
  BOT_TOKEN,
  BOT_USER,
  type Emulated,
  GENERAL,
  type Person,
  SIGNING_SECRET,
  startEmulated,
  TEAM,
  tokenOf,
} from './emulated.js';
import { type Ack, type Call, Front } from './front.js';

export interface Message {
  readonly ts: string;
  readonly text: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly Block[];
}

export interface Block {
  readonly type: string;
  readonly elements?: readonly Record<string, unknown>[];
}

type Values = Record<string, Record<string, object>>;
type Kind = 'events_api' | 'slash_commands' | 'interactive';

const APP = 'A000000001';

export class Workspace {
  readonly front: Front;
  readonly emulated: Emulated;
  /** Set for HTTP: where the app listens. Without it events go over Socket Mode. */
  requestUrl: string | undefined;
  #events = 0;

  private constructor(emulated: Emulated, front: Front) {
    this.emulated = emulated;
    this.front = front;
  }

  static async open(): Promise<Workspace> {
    const emulated = await startEmulated();
    return new Workspace(emulated, await Front.start(emulated));
  }

  async close(): Promise<void> {
    await this.front.close();
    await this.emulated.close();
  }

  id(person: Person): string {
    return this.emulated.userIds[person];
  }

  /** The direct conversation of a person with the app. */
  async direct(person: Person): Promise<string> {
    const opened = await this.emulated.call(BOT_TOKEN, 'conversations.open', { users: this.id(person) });
    return (opened.channel as { id: string }).id;
  }

  /** Writes a message that nobody tells the app about. Gives its timestamp. */
  async write(
    person: Person,
    text: string,
    where: { channel?: string; thread?: string } = {},
  ): Promise<string> {
    const posted = await this.emulated.call(tokenOf(person), 'chat.postMessage', {
      channel: where.channel ?? GENERAL,
      text,
      ...(where.thread !== undefined && { thread_ts: where.thread }),
    });
    return String(posted.ts);
  }

  /** Writes a message that mentions the app, and tells the app. */
  async mention(
    person: Person,
    claim: string,
    where: { thread?: string; more?: object } = {},
  ): Promise<string> {
    const text = `<@${BOT_USER}> ${claim}`;
    const ts = await this.write(person, text, where);
    await this.tell(
      this.mentionEvent(person, text, ts, {
        ...where.more,
        ...(where.thread && { thread_ts: where.thread }),
      }),
    );
    return ts;
  }

  /** The event of a mention; the same `ts` again is the same message again. */
  mentionEvent(person: Person, text: string, ts: string, more: object = {}): object {
    return { type: 'app_mention', user: this.id(person), text, ts, event_ts: ts, channel: GENERAL, ...more };
  }

  /** Writes to the app directly. */
  async writeToApp(person: Person, text: string, more: object = {}): Promise<string> {
    const channel = await this.direct(person);
    const ts = await this.write(person, text || '(file)', { channel });
    await this.tell({
      type: 'message',
      channel_type: 'im',
      user: this.id(person),
      text,
      ts,
      channel,
      event_ts: ts,
      ...more,
    });
    return ts;
  }

  /** Tells the app of an event; with `retry`, as Slack does when it believes the first time failed. */
  tell(event: object, options: { eventId?: string; retry?: number } = {}): Promise<Ack | undefined> {
    this.#events += 1;
    const body = {
      type: 'event_callback',
      team_id: TEAM,
      api_app_id: APP,
      event_id: options.eventId ?? `Ev${String(this.#events).padStart(9, '0')}`,
      event_time: 1_700_000_000,
      authorizations: [
        { team_id: TEAM, enterprise_id: null, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
      ],
      event,
    };
    return this.deliver('events_api', body, options.retry);
  }

  async openHome(person: Person): Promise<void> {
    await this.tell({
      type: 'app_home_opened',
      user: this.id(person),
      tab: 'home',
      channel: await this.direct(person),
      event_ts: '1.1',
    });
  }

  async command(
    person: Person,
    text: string,
    command = '/factcheck',
    channel = GENERAL,
  ): Promise<Ack | undefined> {
    return this.deliver('slash_commands', {
      command,
      text,
      team_id: TEAM,
      user_id: this.id(person),
      user_name: person,
      channel_id: channel,
      trigger_id: await this.#trigger(person),
      response_url: this.#responseUrl(),
      api_app_id: APP,
    });
  }

  async shortcut(person: Person, message: object): Promise<Ack | undefined> {
    return this.#interact(person, {
      type: 'message_action',
      callback_id: 'check_message',
      channel: { id: GENERAL, name: 'general' },
      message: { type: 'message', ...message },
      response_url: this.#responseUrl(),
    });
  }

  /** Presses a button or picks from a menu of a message. */
  async press(person: Person, message: Partial<Message>, action: object): Promise<Ack | undefined> {
    return this.#interact(person, {
      type: 'block_actions',
      channel: { id: GENERAL, name: 'general' },
      container: { type: 'message', message_ts: message.ts, channel_id: GENERAL, is_ephemeral: false },
      message: { type: 'message', ...message },
      response_url: this.#responseUrl(),
      actions: [{ type: 'button', block_id: 'b', action_ts: '1.1', ...action }],
    });
  }

  /** Presses a button of an open view. */
  async pressInView(person: Person, view: { readonly id: string }, action: object): Promise<Ack | undefined> {
    return this.#interact(person, {
      trigger_id: await this.#trigger(person, view.id),
      type: 'block_actions',
      container: { type: 'view' },
      view: { team_id: TEAM, state: { values: {} }, ...view },
      actions: [{ type: 'button', block_id: 'b', action_ts: '1.1', ...action }],
    });
  }

  /** Submits a form with what was written in it. */
  async submit(person: Person, view: object, values: Values): Promise<Ack | undefined> {
    return this.#interact(person, {
      type: 'view_submission',
      view: { id: 'V1', hash: '1.1', team_id: TEAM, private_metadata: '', ...view, state: { values } },
      response_urls: [],
    });
  }

  async replies(thread: string, channel = GENERAL): Promise<Message[]> {
    const answer = await this.emulated.call(BOT_TOKEN, 'conversations.replies', { channel, ts: thread });
    return (answer.messages as Message[]).slice(1);
  }

  async history(channel: string): Promise<Message[]> {
    const answer = await this.emulated.call(BOT_TOKEN, 'conversations.history', { channel });
    return answer.messages as Message[];
  }

  callsOf(method: string): Call[] {
    return this.front.calls.filter((call) => call.method === method);
  }

  /** Sends one payload, signed over HTTP or in an envelope over Socket Mode. */
  deliver(kind: Kind, payload: object, retry?: number): Promise<Ack | undefined> {
    if (this.requestUrl === undefined) return this.front.send(kind, payload, retry);
    return this.#post(kind, payload, retry);
  }

  async #post(kind: Kind, payload: object, retry: number | undefined): Promise<Ack | undefined> {
    const fields: Record<Kind, () => string> = {
      events_api: () => JSON.stringify(payload),
      slash_commands: () => new URLSearchParams(payload as Record<string, string>).toString(),
      interactive: () => new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    };
    const body = fields[kind]();
    const began = performance.now();
    const response = await fetch(this.requestUrl!, {
      method: 'POST',
      headers: {
        'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
        ...signature(body),
        ...(retry !== undefined && {
          'x-slack-retry-num': String(retry),
          'x-slack-retry-reason': 'http_timeout',
        }),
      },
      body,
    });
    const text = await response.text();
    if (response.status !== 200) return undefined;
    return {
      payload: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      ms: performance.now() - began,
    };
  }

  async #interact(person: Person, payload: object): Promise<Ack | undefined> {
    return this.deliver('interactive', {
      team: { id: TEAM, domain: 'isnad' },
      user: { id: this.id(person), name: person, team_id: TEAM },
      api_app_id: APP,
      trigger_id: await this.#trigger(person),
      ...payload,
    });
  }

  async #trigger(person: Person, view?: string): Promise<string> {
    const given = await this.emulated.call(BOT_TOKEN, 'views.generateTriggerId', {
      user_id: this.id(person),
      ...(view !== undefined && { view_id: view }),
    });
    return String(given.trigger_id);
  }

  #responseUrl(): string {
    this.#events += 1;
    return `${this.front.url}/respond/${this.#events}`;
  }
}

/** The headers by which Slack signs a request. */
export function signature(body: string, secret = SIGNING_SECRET, seconds = Math.floor(Date.now() / 1000)) {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${digest}` };
}

/** Everything a message shows, in one string. */
export function shown(message: { readonly blocks?: unknown }): string {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'text' && typeof inner === 'string') texts.push(inner);
      else walk(inner);
    }
  };
  walk(message.blocks);
  return texts.join('');
}

/** Waits until something is so. A test that waits in vain fails with what it waited for. */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  patience = 10_000,
): Promise<NonNullable<T>> {
  const until = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found as NonNullable<T>;
    if (Date.now() > until) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
