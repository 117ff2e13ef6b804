/** What a button carries: all that is needed to serve it after a restart. */
import type { Language } from '../../src/model/basics.js';
import type { QuestionId } from '../service.js';

const ACTIONS = ['others', 'why', 'right', 'wrong', 'note', 'forward', 'tell'] as const;
export type Action = (typeof ACTIONS)[number];

export interface CustomId {
  readonly action: Action;
  /** The answer's language, so that what the button says needs no look-up. */
  readonly language: Language;
  readonly question: QuestionId;
  /** Under an answer that came late: which delivery brought it. */
  readonly delivery?: string;
}

/** At most 6 + 8 + 3 + 33 + 25 of Discord's 100 characters. */
export function customId({ action, language, question, delivery }: CustomId): string {
  return `isnad:${action}:${language}:${question}${delivery === undefined ? '' : `:${delivery}`}`;
}

/** Undefined for what is not ours. */
export function readCustomId(id: string): CustomId | undefined {
  const match = /^isnad:([a-z]+):(ar|en):([A-Za-z0-9_-]{1,32})(?::[A-Za-z0-9_-]{1,25})?$/.exec(id);
  const action = ACTIONS.find((known) => known === match?.[1]);
  if (match === null || action === undefined) return undefined;
  return { action, language: match[2] as Language, question: match[3] as QuestionId };
}
