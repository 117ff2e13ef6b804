/** The buttons under an answer, and the form behind "This was wrong". */
import {
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { phrases } from '../../src/answer/phrases.js';
import { shorten } from '../../src/answer/shorten.js';
import type { Answer } from '../../src/model/answer.js';
import type { Place } from '../service.js';
import { type CustomId, customId } from './custom-id.js';
import type { Desk } from './desk.js';
import { LIMITS } from './limits.js';
import type { DiscordMessage } from './message.js';
import { renderOthers, renderText, renderWhy } from './render.js';
import { type Reply, replyWith } from './reply.js';

const NOTE = 'note';
/** A note is a sentence or two. */
const LONGEST_NOTE = 500;

/** Serves a press. What a button shows is for the one who pressed it. */
export async function pressed(desk: Desk, interaction: ButtonInteraction, id: CustomId): Promise<void> {
  const words = phrases(id.language);
  if (id.action === 'wrong') {
    await interaction.showModal(noteForm(id));
    return;
  }
  await replyWith(interaction, true, onlyForYou(served(desk, interaction, id, words)));
}

async function served(
  { service }: Desk,
  interaction: ButtonInteraction,
  { action, question }: CustomId,
  words: ReturnType<typeof phrases>,
): Promise<DiscordMessage> {
  const member = interaction.user.id;
  const show = async (draw: (answer: Answer) => DiscordMessage) => {
    const answer = await service.recall(question);
    return answer === undefined ? renderText(words.refusal.gone) : draw(answer);
  };
  switch (action) {
    case 'others':
      return show((answer) => renderOthers(answer, question));
    case 'why':
      return show(renderWhy);
    case 'forward':
      await service.forward(question, member, undefined);
      return renderText(words.forwarded);
    case 'tell':
      await service.forward(question, member, await directPlace(interaction));
      return renderText(words.forwardedTell);
    default:
      await service.feedback(question, member, true);
      return renderText(words.feedback.thanks);
  }
}

/** Serves the form behind "This was wrong". */
export async function noted(desk: Desk, interaction: ModalSubmitInteraction, id: CustomId): Promise<void> {
  const note = interaction.fields.getTextInputValue(NOTE).trim();
  const words = phrases(id.language);
  const thanked = desk.service
    .feedback(id.question, interaction.user.id, false, note === '' ? undefined : note)
    .then(() => renderText(words.feedback.thanks));
  await replyWith(interaction, true, onlyForYou(thanked));
}

const onlyForYou = async (message: Promise<DiscordMessage>): Promise<Reply> => ({
  message: await message,
  ephemeral: true,
});

/** Where somebody can be told later: a direct message, opened now so that it is known to work. */
async function directPlace({ user, guildId }: ButtonInteraction): Promise<Place> {
  const { id } = await user.createDM();
  return { platform: 'discord', community: guildId ?? 'direct', channel: id };
}

function noteForm({ language, question }: CustomId): APIModalInteractionResponseCallbackData {
  const { feedback } = phrases(language);
  return {
    custom_id: customId({ action: 'note', language, question }),
    title: shorten(feedback.noteTitle, LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: shorten(feedback.noteLabel, LIMITS.label),
        component: {
          type: ComponentType.TextInput,
          custom_id: NOTE,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: LONGEST_NOTE,
          placeholder: shorten(feedback.notePlaceholder, LIMITS.placeholder),
        },
      },
    ],
  };
}
