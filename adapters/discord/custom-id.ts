/** What a button carries: all that is needed to serve it after a restart. */
import type { QuestionId } from '../service.js';

export const ACTIONS = ['others', 'why', 'right', 'wrong', 'forward', 'tell', 'note'] as const;
export type Action = (typeof ACTIONS)[number];

/** At most 6 + 1 + 7 + 1 + 32 of Discord's 100 characters. */
export function customId(action: Action, question: QuestionId): string {
  return `isnad:${action}:${question}`;
}

/** Undefined for what is not ours. */
export function readCustomId(id: string): { action: Action; question: QuestionId } | undefined {
  const match = /^isnad:([a-z]+):([A-Za-z0-9_-]{1,32})$/.exec(id);
  const action = ACTIONS.find((known) => known === match?.[1]);
  return action === undefined ? undefined : { action, question: match![2] as QuestionId };
}
