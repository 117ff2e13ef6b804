import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Isnad, Place } from '../service.js';
import type { Earlier } from './earlier.js';

/** Who we are in the workspace, as auth.test says. */
export interface Identity {
  readonly team: string;
  readonly botUser: string;
  readonly botId: string;
}

/** What every listener works with. */
export interface Desk {
  readonly service: Isnad;
  readonly web: webApi.WebClient;
  readonly logger: Logger;
  readonly identity: Identity;
  readonly retentionDays: number;
  readonly earlier: Earlier;
}

/** A place in our workspace; absent parts are left out. */
export function placeOf(
  { identity }: Pick<Desk, 'identity'>,
  channel: string,
  at: { readonly thread?: string | undefined; readonly message?: string | undefined } = {},
): Place {
  return {
    platform: 'slack',
    community: identity.team,
    channel,
    ...(at.thread !== undefined && { thread: at.thread }),
    ...(at.message !== undefined && { message: at.message }),
  };
}
