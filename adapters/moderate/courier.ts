import type { Place, Platform } from '../../src/model/place.js';
import type { DeliveryRecord, QuestionRecord } from '../../src/ports.js';
import type { Deliverer, Delivery, DeliveryResult, Notice } from '../service.js';
import { lateAnswer, type Occasion } from './answers.js';
import { type ModerateDeps, using } from './deps.js';

/** Longer than any platform takes for one message: one that is still being sent then belongs to a process that died. */
const LEASE_MS = 120_000;
// Slack allows an edit about once a second in a workspace (chat.update, tier 3), Discord five in five seconds.
const PACE_MS = 1_200;
/** A platform that says nothing for so long is left to it; whether the message arrived is looked at after the lease. */
const PATIENCE_MS = 60_000;
/** Share of a graceful stop that the message under way gets. */
const STOP_MS = 4_000;
const POLL_MS = 5_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;
const MOST_ATTEMPTS = 20;

/** Content of a delivery's payload. */
export type Payload = Occasion | { readonly kind: 'notice'; readonly notice: Notice };

/**
 * Brings what is in the outbox, each platform's one after the other. What holds: a delivery is marked before it is
 * sent and settled after; one whose process died in between is made again if it is an edit or a notice; a message is
 * sent again only if the platform can tell that it did not arrive.
 */
export class Courier {
  readonly #rounds = new Map<
    Platform,
    { readonly deliverer: Deliverer; wake: () => void; done: Promise<void> }
  >();
  #stopped = false;

  constructor(readonly deps: ModerateDeps) {}

  platforms(): Platform[] {
    return [...this.#rounds.keys()];
  }

  register(platform: Platform, deliverer: Deliverer): void {
    if (this.#rounds.has(platform) || this.#stopped) return;
    const round = { deliverer, wake: () => undefined as undefined, done: Promise.resolve() };
    this.#rounds.set(platform, round);
    round.done = this.#goRound(platform);
  }

  /** Looks into the outbox now. */
  wake(): void {
    for (const { wake } of this.#rounds.values()) wake();
  }

  /** Ends after what is being sent. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await within(
      this.deps.stopMs ?? STOP_MS,
      Promise.all([...this.#rounds.values()].map(({ done }) => done)),
    );
  }

  async #goRound(platform: Platform): Promise<void> {
    while (!this.#stopped) {
      const brought = await this.#bringNext(platform).catch((error) => {
        this.deps.log.warn({ err: error, platform }, 'the outbox could not be looked into');
        return false;
      });
      await this.#pause(
        platform,
        brought ? (this.deps.paceMs ?? PACE_MS) : (this.deps.pollMs ?? POLL_MS),
        brought,
      );
    }
  }

  /** Waits; `wake` shortens the wait for something new, never the pace. */
  #pause(platform: Platform, ms: number, pacing: boolean): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      this.#rounds.get(platform)!.wake = () => {
        if (pacing && !this.#stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Brings one delivery that is due; false where there is none. */
  async #bringNext(platform: Platform): Promise<boolean> {
    const { journal, clock } = this.deps;
    const taken = await using(journal, ({ outbox }) => outbox.take(platform, clock.now(), LEASE_MS));
    if (!taken) return false;
    const { delivery, interrupted } = taken;
    const bringing = this.#bring(this.#rounds.get(platform)!.deliverer, delivery, interrupted);
    const outcome = await within(PATIENCE_MS, bringing).catch((error: unknown) => ({ error }));
    // Where settling fails, or nothing was heard, it stays marked as being sent: it must not go out a second time.
    if (outcome === undefined)
      this.deps.log.warn({ delivery: delivery.id, platform }, 'no word of a delivery');
    else if (outcome !== 'uncertain' && 'error' in outcome) await this.#tryLater(delivery, outcome.error);
    else await this.#settle(delivery, outcome);
    return true;
  }

  async #bring(deliverer: Deliverer, delivery: DeliveryRecord, interrupted: boolean): Promise<Outcome> {
    const payload = JSON.parse(delivery.payload) as Payload;
    if (payload.kind === 'notice')
      return { result: await deliverer.notify({ ...payload.notice, id: delivery.id }) };
    const question = delivery.question && (await this.#question(delivery.question));
    if (!question) return gone('the question was deleted');
    const place = this.#placeOf(delivery);
    if (!place) return gone('the place to tell cannot be opened: was the secret changed?');
    const late = lateAnswer(question, payload, this.deps);
    if (!late) return gone('there is no longer anything to say');
    const factIds = late.answer.citations.map(({ factId }) => factId);
    if (interrupted && delivery.kind !== 'edit') {
      const there = await deliverer.arrived?.(place, delivery.id);
      if (there) return { result: { kind: 'done', place: there }, factIds };
      if (!deliverer.arrived) return 'uncertain';
    }
    const message: Delivery = { id: delivery.id, question: question.id, ...late };
    const method = delivery.kind as 'reply' | 'edit' | 'direct';
    return { result: await deliverer[method](place, message), factIds };
  }

  #question(id: QuestionRecord['id']): Promise<QuestionRecord | undefined> {
    return using(this.deps.journal, ({ questions }) => questions.find(id));
  }

  #placeOf({ kind, place, question }: DeliveryRecord): Place | undefined {
    const text = kind === 'direct' ? this.deps.keys.open(place, question ?? '') : place;
    return text === undefined ? undefined : (JSON.parse(text) as Place);
  }

  async #settle(delivery: DeliveryRecord, outcome: Outcome): Promise<void> {
    const { journal, clock, log } = this.deps;
    const now = clock.now();
    const { id, platform, kind, question } = delivery;
    if (outcome === 'uncertain') {
      log.warn({ delivery: id, platform, kind }, 'interrupted while it was sent, and not sent again');
      await using(journal, ({ outbox }) => outbox.settle(id, 'uncertain', now, 'interrupted'));
      return;
    }
    const { result, factIds } = outcome;
    if (result.kind === 'wait') {
      await using(journal, ({ outbox }) => outbox.postpone(id, now + result.retryAfterMs, 'asked to wait'));
      return;
    }
    const place = result.kind === 'done' && kind !== 'direct' ? result.place : undefined;
    if (place && question)
      await using(journal, ({ questions }) => questions.sent(question, place, now, factIds));
    if (result.kind === 'gone') log.info({ delivery: id, platform, kind, why: result.why }, 'not delivered');
    const detail = result.kind === 'gone' ? result.why : '';
    await using(journal, ({ outbox }) => outbox.settle(id, result.kind, now, detail));
  }

  async #tryLater({ id, platform, kind, attempts }: DeliveryRecord, error: unknown): Promise<void> {
    const { journal, clock, log } = this.deps;
    const detail = error instanceof Error ? error.message : String(error);
    log.warn({ err: error, delivery: id, platform, kind, attempts }, 'not delivered yet');
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS);
    await using(journal, ({ outbox }) =>
      attempts + 1 < MOST_ATTEMPTS
        ? outbox.postpone(id, clock.now() + pause, detail)
        : outbox.settle(id, 'gone', clock.now(), `given up: ${detail}`),
    );
  }
}

type Outcome = { readonly result: DeliveryResult; readonly factIds?: readonly string[] } | 'uncertain';

const gone = (why: string): Outcome => ({ result: { kind: 'gone', why } });

/** What `work` comes to, or undefined if it takes longer. */
function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
