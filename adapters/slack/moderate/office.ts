import type { Language } from '../../../src/model/basics.js';
import type { Actor, Moderation } from '../../service.js';
import type { Desk } from '../desk.js';
import type { SlackMessage } from '../render.js';
import { say } from '../words.js';
import type { Moderators } from './moderators.js';

/** What the moderators' listeners work with. */
export interface Office extends Desk {
  readonly moderation: Moderation;
  readonly moderators: Moderators;
}

/** A member as Slack's payloads name one: `name` in most, `username` or `user_name` in some. */
export interface Member {
  readonly id: string;
  readonly name?: string | undefined;
  readonly username?: string | undefined;
}

/** Lets a moderator through; anybody else is told so, and the try is written down. */
export async function admit(
  office: Office,
  member: Member,
  what: string,
  tell: (message: SlackMessage) => Promise<void>,
): Promise<Actor | undefined> {
  const actor: Actor = {
    platform: 'slack',
    community: office.identity.team,
    member: member.id,
    name: member.name ?? member.username ?? member.id,
  };
  if (await office.moderators.includes(member.id)) return actor;
  await tell(say(undefined, ({ refusal }) => refusal.notYours));
  await office.moderation.refused(actor, what);
  return undefined;
}

/** What a view remembers between its opening and its submission. */
export interface Memory {
  readonly language: Language;
  readonly factId?: string | undefined;
  readonly base?: string | undefined;
  readonly entry?: string | undefined;
  readonly proposal?: string | undefined;
  /** The window at the bottom of the stack is the inbox's list. */
  readonly listed?: boolean | undefined;
}

export const remember = (memory: Memory): string => JSON.stringify(memory);

export function recallMemory(text: string): Memory {
  return text === '' ? { language: 'en' } : (JSON.parse(text) as Memory);
}
