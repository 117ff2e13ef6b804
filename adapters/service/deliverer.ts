/** How messages that nobody asks for at this moment reach a platform: late answers, corrections, notices. */
import type { Answer } from '../../src/model/answer.js';
import type { Language } from '../../src/model/basics.js';
import type { Place, QuestionId } from '../../src/model/place.js';

export type DeliveryResult =
  /** Done; `place` is where a new message stands, so that a later correction finds it. */
  | { readonly kind: 'done'; readonly place?: Place }
  /** The platform asks to wait (HTTP 429): the same delivery comes again. */
  | { readonly kind: 'wait'; readonly retryAfterMs: number }
  /** The channel, message or member is gone, or the bot may not write there: never tried again. */
  | { readonly kind: 'gone'; readonly why: string };

/** Something a delivery says. */
export interface Delivery {
  /** Unique; at most 25 of [A-Za-z0-9_-], so that it fits Discord's `nonce`. The same on every try. */
  readonly id: string;
  readonly question: QuestionId;
  readonly answer: Answer;
  /** One sentence in the answer's language to put before it: what changed and when, or who asked for this. */
  readonly note: string;
}

/** A notice to moderators; plain text, a line each. */
export interface Notice {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
  /** An inbox entry or a proposal that buttons can be offered for. */
  readonly entryId?: string;
  readonly proposalId?: string;
}

/**
 * One platform's way to bring deliveries. Called one at a time and paced; a rejected promise is tried again later,
 * with growing pauses. Nothing it sends may ping anyone.
 */
export interface Deliverer {
  /** Answers where a question was asked, in its thread. */
  reply(place: Place, delivery: Delivery): Promise<DeliveryResult>;
  /** Edits an earlier answer in place, the note visible. */
  edit(place: Place, delivery: Delivery): Promise<DeliveryResult>;
  /** Direct message to a member; `place` is the one handed to `forward` as `tell`. */
  direct(place: Place, delivery: Delivery): Promise<DeliveryResult>;
  /** To the moderators' channel, where one is configured. */
  notify(notice: Notice): Promise<DeliveryResult>;
  /**
   * After a crash in the middle of `reply` or `direct`: did that delivery arrive? A platform that can tell (Discord's
   * nonce, Slack's message metadata) looks; without this method such a delivery is not repeated.
   */
  arrived?(place: Place, deliveryId: string): Promise<Place | undefined>;
}
