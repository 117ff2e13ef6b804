import type { AllMiddlewareArgs, App, BlockAction, SlackActionMiddlewareArgs, webApi } from '@slack/bolt';
import type { AnswerView } from '../../src/answer/present.js';
import type { QuestionId } from '../service.js';
import { ACTION } from './answer-actions.js';
import { goneModal, NOTE_MODAL, noteModal, othersModal, readNote, whyModal } from './answer-modals.js';
import type { ModalView } from './blocks.js';
import { type Desk, placeOf } from './desk.js';
import { guarded } from './guard.js';
import { fitted, type SlackMessage } from './render.js';
import { respondPrivately, tellDirectly } from './tell.js';
import { say } from './words.js';

type Press = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** Registers the buttons under an answer. Each press is acknowledged first: Slack waits three seconds for that. */
export function listenForPresses(app: App, desk: Desk): void {
  const on = (action: string, work: (press: Press, question: QuestionId) => Promise<void>): void => {
    app.action<BlockAction>(action, async (press) => {
      await press.ack();
      const tell = (message: SlackMessage) => respondPrivately(press.respond, message, threadOf(press.body));
      const channel = press.body.channel?.id;
      await guarded(desk, { what: action, channel }, tell, () => work(press, pressed(press) as QuestionId));
    });
  };
  on(ACTION.others, (press, question) => showModal(desk, press, question, othersModal));
  on(ACTION.why, (press, question) => showModal(desk, press, question, whyModal));
  on(ACTION.forward, (press, question) => forward(desk, press, question, false));
  on(ACTION.tellMe, (press, question) => forward(desk, press, question, true));
  on(ACTION.feedback, (press, value) => takeFeedback(desk, press, value));
  app.view(NOTE_MODAL, async ({ ack, body, view }) => {
    await ack();
    const { question, note } = readNote(view);
    if (note === undefined) return;
    // The modal is gone by now: what goes wrong can only be told by direct message.
    const tell = (message: SlackMessage) => tellDirectly(desk, body.user.id, message);
    await guarded(desk, { what: NOTE_MODAL }, tell, () =>
      desk.service.feedback(question, body.user.id, false, note),
    );
  });
}

/** A button's value: the question, or for feedback `right:<question>`. */
function pressed({ action }: Press): string {
  return 'value' in action && typeof action.value === 'string' ? action.value : '';
}

function threadOf(body: BlockAction): string | undefined {
  const thread: unknown = body.message?.thread_ts;
  return typeof thread === 'string' ? thread : undefined;
}

async function showModal(
  desk: Desk,
  press: Press,
  question: QuestionId,
  draw: (view: AnswerView) => ModalView,
): Promise<void> {
  const answer = await desk.service.recall(question);
  await open(
    desk.web,
    press.body.trigger_id,
    answer === undefined ? goneModal() : draw(fitted(answer, question)),
  );
}

async function open(web: webApi.WebClient, trigger: string, view: ModalView): Promise<void> {
  await web.views.open({ trigger_id: trigger, view });
}

/** Sends a question to the moderators; `tell` keeps where to write to the asker, and only then. */
async function forward(desk: Desk, press: Press, question: QuestionId, tell: boolean): Promise<void> {
  const { user } = press.body;
  await desk.service.forward(question, user.id, tell ? placeOf(desk, user.id) : undefined);
  const answer = await desk.service.recall(question);
  const words = say(answer?.language, ({ forwarded, forwardedTell }) => (tell ? forwardedTell : forwarded));
  await respondPrivately(press.respond, words, threadOf(press.body));
}

async function takeFeedback(desk: Desk, press: Press, value: string): Promise<void> {
  const [opinion, question] = value.split(':', 2) as [string, QuestionId];
  const right = opinion === 'right';
  await desk.service.feedback(question, press.body.user.id, right);
  const answer = await desk.service.recall(question);
  if (right) {
    const thanks = say(answer?.language, ({ feedback }) => feedback.thanks);
    return respondPrivately(press.respond, thanks, threadOf(press.body));
  }
  await open(desk.web, press.body.trigger_id, noteModal(question, answer?.language ?? 'en'));
}
