import { type App, webApi } from '@slack/bolt';
import type { Moderation } from '../../service.js';
import type { Desk } from '../desk.js';
import { listenForCommand } from './command.js';
import { SlackDeliverer } from './deliver.js';
import { listenForFacts } from './facts.js';
import { listenForInbox } from './inbox.js';
import { Moderators } from './moderators.js';
import type { Office } from './office.js';

export interface ModerationOptions {
  readonly moderation: Moderation;
  /** User ids and user group ids. */
  readonly moderators: readonly string[];
  /** Channel for notices. */
  readonly moderatorChannel?: string | undefined;
}

/** Registers everything moderators do, and offers to bring late messages. */
export function listenForModerators(
  app: App,
  desk: Desk,
  { moderation, moderators, moderatorChannel }: ModerationOptions,
  token: string,
  clientOptions: webApi.WebClientOptions,
): void {
  const office: Office = {
    ...desk,
    moderation,
    moderators: new Moderators(moderators, desk.web, desk.logger),
  };
  listenForCommand(app, office);
  listenForFacts(app, office);
  listenForInbox(app, office);
  const unhurried = new webApi.WebClient(token, {
    ...clientOptions,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  moderation.deliverBy('slack', new SlackDeliverer(unhurried, desk.identity, moderatorChannel));
}
