/** Messages that call the bot: a mention with a claim, a mention in reply to another's message, a direct message. */
import { type Message, MessageReferenceType } from 'discord.js';
import { phrases } from '../../src/answer/phrases.js';
import type { Place } from '../service.js';
import { ask, remember } from './ask.js';
import { type Desk, languageOf, newReference } from './desk.js';
import type { EarlierAnswer } from './earlier.js';
import type { DiscordMessage } from './message.js';
import { readable, wordsOf } from './message-words.js';
import { renderText } from './render.js';

/** Answers a message that asks. Says nothing to any other. Never throws. */
export async function handleMessage(desk: Desk, message: Message): Promise<void> {
  if (message.author.bot || message.system || message.webhookId !== null) return;
  if (message.inGuild() && !callsBot(message)) return;
  try {
    await answer(desk, message);
  } catch (error) {
    const reference = newReference();
    desk.log.error({ err: error, reference, requestId: message.id }, 'a Discord mention failed');
    const language = languageOf(message.content);
    await send(message, renderText(phrases(language).failed(reference))).catch((untold: unknown) =>
      desk.log.warn({ err: untold, reference, requestId: message.id }, 'the asker could not be told'),
    );
  }
}

/** Called by name in the text: a reply to the bot mentions it too, but asks nothing. */
function callsBot({ content, client }: Message): boolean {
  return content.includes(`<@${client.user.id}>`) || content.includes(`<@!${client.user.id}>`);
}

/** A message edited after its answer: the answer is edited too, if the claim is another one. Never throws. */
export async function handleEdit(desk: Desk, message: Message): Promise<void> {
  if (message.partial || message.editedTimestamp === null || message.author.bot) return;
  try {
    const text = wordsOf(message);
    // “Is this true?” is about another message, which has not changed.
    if (text === '' || desk.service.pointsAway(text)) return;
    const place = placeOf(message);
    const earlier = desk.earlier.get(message.id) ?? (await journaled(desk, message));
    if (earlier === undefined || earlier.claim === text) return;
    const asked = await ask(desk, {
      entry: 'edit',
      eventId: `${message.id}-${message.editedTimestamp}`,
      member: message.author.id,
      place,
      private: !message.inGuild(),
      text,
    });
    if (asked === undefined) return;
    desk.earlier.set(message.id, { ...earlier, claim: text });
    await message.channel.messages.edit(earlier.answer, asked.message);
    if (asked.question !== undefined) await remember(desk, asked.question, place, earlier.answer);
  } catch (error) {
    desk.log.error(
      { err: error, requestId: message.id },
      'an answer could not follow the edit of its question',
    );
  }
}

/** The answer to a message asked before this process began, or too long ago to be remembered. */
async function journaled(desk: Desk, message: Message): Promise<EarlierAnswer | undefined> {
  if (!message.inGuild() || !callsBot(message)) return undefined;
  const found = await desk.service.answerTo(placeOf(message));
  return found?.place.message === undefined ? undefined : { claim: found.claim, answer: found.place.message };
}

const placeOf = (message: Message): Place => ({
  platform: 'discord',
  community: message.guildId ?? 'direct',
  channel: message.channelId,
  message: message.id,
});

async function answer(desk: Desk, message: Message): Promise<void> {
  const found = await wordsToCheck(desk, message);
  if (found.kind === 'refused') {
    await send(message, renderText(found.message));
    return;
  }
  const place = placeOf(message);
  const asked = await ask(desk, {
    entry: message.inGuild() ? 'mention' : 'direct',
    eventId: message.id,
    member: message.author.id,
    place,
    private: !message.inGuild(),
    text: found.text,
  });
  if (asked === undefined) return;
  const sent = await send(message, asked.message);
  desk.earlier.set(message.id, { claim: found.text, answer: sent.id });
  if (asked.question !== undefined) await remember(desk, asked.question, place, sent.id);
}

/** The claim in the message itself, else in the message that it replies to; “is this true?” asks about that one. */
async function wordsToCheck(desk: Desk, message: Message) {
  const own = wordsOf(message);
  const bot = message.client.user.id;
  const isReply = message.reference !== null && message.reference.type === MessageReferenceType.Default;
  if (!isReply || (own !== '' && !desk.service.pointsAway(own))) return readable(message, own, bot, false);
  const replied = await message.fetchReference().catch(() => undefined);
  if (replied === undefined) return readable(message, '', bot, true, own);
  return readable(replied, wordsOf(replied), bot, message.inGuild() && !desk.messageContent, own);
}

/** A reply that pings nobody. The nonce lets Discord recognise a request that is sent again after a lost answer. */
async function send(message: Message, reply: DiscordMessage): Promise<Message> {
  return message.reply({ ...reply, nonce: message.id, enforceNonce: true, failIfNotExists: false });
}
