/**
 * What a platform may ask of Isnad, and nothing else: adapters/respond implements it, start hands it
 * to Discord, Slack, the page and the terminal. No platform sees another, or a store.
 */
import type { Answer } from '../src/model/answer.js';
import type { Day, Language } from '../src/model/basics.js';
import type { Fact } from '../src/model/fact.js';
import type { Place, Platform, QuestionId } from '../src/model/place.js';
import type { ArchivedSource } from '../src/model/source.js';

export type { Place, Platform, QuestionId } from '../src/model/place.js';
export type { Deliverer, Delivery, DeliveryResult, Notice } from './service/deliverer.js';
export type * from './service/moderation.js';
export type * from './service/upkeep.js';

export interface AskRequest {
  readonly place: Place;
  /** The platform's id of who asks; stored only as a keyed hash. */
  readonly member?: string;
  /** The platform's id of the event; the same id is answered once, also after a restart. */
  readonly eventId?: string;
  /** True when only the asker sees the answer. */
  readonly private: boolean;
  /** The claim, with the platform's markup already turned into plain text. */
  readonly text: string;
  /** The asker's language where the platform tells it; used for refusals. */
  readonly language?: Language;
}

export type AskOutcome =
  | { readonly kind: 'answered'; readonly questionId: QuestionId; readonly answer: Answer }
  /** Not looked up; `message` is ready to show, in the asker's language. */
  | {
      readonly kind: 'refused';
      readonly reason: 'empty' | 'too-long' | 'too-many';
      readonly message: string;
      readonly retryAfterMs?: number;
      /** For `empty`: the answer without a statement, whose verdict is `unknown`; for programs, which want one shape. */
      readonly answer?: Answer;
    }
  /** This event was answered before: say nothing. */
  | { readonly kind: 'duplicate' }
  /** A bug or a lost store; `message` is ready to show and holds `reference`, which the log has too. */
  | { readonly kind: 'failed'; readonly reference: string; readonly message: string };

/** A fact with its source, to be shown by itself. */
export interface FactView {
  readonly fact: Fact;
  readonly source: ArchivedSource;
  readonly expired: boolean;
  readonly permalink?: string;
}

export interface Health {
  readonly ready: boolean;
  readonly revision: string;
  readonly facts: number;
  /** Epoch milliseconds at which the fact base was swapped in. */
  readonly loadedAt: number;
  readonly journal: 'ok' | 'queueing' | 'off';
  /** What an operator should know and do; empty when all is well. */
  readonly notes: readonly string[];
}

export interface Isnad {
  /** Answers one message. Never throws. */
  ask(request: AskRequest): Promise<AskOutcome>;
  /**
   * Whether a message only asks about something said elsewhere (“is this true?”): a platform then looks at the message
   * it replies to. Asked all the same, it is refused with a hint.
   */
  pointsAway(text: string): boolean;
  /** Remembers where an answer was sent, so that a correction can edit it. */
  delivered(question: QuestionId, place: Place): Promise<void>;
  /** Where the public answer to a message stands, and to which claim; also after a restart. */
  answerTo(message: Place): Promise<{ readonly claim: string; readonly place: Place } | undefined>;
  /** Answer to an earlier question, as it was given or, after a restart, worked out again; for buttons. */
  recall(question: QuestionId): Promise<Answer | undefined>;
  /** Known wordings that start like or resemble what is being typed; at most `limit`. */
  suggest(typed: string, limit: number): readonly string[];
  showFact(id: string): FactView | undefined;
  /** Every fact that may be shown (no drafts), in file order. */
  listFacts(): readonly FactView[];
  /** Facts that may be shown and have every word of `text`, inflected or begun, in their texts; in file order. */
  findFacts(text: string): readonly FactView[];
  feedback(question: QuestionId, member: string | undefined, right: boolean, note?: string): Promise<void>;
  /** Puts a question before the moderators; `tell` keeps the place to answer (encrypted) until then. */
  forward(question: QuestionId, member: string | undefined, tell: Place | undefined): Promise<void>;
  /** Erases what is stored about a member; returns how many records went. */
  forget(platform: Platform, community: string, member: string): Promise<number>;
  health(): Health;
  today(): Day;
}
