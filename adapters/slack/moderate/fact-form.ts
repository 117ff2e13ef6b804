import { direction, isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import { sayProblem } from '../../../src/answer/phrases-problems.js';
import type { FactChange, FactForm, FieldProblem, Moderation } from '../../service.js';
import { type Block, bullets, type ModalView, modal, paragraph, plain, rich } from '../blocks.js';
import { MODAL_BUTTON } from '../limits.js';
import { type Choice, choiceField, dateField, readFields, textField, type ViewState } from './fields.js';
import { type Memory, recallMemory, remember } from './office.js';

export const FACT_FORM = 'facts:form';
export type Mode = FactChange['kind'];

/** A form as it stands: what it is for, what is written in it, and what is said above it. */
export interface FormState extends Memory {
  readonly mode: Mode;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Problems or differences, a line each. */
  readonly above?: { readonly title: string; readonly lines: readonly string[] };
}

export function factForm(state: FormState, moderation: Moderation): ModalView {
  const { language, mode, factId = '', above } = state;
  const words = deskPhrases(language);
  const title = { add: words.form.add, edit: words.form.edit(factId), retract: words.form.retract(factId) }[
    mode
  ];
  const towards = direction(language);
  return {
    ...modal(title, phrases(language).slack.close, []),
    callback_id: FACT_FORM,
    private_metadata: remember({ language, factId, base: state.base, entry: state.entry }),
    submit: plain(phrases(language).slack.send, MODAL_BUTTON),
    blocks: [
      ...(above ? [paragraph(above.title, towards, { bold: true })] : []),
      ...(above && above.lines.length > 0 ? [rich(bullets(above.lines, towards))] : []),
      ...(mode === 'retract' ? retractFields(state) : factFields(state, sourceChoices(moderation))),
    ],
  };
}

const sourceChoices = (moderation: Moderation): Choice[] =>
  moderation.sources().map(({ id, publisher, title }) => ({ value: id, label: `${publisher}: ${title}` }));

function factFields({ language, mode, values }: FormState, sources: readonly Choice[]): Block[] {
  const { form } = deskPhrases(language);
  const at = (name: keyof typeof form & string, more: object = {}) => ({
    name,
    label: form[name] as string,
    value: values[name],
    ...more,
  });
  return [
    choiceField(at('source'), sources),
    textField(at('quote', { hint: form.quoteHint }), true),
    textField(at('wordings', { hint: form.wordingsHint }), true),
    textField(at('translation', { optional: true }), true),
    dateField(at('expiresAt', { optional: true })),
    mode === 'add'
      ? textField({ name: 'id', label: form.factId, value: values.id, optional: true }, false)
      : textField(at('reason', { hint: form.reasonHint, optional: true }), true),
  ];
}

function retractFields({ language, values }: FormState): Block[] {
  const { form } = deskPhrases(language);
  return [
    textField({ name: 'reason', label: form.reason, hint: form.reasonHint, value: values.reason }, true),
    textField(
      { name: 'supersededBy', label: form.supersededBy, value: values.supersededBy, optional: true },
      false,
    ),
  ];
}

/** A submitted form, read back. */
export function readFactForm(view: { private_metadata: string; state: ViewState }): FormState {
  const memory = recallMemory(view.private_metadata);
  const fields = view.state.values;
  const mode: Mode = fields.supersededBy !== undefined ? 'retract' : fields.id !== undefined ? 'add' : 'edit';
  return { ...memory, mode, values: readFields(view.state) };
}

export function changeOf({ mode, values, factId = '', base = '' }: FormState): FactChange {
  const { reason, supersededBy } = values;
  if (mode === 'retract')
    return { kind: mode, factId, base, reason: reason ?? '', ...(supersededBy && { supersededBy }) };
  const form = formOf(values);
  return mode === 'add'
    ? { kind: mode, form }
    : { kind: mode, factId, base, form, ...(reason && { reason }) };
}

function formOf({
  id,
  source = '',
  quote = '',
  wordings = '',
  translation,
  expiresAt,
}: FormState['values']): FactForm {
  return {
    ...(id && { id }),
    source,
    quote,
    wordings,
    ...(translation && { translation }),
    ...(expiresAt && { expiresAt }),
  };
}

/** Starting values of a form, field by field. */
export const valuesOf = (form: FactForm): FormState['values'] => ({ ...form });

/** Problems under the inputs they belong to; what belongs to none goes under the first input of the form. */
export function errorsOf(problems: readonly FieldProblem[], state: FormState): Record<string, string> {
  const inputs =
    state.mode === 'retract'
      ? ['reason', 'supersededBy']
      : ['quote', 'source', 'wordings', 'translation', 'expiresAt', state.mode === 'add' ? 'id' : 'reason'];
  const errors: Record<string, string> = {};
  for (const problem of problems) {
    const at = inputs.includes(problem.field) ? problem.field : inputs[0]!;
    errors[at] = [errors[at], problemLine(problem, state)].filter(Boolean).join(' ');
  }
  return errors;
}

export function problemLine(given: FieldProblem, { language }: Memory): string {
  const words = deskPhrases(language);
  const { problem, advice } = sayProblem(given, language);
  const { nearest } = given;
  return [problem, nearest && words.nearest(isolate(nearest)), advice].filter(Boolean).join(' — ');
}
