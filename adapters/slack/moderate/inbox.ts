import type { AllMiddlewareArgs, App, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import type { Language, VerdictKind } from '../../../src/model/basics.js';
import type { Actor, InboxOutcome } from '../../service.js';
import type { ModalView } from '../blocks.js';
import { guarded } from '../guard.js';
import { renderAnswer, type SlackMessage } from '../render.js';
import { QUIET } from '../tell.js';
import { admit, type Bench, recallMemory } from './bench.js';
import { problemLine } from './fact-form.js';
import { openFactForm } from './facts.js';
import { readFields } from './fields.js';
import { ENTRY, ENTRY_FORM, type EntryForm, entryForm, entryView, inboxView, LISTED } from './inbox-view.js';
import { DISCARD, LOOK_AT_PROPOSAL, proposalView, saying } from './proposal-view.js';
import { type Next, onSubmit, type Submitted } from './submit.js';

type Press = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

interface Pressed {
  readonly press: Press;
  /** The entry or proposal the button belongs to. */
  readonly id: string;
  readonly actor: Actor;
  readonly language: Language;
}

/** Registers the buttons and forms of the inbox and of waiting proposals. */
export function listenForInbox(app: App, bench: Bench): void {
  const on = (
    action: string,
    work: (pressed: Pressed) => Promise<ModalView | undefined>,
    how: 'push' | 'update',
  ) => app.action<BlockAction>(action, (press) => pressed(bench, press, action, work, how));
  const settle = (outcome: Promise<InboxOutcome>, language: Language) =>
    outcome.then((result) => settledView(result, language));

  on(ENTRY.open, ({ id, language }) => openEntry(bench, id, language), 'push');
  on(ENTRY.claim, ({ actor, id, language }) => settle(bench.moderation.claim(actor, id), language), 'update');
  on(
    ENTRY.release,
    ({ actor, id, language }) => settle(bench.moderation.release(actor, id), language),
    'update',
  );
  on(
    ENTRY.answerNew,
    async ({ id, language }) => openFactForm(bench, 'add', undefined, language, id),
    'push',
  );
  for (const kind of ['link', 'dismiss', 'confirm'] as const)
    on(ENTRY[kind], ({ id, language }) => openForm(bench, kind, id, language), 'push');
  on(ENTRY.look, ({ id, language }) => lookAt(bench, id, language), 'push');
  on(LOOK_AT_PROPOSAL, ({ id, language }) => openProposal(bench, id, language), 'push');
  on(
    DISCARD,
    async ({ actor, id, language }) => {
      const words = deskPhrases(language);
      const discarded = await bench.moderation.discard(actor, id);
      return saying([discarded ? words.discarded : words.proposalGone], language);
    },
    'update',
  );
  for (const kind of ['link', 'dismiss', 'confirm'] as const)
    onSubmit(app, bench, ENTRY_FORM[kind], {
      decide: (submitted) => submitEntryForm(bench, kind, submitted),
      again: (submitted, said) => formAgain(kind, submitted, said),
    });
}

/** The list as it is now. */
export async function openInbox(bench: Bench, language: Language): Promise<ModalView> {
  return inboxView(await bench.moderation.inbox({ limit: LISTED }), language);
}

/** Answers a press with a view: on top of the one it came from, in its place, or, from a message, as a new one. */
async function pressed(
  bench: Bench,
  press: Press,
  what: string,
  work: (pressed: Pressed) => Promise<ModalView | undefined>,
  how: 'push' | 'update',
): Promise<void> {
  const { ack, body, action } = press;
  await ack();
  const tell = async (message: SlackMessage) => {
    await bench.web.chat.postMessage({ channel: body.user.id, ...QUIET, ...message });
  };
  await guarded(bench, { what }, tell, async () => {
    const actor = await admit(bench, body.user, what, tell);
    if (actor === undefined) return;
    const value = 'value' in action && typeof action.value === 'string' ? action.value : '';
    // Buttons of notices, which stand in messages, name the language with the entry.
    const [id = '', spoken] = value.split('|');
    const language = body.view
      ? recallMemory(body.view.private_metadata).language
      : spoken === 'ar'
        ? 'ar'
        : 'en';
    const view =
      (await work({ press, id, actor, language })) ?? saying([deskPhrases(language).unknownEntry], language);
    if (!body.view) await bench.web.views.open({ trigger_id: body.trigger_id, view });
    else if (how === 'push') await bench.web.views.push({ trigger_id: body.trigger_id, view });
    else await bench.web.views.update({ view_id: body.view.id, view });
  });
}

async function openEntry(bench: Bench, id: string, language: Language): Promise<ModalView | undefined> {
  const entry = await bench.moderation.entry(id);
  return entry && entryView(entry, language);
}

async function openForm(
  bench: Bench,
  kind: EntryForm,
  id: string,
  language: Language,
): Promise<ModalView | undefined> {
  const entry = await bench.moderation.entry(id);
  return entry && entryForm(kind, entry, language);
}

async function openProposal(bench: Bench, id: string, language: Language): Promise<ModalView> {
  const proposal = await bench.moderation.proposal(id);
  return proposal
    ? proposalView(proposal, { language })
    : saying([deskPhrases(language).proposalGone], language);
}

/** What the facts say of an entry now. */
async function lookAt(bench: Bench, id: string, language: Language): Promise<ModalView | undefined> {
  const answer = await bench.moderation.answerOf(id);
  return answer && { ...saying([], language), blocks: renderAnswer(answer).blocks };
}

async function submitEntryForm(bench: Bench, kind: EntryForm, submitted: Submitted): Promise<Next> {
  const { memory, actor, view } = submitted;
  const { language, entry = '' } = memory;
  const { factId = '', reason = '', verdict = 'unknown' } = readFields(view.state);
  const { moderation } = bench;
  const outcome = await {
    link: () => moderation.link(actor, entry, factId.trim()),
    dismiss: () => moderation.dismiss(actor, entry, reason),
    confirm: () => moderation.confirmFeedback(actor, entry, factId.trim(), verdict as VerdictKind),
  }[kind]();
  if (outcome.kind === 'unknown-fact') {
    const said = phrases(language).unknownFact(isolate(factId));
    return { errors: { factId: said }, view: formAgain(kind, submitted, said) };
  }
  if (outcome.kind === 'invalid') {
    const said = outcome.problems.map((problem) => problemLine(problem, memory)).join(' ');
    return {
      errors: { [kind === 'dismiss' ? 'reason' : 'factId']: said },
      view: formAgain(kind, submitted, said),
    };
  }
  await refreshList(bench, view.root_view_id, view.id, language);
  return { view: settledView(outcome, language) };
}

function formAgain(kind: EntryForm, { view, memory }: Submitted, said: string): ModalView {
  const { language, entry = '' } = memory;
  return entryForm(kind, { id: entry, factIds: [] }, language, readFields(view.state), said);
}

/** The list below shows what was done, too; a list that is closed by now is no matter. */
async function refreshList(bench: Bench, root: string, own: string, language: Language): Promise<void> {
  if (root === own) return;
  const view = await openInbox(bench, language);
  await bench.web.views.update({ view_id: root, view }).catch(() => undefined);
}

function settledView(outcome: InboxOutcome, language: Language): ModalView {
  const { inbox, unknownEntry } = deskPhrases(language);
  switch (outcome.kind) {
    case 'done':
      return entryView(outcome.entry, language, [inbox.done(outcome.told)]);
    case 'taken':
      return entryView(outcome.entry, language, [inbox.taken(isolate(outcome.entry.by ?? '?'))]);
    case 'unknown-entry':
      return saying([unknownEntry], language);
    case 'unknown-fact':
      return saying([phrases(language).unknownFact('?')], language);
    case 'invalid':
      return saying(
        outcome.problems.map((problem) => problemLine(problem, { language })),
        language,
      );
  }
}
