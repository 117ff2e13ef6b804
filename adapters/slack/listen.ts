import type { App, RespondFn } from '@slack/bolt';
import { askPrivately, checkMessage } from './check.js';
import type { Desk } from './desk.js';
import { guarded } from './guard.js';
import { homeView } from './home.js';
import { hear, isWritten, type SlackText } from './receive.js';
import { respondPrivately, tellPrivately } from './tell.js';
import { asksForHelp, helpMessage, say } from './words.js';

/** Names in the app manifest: docs/slack-manifest.json lists the same. */
export const COMMAND = '/factcheck';
export const CHECK_SHORTCUT = 'check_message';

interface MessageEvent extends SlackText {
  readonly channel: string;
  readonly channel_type?: string | undefined;
  /** On `message_changed`: the message as it is now. */
  readonly message?: SlackText | undefined;
}

/** Registers every way of asking. */
export function listen(app: App, desk: Desk): void {
  app.event('app_mention', ({ event }) =>
    onMessage(desk, event as MessageEvent, event.channel.startsWith('D')),
  );
  app.message(async ({ event }) => {
    const { channel_type, subtype, message, channel } = event as MessageEvent;
    if (channel_type !== 'im') return;
    if (subtype !== 'message_changed') return onMessage(desk, event as MessageEvent, true);
    // Unfurled links and our own edits change messages too; only a person's edit carries `edited`.
    if (message?.edited !== undefined) await onMessage(desk, { ...message, channel }, true);
  });
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    await guarded(desk, { what: 'home' }, nobody, async () => {
      const view = homeView(desk.service, desk.retentionDays);
      await desk.web.views.publish({ user_id: event.user, view });
    });
  });
  app.command(COMMAND, async ({ ack, command, respond }) => {
    await ack();
    await askByCommand(desk, command, respond);
  });
  app.shortcut(
    { callback_id: CHECK_SHORTCUT, type: 'message_action' },
    async ({ ack, shortcut, respond }) => {
      await ack();
      await askByShortcut(desk, shortcut, respond);
    },
  );
}

const nobody = async (): Promise<void> => {};

async function onMessage(desk: Desk, message: MessageEvent, direct: boolean): Promise<void> {
  const { user, channel, thread_ts: thread } = message;
  if (user === undefined || user === desk.identity.botUser || !isWritten(message)) return;
  const asker = { user, channel, thread, direct };
  await guarded(
    desk,
    { what: direct ? 'direct message' : 'mention', channel, event: message.ts },
    (words) => tellPrivately(desk, asker, words),
    () => checkMessage(desk, { message, asker }),
  );
}

interface Command {
  readonly text: string;
  readonly user_id: string;
  readonly channel_id: string;
  readonly trigger_id: string;
}

async function askByCommand(desk: Desk, command: Command, respond: RespondFn): Promise<void> {
  const tell = (message: Parameters<typeof respondPrivately>[1]) => respondPrivately(respond, message);
  await guarded(desk, { what: 'command', channel: command.channel_id }, tell, async () => {
    const heard = hear({ text: command.text, ts: '' }, desk.identity.botUser);
    if (heard.kind !== 'claim' || asksForHelp(heard.text)) return tell(helpMessage(desk.retentionDays));
    const answer = await askPrivately(desk, {
      text: heard.text,
      user: command.user_id,
      channel: command.channel_id,
      event: command.trigger_id,
    });
    if (answer) await tell(answer);
  });
}

interface Shortcut {
  readonly user: { readonly id: string };
  readonly channel: { readonly id: string };
  readonly message: { readonly ts: string };
  readonly trigger_id: string;
}

async function askByShortcut(desk: Desk, shortcut: Shortcut, respond: RespondFn): Promise<void> {
  const message = shortcut.message as SlackText;
  const channel = shortcut.channel.id;
  const tell = (words: Parameters<typeof respondPrivately>[1]) =>
    respondPrivately(respond, words, message.thread_ts);
  await guarded(desk, { what: 'shortcut', channel, event: message.ts }, tell, async () => {
    if (!isWritten(message)) return tell(say(undefined, ({ refusal }) => refusal.bot));
    const heard = hear(message, desk.identity.botUser);
    if (heard.kind !== 'claim')
      return tell(
        say(undefined, ({ refusal }) => (heard.kind === 'files' ? refusal.textOnly : refusal.empty)),
      );
    const answer = await askPrivately(desk, {
      text: heard.text,
      user: shortcut.user.id,
      channel,
      thread: message.thread_ts,
      message: message.ts,
      event: shortcut.trigger_id,
    });
    if (answer) await tell(answer);
  });
}
