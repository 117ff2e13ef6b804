/** The moderators' forms (modals): what they ask, and what was typed into them. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { phrases } from '../../../src/answer/phrases.js';
import { type DeskPhrases, deskPhrases } from '../../../src/answer/phrases-desk.js';
import { shorten } from '../../../src/answer/shorten.js';
import type { Language, VerdictKind } from '../../../src/model/basics.js';
import type { FactForm, Moderation } from '../../service/moderation.js';
import { LIMITS } from '../limits.js';
import { type Choice, toOptions } from '../message.js';
import { type FormKind, moderatorId } from './ids.js';

export const FIELDS = [
  'source',
  'quote',
  'wordings',
  'translation',
  'expiresAt',
  'reason',
  'supersededBy',
] as const;
export type Field = (typeof FIELDS)[number];

/** What was typed, by field; a field that the form did not ask is absent. */
export type Typed = Partial<Record<Field, string>>;

/** Which change a form is for, and the state of the fact it starts from. */
export interface Draft {
  readonly kind: FormKind;
  readonly factId: string;
  readonly base: string;
  readonly typed: Typed;
}

const ASKED: Readonly<Record<FormKind, readonly Field[]>> = {
  add: ['source', 'quote', 'wordings', 'translation', 'expiresAt'],
  edit: ['quote', 'wordings', 'translation', 'expiresAt', 'reason'],
  retract: ['reason', 'supersededBy'],
};
const REQUIRED: ReadonlySet<Field> = new Set(['source', 'quote']);
const LONG: ReadonlySet<Field> = new Set(['quote', 'wordings', 'translation', 'reason']);

/** The form of a change, filled in with what is known. A text too long for a form is not asked, and so kept. */
export function changeForm(
  draft: Draft,
  sources: ReturnType<Moderation['sources']>,
  language: Language,
): APIModalInteractionResponseCallbackData {
  const { form } = deskPhrases(language);
  const { kind, factId, base, typed } = draft;
  const title = kind === 'add' ? form.add : form[kind](factId);
  const asked = ASKED[kind].filter((field) => (typed[field] ?? '').length <= LIMITS.inputValue);
  return {
    custom_id: moderatorId('form', language, kind, factId, base),
    title: shorten(title, LIMITS.modalTitle),
    components: asked.map((field) =>
      field === 'source' && sources.length > 0 && sources.length <= LIMITS.selectOptions
        ? sourceSelect(sources, typed.source, form)
        : input(field, typed[field], form, kind === 'retract' && field === 'reason'),
    ),
  };
}

/** A form that asks one thing. */
export function oneQuestion(
  customId: string,
  title: string,
  question: { readonly label: string; readonly long: boolean },
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: shorten(title, LIMITS.modalTitle),
    components: [text('reason', question.label, { required: true, long: question.long })],
  };
}

/** Which fact, and what the answer should have been. */
export function confirmForm(
  customId: string,
  factIds: readonly string[],
  language: Language,
): APIModalInteractionResponseCallbackData {
  const { form, button } = deskPhrases(language);
  const { verdictShort } = phrases(language);
  const verdicts = (Object.keys(verdictShort) as VerdictKind[]).map((verdict) => ({
    label: verdictShort[verdict],
    value: verdict,
  }));
  return {
    custom_id: customId,
    title: shorten(button.confirm, LIMITS.modalTitle),
    components: [
      text('reason', form.factId, { required: true, long: false, ...(factIds[0] && { value: factIds[0] }) }),
      select('verdict', form.verdict, verdicts, undefined),
    ],
  };
}

/** What was typed into a form; fields it did not ask are absent. */
export function typedInto({ fields }: ModalSubmitInteraction): Typed {
  const typed: Typed = {};
  for (const field of FIELDS) {
    const given = fields.fields.get(field);
    if (given?.type === ComponentType.TextInput) typed[field] = given.value.trim();
    else if (given?.type === ComponentType.StringSelect) typed[field] = given.values[0] ?? '';
  }
  return typed;
}

/** A change as the service takes it; what the form did not ask stays as it was. */
export function toForm(typed: Typed, before: FactForm | undefined, id: string): FactForm {
  const given = (field: Exclude<Field, 'reason' | 'supersededBy'>) => typed[field] ?? before?.[field] ?? '';
  const [translation, expiresAt] = [given('translation'), given('expiresAt')];
  return {
    ...(id !== '' && { id }),
    source: given('source'),
    quote: given('quote'),
    wordings: given('wordings'),
    ...(translation !== '' && { translation }),
    ...(expiresAt !== '' && { expiresAt }),
  };
}

/** The other way: a form of the service as typed text. */
export function fromForm({ source, quote, wordings, translation = '', expiresAt = '' }: FactForm): Typed {
  return { source, quote, wordings, translation, expiresAt };
}

function input(
  field: Field,
  value: string | undefined,
  form: DeskPhrases['form'],
  required: boolean,
): APILabelComponent {
  const hint = {
    quote: form.quoteHint,
    wordings: form.wordingsHint,
    expiresAt: form.expiresAtHint,
    reason: form.reasonHint,
  };
  const description = hint[field as keyof typeof hint];
  return text(field, form[field], {
    required: required || REQUIRED.has(field),
    long: LONG.has(field),
    ...(value && { value }),
    ...(description && { description }),
  });
}

interface TextOptions {
  readonly required: boolean;
  readonly long: boolean;
  readonly value?: string;
  readonly description?: string;
}

function text(
  id: string,
  label: string,
  { required, long, value, description }: TextOptions,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: shorten(label, LIMITS.label),
    ...(description !== undefined && { description: shorten(description, LIMITS.labelDescription) }),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      ...(value !== undefined && { value }),
    },
  };
}

function sourceSelect(
  sources: ReturnType<Moderation['sources']>,
  chosen: string | undefined,
  form: DeskPhrases['form'],
): APILabelComponent {
  const choices = sources.map(({ id, title, publisher }) => ({
    label: title,
    value: id,
    description: publisher,
  }));
  return select('source', form.source, choices, chosen);
}

function select(
  id: string,
  label: string,
  choices: readonly Choice[],
  chosen: string | undefined,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: shorten(label, LIMITS.label),
    component: {
      type: ComponentType.StringSelect,
      custom_id: id,
      options: toOptions(choices).map((option) =>
        option.value === chosen ? { ...option, default: true } : option,
      ),
    },
  };
}
