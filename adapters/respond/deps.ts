import type { Logger } from 'pino';
import type { Answer } from '../../src/model/answer.js';
import type { Day, Language } from '../../src/model/basics.js';
import type { Claim } from '../../src/model/claim.js';
import type { FactBase } from '../../src/model/library.js';
import type { Clock } from '../../src/ports.js';
import type { Keys } from '../keys.js';
import type { AskOutcome, AskRequest } from '../service.js';
import type { JournalGuard } from '../sql/guard.js';
import type { Limiter } from './limits.js';

/** A question that a member sent to the moderators, or whose answer he said is wrong. */
export interface ForwardedEntry {
  readonly entryId: string;
  readonly claim: string;
  readonly language: Language;
  readonly reason: 'forwarded' | 'feedback';
}

/** What answering needs. `L` is the library as `check` wants it; everything else reads only its facts. */
export interface RespondDeps<L extends FactBase> {
  /** The library that answers now. */
  readonly current: () => { readonly library: L; readonly loadedAt: number };
  readonly check: (text: string, library: L, today: Day) => Answer;
  /** Reads a message as `check` does, to find questions that ask the same. */
  readonly read: (text: string, library: L, today: Day) => Claim;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** Without a journal everything works, and is forgotten when the process ends. */
  readonly journal?: JournalGuard;
  /** Without one nobody is held back. */
  readonly limit?: Limiter;
  /** Base of the citation pages, without a trailing slash. */
  readonly permalinkBase?: string;
  /** Longest claim that is looked up, in characters. */
  readonly maxCharacters?: number;
  /** Told of every outcome, for metrics. */
  readonly observe?: (request: AskRequest, outcome: AskOutcome, ms: number) => void;
  /** Told when a member sends a question to the moderators; may come again for the same entry. */
  readonly forwarded?: (entry: ForwardedEntry) => unknown;
  /** Further notes for `health`, from whoever watches something else. */
  readonly notes?: () => readonly string[];
}
