import { fitAnswer } from '../../src/answer/fit.js';
import { isolate } from '../../src/answer/isolate.js';
import { type AnswerView, type PartView, present } from '../../src/answer/present.js';
import { shortenSegments } from '../../src/answer/shorten.js';
import type { Answer } from '../../src/model/answer.js';
import type { QuestionId } from '../service.js';
import { answerActions } from './answer-actions.js';
import {
  type Block,
  bullets,
  foreign,
  lineStart,
  lines,
  type RichPart,
  rich,
  run,
  weigh,
  wellFormed,
} from './blocks.js';
import { drawCitation } from './citation.js';
import { BLOCKS_BYTES, BLOCKS_IN_MESSAGE, FALLBACK_TEXT } from './limits.js';
import { escapeText } from './plain-text.js';

export interface SlackMessage {
  readonly blocks: Block[];
  /** For notifications and screen readers: escaped, so that Slack reads no markup in it. */
  readonly text: string;
}

/** Draws an answer. With a question id it carries buttons; without one (a preview) it does not. */
export function renderAnswer(answer: Answer, question?: QuestionId): SlackMessage {
  return { blocks: drawAll(fitted(answer, question), question), text: fallback(present(answer)) };
}

/** An answer in sections, as much of each as a message has room for; what had no room is among the others. */
export function fitted(answer: Answer, question?: QuestionId): AnswerView {
  return fitAnswer(present(answer), (view) => fits(drawAll(view, question)));
}

function drawAll(view: AnswerView, question: QuestionId | undefined): Block[] {
  const actions = question === undefined ? [] : answerActions(view, question);
  return [...draw(view), ...actions];
}

const fits = (blocks: readonly Block[]): boolean =>
  blocks.length <= BLOCKS_IN_MESSAGE && weigh(blocks) <= BLOCKS_BYTES;

function draw(view: AnswerView): Block[] {
  const { icon, headline, confidence, direction, parts, leftOut, words } = view;
  const start = run(lineStart(direction));
  const title = lines(
    start,
    run(`${icon} `),
    run(headline, { bold: true }),
    ...(confidence === undefined ? [] : [run(` · ${confidence}`)]),
  );
  const bodies = parts
    .map((part, i) => drawPart(part, view, parts.length > 1 || leftOut !== undefined ? i + 1 : undefined))
    .filter((elements) => elements.length > 0);
  return [
    rich(title),
    ...bodies.map((elements) => rich(...elements)),
    ...(leftOut === undefined ? [] : [rich(lines(start, run(words.leftOut(leftOut))))]),
  ];
}

/** One statement's share; `number` is given where a message has several. */
function drawPart(part: PartView, view: AnswerView, number: number | undefined): RichPart[] {
  const { words, direction } = view;
  const start = run(lineStart(direction));
  const elements: RichPart[] = [];
  if (number !== undefined)
    elements.push(
      lines(
        start,
        run(`${words.statement(number)}: `, { bold: true }),
        ...foreign(part.statement),
        run(` — ${part.headline}`),
      ),
    );
  if (part.differences.length > 0) elements.push(bullets(part.differences, direction));
  for (const notice of part.notices) elements.push(lines(start, run(`⚠️ ${notice}`)));
  for (const citation of part.citations) elements.push(...drawCitation(citation, view));
  return elements;
}

/** Characters of a quote in a notification. */
const NOTIFIED_QUOTE = 300;

function fallback({ icon, headline, parts }: AnswerView): string {
  const citations = parts.flatMap((part) => part.citations.slice(0, 1));
  const cited = citations.map(
    ({ quote, attribution, published }) =>
      `${isolate(
        shortenSegments(quote, NOTIFIED_QUOTE)
          .map(({ text }) => text)
          .join(''),
      )} — ${attribution} · ${published}`,
  );
  return notification([`${icon} ${headline}`, ...cited]);
}

/** As many of the lines as fit, escaped. */
export function notification(given: readonly string[]): string {
  const kept: string[] = [];
  let left = FALLBACK_TEXT;
  for (const line of given) {
    const escaped = escapeText(wellFormed(line));
    left -= escaped.length + 1;
    if (left < 0) break;
    kept.push(escaped);
  }
  return kept.join('\n');
}
