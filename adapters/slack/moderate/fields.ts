import type { types } from '@slack/bolt';
import { shorten } from '../../../src/answer/shorten.js';
import { type Block, plain, wellFormed } from '../blocks.js';
import { INPUT_VALUE, OPTION_TEXT, OPTION_VALUE, OPTIONS } from '../limits.js';

/** One input of a form. Its name is the block_id and the action_id, so that errors and values find it. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly value?: string | undefined;
}

function input(field: Field, element: types.InputBlock['element']): Block {
  return {
    type: 'input',
    block_id: field.name,
    label: plain(field.label, 150),
    ...(field.hint !== undefined && { hint: plain(field.hint, 150) }),
    ...(field.optional === true && { optional: true }),
    element,
  };
}

export function textField(field: Field, multiline: boolean): Block {
  const value = field.value === undefined ? undefined : wellFormed(field.value.slice(0, INPUT_VALUE));
  return input(field, {
    type: 'plain_text_input',
    action_id: field.name,
    multiline,
    max_length: INPUT_VALUE,
    ...(value && { initial_value: value }),
  });
}

export function dateField(field: Field): Block {
  const given = field.value !== undefined && /^\d{4}-\d\d-\d\d$/.test(field.value);
  return input(field, {
    type: 'datepicker',
    action_id: field.name,
    ...(given && { initial_date: field.value }),
  });
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A menu; where it would hold nothing or more than Slack lists, or an id too long for it, the id is typed instead. */
export function choiceField(field: Field, choices: readonly Choice[]): Block {
  const listed = choices.length > 0 && choices.length <= OPTIONS;
  const known = !field.value || choices.some(({ value }) => value === field.value);
  if (!listed || !known || choices.some(({ value }) => value.length > OPTION_VALUE))
    return textField(field, false);
  const options = choices.map(({ value, label }) => ({ text: plain(shorten(label, OPTION_TEXT)), value }));
  const chosen = options.find(({ value }) => value === field.value);
  return input(field, {
    type: 'static_select',
    action_id: field.name,
    options,
    ...(chosen && { initial_option: chosen }),
  });
}

/** State of a submitted view as Slack sends it. */
export interface ViewState {
  readonly values: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly value?: string | null | undefined;
            readonly selected_date?: string | null | undefined;
            readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
          }
        >
      >
    >
  >;
}

/** What was written, by field; empty fields are left out. */
export function readFields({ values }: ViewState): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, actions] of Object.entries(values)) {
    const given = actions[name];
    const text = given?.value ?? given?.selected_date ?? given?.selected_option?.value;
    if (text) read[name] = text;
  }
  return read;
}
