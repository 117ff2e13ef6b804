/**
 * What moderators may do from a chat. The platform decides who is a moderator (configured roles and ids) and
 * refuses everyone else before it calls any of this; here an `Actor` is taken at his word and written into the audit.
 */
import type { FormProblem } from '../../src/answer/phrases-problems.js';
import type { Answer } from '../../src/model/answer.js';
import type { Day, Language, VerdictKind } from '../../src/model/basics.js';
import type { Place, Platform } from '../../src/model/place.js';
import type { InboxReason, InboxState } from '../../src/ports.js';
import type { Deliverer } from './deliverer.js';

export type { InboxState } from '../../src/ports.js';

/** A moderator whom the platform has let through. */
export interface Actor {
  readonly platform: Platform;
  readonly community: string;
  /** The platform's id; stored only as a keyed hash. */
  readonly member: string;
  /** Shown to other moderators, written into the audit and, as author, into the git commit. */
  readonly name: string;
}

/** What a form for a fact asks. Everything is text as typed; nothing in it is believed yet. */
export interface FactForm {
  /** Only when adding; left out, an id is made of the quote's first words. */
  readonly id?: string;
  readonly source: string;
  readonly quote: string;
  /** One way people say it a line, Arabic and English mixed; the language of each is found out. */
  readonly wordings: string;
  /** English (for an Arabic source) or Arabic (for an English one) translation, shown as a translation. */
  readonly translation?: string;
  /** `YYYY-MM-DD`, or empty for never. */
  readonly expiresAt?: string;
}

/** A form to open: its starting values, and the state of the fact that it starts from. */
export interface OpenForm {
  readonly form: FactForm;
  /** Hand it back with the change: it tells whether somebody else changed the fact meanwhile. */
  readonly base: string;
}

export type FactChange =
  | { readonly kind: 'add'; readonly form: FactForm }
  | {
      readonly kind: 'edit';
      readonly factId: string;
      readonly base: string;
      readonly form: FactForm;
      /** Why; where given, the fact is marked corrected and the reason is published. */
      readonly reason?: string;
    }
  | {
      readonly kind: 'retract';
      readonly factId: string;
      readonly base: string;
      readonly reason: string;
      readonly supersededBy?: string;
    };

/** Something to mend in a form. */
export interface FieldProblem {
  readonly field: keyof FactForm | 'reason' | 'supersededBy' | 'form';
  /** Which problem it is and of what, to be said in the moderator's language; absent for those of the fact files. */
  readonly known?: { readonly code: FormProblem; readonly what: string };
  /** In English. */
  readonly problem: string;
  /** Text of the archive nearest to a quote that does not stand there. */
  readonly nearest?: string;
  readonly advice: string;
}

/** An answer that publishing would change. */
export interface ChangedAnswer {
  readonly claim: string;
  readonly was: VerdictKind;
  readonly becomes: VerdictKind;
  /** Where the claim comes from: a check of a fact file, or a question somebody asked. */
  readonly from: 'check' | 'question';
}

/** A checked change, waiting to be published. It survives a restart. */
export interface Proposal {
  /** At most 32 of [A-Za-z0-9_-]. */
  readonly id: string;
  readonly change: FactChange;
  readonly factId: string;
  readonly author: string;
  readonly at: number;
  readonly changes: readonly ChangedAnswer[];
  readonly warnings: readonly string[];
  /** Public answers that cited the fact and would be edited. */
  readonly answersToEdit: number;
  /** True when another moderator than the author has to publish it. */
  readonly needsApproval: boolean;
}

export type ProposeOutcome =
  | { readonly kind: 'ready'; readonly proposal: Proposal }
  /** Open the form again with `form` and say what to mend. */
  | {
      readonly kind: 'invalid';
      readonly form: FactForm | undefined;
      readonly problems: readonly FieldProblem[];
    }
  | FactConflict
  | { readonly kind: 'unknown-fact' };

/** Somebody else changed the fact since the form was opened; nothing was overwritten. */
export interface FactConflict {
  readonly kind: 'conflict';
  readonly factId: string;
  /** What stands in the file now; propose again with its `base` to go on. */
  readonly theirs: OpenForm | undefined;
  readonly yours: FactForm | undefined;
  /** Fields that differ, each with both texts. */
  readonly differences: readonly {
    readonly field: string;
    readonly theirs: string;
    readonly yours: string;
  }[];
}

export type PublishOutcome =
  | {
      readonly kind: 'published';
      readonly factId: string;
      /** Short hash of the git commit, where facts/ is in a work tree. */
      readonly commit?: string;
      /** Earlier answers that will be edited, askers that will be told. */
      readonly edits: number;
      readonly told: number;
    }
  | { readonly kind: 'needs-approval'; readonly proposal: Proposal }
  | {
      readonly kind: 'invalid';
      readonly form: FactForm | undefined;
      readonly problems: readonly FieldProblem[];
    }
  | FactConflict
  /** Already published or discarded. */
  | { readonly kind: 'gone' };

/** One claim that waits for moderators, in whatever words it was asked. */
export interface InboxEntry {
  /** At most 32 of [A-Za-z0-9_-]. */
  readonly id: string;
  readonly state: InboxState;
  /** The wording asked most recently. */
  readonly claim: string;
  readonly language: Language;
  /** Other wordings, newest first, at most five. */
  readonly otherWordings: readonly string[];
  /** How often it was asked. */
  readonly count: number;
  /** Public channels it was asked in. */
  readonly channels: readonly Pick<Place, 'platform' | 'community' | 'channel'>[];
  /** How many wait to be told. */
  readonly waiting: number;
  readonly reason: InboxReason;
  /** Notes of members who said that the answer was wrong. */
  readonly notes: readonly string[];
  /** Facts that the answer cited. */
  readonly factIds: readonly string[];
  readonly firstAskedAt: number;
  readonly lastAskedAt: number;
  /** Name of the moderator who claimed, answered or dismissed it. */
  readonly by?: string;
  readonly resolution?: string;
}

export type InboxOutcome =
  | { readonly kind: 'done'; readonly entry: InboxEntry; readonly told: number }
  /** Another moderator has it or has settled it. */
  | { readonly kind: 'taken'; readonly entry: InboxEntry }
  | { readonly kind: 'unknown-entry' }
  | { readonly kind: 'unknown-fact' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

/** What happened in one week, Monday to Sunday. */
export interface WeekStats {
  readonly from: Day;
  readonly asked: number;
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  readonly right: number;
  readonly wrong: number;
  readonly mostAsked: readonly { readonly claim: string; readonly count: number }[];
}

export interface AuditEntry {
  readonly at: number;
  readonly actor: string;
  /** `fact.add`, `fact.edit`, `fact.retract`, `inbox.claim`, `inbox.dismiss`, `refused` … */
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

/** Every method may be called twice for the same press of a button: the second call changes nothing. */
export interface Moderation {
  /** Sources a fact can be added to, for a select or autocomplete. */
  sources(): readonly { readonly id: string; readonly title: string; readonly publisher: string }[];
  /** Starting values to edit or retract a fact; undefined when there is none of that id. */
  openForm(factId: string): OpenForm | undefined;
  /** Checks a change and works out its preview; writes nothing into the facts. */
  propose(actor: Actor, change: FactChange): Promise<ProposeOutcome>;
  proposal(id: string): Promise<Proposal | undefined>;
  /** Proposals that wait for a second moderator. */
  waitingForApproval(): Promise<readonly Proposal[]>;
  /** Writes the fact file. Where approval is required, the author's own call leaves it waiting. */
  publish(actor: Actor, proposalId: string): Promise<PublishOutcome>;
  discard(actor: Actor, proposalId: string): Promise<boolean>;

  /** Open and claimed entries, most asked first; or those of one state. */
  inbox(filter?: {
    readonly state?: InboxState;
    readonly limit?: number;
    readonly offset?: number;
  }): Promise<readonly InboxEntry[]>;
  entry(id: string): Promise<InboxEntry | undefined>;
  claim(actor: Actor, entryId: string): Promise<InboxOutcome>;
  release(actor: Actor, entryId: string): Promise<InboxOutcome>;
  dismiss(actor: Actor, entryId: string, reason: string): Promise<InboxOutcome>;
  /** Answers with a fact that exists: the askers get it cited, as related unless the engine says more. */
  link(actor: Actor, entryId: string, factId: string): Promise<InboxOutcome>;
  /** What the facts say of an entry now, for the moderator to look at. */
  answerOf(entryId: string): Promise<Answer | undefined>;
  /** A member was right that an answer was wrong: the claim becomes a check of the fact, with the right verdict. */
  confirmFeedback(actor: Actor, entryId: string, factId: string, verdict: VerdictKind): Promise<InboxOutcome>;

  /** Newest week first. */
  stats(weeks: number): Promise<readonly WeekStats[]>;
  /** Newest first. */
  audit(limit: number): Promise<readonly AuditEntry[]>;
  /** Somebody who is no moderator tried: said to the audit. */
  refused(actor: Actor, what: string): Promise<void>;

  /** A platform offers to bring messages; deliveries that wait for it begin. */
  deliverBy(platform: Platform, deliverer: Deliverer): void;
}
