import { setTimeout as wait } from 'node:timers/promises';
import { type RespondArguments, type RespondFn, webApi } from '@slack/bolt';
import type { Desk } from './desk.js';
import { RESPONSE_URL_USES } from './limits.js';
import { explainProblem } from './problems.js';
import type { SlackMessage } from './render.js';

/** Nothing we send notifies, unfurls or is parsed for names. */
export const QUIET = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

/** Where somebody asked, and who. */
export interface Asker {
  readonly user: string;
  readonly channel: string;
  /** Set when the message stands in a thread already: Slack shows no ephemeral message in a thread not yet begun. */
  readonly thread?: string | undefined;
  /** A conversation between the member and us alone. */
  readonly direct: boolean;
}

/** Words for one member only: ephemeral, or an ordinary message where we are alone with them. */
export async function tellPrivately({ web }: Desk, asker: Asker, message: SlackMessage): Promise<void> {
  const at = { channel: asker.channel, ...(asker.thread !== undefined && { thread_ts: asker.thread }) };
  if (asker.direct) await web.chat.postMessage({ ...at, ...QUIET, ...message });
  else
    await web.chat.postEphemeral({ ...at, user: asker.user, parse: 'none', link_names: false, ...message });
}

/** Pauses before further tries of a response_url, milliseconds. It is good for RESPONSE_URL_USES calls: fewer are made. */
const RETRY_AFTER_MS = [500, 1000, 3000].slice(0, RESPONSE_URL_USES - 2);

/** Answers by response_url, to the asker alone, and leaves the message it came from as it is. */
export async function respondPrivately(
  respond: RespondFn,
  message: SlackMessage,
  thread?: string | undefined,
): Promise<void> {
  const body: RespondArguments = {
    ...message,
    response_type: 'ephemeral',
    replace_original: false,
    ...(thread !== undefined && { thread_ts: thread }),
  };
  for (const pause of [...RETRY_AFTER_MS, undefined]) {
    try {
      await respond(body);
      return;
    } catch (error) {
      if (pause === undefined || !isPassing(error)) throw error;
      await wait(pause);
    }
  }
}

/** True for errors that may be gone in a moment: no connection, too many requests, a fault of the server. */
function isPassing(error: unknown): boolean {
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' ? status === 429 || status >= 500 : error instanceof TypeError;
}

/** By direct message, where no other place is left to say it. What cannot be said is logged. */
export async function tellDirectly(
  { web, logger }: Desk,
  user: string,
  message: SlackMessage,
): Promise<void> {
  try {
    await web.chat.postMessage({ channel: user, ...QUIET, ...message });
  } catch (error) {
    logger.warn({ problem: explainProblem(error) }, 'a member could not be told');
  }
}

/** Errors of a place, not of us: archived, locked, read-only, or we were put out of it. */
const CLOSED_PLACE = new Set([
  'is_archived',
  'not_in_channel',
  'channel_not_found',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
  'thread_not_found',
  'cannot_reply_to_message',
]);

export function isClosedPlace(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && CLOSED_PLACE.has(error.data.error);
}
