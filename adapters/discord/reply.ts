/** Answers an interaction once, in time, and lets a failure be told once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { phrases } from '../../src/answer/phrases.js';
import type { Language } from '../../src/model/basics.js';
import { type Desk, newReference } from './desk.js';
import { LIMITS } from './limits.js';
import { type DiscordMessage, NOBODY } from './message.js';
import { renderText } from './render.js';

export interface Reply {
  readonly message: DiscordMessage;
  /** Only the asker sees it. */
  readonly ephemeral: boolean;
}

/** Half of the time Discord gives: the rest is for the way there. */
const DEFER_AFTER_MS = LIMITS.firstReplyMs / 2;

/**
 * Replies with what `work` brings: at once if it is quick, else after a deferral. Nothing is said when it brings
 * nothing. Returns the id of the reply.
 */
export async function replyWith(
  interaction: RepliableInteraction,
  ephemeral: boolean,
  work: Promise<Reply | undefined>,
): Promise<string | undefined> {
  const waited = new AbortController();
  const late = sleep(DEFER_AFTER_MS, 'late' as const, { signal: waited.signal }).catch(() => 'late' as const);
  const first = await Promise.race([work, late]).finally(() => waited.abort());
  if (first === undefined) return undefined;
  if (first !== 'late') {
    const { resource } = await interaction.reply({ ...withVisibility(first), withResponse: true });
    return resource?.message?.id;
  }
  await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
  const reply = await work;
  if (reply === undefined) {
    await interaction.deleteReply();
    return undefined;
  }
  if (reply.ephemeral && !ephemeral) {
    // A public deferral cannot become private: it goes, and a private message comes.
    await interaction.deleteReply();
    return (await interaction.followUp(withVisibility(reply))).id;
  }
  return (await interaction.editReply(reply.message)).id;
}

function withVisibility({ message, ephemeral }: Reply) {
  const { IsComponentsV2, Ephemeral } = MessageFlags;
  return ephemeral ? { ...message, flags: [IsComponentsV2, Ephemeral] as const } : message;
}

/** Runs a handler; what it throws is logged under a reference and told to the member, once. */
export async function guarded(
  desk: Desk,
  interaction: RepliableInteraction,
  language: Language,
  handler: () => Promise<unknown>,
): Promise<void> {
  try {
    await handler();
  } catch (error) {
    const reference = newReference();
    desk.log.error({ err: error, reference, requestId: interaction.id }, 'a Discord handler failed');
    const message = renderText(phrases(language).failed(reference));
    await tell(interaction, message).catch((untold: unknown) =>
      desk.log.warn({ err: untold, reference, requestId: interaction.id }, 'the asker could not be told'),
    );
  }
}

async function tell(interaction: RepliableInteraction, message: DiscordMessage): Promise<void> {
  if (interaction.deferred && !interaction.replied) await interaction.editReply(message);
  else if (interaction.replied) await interaction.followUp(withVisibility({ message, ephemeral: true }));
  else await interaction.reply({ ...withVisibility({ message, ephemeral: true }), allowedMentions: NOBODY });
}
