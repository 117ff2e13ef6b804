import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../adapters/service.js';
import { renderAnswer } from '../../adapters/slack/render.js';
import { rendererContract } from '../contract/renderer.js';
import { answerOf, citationOf } from '../support/answers.js';
import { readMessage } from '../support/slack/read-message.js';

const QUESTION = 'q-0123456789' as QuestionId;

rendererContract('Slack', {
  draw: (answer) => readMessage(renderAnswer(answer, QUESTION)),
  truncates: true,
});

const buttons = (...args: Parameters<typeof renderAnswer>): string[] =>
  renderAnswer(...args).blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.flatMap(({ action_id }) => action_id ?? []) : [],
  );

describe('an answer on Slack', () => {
  test('carries feedback buttons that name the question', () => {
    const feedback = renderAnswer(answerOf('en'), QUESTION).blocks.at(-1);
    expect(feedback).toMatchObject({
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          positive_button: { value: `right:${QUESTION}` },
          negative_button: { value: `wrong:${QUESTION}` },
        },
      ],
    });
  });

  test('offers the moderators only where the fact base did not settle it', () => {
    expect(buttons(answerOf('en', { verdict: 'supported' }), QUESTION)).not.toContain('answer:forward');
    expect(buttons(answerOf('en', { verdict: 'unknown' }), QUESTION)).toContain('answer:forward');
  });

  test('offers other quotes only where there are some', () => {
    expect(buttons(answerOf('en'), QUESTION)).not.toContain('answer:others');
    expect(buttons(answerOf('en', { others: [citationOf()] }), QUESTION)).toContain('answer:others');
  });

  test('without a question it has no buttons', () => {
    expect(renderAnswer(answerOf('en')).blocks.map(({ type }) => type)).toEqual(['rich_text', 'rich_text']);
  });

  test('its notification carries the verdict, the quote, the source and the date, and no markup', () => {
    const { text } = renderAnswer(
      answerOf('en', {
        citations: [citationOf({ quote: 'profit < loss & <!channel>', publisher: 'A & B' })],
      }),
    );
    expect(text).toContain('profit &lt; loss &amp; &lt;!channel&gt;');
    expect(text).toContain('A &amp; B');
    expect(text).toContain('2025-02-03');
  });
});
