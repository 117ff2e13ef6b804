/** Brings late answers, corrections and notices to Discord. Nothing it sends pings anyone. */
import {
  DiscordAPIError,
  MessageReferenceType,
  RateLimitError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { Deliverer, Delivery, DeliveryResult } from '../service/deliverer.js';
import type { Place } from '../service.js';
import { type DiscordMessage, NOBODY } from './message.js';
import { renderNotice } from './moderators/draw.js';
import { renderAnswer } from './render.js';

/** What will not get better by trying again. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);
/** Messages looked through for a delivery that may have arrived. */
const LOOKED_THROUGH = 100;

interface RestMessage {
  readonly id: string;
  readonly components?: readonly unknown[];
}

/** `moderatorChannel`: where notices go; without one there is nobody to tell. */
export function discordDeliverer(rest: REST, moderatorChannel: string | undefined): Deliverer {
  const post = async (channel: string, body: object): Promise<string> =>
    ((await rest.post(Routes.channelMessages(channel), { body })) as RestMessage).id;

  return {
    reply: (place, delivery) =>
      attempt(async () => {
        const channel = channelOf(place);
        const reference = place.message !== undefined && {
          message_reference: {
            type: MessageReferenceType.Default,
            message_id: place.message,
            channel_id: channel,
            fail_if_not_exists: false,
          },
        };
        const message = await post(channel, { ...bodyOf(delivery), ...once(delivery.id), ...reference });
        return { ...place, message };
      }),
    edit: (place, delivery) =>
      attempt(async () => {
        if (place.message === undefined) throw new Error('an answer without a message cannot be edited');
        await rest.patch(Routes.channelMessage(channelOf(place), place.message), { body: bodyOf(delivery) });
        return place;
      }),
    direct: (place, delivery) =>
      attempt(async () => {
        const channel = channelOf(place);
        return { ...place, message: await post(channel, { ...bodyOf(delivery), ...once(delivery.id) }) };
      }),
    notify: async (notice) => {
      if (moderatorChannel === undefined)
        return { kind: 'gone', why: 'no moderators’ channel is configured' };
      return attempt(async () => {
        const message = await post(moderatorChannel, { ...asBody(renderNotice(notice)), ...once(notice.id) });
        return { platform: 'discord', community: 'direct', channel: moderatorChannel, message };
      });
    },
    async arrived(place, deliveryId) {
      const channel = channelOf(place);
      const query = new URLSearchParams({ limit: String(LOOKED_THROUGH) });
      const messages = (await rest.get(Routes.channelMessages(channel), { query })) as RestMessage[];
      // Every button of a late answer ends with the id of its delivery.
      const found = messages.find(({ components }) =>
        JSON.stringify(components ?? []).includes(`:${deliveryId}"`),
      );
      return found && { ...place, message: found.id };
    },
  };
}

/** Sent again within a few minutes, Discord gives back the message it has (Create Message, `enforce_nonce`). */
const once = (id: string) => ({ nonce: id, enforce_nonce: true });

function bodyOf({ answer, question, note, id }: Delivery) {
  return asBody(renderAnswer(answer, question, { note, delivery: id }));
}

function asBody({ components, flags }: DiscordMessage) {
  return { components, flags, allowed_mentions: { parse: NOBODY.parse } };
}

function channelOf({ channel }: Place): string {
  if (channel === undefined) throw new Error('a place on Discord has a channel');
  return channel;
}

/** discord.js waits out rate limits by itself; one that it hands back, and what is gone for good, are told apart. */
async function attempt(send: () => Promise<Place>): Promise<DeliveryResult> {
  try {
    return { kind: 'done', place: await send() };
  } catch (error) {
    if (error instanceof RateLimitError) return { kind: 'wait', retryAfterMs: error.retryAfter };
    if (error instanceof DiscordAPIError && GONE.has(error.code)) return { kind: 'gone', why: error.message };
    throw error;
  }
}
