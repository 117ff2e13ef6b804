import { direction, isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import { shorten } from '../../../src/answer/shorten.js';
import type { Language } from '../../../src/model/basics.js';
import type { InboxEntry } from '../../service.js';
import {
  type Block,
  bullets,
  button,
  type ModalView,
  modal,
  note,
  paragraph,
  plain,
  rich,
} from '../blocks.js';
import { MODAL_BUTTON } from '../limits.js';
import { choiceField, textField } from './fields.js';
import { type Memory, remember } from './office.js';

export const ENTRY = {
  open: 'inbox:open',
  claim: 'inbox:claim',
  release: 'inbox:release',
  answerNew: 'inbox:answer-new',
  link: 'inbox:link',
  dismiss: 'inbox:dismiss',
  look: 'inbox:look',
  confirm: 'inbox:confirm',
} as const;
export const ENTRY_FORM = {
  link: 'inbox:link-form',
  dismiss: 'inbox:dismiss-form',
  confirm: 'inbox:confirm-form',
} as const;
export type EntryForm = keyof typeof ENTRY_FORM;

/** Entries on one page of the list: two blocks each. */
export const LISTED = 20;

/** The list, most asked first. */
export function inboxView(entries: readonly InboxEntry[], language: Language): ModalView {
  const words = deskPhrases(language);
  const towards = direction(language);
  return {
    ...modal(words.inbox.title, phrases(language).slack.close, [
      paragraph(entries.length > 0 ? words.inbox.choose : words.inbox.none, towards),
      ...entries.slice(0, LISTED).flatMap((entry): Block[] => [
        {
          type: 'section',
          text: plain(isolate(shorten(entry.claim, 300)), 320),
          accessory: button(ENTRY.open, words.button.open, entry.id),
        },
        note(standing(entry, language)),
      ]),
    ]),
    callback_id: 'inbox',
    private_metadata: remember({ language, listed: true }),
  };
}

function standing(entry: InboxEntry, language: Language): string {
  const { inbox } = deskPhrases(language);
  const state = inbox.state[entry.state];
  return [
    inbox.asked(entry.count, entry.waiting),
    inbox.reason[entry.reason],
    entry.by === undefined ? state : inbox.by(state, isolate(entry.by)),
  ].join(' · ');
}

/** One entry with everything known of it and what can be done. `above` is said first. */
export function entryView(entry: InboxEntry, memory: Memory, above: readonly string[] = []): ModalView {
  const { language, listed } = memory;
  const words = deskPhrases(language);
  const towards = direction(language);
  const list = (title: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          paragraph(title, towards, { bold: true }),
          rich(
            bullets(
              items.map((item) => isolate(shorten(item, 400))),
              towards,
            ),
          ),
        ];
  const settled = entry.state === 'answered' || entry.state === 'dismissed';
  const press = (action: keyof typeof ENTRY, label: string) => button(ENTRY[action], label, entry.id);
  return {
    ...modal(words.inbox.title, phrases(language).slack.close, [
      ...above.map((line) => paragraph(line, towards, { bold: true })),
      paragraph(isolate(shorten(entry.claim, 2000)), towards),
      note(standing(entry, language)),
      ...list(words.inbox.alsoAsked, entry.otherWordings),
      ...list(words.inbox.notes, entry.notes),
      ...list(words.inbox.cited, entry.factIds),
      ...(entry.resolution === undefined ? [] : [paragraph(isolate(entry.resolution), towards)]),
      {
        type: 'actions',
        elements: [
          ...(settled
            ? []
            : [
                entry.state === 'claimed'
                  ? press('release', words.button.release)
                  : press('claim', words.button.claim),
                press('answerNew', words.button.answerNew),
                press('link', words.button.link),
                press('dismiss', words.button.dismiss),
                ...(entry.reason === 'feedback' ? [press('confirm', words.button.confirm)] : []),
              ]),
          press('look', words.button.look),
        ],
      },
    ]),
    callback_id: 'inbox:entry',
    private_metadata: remember({ language, listed, entry: entry.id }),
  };
}

/** The small forms of an entry: which fact answers it, why it is dismissed, what the answer should have been. */
export function entryForm(
  kind: EntryForm,
  entry: Pick<InboxEntry, 'id' | 'factIds'>,
  memory: Memory,
  values: Readonly<Record<string, string>> = {},
  above?: string,
): ModalView {
  const { language, listed } = memory;
  const words = deskPhrases(language);
  const facts = entry.factIds.map((id) => ({ value: id, label: id }));
  const { verdictShort, slack } = phrases(language);
  const verdicts = (['supported', 'contradicted', 'related', 'unknown'] as const).map((value) => ({
    value,
    label: verdictShort[value],
  }));
  const fields: Record<EntryForm, Block[]> = {
    link: [textField({ name: 'factId', label: words.form.factId, value: values.factId }, false)],
    dismiss: [textField({ name: 'reason', label: words.form.reason, value: values.reason }, true)],
    confirm: [
      choiceField({ name: 'factId', label: words.form.factId, value: values.factId }, facts),
      choiceField({ name: 'verdict', label: words.form.verdict, value: values.verdict }, verdicts),
    ],
  };
  return {
    ...modal(words.button[kind], slack.close, []),
    callback_id: ENTRY_FORM[kind],
    private_metadata: remember({ language, listed, entry: entry.id }),
    submit: plain(slack.send, MODAL_BUTTON),
    blocks: [
      ...(above === undefined ? [] : [paragraph(above, direction(language), { bold: true })]),
      ...fields[kind],
    ],
  };
}
