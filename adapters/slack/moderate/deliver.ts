import { webApi } from '@slack/bolt';
import { direction } from '../../../src/answer/isolate.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import type { Place } from '../../../src/model/place.js';
import type { Deliverer, Delivery, DeliveryResult, Notice } from '../../service.js';
import { type Block, bullets, button, paragraph, rich } from '../blocks.js';
import { type Identity, placeOf } from '../desk.js';
import { FALLBACK_TEXT } from '../limits.js';
import { slackError } from '../problems.js';
import { notification, renderAnswer, type SlackMessage } from '../render.js';
import { isClosedPlace, QUIET } from '../tell.js';
import { ENTRY } from './inbox-view.js';
import { LOOK_AT_PROPOSAL } from './proposal-view.js';

/** Marks our late messages, so that after a crash it can be told whether one arrived. */
const DELIVERY = 'isnad_delivery';

/** Messages looked through for one that may have arrived before a crash. */
const LOOKED_THROUGH = 200;

/**
 * Brings late answers, corrections and notices to Slack. `web` must not wait by itself when Slack asks for patience:
 * whoever calls paces all deliveries.
 */
export class SlackDeliverer implements Deliverer {
  constructor(
    readonly web: webApi.WebClient,
    readonly identity: Identity,
    readonly moderatorChannel: string | undefined,
  ) {}

  reply(place: Place, delivery: Delivery): Promise<DeliveryResult> {
    return this.#post(place, place.thread ?? place.message, delivery);
  }

  direct(place: Place, delivery: Delivery): Promise<DeliveryResult> {
    return this.#post(place, place.thread, delivery);
  }

  edit(place: Place, delivery: Delivery): Promise<DeliveryResult> {
    const { channel, message } = place;
    if (channel === undefined || message === undefined) return Promise.resolve(nowhere(place));
    return settled(async () => {
      const drawn = withNote(delivery, renderAnswer(delivery.answer, delivery.question));
      await this.web.chat.update({ channel, ts: message, parse: 'none', link_names: false, ...drawn });
      return { kind: 'done', place };
    });
  }

  notify(notice: Notice): Promise<DeliveryResult> {
    const channel = this.moderatorChannel;
    if (channel === undefined)
      return Promise.resolve({ kind: 'gone', why: 'SLACK_MODERATOR_CHANNEL is not set' });
    return settled(async () => {
      const { ts } = await this.web.chat.postMessage({
        channel,
        ...QUIET,
        ...marked(notice.id),
        ...drawNotice(notice),
      });
      return { kind: 'done', place: placeOf(this, channel, { message: ts }) };
    });
  }

  async arrived(place: Place, deliveryId: string): Promise<Place | undefined> {
    const channel = await this.#conversation(place);
    if (channel === undefined) return undefined;
    const thread = place.thread ?? (place.channel?.startsWith('U') ? undefined : place.message);
    const looked = { channel, limit: LOOKED_THROUGH, include_all_metadata: true };
    const { messages = [] } = thread
      ? await this.web.conversations.replies({ ...looked, ts: thread })
      : await this.web.conversations.history(looked);
    const found = messages.find((message) => {
      const { metadata } = message as { metadata?: { event_type?: string; event_payload?: { id?: string } } };
      return metadata?.event_type === DELIVERY && metadata.event_payload?.id === deliveryId;
    });
    return found && placeOf(this, channel, { thread, message: found.ts });
  }

  /** The channel of a place; of a member, our conversation with them. */
  async #conversation({ channel }: Place): Promise<string | undefined> {
    if (!channel?.startsWith('U')) return channel;
    const opened = await this.web.conversations.open({ users: channel });
    return opened.channel?.id;
  }

  #post(place: Place, thread: string | undefined, delivery: Delivery): Promise<DeliveryResult> {
    const { channel } = place;
    if (channel === undefined) return Promise.resolve(nowhere(place));
    return settled(async () => {
      const posted = await this.web.chat.postMessage({
        channel,
        ...(thread !== undefined && { thread_ts: thread }),
        ...QUIET,
        ...marked(delivery.id),
        ...withNote(delivery, renderAnswer(delivery.answer, delivery.question)),
      });
      return {
        kind: 'done',
        place: placeOf(this, posted.channel ?? channel, { thread, message: posted.ts }),
      };
    });
  }
}

const marked = (id: string) => ({ metadata: { event_type: DELIVERY, event_payload: { id } } });

const nowhere = ({ community }: Place): DeliveryResult => ({
  kind: 'gone',
  why: `the place in ${community} names no channel or message`,
});

/** The note stands before the answer, in bold, and in the notification. */
function withNote({ note, answer }: Delivery, { blocks, text }: SlackMessage): SlackMessage {
  const noted = notification([note]);
  const both = `${noted}\n${text}`;
  return {
    blocks: [paragraph(note, direction(answer.language), { bold: true }), ...blocks],
    text: both.length <= FALLBACK_TEXT ? both : noted,
  };
}

function drawNotice({ title, lines, language, entryId, proposalId }: Notice): SlackMessage {
  const words = deskPhrases(language);
  const towards = direction(language);
  const open = (action: string, id: string) => button(action, words.button.open, `${id}|${language}`);
  const buttons = [
    ...(entryId === undefined ? [] : [open(ENTRY.open, entryId)]),
    ...(proposalId === undefined ? [] : [open(LOOK_AT_PROPOSAL, proposalId)]),
  ];
  const blocks: Block[] = [
    paragraph(title, towards, { bold: true }),
    ...(lines.length > 0 ? [rich(bullets(lines, towards))] : []),
    ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
  ];
  return { blocks, text: notification([title, ...lines]) };
}

/** Errors that no later try will mend. */
const GONE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'user_not_found',
  'cannot_dm_bot',
]);

async function settled(work: () => Promise<DeliveryResult>): Promise<DeliveryResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof webApi.WebAPIRateLimitedError)
      return { kind: 'wait', retryAfterMs: error.retryAfter * 1000 };
    const code = slackError(error);
    if (code !== undefined && (GONE.has(code) || isClosedPlace(error)))
      return { kind: 'gone', why: `Slack answered ${code}` };
    throw error;
  }
}
