import type { App } from '@slack/bolt';
import { isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { type DeskPhrases, deskPhrases } from '../../../src/answer/phrases-desk.js';
import type { Language } from '../../../src/model/basics.js';
import type { FactConflict, InboxOutcome, PublishOutcome } from '../../service.js';
import type { ModalView } from '../blocks.js';
import type { Bench } from './bench.js';
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
import { PUBLISH_VIEW, proposalView, saying } from './proposal-view.js';
import { type Next, onSubmit, type Submitted } from './submit.js';

/** Registers the forms by which facts are added, edited and retracted, and the window that publishes them. */
export function listenForFacts(app: App, bench: Bench): void {
  onSubmit(app, bench, FACT_FORM, {
    decide: ({ view, actor }) => propose(bench, readFactForm(view), actor),
    again: ({ view }, said) => formAgain(bench, readFactForm(view), said, []),
  });
  onSubmit(app, bench, PUBLISH_VIEW, {
    decide: (submitted) => publish(bench, submitted),
    again: ({ memory }, said) => saying([said], memory.language),
  });
}

async function propose(bench: Bench, state: FormState, actor: Submitted['actor']): Promise<Next> {
  const { language } = state;
  const words = deskPhrases(language);
  const outcome = await bench.moderation.propose(actor, changeOf(state));
  switch (outcome.kind) {
    case 'ready':
      return { view: proposalView(outcome.proposal, state) };
    case 'invalid': {
      const lines = outcome.problems.map(
        (problem) => `${labelOf(problem.field, words)}: ${problemLine(problem, state)}`,
      );
      return {
        errors: errorsOf(outcome.problems, state),
        view: formAgain(bench, state, words.mendTitle, lines),
      };
    }
    case 'conflict':
      return { view: conflictForm(bench, outcome, state) };
    case 'unknown-fact':
      return {
        view: formAgain(bench, state, phrases(language).unknownFact(isolate(state.factId ?? '')), []),
      };
  }
}

function formAgain(bench: Bench, state: FormState, title: string, lines: readonly string[]): ModalView {
  return factForm({ ...state, above: { title, lines } }, bench.moderation);
}

/** Both texts side by side above the form; what is submitted next starts from what stands in the file now. */
function conflictForm(bench: Bench, conflict: FactConflict, state: FormState): ModalView {
  const words = deskPhrases(state.language);
  const lines = conflict.differences.map(({ field, theirs, yours }) =>
    words.differs(labelOf(field, words), isolate(theirs), isolate(yours)),
  );
  const { theirs, yours } = conflict;
  return formAgain(
    bench,
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

async function publish(bench: Bench, { memory, actor }: Submitted): Promise<Next> {
  const { language, entry, proposal = '' } = memory;
  const outcome = await bench.moderation.publish(actor, proposal);
  const answered =
    outcome.kind === 'published' && entry !== undefined
      ? await bench.moderation.link(actor, entry, outcome.factId)
      : undefined;
  return { view: publishedView(bench, outcome, answered, language) };
}

function publishedView(
  bench: Bench,
  outcome: PublishOutcome,
  answered: InboxOutcome | undefined,
  language: Language,
): ModalView {
  const words = deskPhrases(language);
  switch (outcome.kind) {
    case 'published': {
      const { factId, commit, edits, told } = outcome;
      const alsoTold = answered?.kind === 'done' ? answered.told : 0;
      return saying(
        [words.published(isolate(factId), commit), words.consequences(edits, told + alsoTold)],
        language,
      );
    }
    case 'needs-approval':
      return saying([words.preview(isolate(outcome.proposal.factId)), words.needsApproval], language);
    case 'invalid':
      return saying(
        [words.mendTitle, ...outcome.problems.map((problem) => problemLine(problem, { language }))],
        language,
      );
    case 'conflict': {
      const { theirs, yours, factId } = outcome;
      if (theirs === undefined || yours === undefined)
        return saying([words.conflict(isolate(factId))], language);
      const state: FormState = { language, mode: 'edit', factId, base: theirs.base, values: valuesOf(yours) };
      return conflictForm(bench, outcome, state);
    }
    case 'gone':
      return saying([words.proposalGone], language);
  }
}

/** The form of a change, with what stands in the file now; undefined where there is no such fact. */
export function openFactForm(
  bench: Bench,
  mode: FormState['mode'],
  factId: string | undefined,
  language: Language,
  entry?: string,
): ModalView | undefined {
  if (mode === 'add') return factForm({ language, mode, entry, values: {} }, bench.moderation);
  const open = factId === undefined ? undefined : bench.moderation.openForm(factId);
  if (open === undefined) return undefined;
  const values = mode === 'edit' ? valuesOf(open.form) : {};
  return factForm({ language, mode, factId, base: open.base, values }, bench.moderation);
}
