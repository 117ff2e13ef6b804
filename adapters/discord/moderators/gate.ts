/** Who may moderate: members with one of the configured roles. Everyone else is refused politely, and it is kept. */
import type { Interaction } from 'discord.js';
import { phrases } from '../../../src/answer/phrases.js';
import type { Language } from '../../../src/model/basics.js';
import type { Actor, Moderation } from '../../service/moderation.js';
import type { Desk } from '../desk.js';
import type { DiscordMessage } from '../message.js';
import { renderText } from '../render.js';

export interface Bench {
  readonly moderation: Moderation;
  readonly actor: Actor;
  readonly language: Language;
}

/** The moderator with everything he may use, or the refusal to show. */
export async function admit(
  desk: Desk,
  interaction: Interaction,
  language: Language,
  what: string,
): Promise<Bench | DiscordMessage> {
  const { moderation, moderatorRoles } = desk;
  const actor = actorOf(interaction);
  const roles = rolesOf(interaction);
  if (moderation !== undefined && moderatorRoles.some((role) => roles.includes(role)))
    return { moderation, actor, language };
  await moderation?.refused(actor, what);
  desk.log.info({ requestId: interaction.id, what }, 'refused: not a moderator');
  return renderText(phrases(language).refusal.notYours);
}

export const isBench = (admitted: Bench | DiscordMessage): admitted is Bench => 'moderation' in admitted;

function rolesOf({ member }: Interaction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

function actorOf({ member, user, guildId }: Interaction): Actor {
  const name = member !== null && 'displayName' in member ? member.displayName : user.displayName;
  return { platform: 'discord', community: guildId ?? 'direct', member: user.id, name };
}
