import type { Logger } from 'pino';
import { err, ok, type Result } from '../../src/model/basics.js';
import type { Journal } from '../../src/ports.js';
import { adviceFor, isBug } from './faults.js';

export interface GuardOptions {
  /** Opens the journal; tried again for as long as it fails. */
  readonly open: () => Promise<Journal>;
  readonly log: Logger;
  /** Writes kept while the database is away; what comes after is lost, and said to be. */
  readonly bound?: number;
  /** Longest wait for one call before the database counts as away, milliseconds. */
  readonly patienceMs?: number;
  /** First pause before trying again, milliseconds; it doubles up to thirty times as much. */
  readonly retryMs?: number;
}

export interface GuardState {
  readonly state: 'ok' | 'queueing';
  readonly waiting: number;
  readonly lost: number;
  /** What is wrong and what to do about it, while it is. */
  readonly note?: string;
}

type Work = (journal: Journal) => Promise<unknown>;

const LONGEST_PAUSE = 30;

/**
 * A journal that may be away. Reads fail at once while it is; writes wait in a bounded queue in memory, in order, and
 * are made up for when it is back. Every write must be repeatable: one whose outcome was not heard is done again.
 */
export class JournalGuard {
  #journal: Journal | undefined;
  #away: unknown;
  readonly #queue: { readonly what: string; readonly work: Work }[] = [];
  #lost = 0;
  #pause: number;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(readonly options: GuardOptions) {
    this.#pause = options.retryMs ?? 1_000;
  }

  /** First attempt to open; a journal that cannot be opened is only said, and tried again. */
  async start(): Promise<this> {
    try {
      await this.#ready();
    } catch (error) {
      this.#goAway(error);
    }
    return this;
  }

  async read<T>(work: (journal: Journal) => Promise<T>): Promise<Result<T, 'away'>> {
    if (this.#away !== undefined) return err('away');
    try {
      return ok(await this.#patiently(work));
    } catch (error) {
      if (isBug(error)) throw error;
      this.#goAway(error);
      return err('away');
    }
  }

  /** True when it is written and durable; false when it waits, or could not be kept. */
  async write(what: string, work: Work): Promise<boolean> {
    if (this.#away === undefined) {
      try {
        await this.#patiently(work);
        return true;
      } catch (error) {
        if (isBug(error)) {
          this.options.log.error({ err: error, what }, 'the journal refused a write; it is given up');
          return false;
        }
        this.#goAway(error);
      }
    }
    if (this.#queue.length < (this.options.bound ?? 1_000)) this.#queue.push({ what, work });
    else this.#lost += 1;
    return false;
  }

  state(): GuardState {
    const common = { waiting: this.#queue.length, lost: this.#lost };
    if (this.#away === undefined) return { state: 'ok', ...common };
    const message = this.#away instanceof Error ? this.#away.message : String(this.#away);
    return { state: 'queueing', ...common, note: `${message}. ${adviceFor(this.#away)}` };
  }

  /** Makes a last attempt at what waits, then closes. Returns how many writes could not be made. */
  async close(): Promise<number> {
    this.#closed = true;
    clearTimeout(this.#timer);
    if (this.#queue.length > 0) await this.#catchUp().catch(() => undefined);
    await this.#journal?.close().catch(() => undefined);
    if (this.#queue.length > 0)
      this.options.log.error({ writes: this.#queue.length }, 'closed with writes the journal never took');
    return this.#queue.length;
  }

  async #ready(): Promise<Journal> {
    this.#journal ??= await this.options.open();
    return this.#journal;
  }

  #patiently<T>(work: (journal: Journal) => Promise<T>): Promise<T> {
    const patienceMs = this.options.patienceMs ?? 5_000;
    let timer: NodeJS.Timeout | undefined;
    const tired = new Promise<never>((_, reject) => {
      // After a long computation the timer comes before the answer that has been there for a while: look once more.
      const giveUp = () => reject(new Error(`no answer within ${patienceMs} ms`));
      timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), patienceMs);
    });
    return Promise.race([this.#ready().then(work), tired]).finally(() => clearTimeout(timer));
  }

  #goAway(error: unknown): void {
    if (this.#away === undefined)
      this.options.log.error(
        { err: error },
        `the journal is away; answers go on, writes wait. ${adviceFor(error)}`,
      );
    this.#away = error;
    if (this.#closed || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#catchUp().catch((again) => {
        this.#pause = Math.min(this.#pause * 2, (this.options.retryMs ?? 1_000) * LONGEST_PAUSE);
        this.#goAway(again);
      });
    }, this.#pause);
    this.#timer.unref();
  }

  /** Does what waits, oldest first; new writes line up behind until the last is done. */
  async #catchUp(): Promise<void> {
    await this.#patiently((journal) => journal.ping());
    const waited = this.#queue.length;
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      const { work, what } = next;
      try {
        await this.#patiently(work);
      } catch (error) {
        if (!isBug(error)) throw error;
        this.options.log.error({ err: error, what }, 'the journal refused a write; it is given up');
      }
      this.#queue.shift();
    }
    if (this.#away !== undefined) this.options.log.info({ writes: waited }, 'the journal is back');
    this.#away = undefined;
    this.#pause = this.options.retryMs ?? 1_000;
  }
}
