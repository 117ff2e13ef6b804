import type { App } from '@slack/bolt';
import { isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { type DeskPhrases, deskPhrases } from '../../../src/answer/phrases-desk.js';
import type { Language } from '../../../src/model/basics.js';
import type { FactChange, FactConflict } from '../../service.js';
import type { ModalView } from '../blocks.js';
import {
  changeOf,
  errorsOf,
  FACT_FORM,
  type FormState,
  factForm,
  problemLine,
  readFactForm,
  valuesOf,
} from './fact-form.js';
import type { Memory, Office } from './office.js';
import { PUBLISH_VIEW, proposalView, saying } from './proposal-view.js';
import { type Next, onSubmit, type Submitted } from './submit.js';

/** Registers the forms by which facts are added, edited and retracted, and the window that publishes them. */
export function listenForFacts(app: App, office: Office): void {
  onSubmit(app, office, FACT_FORM, {
    decide: ({ view, actor }) => propose(office, readFactForm(view), actor),
    again: ({ view }, said) => formAgain(office, readFactForm(view), said, []),
  });
  onSubmit(app, office, PUBLISH_VIEW, {
    decide: (submitted) => publish(office, submitted),
    again: async ({ memory }, said) => {
      const proposal = await office.moderation.proposal(memory.proposal ?? '');
      return proposal ? proposalView(proposal, memory, [said]) : saying([said], memory.language);
    },
  });
}

async function propose(office: Office, state: FormState, actor: Submitted['actor']): Promise<Next> {
  const { language } = state;
  const words = deskPhrases(language);
  const outcome = await office.moderation.propose(actor, changeOf(state));
  switch (outcome.kind) {
    case 'ready':
      return { view: proposalView(outcome.proposal, state) };
    case 'invalid': {
      const lines = outcome.problems.map(
        (problem) => `${labelOf(problem.field, words)}: ${problemLine(problem, state)}`,
      );
      return {
        errors: errorsOf(outcome.problems, state),
        view: formAgain(office, state, words.mendTitle, lines),
      };
    }
    case 'conflict':
      return { view: conflictForm(office, outcome, state) };
    case 'unknown-fact':
      return {
        view: formAgain(office, state, phrases(language).unknownFact(isolate(state.factId ?? '')), []),
      };
  }
}

function formAgain(office: Office, state: FormState, title: string, lines: readonly string[]): ModalView {
  return factForm({ ...state, above: { title, lines } }, office.moderation);
}

/** Both texts side by side above the form; what is submitted next starts from what stands in the file now. */
function conflictForm(office: Office, conflict: FactConflict, state: FormState): ModalView {
  const words = deskPhrases(state.language);
  const lines = conflict.differences.map(({ field, theirs, yours }) =>
    words.differs(labelOf(field, words), isolate(theirs), isolate(yours)),
  );
  const { theirs, yours } = conflict;
  return formAgain(
    office,
    {
      ...state,
      ...(theirs && { base: theirs.base }),
      values: { ...state.values, ...(yours && valuesOf(yours)) },
    },
    words.conflict(isolate(conflict.factId)),
    lines,
  );
}

function labelOf(field: string, { form }: DeskPhrases): string {
  const labels: Readonly<Record<string, string>> = {
    id: form.factId,
    source: form.source,
    quote: form.quote,
    wordings: form.wordings,
    translation: form.translation,
    expiresAt: form.expiresAt,
    reason: form.reason,
    supersededBy: form.supersededBy,
    form: form.whole,
  };
  return labels[field] ?? field;
}

async function publish(office: Office, { memory, actor }: Submitted): Promise<Next> {
  const { language, entry, proposal: id = '' } = memory;
  const words = deskPhrases(language);
  const proposed = await office.moderation.proposal(id);
  const outcome = await office.moderation.publish(actor, id);
  switch (outcome.kind) {
    case 'published': {
      const { factId, commit, edits, told } = outcome;
      const answered = entry === undefined ? undefined : await office.moderation.link(actor, entry, factId);
      const alsoTold = answered?.kind === 'done' ? answered.told : 0;
      const lines = [words.published(isolate(factId), commit), words.consequences(edits, told + alsoTold)];
      return { view: saying(lines, language) };
    }
    case 'needs-approval':
      return {
        view: saying([words.preview(isolate(outcome.proposal.factId)), words.needsApproval], language),
      };
    case 'invalid': {
      const lines = outcome.problems.map((problem) => problemLine(problem, memory));
      return { view: formAgain(office, stateOf(proposed?.change, memory), words.mendTitle, lines) };
    }
    case 'conflict':
      return { view: conflictForm(office, outcome, stateOf(proposed?.change, memory)) };
    case 'gone':
      return { view: saying([words.proposalGone], language) };
  }
}

/** The form a change was made with, as it was filled in. */
function stateOf(change: FactChange | undefined, { language, entry }: Memory): FormState {
  if (change === undefined) return { language, entry, mode: 'add', values: {} };
  if (change.kind === 'add') return { language, entry, mode: 'add', values: valuesOf(change.form) };
  const { kind: mode, factId, base, reason } = change;
  const values =
    change.kind === 'edit'
      ? { ...valuesOf(change.form), reason }
      : { reason, supersededBy: change.supersededBy };
  return { language, entry, mode, factId, base, values };
}

/** The form of a change, with what stands in the file now; undefined where there is no such fact. */
export function openFactForm(
  office: Office,
  mode: FormState['mode'],
  factId: string | undefined,
  language: Language,
  entry?: string,
): ModalView | undefined {
  if (mode === 'add') return factForm({ language, mode, entry, values: {} }, office.moderation);
  const open = factId === undefined ? undefined : office.moderation.openForm(factId);
  if (open === undefined) return undefined;
  const values = mode === 'edit' ? valuesOf(open.form) : {};
  return factForm({ language, mode, factId, base: open.base, values }, office.moderation);
}
