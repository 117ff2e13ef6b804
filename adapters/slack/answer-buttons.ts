import { direction } from '../../src/answer/isolate.js';
import { type AnswerView, present } from '../../src/answer/present.js';
import type { QuestionId } from '../service.js';
import { type Block, header, type ModalView, modal, paragraph, rich } from './blocks.js';
import { drawCitation, type Room } from './citation.js';
import { BLOCKS_IN_VIEW } from './limits.js';

/** In a modal only the text of each block is limited. */
const MODAL_ROOM: Room = {
  citations: 5,
  quote: 2000,
  translation: 1200,
  title: 300,
  notices: 1000,
  differences: 1000,
  statement: 400,
};

/** Other quotes that may bear on a claim, statement by statement. */
export function othersModal(view: AnswerView): ModalView {
  const others = view.parts.flatMap((part) => part.others);
  const blocks = others.map((citation): Block => rich(...drawCitation(citation, view, MODAL_ROOM)));
  const { others: words } = view.words;
  return modal(view.words.button.others, closeLabel(view), [
    paragraph(others.length > 0 ? words.title : words.none, view.direction),
    ...blocks,
  ]);
}

/** Why the verdict is what it is, a line each. */
export function whyModal(view: AnswerView): ModalView {
  const several = view.parts.length > 1;
  const blocks = view.parts.flatMap((part, i): Block[] => [
    ...(several ? [header(view.words.statement(i + 1))] : []),
    ...part.why.map((line) => paragraph(line, view.direction)),
  ]);
  return modal(view.words.why.title, closeLabel(view), blocks.slice(0, BLOCKS_IN_VIEW));
}

/** Said in a modal where an answer is no longer kept. */
export function goneModal(): ModalView {
  return modal('إسناد · Isnad', 'OK', both(({ refusal }) => refusal.gone));
}
