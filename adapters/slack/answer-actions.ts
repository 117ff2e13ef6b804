import type { AnswerView } from '../../src/answer/present.js';
import type { QuestionId } from '../service.js';
import { type Block, button, plain } from './blocks.js';
import { BUTTON_LABEL } from './limits.js';

/** What a press means; each is an action_id. */
export const ACTION = {
  others: 'answer:others',
  why: 'answer:why',
  forward: 'answer:forward',
  tellMe: 'answer:tell-me',
  feedback: 'answer:feedback',
} as const;

/** Values of the two feedback buttons: `right:<question>` or `wrong:<question>`. */
const feedbackValue = (right: boolean, question: QuestionId): string =>
  `${right ? 'right' : 'wrong'}:${question}`;

/** Buttons under an answer: ask the moderators, other quotes, why; and whether it was right. */
export function answerActions({ parts, words, verdict }: AnswerView, question: QuestionId): Block[] {
  const unsettled = verdict === 'unknown' || verdict === 'related';
  const elements = [
    ...(unsettled
      ? [
          button(ACTION.forward, words.button.forward, question),
          button(ACTION.tellMe, words.button.tellMe, question),
        ]
      : []),
    ...(parts.some(({ others }) => others.length > 0)
      ? [button(ACTION.others, words.button.others, question)]
      : []),
    button(ACTION.why, words.button.why, question),
  ];
  return [
    { type: 'actions', elements },
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: ACTION.feedback,
          positive_button: {
            text: plain('👍', BUTTON_LABEL),
            accessibility_label: words.button.right,
            value: feedbackValue(true, question),
          },
          negative_button: {
            text: plain('👎', BUTTON_LABEL),
            accessibility_label: words.button.wrong,
            value: feedbackValue(false, question),
          },
        },
      ],
    },
  ];
}
