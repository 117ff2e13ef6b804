import { renderAnswer } from '../../adapters/discord/render.js';
import type { QuestionId } from '../../adapters/service.js';
import { rendererContract } from '../contract/renderer.js';
import { readMessage } from '../support/discord/read-message.js';
import { breachesOf } from '../support/discord/rules.js';

rendererContract('Discord', {
  truncates: true,
  draw: (answer) => {
    const { components, flags } = renderAnswer(answer, 'question-1' as QuestionId);
    const body = JSON.parse(JSON.stringify({ components, flags, allowed_mentions: { parse: [] } }));
    return { ...readMessage(components), breaches: breachesOf('POST', '/channels/1/messages', body) };
  },
});
