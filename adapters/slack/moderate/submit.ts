import { setTimeout as wait } from 'node:timers/promises';
import type { AllMiddlewareArgs, App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { phrases } from '../../../src/answer/phrases.js';
import type { Actor } from '../../service.js';
import type { ModalView } from '../blocks.js';
import { guarded } from '../guard.js';
import type { SlackMessage } from '../render.js';
import { tellDirectly } from '../tell.js';
import type { ViewState } from './fields.js';
import { admit, type Memory, type Office, recallMemory } from './office.js';
import { saying } from './proposal-view.js';

/** Slack closes a form that is not acknowledged within three seconds, and what was typed is gone. */
const PATIENCE_MS = 2000;

/** What becomes of a submitted form: the next view, or errors under its inputs. */
export interface Next {
  readonly view: ModalView;
  /** By input; where the form had to be let go of already, `view` says them above the inputs. */
  readonly errors?: Readonly<Record<string, string>>;
}

export interface Submitted {
  readonly view: {
    readonly id: string;
    readonly private_metadata: string;
    readonly root_view_id: string;
    readonly state: ViewState;
  };
  readonly memory: Memory;
  readonly actor: Actor;
}

export interface FormWork {
  readonly decide: (submitted: Submitted) => Promise<Next>;
  /** The form again, with everything typed in it, when something failed. Nothing a moderator wrote is lost. */
  readonly again: (submitted: Submitted, said: string) => ModalView | Promise<ModalView>;
}

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Registers a form: admits moderators, keeps Slack's deadline, and shows the form again when something failed. */
export function onSubmit(app: App, office: Office, callback: string, work: FormWork): void {
  app.view(callback, async ({ ack, body, view }: Args) => {
    const form = view as unknown as Submitted['view'];
    const memory = recallMemory(form.private_metadata);
    const show = shower(office, ack, form.id);
    const refuse = async (message: SlackMessage) => {
      await show({ view: saying([phrases(memory.language).refusal.notYours], memory.language) });
      await tellDirectly(office, body.user.id, message);
    };
    let submitted: Submitted | undefined;
    const failed = async (message: SlackMessage) => {
      if (submitted) await show({ view: await work.again(submitted, message.text) });
    };
    await guarded(office, { what: callback }, failed, async () => {
      const actor = await admit(office, body.user, callback, refuse);
      if (actor === undefined) return;
      submitted = { view: form, memory, actor };
      const deciding = work.decide(submitted);
      const soon = await Promise.race([deciding, wait(PATIENCE_MS, undefined, { ref: false })]);
      if (soon === undefined) await show({ view: saying(['…'], memory.language) });
      await show(soon ?? (await deciding));
    });
  });
}

/** Shows what comes next: with the acknowledgement the first time, and by the API after that. */
function shower(office: Office, ack: Args['ack'], viewId: string): (next: Next) => Promise<void> {
  let acknowledged = false;
  return async ({ view, errors }) => {
    if (acknowledged) {
      await office.web.views.update({ view_id: viewId, view });
      return;
    }
    acknowledged = true;
    if (errors) await ack({ response_action: 'errors', errors: { ...errors } });
    else await ack({ response_action: 'update', view });
  };
}
