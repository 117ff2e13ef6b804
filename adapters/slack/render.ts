import { isolate } from '../../src/answer/isolate.js';
import { type AnswerView, type PartView, present } from '../../src/answer/present.js';
import { shortenSegments } from '../../src/answer/shorten.js';
import type { Answer } from '../../src/model/answer.js';
import type { QuestionId } from '../service.js';
import { answerActions } from './answer-actions.js';
import { type Block, bullets, foreign, lineStart, lines, type RichPart, rich, run, weigh } from './blocks.js';
import { drawCitation, type Room } from './citation.js';
import { BLOCKS_BYTES, BLOCKS_IN_MESSAGE, FALLBACK_TEXT } from './limits.js';
import { escapeText } from './plain-text.js';

export interface SlackMessage {
  readonly blocks: Block[];
  /** For notifications and screen readers: escaped, so that Slack reads no markup in it. */
  readonly text: string;
}

/**
 * From roomy to cramped, the least important first: translations, further citations and long titles go before a
 * quote is shortened around its marks. Source and date never go.
 */
const ROOMS: readonly Room[] = [
  {
    citations: 3,
    quote: 1500,
    translation: 1200,
    title: 300,
    notices: 600,
    differences: 600,
    statement: 400,
  },
  { citations: 3, quote: 1500, translation: 400, title: 200, notices: 400, differences: 300, statement: 200 },
  { citations: 2, quote: 1200, translation: 0, title: 150, notices: 300, differences: 200, statement: 150 },
  { citations: 1, quote: 600, translation: 0, title: 100, notices: 200, differences: 150, statement: 100 },
  { citations: 1, quote: 240, translation: 0, title: 60, notices: 100, differences: 0, statement: 60 },
];

/** Draws an answer. With a question id it carries buttons; without one (a correction, a preview) it does not. */
export function renderAnswer(answer: Answer, question?: QuestionId): SlackMessage {
  const view = present(answer);
  const actions = question === undefined ? [] : answerActions(view, question);
  const text = fallback(view);
  for (const room of ROOMS) {
    const blocks = [...draw(view, view.parts, room), ...actions];
    if (fits(blocks)) return { blocks, text };
  }
  // More statements than fit even at their shortest: the first ones, and how many were left out.
  const cramped = ROOMS.at(-1)!;
  for (let kept = view.parts.length - 1; kept > 0; kept -= 1) {
    const left = rich(lines(run(`… +${view.parts.length - kept}`)));
    const blocks = [...draw(view, view.parts.slice(0, kept), cramped), left, ...actions];
    if (fits(blocks)) return { blocks, text };
  }
  throw new Error(
    'One statement at its shortest does not fit a Slack message: a limit or a label has changed.',
  );
}

const fits = (blocks: readonly Block[]): boolean =>
  blocks.length <= BLOCKS_IN_MESSAGE && weigh(blocks) <= BLOCKS_BYTES;

function draw(view: AnswerView, parts: readonly PartView[], room: Room): Block[] {
  const { icon, headline, confidence, direction } = view;
  const start = run(lineStart(direction));
  return [
    rich(
      lines(
        start,
        run(`${icon} `),
        run(headline, { bold: true }),
        ...(confidence === undefined ? [] : [run(` · ${confidence}`)]),
      ),
    ),
    ...parts.map((part, i) => drawPart(part, view, room, view.parts.length > 1 ? i + 1 : undefined)),
  ].filter((block) => block.type !== 'rich_text' || block.elements.length > 0);
}

/** One statement's share; `number` is given where a message has several. */
function drawPart(part: PartView, view: AnswerView, room: Room, number: number | undefined): Block {
  const { words, direction } = view;
  const start = run(lineStart(direction));
  const elements: RichPart[] = [];
  if (number !== undefined)
    elements.push(
      lines(
        start,
        run(`${words.statement(number)}: `, { bold: true }),
        ...foreign(shortenSegments(part.statement, room.statement)),
        run(` — ${part.headline}`),
      ),
    );
  const differences = part.differences.filter((line) => line.length <= room.differences);
  if (differences.length > 0) elements.push(bullets(differences, direction));
  for (const notice of part.notices)
    if (notice.length <= room.notices) elements.push(lines(start, run(`⚠️ ${notice}`)));
  for (const citation of part.citations.slice(0, room.citations))
    elements.push(...drawCitation(citation, view, room));
  return rich(...elements);
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
    const escaped = escapeText(line).replace(/\p{Cs}/gu, '\ufffd');
    left -= escaped.length + 1;
    if (left < 0) break;
    kept.push(escaped);
  }
  return kept.join('\n');
}
