import { direction } from '../../src/answer/isolate.js';
import { phrases } from '../../src/answer/phrases.js';
import type { AnswerView } from '../../src/answer/present.js';
import type { Language } from '../../src/model/basics.js';
import type { QuestionId } from '../service.js';
import { type Block, header, type ModalView, modal, paragraph, plain, rich } from './blocks.js';
import { drawCitation } from './citation.js';
import { BLOCKS_IN_VIEW, INPUT_VALUE, MODAL_BUTTON } from './limits.js';
import { say } from './words.js';

/** Other quotes that may bear on a claim, statement by statement. */
export function othersModal(view: AnswerView): ModalView {
  const others = view.parts.flatMap((part) => part.others);
  return modal(view.words.button.others, view.words.slack.close, [
    paragraph(others.length > 0 ? view.words.others.title : view.words.others.none, view.direction),
    ...others.map((citation): Block => rich(...drawCitation(citation, view))),
  ]);
}

/** Why the verdict is what it is, a line each. */
export function whyModal(view: AnswerView): ModalView {
  const several = view.parts.length > 1;
  const blocks = view.parts.flatMap((part, i): Block[] => [
    ...(several ? [header(view.words.statement(i + 1))] : []),
    ...part.why.map((line) => paragraph(line, view.direction)),
  ]);
  return modal(view.words.why.title, view.words.slack.close, blocks.slice(0, BLOCKS_IN_VIEW));
}

/** Said where an answer is no longer kept. */
export function goneModal(): ModalView {
  return modal('Isnad · إسناد', 'OK', say(undefined, ({ refusal }) => refusal.gone).blocks);
}

export const NOTE_MODAL = 'feedback:note';
const NOTE_BLOCK = 'note';

/** Asks what was wrong with an answer; nothing need be written. */
export function noteModal(question: QuestionId, language: Language): ModalView {
  const { feedback, slack } = phrases(language);
  return {
    ...modal(feedback.noteTitle, slack.close, []),
    callback_id: NOTE_MODAL,
    private_metadata: JSON.stringify({ question, language }),
    submit: plain(slack.send, MODAL_BUTTON),
    blocks: [
      paragraph(feedback.thanks, direction(language)),
      {
        type: 'input',
        block_id: NOTE_BLOCK,
        optional: true,
        label: plain(feedback.noteLabel),
        element: {
          type: 'plain_text_input',
          action_id: NOTE_BLOCK,
          multiline: true,
          max_length: Math.min(1000, INPUT_VALUE),
          placeholder: plain(feedback.notePlaceholder, 150),
        },
      },
    ],
  };
}

/** What was written in the note's form: the question it is about and the words, if any. */
export function readNote(view: {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Record<string, Record<string, { readonly value?: string | null | undefined }>>;
  };
}): { readonly question: QuestionId; readonly note: string | undefined } {
  const { question } = JSON.parse(view.private_metadata) as { question: QuestionId };
  const note = view.state.values[NOTE_BLOCK]?.[NOTE_BLOCK]?.value?.trim();
  return { question, note: note === '' ? undefined : note };
}
