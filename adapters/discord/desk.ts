/** What every handler has at hand. */
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Language } from '../../src/model/basics.js';
import type { Moderation } from '../service/moderation.js';
import type { Isnad } from '../service.js';
import type { Earlier } from './earlier.js';

export interface Desk {
  readonly service: Isnad;
  readonly log: Logger;
  /** Days a claim is kept, told in /help. */
  readonly retentionDays: number;
  /** Whether Discord hands over the words of messages that do not mention the bot. */
  readonly messageContent: boolean;
  /** Which of our messages answers which of theirs. */
  readonly earlier: Earlier;
  /** Absent where nothing can be moderated from here. */
  readonly moderation?: Moderation;
  readonly moderatorRoles: readonly string[];
}

/** Names a failure in the log and to the asker. */
export const newReference = (): string => randomBytes(4).toString('hex');

/** Language to speak to somebody in, going by what he wrote: Discord has no Arabic interface to tell it. */
export function languageOf(text: string): Language {
  return /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en';
}
