/** Everything a member does through Discord's own interface: commands, menus, buttons, forms. */
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  RepliableInteraction,
} from 'discord.js';
import { phrases } from '../../src/answer/phrases.js';
import { shorten } from '../../src/answer/shorten.js';
import type { Place } from '../service.js';
import { ask, type Question, remember } from './ask.js';
import { noted, pressed } from './buttons.js';
import { CHECK_THIS_MESSAGE, commandNamed } from './commands.js';
import { readCustomId } from './custom-id.js';
import type { Desk } from './desk.js';
import { languageOf } from './desk.js';
import { helpText } from './help.js';
import { LIMITS } from './limits.js';
import { readable, wordsOf } from './message-words.js';
import { moderatorCommandNamed } from './moderators/commands.js';
import { moderatorCommand, moderatorForm, moderatorPress } from './moderators/handle.js';
import { readModeratorId } from './moderators/ids.js';
import { renderFact, renderText } from './render.js';
import { guarded, replyWith } from './reply.js';

/** Sends an interaction to its handler. Never throws. */
export async function handleInteraction(desk: Desk, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(desk, interaction);
  if (interaction.isChatInputCommand()) return command(desk, interaction);
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === CHECK_THIS_MESSAGE) {
    const language = languageOf(interaction.targetMessage.content);
    return guarded(desk, interaction, language, () => checkMessage(desk, interaction));
  }
  if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit()) {
    const forModerators = readModeratorId(interaction.customId);
    if (forModerators !== undefined)
      return guarded(desk, interaction, forModerators.language, () =>
        interaction.isModalSubmit()
          ? moderatorForm(desk, interaction, forModerators)
          : moderatorPress(desk, interaction, forModerators),
      );
    if (interaction.isStringSelectMenu()) return;
    const id = readCustomId(interaction.customId);
    if (id === undefined) return;
    await guarded(desk, interaction, id.language, () =>
      interaction.isButton() ? pressed(desk, interaction, id) : noted(desk, interaction, id),
    );
  }
}

async function command(desk: Desk, interaction: ChatInputCommandInteraction): Promise<void> {
  const forModerators = moderatorCommandNamed(interaction.commandName);
  if (forModerators !== undefined)
    return guarded(desk, interaction, forModerators.language, () =>
      moderatorCommand(desk, interaction, forModerators),
    );
  const named = commandNamed(interaction.commandName);
  if (named === undefined) return;
  const { language, option } = named;
  await guarded(desk, interaction, language, async () => {
    switch (named.command) {
      case 'factcheck':
        return answer(desk, interaction, {
          entry: 'slash',
          text: interaction.options.getString(option('claim'), true),
          private: interaction.options.getBoolean(option('private')) ?? false,
          ...(language === 'ar' && { language }),
        });
      case 'source': {
        const id = interaction.options.getString(option('id'), true).trim();
        const fact = desk.service.showFact(id);
        const message =
          fact === undefined ? renderText(phrases(language).unknownFact(id)) : renderFact(fact, language);
        return replyWith(interaction, true, Promise.resolve({ message, ephemeral: true }));
      }
      case 'help': {
        const message = renderText(helpText(desk.retentionDays));
        return replyWith(interaction, true, Promise.resolve({ message, ephemeral: true }));
      }
    }
  });
}

/** "Check this message": Discord hands the message over, whatever the intents. The answer is for who asked. */
async function checkMessage(desk: Desk, interaction: MessageContextMenuCommandInteraction): Promise<void> {
  const { targetMessage } = interaction;
  const found = readable(targetMessage, wordsOf(targetMessage), interaction.client.user.id, false);
  if (found.kind === 'refused') {
    const message = renderText(found.message);
    await replyWith(interaction, true, Promise.resolve({ message, ephemeral: true }));
    return;
  }
  await answer(desk, interaction, { entry: 'message-command', text: found.text, private: true });
}

async function answer(
  desk: Desk,
  interaction: RepliableInteraction,
  given: Pick<Question, 'entry' | 'text' | 'private' | 'language'>,
): Promise<void> {
  const place = placeOf(interaction);
  const asked = ask(desk, { ...given, place, eventId: interaction.id, member: interaction.user.id });
  const message = await replyWith(
    interaction,
    given.private,
    asked.then((done) => done && { message: done.message, ephemeral: given.private || done.concernsAsker }),
  );
  const question = (await asked)?.question;
  // A private answer cannot be edited later, nor one in a server that the bot is no member of.
  const editable = !given.private && (interaction.guildId === null || interaction.guild !== null);
  if (message !== undefined && question !== undefined && editable)
    await remember(desk, question, place, message);
}

function placeOf({ guildId, channelId }: RepliableInteraction): Place {
  return {
    platform: 'discord',
    community: guildId ?? 'direct',
    ...(channelId !== null && { channel: channelId }),
  };
}

/** Known wordings while a claim is typed, ids while a source is. A failure shows no suggestions, and is logged. */
async function suggest(desk: Desk, interaction: AutocompleteInteraction): Promise<void> {
  try {
    const typed = interaction.options.getFocused();
    const isFact = commandNamed(interaction.commandName)?.command !== 'factcheck';
    const choices = isFact ? factChoices(desk, typed) : claimChoices(desk, typed);
    await interaction.respond(choices.slice(0, LIMITS.choices));
  } catch (error) {
    desk.log.warn({ err: error, requestId: interaction.id }, 'no suggestions could be shown');
  }
}

interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A choice longer than Discord allows would not be asked as it stands; it is left out. */
function claimChoices({ service }: Desk, typed: string): Choice[] {
  return service
    .suggest(typed, 2 * LIMITS.choices)
    .filter((wording) => wording.length <= LIMITS.choiceName)
    .map((wording) => ({ name: wording, value: wording }));
}

function factChoices({ service }: Desk, typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  return service
    .listFacts()
    .filter(
      ({ fact }) => fact.id.toLowerCase().includes(wanted) || fact.quote.exact.toLowerCase().includes(wanted),
    )
    .map(({ fact }) => ({
      name: shorten(`${fact.id} · ${fact.quote.exact}`, LIMITS.choiceName),
      value: fact.id,
    }))
    .filter(({ value }) => value.length <= LIMITS.choiceName);
}
