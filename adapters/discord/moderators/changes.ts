/** Adding, editing and retracting facts: a form, a preview, and only then the file. */
import type { ModalSubmitInteraction } from 'discord.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import type { FactChange, ProposeOutcome, PublishOutcome } from '../../service/moderation.js';
import type { DiscordMessage } from '../message.js';
import { renderText } from '../render.js';
import { renderDraft } from './drafts.js';
import { conflictLines, list, problemLines, renderProposal } from './draw.js';
import { type Draft, fromForm, type Typed, toForm, typedInto } from './forms.js';
import type { Bench } from './gate.js';
import type { FormKind, ModeratorId } from './ids.js';

/** What to show, and the draft that the message holds, when it holds one. */
export interface Shown {
  readonly message: DiscordMessage;
  readonly draft?: Draft;
}

/** A draft to begin with: empty, or what stands in the facts now. Undefined for a fact that is not there. */
export function beginDraft({ moderation }: Bench, kind: FormKind, factId: string): Draft | undefined {
  if (kind === 'add') return { kind, factId, base: '', typed: {} };
  const open = moderation.openForm(factId);
  if (open === undefined) return undefined;
  return { kind, factId, base: open.base, typed: kind === 'edit' ? fromForm(open.form) : {} };
}

/** A form was sent: the service checks it, and the moderator sees a preview or what to mend. */
export async function formSent(
  bench: Bench,
  interaction: ModalSubmitInteraction,
  { args }: ModeratorId,
): Promise<Shown> {
  const [kind, factId = '', base = ''] = args;
  const typed = typedInto(interaction);
  const draft: Draft = { kind: kind === 'edit' || kind === 'retract' ? kind : 'add', factId, base, typed };
  return proposed(bench, draft, await bench.moderation.propose(bench.actor, changeOf(bench, draft)));
}

function changeOf({ moderation }: Bench, { kind, factId, base, typed }: Draft): FactChange {
  const reason = typed.reason ?? '';
  if (kind === 'retract')
    return { kind, factId, base, reason, ...(typed.supersededBy && { supersededBy: typed.supersededBy }) };
  if (kind === 'add') return { kind, form: toForm(typed, undefined, factId) };
  const form = toForm(typed, moderation.openForm(factId)?.form, '');
  return { kind, factId, base, form, ...(reason !== '' && { reason }) };
}

function proposed({ language }: Bench, draft: Draft, outcome: ProposeOutcome): Shown {
  const desk = deskPhrases(language);
  switch (outcome.kind) {
    case 'ready':
      return { message: renderProposal(outcome.proposal, language) };
    case 'invalid': {
      const lines = problemLines(outcome.problems, language);
      return { message: renderDraft(draft, desk.mendTitle, lines, language, desk.button.mend), draft };
    }
    case 'conflict': {
      // The next try starts from what stands there now, with the moderator's own text.
      const again: Draft = {
        ...draft,
        base: outcome.theirs?.base ?? '',
        typed: withoutUntouched(draft.typed),
      };
      const lines = conflictLines(outcome, language);
      const heading = desk.conflict(outcome.factId);
      return { message: renderDraft(again, heading, lines, language, desk.button.keepMine), draft: again };
    }
    case 'unknown-fact':
      return { message: renderText(phrases(language).unknownFact(draft.factId)) };
  }
}

const withoutUntouched = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));

/** "Publish" was pressed. */
export async function publish(bench: Bench, proposalId: string): Promise<Shown> {
  const { moderation, actor, language } = bench;
  const before = await moderation.proposal(proposalId);
  const outcome = await moderation.publish(actor, proposalId);
  return { message: published(bench, outcome), ...mendable(outcome, before?.change, language) };
}

function published({ language }: Bench, outcome: PublishOutcome): DiscordMessage {
  const desk = deskPhrases(language);
  switch (outcome.kind) {
    case 'published':
      return list(desk.published(outcome.factId, outcome.commit), [
        desk.consequences(outcome.edits, outcome.told),
      ]);
    case 'needs-approval':
      return renderProposal(outcome.proposal, language);
    case 'invalid':
      return list(desk.mendTitle, problemLines(outcome.problems, language));
    case 'conflict':
      return list(desk.conflict(outcome.factId), conflictLines(outcome, language));
    case 'gone':
      return renderText(desk.proposalGone);
  }
}

/** What was proposed and can no longer be published as it is goes back into a form. */
function mendable(
  outcome: PublishOutcome,
  change: FactChange | undefined,
  language: Bench['language'],
): Partial<Shown> {
  if (change === undefined || (outcome.kind !== 'invalid' && outcome.kind !== 'conflict')) return {};
  const desk = deskPhrases(language);
  const draft: Draft = {
    kind: change.kind,
    factId: change.kind === 'add' ? (change.form.id ?? '') : change.factId,
    base:
      outcome.kind === 'conflict' ? (outcome.theirs?.base ?? '') : change.kind === 'add' ? '' : change.base,
    typed:
      change.kind === 'retract'
        ? { reason: change.reason, supersededBy: change.supersededBy ?? '' }
        : { ...fromForm(change.form), ...(change.kind === 'edit' && { reason: change.reason ?? '' }) },
  };
  const [heading, lines, goOn] =
    outcome.kind === 'conflict'
      ? [desk.conflict(outcome.factId), conflictLines(outcome, language), desk.button.keepMine]
      : [desk.mendTitle, problemLines(outcome.problems, language), desk.button.mend];
  return { message: renderDraft(draft, heading, lines, language, goOn), draft };
}

/** "Discard" was pressed. */
export async function discard({ moderation, actor, language }: Bench, proposalId: string): Promise<Shown> {
  const desk = deskPhrases(language);
  const done = await moderation.discard(actor, proposalId);
  return { message: renderText(done ? desk.discarded : desk.proposalGone) };
}
