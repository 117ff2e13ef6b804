/** Stores of the moderators' side: what waits for them, what waits to be said, what waits to be published. */
import type { Language } from '../model/basics.js';
import type { Platform, QuestionId } from '../model/place.js';
import type { MemberHash, QuestionRecord } from './records.js';

export type InboxState = 'open' | 'claimed' | 'answered' | 'dismissed';
/** Why an entry is there; a later reason replaces an earlier one in this order. */
export type InboxReason = 'unknown' | 'doubtful' | 'forwarded' | 'feedback';

/** An entry as it is kept; wordings, counts and channels come from its questions. */
export interface InboxRecord {
  readonly id: string;
  readonly state: InboxState;
  readonly reason: InboxReason;
  /** What clustering compares (src/moderation/inbox), as text. */
  readonly signature: string;
  /** Two entries of different buckets never ask the same. */
  readonly bucket: string;
  readonly language: Language;
  readonly by?: MemberHash;
  readonly byName?: string;
  readonly resolution?: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** An entry with what was asked in it. */
export interface InboxView extends InboxRecord {
  /** How often it was asked. */
  readonly count: number;
  /** Newest first, fifty at most. */
  readonly questions: readonly QuestionRecord[];
  /** How many wait to be told. */
  readonly waiting: number;
  /** What members wrote who said that the answer was wrong, newest first. */
  readonly notes: readonly string[];
}

export interface InboxStore {
  /**
   * Puts a question into the entry of that id, making the entry first if need be; a question already in an entry stays
   * there. An answered entry is not reopened: its twin gets an id of its own. A dismissed one takes in what comes by
   * itself (`unknown`, `doubtful`) and stays dismissed. Repeatable.
   * @returns id of the entry that the question is in
   */
  put(
    entry: Pick<InboxRecord, 'id' | 'reason' | 'signature' | 'bucket' | 'language'>,
    question: QuestionId,
    at: number,
  ): Promise<string>;
  /** Signatures of a bucket's entries but the answered ones, newest first, to find the one that a question belongs to. */
  signatures(bucket: string, limit: number): Promise<readonly Pick<InboxRecord, 'id' | 'signature'>[]>;
  /** Keeps, encrypted, where somebody wants to be told. One for each member and question. */
  tell(question: QuestionId, member: MemberHash | undefined, sealed: string, at: number): Promise<void>;
  /** Places of an entry's askers who want to be told, still sealed. */
  tells(entryId: string): Promise<readonly { readonly question: QuestionId; readonly sealed: string }[]>;
  /** Places of private askers who still wait to be told, of questions whose answer cited the fact. */
  tellsCiting(factId: string): Promise<readonly { readonly question: QuestionId; readonly sealed: string }[]>;
  list(filter: {
    readonly states: readonly InboxState[];
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly InboxView[]>;
  find(id: string): Promise<InboxView | undefined>;
  /** How many entries are in one of these states. */
  count(states: readonly InboxState[]): Promise<number>;
  /** Every question of an entry, oldest first. */
  questions(id: string): Promise<readonly QuestionRecord[]>;
  /** Entry of a question, if it is in one. */
  entryOf(question: QuestionId): Promise<string | undefined>;
  /**
   * Moves an entry from one of the states `from` to `to` and says whether it did: of two moderators one succeeds.
   * With `holder`, an entry claimed by somebody else does not move.
   */
  move(
    id: string,
    change: {
      readonly from: readonly InboxState[];
      readonly to: InboxState;
      readonly holder?: MemberHash;
      readonly by?: MemberHash;
      readonly byName?: string;
      readonly resolution?: string;
      readonly at: number;
    },
    /** Deliveries written in the same transaction. */
    deliveries?: readonly NewDelivery[],
  ): Promise<boolean>;
}

export type DeliveryKind = 'reply' | 'edit' | 'direct' | 'notify';
/** `uncertain`: the process died while the platform had it, and it cannot be known whether it arrived. */
export type DeliveryState = 'pending' | 'sending' | 'done' | 'gone' | 'uncertain';

export interface NewDelivery {
  readonly id: string;
  /** Two deliveries of one key are one: the second is not written. */
  readonly key: string;
  readonly platform: Platform;
  readonly kind: DeliveryKind;
  readonly question?: QuestionId;
  /** JSON of a `Place`; sealed for `direct`. */
  readonly place: string;
  /** JSON of what is said, by the service that wrote it. */
  readonly payload: string;
  readonly at: number;
}

export interface DeliveryRecord extends NewDelivery {
  readonly state: DeliveryState;
  readonly attempts: number;
}

export interface OutboxStore {
  /** Returns how many were new. */
  add(deliveries: readonly NewDelivery[]): Promise<number>;
  /**
   * Takes the next delivery of a platform that is due and marks it `sending` under a lease. One whose lease ran out
   * comes with `interrupted`: it may have arrived.
   */
  take(
    platform: Platform,
    now: number,
    leaseMs: number,
  ): Promise<{ readonly delivery: DeliveryRecord; readonly interrupted: boolean } | undefined>;
  /** Settles a delivery for good. The place of a `direct` one is erased. */
  settle(id: string, state: 'done' | 'gone' | 'uncertain', at: number, detail: string): Promise<void>;
  /** Puts it back until `notBefore`. */
  postpone(id: string, notBefore: number, detail: string): Promise<void>;
  count(state: DeliveryState): Promise<number>;
}

export type ProposalState = 'waiting' | 'publishing' | 'published' | 'discarded';

export interface ProposalRecord {
  readonly id: string;
  readonly factId: string;
  readonly author: MemberHash;
  readonly authorName: string;
  readonly state: ProposalState;
  /** JSON of the change and of its preview, by the service that wrote them. */
  readonly change: string;
  readonly preview: string;
  readonly at: number;
}

export interface ProposalStore {
  add(proposal: ProposalRecord): Promise<void>;
  find(id: string): Promise<ProposalRecord | undefined>;
  list(state: ProposalState): Promise<readonly ProposalRecord[]>;
  /** Says whether it moved: of two presses one succeeds. */
  move(id: string, from: readonly ProposalState[], to: ProposalState, preview?: string): Promise<boolean>;
}
