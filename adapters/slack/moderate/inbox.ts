import type { AllMiddlewareArgs, App, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import type { Language, VerdictKind } from '../../../src/model/basics.js';
import type { Actor, InboxOutcome } from '../../service.js';
import type { ModalView } from '../blocks.js';
import { guarded } from '../guard.js';
import { renderAnswer, type SlackMessage } from '../render.js';
import { tellDirectly } from '../tell.js';
import { problemLine } from './fact-form.js';
import { openFactForm } from './facts.js';
import { readFields } from './fields.js';
import { ENTRY, ENTRY_FORM, type EntryForm, entryForm, entryView, inboxView, LISTED } from './inbox-view.js';
import { admit, type Memory, type Office, recallMemory } from './office.js';
import { DISCARD, LOOK_AT_PROPOSAL, proposalView, saying } from './proposal-view.js';
import { type Next, onSubmit, type Submitted } from './submit.js';

type Press = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

interface Pressed {
  readonly press: Press;
  /** The entry or proposal the button belongs to. */
  readonly id: string;
  readonly actor: Actor;
  readonly memory: Memory;
}

/** Registers the buttons and forms of the inbox and of waiting proposals. */
export function listenForInbox(app: App, office: Office): void {
  const on = (
    action: string,
    work: (pressed: Pressed) => Promise<ModalView | undefined>,
    how: 'push' | 'update',
  ) => app.action<BlockAction>(action, (press) => pressed(office, press, action, work, how));
  const settle = (outcome: Promise<InboxOutcome>, memory: Memory) =>
    outcome.then((result) => settledView(result, memory));

  on(ENTRY.open, ({ id, memory }) => openEntry(office, id, memory), 'push');
  on(ENTRY.claim, ({ actor, id, memory }) => settle(office.moderation.claim(actor, id), memory), 'update');
  on(
    ENTRY.release,
    ({ actor, id, memory }) => settle(office.moderation.release(actor, id), memory),
    'update',
  );
  on(
    ENTRY.answerNew,
    async ({ id, memory }) => openFactForm(office, 'add', undefined, memory.language, id),
    'push',
  );
  for (const kind of ['link', 'dismiss', 'confirm'] as const)
    on(ENTRY[kind], ({ id, memory }) => openForm(office, kind, id, memory), 'push');
  on(ENTRY.look, ({ id, memory }) => lookAt(office, id, memory.language), 'push');
  on(LOOK_AT_PROPOSAL, ({ id, memory }) => openProposal(office, id, memory.language), 'push');
  on(
    DISCARD,
    async ({ actor, id, memory: { language } }) => {
      const words = deskPhrases(language);
      const discarded = await office.moderation.discard(actor, id);
      return saying([discarded ? words.discarded : words.proposalGone], language);
    },
    'update',
  );
  for (const kind of ['link', 'dismiss', 'confirm'] as const)
    onSubmit(app, office, ENTRY_FORM[kind], {
      decide: (submitted) => submitEntryForm(office, kind, submitted),
      again: (submitted, said) => formAgain(kind, submitted, said),
    });
}

/** The list as it is now. */
export async function openInbox(office: Office, language: Language): Promise<ModalView> {
  return inboxView(await office.moderation.inbox({ limit: LISTED }), language);
}

/** Answers a press with a view: on top of the one it came from, in its place, or, from a message, as a new one. */
async function pressed(
  office: Office,
  press: Press,
  what: string,
  work: (pressed: Pressed) => Promise<ModalView | undefined>,
  how: 'push' | 'update',
): Promise<void> {
  const { ack, body, action } = press;
  await ack();
  const tell = (message: SlackMessage) => tellDirectly(office, body.user.id, message);
  await guarded(office, { what }, tell, async () => {
    const actor = await admit(office, body.user, what, tell);
    if (actor === undefined) return;
    const value = 'value' in action && typeof action.value === 'string' ? action.value : '';
    // Buttons of notices, which stand in messages, name the language with the entry.
    const [id = '', spoken] = value.split('|');
    const memory: Memory = body.view
      ? recallMemory(body.view.private_metadata)
      : { language: spoken === 'ar' ? 'ar' : 'en' };
    const { language } = memory;
    const view =
      (await work({ press, id, actor, memory })) ?? saying([deskPhrases(language).unknownEntry], language);
    if (!body.view) await office.web.views.open({ trigger_id: body.trigger_id, view });
    else if (how === 'push') await office.web.views.push({ trigger_id: body.trigger_id, view });
    else {
      await office.web.views.update({ view_id: body.view.id, view });
      await refreshList(office, body.view.root_view_id, memory);
    }
  });
}

async function openEntry(office: Office, id: string, memory: Memory): Promise<ModalView | undefined> {
  const entry = await office.moderation.entry(id);
  return entry && entryView(entry, memory);
}

async function openForm(
  office: Office,
  kind: EntryForm,
  id: string,
  memory: Memory,
): Promise<ModalView | undefined> {
  const entry = await office.moderation.entry(id);
  return entry && entryForm(kind, entry, memory);
}

async function openProposal(office: Office, id: string, language: Language): Promise<ModalView> {
  const proposal = await office.moderation.proposal(id);
  return proposal
    ? proposalView(proposal, { language })
    : saying([deskPhrases(language).proposalGone], language);
}

/** What the facts say of an entry now. */
async function lookAt(office: Office, id: string, language: Language): Promise<ModalView | undefined> {
  const answer = await office.moderation.answerOf(id);
  return answer && { ...saying([], language), blocks: renderAnswer(answer).blocks };
}

async function submitEntryForm(office: Office, kind: EntryForm, submitted: Submitted): Promise<Next> {
  const { memory, actor, view } = submitted;
  const { language, entry = '' } = memory;
  const { factId = '', reason = '', verdict = 'unknown' } = readFields(view.state);
  const { moderation } = office;
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
  await refreshList(office, view.root_view_id, memory);
  return { view: settledView(outcome, memory) };
}

function formAgain(kind: EntryForm, { view, memory }: Submitted, said: string): ModalView {
  return entryForm(kind, { id: memory.entry ?? '', factIds: [] }, memory, readFields(view.state), said);
}

/** The list below shows what was done, too; a list that is closed by now is no matter. */
async function refreshList(office: Office, root: string | null, { language, listed }: Memory): Promise<void> {
  if (listed !== true || root === null) return;
  const view = await openInbox(office, language);
  await office.web.views.update({ view_id: root, view }).catch(() => undefined);
}

function settledView(outcome: InboxOutcome, memory: Memory): ModalView {
  const { language } = memory;
  const { inbox, unknownEntry } = deskPhrases(language);
  switch (outcome.kind) {
    case 'done':
      return entryView(outcome.entry, memory, [inbox.done(outcome.told)]);
    case 'taken':
      return entryView(outcome.entry, memory, [inbox.taken(isolate(outcome.entry.by ?? '?'))]);
    case 'unknown-entry':
      return saying([unknownEntry], language);
    case 'unknown-fact':
      return saying([phrases(language).unknownFact('?')], language);
    case 'invalid':
      return saying(
        outcome.problems.map((problem) => problemLine(problem, memory)),
        language,
      );
  }
}
