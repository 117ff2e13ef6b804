import { randomBytes } from 'node:crypto';
import type { Platform } from '../../src/model/place.js';
import type { NewDelivery } from '../../src/ports.js';
import type { Actor, Notice } from '../service.js';
import type { Courier } from './courier.js';
import { notices } from './deliveries.js';
import type { ModerateDeps } from './deps.js';
import { type Reconciled, reconcile } from './reconcile.js';

const AGAIN_MS = 30_000;
/** Platforms connect within this time after the start; what is told meanwhile is told to them then. */
const CONNECTING_MS = 120_000;

/** What every part of the moderators' services does now and then. */
export class Desk {
  #reconciling: Promise<void> = Promise.resolve();
  #again: NodeJS.Timeout | undefined;
  #done: Reconciled = { edits: 0, told: 0 };
  readonly #began: number;
  readonly #early: { readonly notice: Omit<Notice, 'id'>; readonly key: string }[] = [];

  constructor(
    readonly deps: ModerateDeps,
    readonly courier: Courier,
  ) {
    this.#began = deps.clock.now();
  }

  /**
   * Takes up the files as they are and sets going what follows for earlier answers and waiting askers. One at a time;
   * while the journal is away it is put off.
   */
  factsChanged(): Promise<void> {
    const turn = this.#reconciling.then(async () => {
      try {
        await this.deps.holder.reload();
        const { edits, told } = await reconcile(this.deps);
        this.#done = { edits: this.#done.edits + edits, told: this.#done.told + told };
        this.courier.wake();
      } catch (error) {
        this.deps.log.warn({ err: error }, 'what follows from changed facts is put off');
        clearTimeout(this.#again);
        this.#again = setTimeout(() => void this.factsChanged(), AGAIN_MS);
        this.#again.unref();
      }
    });
    this.#reconciling = turn;
    return turn;
  }

  /** What changes of facts have set going since the start; whoever wants his own share takes the difference. */
  get done(): Reconciled {
    return this.#done;
  }

  async stop(): Promise<void> {
    clearTimeout(this.#again);
    await this.#reconciling;
  }

  /** One line in the audit; with an `id` the same line is written once. */
  async audit(
    actor: Actor,
    action: string,
    subject: string,
    detail = '',
    id = randomBytes(12).toString('base64url'),
  ): Promise<void> {
    const { keys, clock, journal } = this.deps;
    const record = {
      id,
      at: clock.now(),
      actor: keys.hash(actor.platform, actor.member),
      actorName: actor.name,
      action,
      subject,
      detail,
    };
    // What it tells of is done: where the journal is away by now, the line waits.
    await journal.write('audit', ({ audit }) => audit.append(record));
  }

  /** Tells the moderators of every platform, once for each `key`. */
  async tellModerators(notice: Omit<Notice, 'id'>, key: string): Promise<void> {
    const now = this.deps.clock.now();
    if (now - this.#began < CONNECTING_MS) this.#early.push({ notice, key });
    await this.#write(notices(this.courier.platforms(), notice, key, now));
  }

  /** What was to be told while a platform was still connecting. */
  async tellEarlier(platform: Platform): Promise<void> {
    const now = this.deps.clock.now();
    await this.#write(this.#early.flatMap(({ notice, key }) => notices([platform], notice, key, now)));
  }

  async #write(deliveries: readonly NewDelivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    await this.deps.journal.write('notice', ({ outbox }) => outbox.add(deliveries));
    this.courier.wake();
  }
}
