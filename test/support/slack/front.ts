/**
 * The face of a local Slack: the Web API (checked against strict schemas, then kept by `emulate`), Socket Mode,
 * response_urls, and the faults Slack shows: 429, expired tokens, dropped connections.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { faultsOf } from './block-kit.js';
import { APP_TOKEN, BOT_TOKEN, type Emulated } from './emulated.js';
import { argumentsOf, methodSchema, responseUrlBody } from './methods.js';

/** One call the app made. */
export interface Call {
  readonly method: string;
  readonly args: Record<string, unknown>;
  /** `performance.now()` of its arrival. */
  readonly at: number;
  /** HTTP status and body we gave. */
  readonly status: number;
  readonly given: Record<string, unknown>;
}

export interface Ack {
  readonly payload: Record<string, unknown>;
  readonly ms: number;
}

/** An answer to give in place of the next ones to a method. */
interface Scripted {
  readonly method: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
}

export const ALL_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'im:write',
  'usergroups:read',
];

export class Front {
  readonly calls: Call[] = [];
  /** Everything the app sent that Slack would have refused, in words. Tests expect none. */
  readonly faults: string[] = [];
  readonly groups = new Map<string, readonly string[]>();
  scopes: readonly string[] = ALL_SCOPES;
  readonly #scripted: Scripted[] = [];
  readonly #sockets = new Set<WebSocket>();
  readonly #acks = new Map<string, (payload: Record<string, unknown>) => void>();
  readonly #emulated: Emulated;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #wss = new WebSocketServer({ noServer: true });
  #envelopes = 0;

  private constructor(emulated: Emulated) {
    this.#emulated = emulated;
    this.#server.on('upgrade', (request, socket, head) =>
      this.#wss.handleUpgrade(request, socket, head, (ws) => this.#greet(ws)),
    );
  }

  static async start(emulated: Emulated): Promise<Front> {
    const front = new Front(emulated);
    await new Promise<void>((resolve) => front.#server.listen(0, '127.0.0.1', resolve));
    return front;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** The next `times` calls of a method get 429 and are to come again after so many seconds. */
  limit(method: string, seconds: number, times = 1): void {
    this.script({ method, status: 429, headers: { 'retry-after': String(seconds) }, body: {} }, times);
  }

  /** The next call of a method is refused with an error code of Slack's. */
  refuse(method: string, error: string, times = 1): void {
    this.script({ method, status: 200, headers: {}, body: { ok: false, error } }, times);
  }

  script(answer: Scripted, times = 1): void {
    for (let i = 0; i < times; i += 1) this.#scripted.push(answer);
  }

  /** Ends every Socket Mode connection without a word, as a lost network does. */
  drop(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Sends the notice Slack sends before it ends a connection itself. */
  askToReconnect(): void {
    for (const socket of this.#sockets)
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  /** Sends one envelope over Socket Mode and waits for its acknowledgement; undefined when none comes in time. */
  async send(type: string, payload: object, retry?: number, patience = 3000): Promise<Ack | undefined> {
    const socket = [...this.#sockets].at(-1);
    if (!socket) throw new Error('no Socket Mode connection');
    this.#envelopes += 1;
    const envelope_id = `envelope-${this.#envelopes}`;
    const began = performance.now();
    const acked = new Promise<Record<string, unknown>>((resolve) => this.#acks.set(envelope_id, resolve));
    const retried = retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' };
    const accepts_response_payload = type !== 'events_api';
    socket.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload, ...retried }));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    const payloadBack = await Promise.race([acked, late]);
    clearTimeout(timer);
    return payloadBack && { payload: payloadBack, ms: performance.now() - began };
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #greet(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as {
        envelope_id: string;
        payload?: Record<string, unknown>;
      };
      this.#acks.get(envelope_id)?.(payload ?? {});
      this.#acks.delete(envelope_id);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: this.#sockets.size }));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const { pathname } = new URL(request.url ?? '/', this.url);
    const method = pathname.startsWith('/respond/') ? 'response_url' : pathname.replace('/api/', '');
    const args = argumentsOf(request.headers['content-type'] ?? '', body);
    const answer =
      this.#takeScripted(method) ?? (await this.#answer(method, args, request.headers.authorization ?? ''));
    this.calls.push({ method, args, at, status: answer.status, given: answer.body });
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'x-oauth-scopes': this.scopes.join(','),
      ...answer.headers,
    });
    response.end(JSON.stringify(answer.body));
  }

  #takeScripted(method: string): Scripted | undefined {
    const at = this.#scripted.findIndex((scripted) => scripted.method === method);
    return at < 0 ? undefined : this.#scripted.splice(at, 1)[0];
  }

  async #answer(
    method: string,
    args: Record<string, unknown>,
    authorization: string,
  ): Promise<Omit<Scripted, 'method'>> {
    const reply = (body: Record<string, unknown>, status = 200) => ({ status, headers: {}, body });
    const schema = method === 'response_url' ? responseUrlBody : methodSchema(method);
    const faults = schema ? faultsOf(schema, args) : ['this method is not in methods.ts'];
    this.faults.push(...faults.map((fault) => `${method}: ${fault}\n${JSON.stringify(args).slice(0, 1500)}`));
    if (method === 'response_url') return reply({ ok: true });
    const token = authorization.replace('Bearer ', '');
    if (token !== (method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN))
      return reply({ ok: false, error: 'invalid_auth' });
    if (faults.length > 0) return reply({ ok: false, error: 'invalid_arguments' });
    switch (method) {
      case 'apps.connections.open':
        return reply({ ok: true, url: `${this.url.replace('http', 'ws')}/link` });
      case 'usergroups.users.list': {
        const users = this.groups.get(String(args.usergroup));
        return reply(users ? { ok: true, users } : { ok: false, error: 'no_such_subteam' });
      }
      default:
        return reply(await this.#keep(method, args));
    }
  }

  /** Passes a call on to the emulated Slack, which keeps the state. */
  async #keep(method: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
    const channel = String(args.channel ?? '');
    if (method === 'chat.postMessage' && channel.startsWith('U')) {
      const opened = await this.#emulated.call(BOT_TOKEN, 'conversations.open', { users: channel });
      args = { ...args, channel: (opened.channel as { id: string }).id };
    }
    const response = await fetch(`${this.#emulated.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${BOT_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    return (await response.json()) as Record<string, unknown>;
  }
}
