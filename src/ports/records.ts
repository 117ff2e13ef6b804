import type { Day, Language, VerdictKind } from '../model/basics.js';
import type { Place, Platform, QuestionId } from '../model/place.js';

/** A member as the journal knows him: a keyed hash of platform and id, which nobody can turn back without the key. */
export type MemberHash = string;

/** An event of a platform, by the platform's own id. */
export interface EventKey {
  readonly platform: Platform;
  /** Server or workspace. */
  readonly server: string;
  readonly eventId: string;
}

/** One question that was answered. Times are epoch milliseconds. */
export interface QuestionRecord {
  readonly id: QuestionId;
  /** Where it was asked; of a private question only platform and server are known. */
  readonly place: Place;
  readonly member?: MemberHash;
  readonly private: boolean;
  readonly text: string;
  readonly language: Language;
  readonly verdict: VerdictKind;
  readonly confidence: number;
  /** Facts that the answer cited. */
  readonly factIds: readonly string[];
  /** Revision of the fact base that answered. */
  readonly revision: string;
  readonly askedAt: number;
  /** Day against which the claim was read. */
  readonly askedOn: Day;
  /** Time taken to answer, milliseconds. */
  readonly ms: number;
}

/** A public answer that stands somewhere, with the question it answers. */
export interface SentAnswer {
  readonly question: QuestionRecord;
  readonly place: Place;
}
