import type { VerdictKind } from '../model/basics.js';

/** The words of the moderators' desk, in one language, for every chat platform. */
export interface DeskPhrases {
  readonly form: {
    readonly add: string;
    readonly edit: (factId: string) => string;
    readonly retract: (factId: string) => string;
    readonly source: string;
    readonly quote: string;
    readonly quoteHint: string;
    readonly wordings: string;
    readonly wordingsHint: string;
    readonly translation: string;
    readonly expiresAt: string;
    readonly expiresAtHint: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly supersededBy: string;
    readonly factId: string;
    readonly verdict: string;
    readonly whole: string;
  };
  readonly button: {
    readonly mend: string;
    readonly publish: string;
    readonly discard: string;
    readonly keepMine: string;
    readonly claim: string;
    readonly release: string;
    readonly answerNew: string;
    readonly link: string;
    readonly dismiss: string;
    readonly look: string;
    readonly confirm: string;
    readonly open: string;
  };
  /** The form could not be taken; each problem follows on its own line. */
  readonly mendTitle: string;
  readonly nearest: (text: string) => string;
  /** What was typed stands in the message, so that nothing is lost. */
  readonly yourText: string;
  readonly preview: (factId: string) => string;
  readonly noChanges: string;
  readonly change: (claim: string, was: string, becomes: string) => string;
  readonly moreChanges: (left: number) => string;
  readonly willEdit: (answers: number) => string;
  readonly needsApproval: string;
  readonly published: (factId: string, commit: string | undefined) => string;
  readonly consequences: (edits: number, told: number) => string;
  readonly discarded: string;
  readonly proposalGone: string;
  readonly conflict: (factId: string) => string;
  readonly differs: (field: string, theirs: string, yours: string) => string;
  readonly unknownEntry: string;
  readonly waitingTitle: string;
  readonly waitingNone: string;
  readonly waiting: (factId: string, author: string) => string;
  readonly inbox: {
    readonly title: string;
    readonly none: string;
    readonly choose: string;
    readonly asked: (count: number, waiting: number) => string;
    readonly alsoAsked: string;
    readonly notes: string;
    readonly cited: string;
    readonly state: Readonly<Record<'open' | 'claimed' | 'answered' | 'dismissed', string>>;
    readonly by: (state: string, name: string) => string;
    readonly reason: Readonly<Record<'unknown' | 'doubtful' | 'forwarded' | 'feedback', string>>;
    readonly taken: (name: string) => string;
    readonly done: (told: number) => string;
  };
  readonly stats: {
    readonly title: string;
    readonly none: string;
    readonly week: (from: string) => string;
    readonly asked: (count: number) => string;
    readonly verdict: (verdict: VerdictKind, count: number) => string;
    readonly feedback: (right: number, wrong: number) => string;
    readonly mostAsked: string;
    readonly times: (claim: string, count: number) => string;
  };
  readonly log: { readonly title: string; readonly none: string };
}
