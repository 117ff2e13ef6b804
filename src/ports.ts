/** What the core and the services borrow from the world: time, and the journal that remembers. */
import type { Day, VerdictKind } from './model/basics.js';
import type { Place, Platform, QuestionId } from './model/place.js';
import type { InboxStore, OutboxStore, ProposalStore } from './ports/moderation.js';
import type { EventKey, MemberHash, QuestionRecord, SentAnswer } from './ports/records.js';

export type * from './ports/moderation.js';
export type * from './ports/records.js';

/** The clock, so that src/ never reads it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Today in the operator's zone. */
  today(): Day;
}

/** Handled events. A claim is a lease: it runs out if the process dies before the answer is recorded. */
export interface EventStore {
  /** True when the caller may answer: nobody has answered this event, and nobody else holds a live lease on it. */
  claim(event: EventKey, now: number, leaseMs: number): Promise<boolean>;
  /** Marks an event as done without a question: it was refused, or failed and its asker was told. */
  settle(event: EventKey, at: number): Promise<void>;
}

export interface QuestionStore {
  /** Writes the question and, in the same transaction, marks its event as answered for good. Repeatable. */
  record(question: QuestionRecord, event?: EventKey): Promise<void>;
  find(id: QuestionId): Promise<QuestionRecord | undefined>;
  /**
   * Remembers where an answer stands and, where given, which facts it cited. An answer that stood there before, to what a
   * message said before it was edited, stands there no longer. Repeatable; without effect if the question is gone.
   */
  sent(id: QuestionId, place: Place, at: number, factIds?: readonly string[]): Promise<void>;
  /** The newest claim of a public message, and where its answer stands. */
  answerTo(message: Place): Promise<{ readonly claim: string; readonly place: Place } | undefined>;
  /** Where public answers to a question stand, oldest first. */
  places(id: QuestionId): Promise<readonly Place[]>;
  /** Public answers that stand somewhere and cited the fact, newest first. */
  sentCiting(factId: string): Promise<readonly SentAnswer[]>;
  /** Texts asked lately, newest first, without repeats: to replay before a change of facts. */
  recentTexts(limit: number): Promise<readonly { readonly text: string; readonly askedOn: Day }[]>;
  /** Figures of the questions asked in [from, to). */
  count(from: number, to: number): Promise<QuestionCounts>;
}

export interface QuestionCounts {
  readonly asked: number;
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  readonly right: number;
  readonly wrong: number;
  readonly mostAsked: readonly { readonly claim: string; readonly count: number }[];
}

/** "Was this right?"; one voice per member and question, the last one counts. */
export interface FeedbackStore {
  add(feedback: {
    readonly question: QuestionId;
    readonly member?: MemberHash;
    readonly right: boolean;
    readonly note?: string;
    readonly at: number;
  }): Promise<void>;
}

/** One line of the audit: written once, never changed. */
export interface AuditRecord {
  readonly id: string;
  readonly at: number;
  readonly actor: MemberHash;
  readonly actorName: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

export interface AuditStore {
  append(record: AuditRecord): Promise<void>;
  newest(limit: number): Promise<readonly AuditRecord[]>;
}

/** Servers and workspaces that this community's bot was seen in. */
export interface InstallationStore {
  seen(platform: Platform, server: string, at: number): Promise<void>;
  list(): Promise<
    readonly { readonly platform: Platform; readonly server: string; readonly since: number }[]
  >;
}

/** Small facts about the journal itself that must survive a restart. */
export interface NoteStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

/** What must survive a restart, of one community. Every write is durable when its promise is fulfilled. */
export interface Journal {
  readonly events: EventStore;
  readonly questions: QuestionStore;
  readonly feedback: FeedbackStore;
  readonly inbox: InboxStore;
  readonly outbox: OutboxStore;
  readonly proposals: ProposalStore;
  readonly audit: AuditStore;
  readonly installations: InstallationStore;
  readonly notes: NoteStore;
  /** Erases a member: questions, answers sent, feedback, places to tell. Returns how many records went. */
  forget(member: MemberHash): Promise<number>;
  /** Deletes what was asked before `before`, unless it is open in the inbox. Returns how many questions went. */
  sweep(before: number): Promise<number>;
  /** Rejects when the database cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
