import type { App } from '@slack/bolt';
import { isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import type { Language } from '../../../src/model/basics.js';
import type { ModalView } from '../blocks.js';
import { guarded } from '../guard.js';
import type { SlackMessage } from '../render.js';
import { respondPrivately } from '../tell.js';
import { sayAsIs } from '../words.js';
import { openFactForm } from './facts.js';
import { openInbox } from './inbox.js';
import { admit, type Office } from './office.js';
import { waitingView } from './proposal-view.js';
import { LOGGED, logView, statsView, WEEKS } from './stats-view.js';

/** In the app manifest under the same name. */
export const FACTS_COMMAND = '/facts';

const USAGE = '/facts add · edit <id> · retract <id> · inbox · approvals · stats · log';

/** Subcommands by the words people use for them; the word's language is the language of what opens. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  add: ['add', 'أضف', 'إضافة'],
  edit: ['edit', 'عدل', 'عدّل', 'تعديل'],
  retract: ['retract', 'اسحب', 'سحب'],
  inbox: ['inbox', 'الوارد'],
  approvals: ['approvals', 'الموافقات'],
  stats: ['stats', 'الأرقام', 'إحصاءات'],
  log: ['log', 'السجل'],
};

/** Registers `/facts`. Every subcommand opens a window; what cannot is said to the moderator alone. */
export function listenForCommand(app: App, office: Office): void {
  app.command(FACTS_COMMAND, async ({ ack, command, respond }) => {
    await ack();
    const tell = (message: SlackMessage) => respondPrivately(respond, message);
    await guarded(office, { what: FACTS_COMMAND, channel: command.channel_id }, tell, async () => {
      const member = { id: command.user_id, name: command.user_name };
      const actor = await admit(office, member, `${FACTS_COMMAND} ${command.text}`.trim(), tell);
      if (actor === undefined) return;
      const view = await windowFor(office, command.text);
      if (typeof view === 'string') await tell(sayAsIs(view));
      else await office.web.views.open({ trigger_id: command.trigger_id, view });
    });
  });
}

/** The window a subcommand opens, or what to say instead. */
async function windowFor(office: Office, text: string): Promise<ModalView | string> {
  const [word = '', id] = text.trim().split(/\s+/);
  const name = Object.keys(WORDS).find((key) => WORDS[key]!.includes(word.toLowerCase()));
  const language: Language = /\p{Script=Arabic}/u.test(word) ? 'ar' : 'en';
  const { moderation } = office;
  switch (name) {
    case 'add':
    case 'edit':
    case 'retract':
      if (name !== 'add' && id === undefined) return USAGE;
      return openFactForm(office, name, id, language) ?? phrases(language).unknownFact(isolate(id ?? ''));
    case 'inbox':
      return openInbox(office, language);
    case 'approvals':
      return waitingView(await moderation.waitingForApproval(), language);
    case 'stats':
      return statsView(await moderation.stats(WEEKS), language);
    case 'log':
      return logView(await moderation.audit(LOGGED), language);
    default:
      return USAGE;
  }
}
