import type { Brand } from './basics.js';

export type Platform = 'discord' | 'slack' | 'web' | 'terminal';

/** Names one asked question; safe to put in a button's custom id (at most 32 of [A-Za-z0-9_-]). */
export type QuestionId = Brand<string, 'QuestionId'>;

/** Where a question was asked or an answer stands, in the platform's own ids. */
export interface Place {
  readonly platform: Platform;
  /** Discord server or Slack workspace; `direct` for direct messages outside one; `local` for page and terminal. */
  readonly community: string;
  readonly channel?: string;
  /** Slack thread_ts; Discord thread channels are channels. */
  readonly thread?: string;
  readonly message?: string;
}
