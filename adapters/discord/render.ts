/** Draws answers as Discord messages of Components V2. Pure: nothing is sent from here. */
import { fitAnswer } from '../../src/answer/fit.js';
import { phrases } from '../../src/answer/phrases.js';
import {
  type AnswerView,
  type CitationView,
  ICONS,
  type PartView,
  present,
  presentCitation,
} from '../../src/answer/present.js';
import type { Answer, Citation } from '../../src/model/answer.js';
import type { Language } from '../../src/model/basics.js';
import type { FactView, QuestionId } from '../service.js';
import { type Action, customId } from './custom-id.js';
import { escapeLine, line, link, markedLine, quoteLines, sideOf } from './markup.js';
import { ACCENT, type Button, type DiscordMessage, hasRoom, toMessage } from './message.js';

/** What comes with an answer that nobody asked for at this moment. */
export interface Late {
  /** One sentence put before the answer. */
  readonly note: string;
  /** Carried in the buttons, so that the message can be found again. */
  readonly delivery: string;
}

/** An answer with its buttons. */
export function renderAnswer(answer: Answer, question: QuestionId, late?: Late): DiscordMessage {
  const draw = (view: AnswerView) =>
    toMessage(
      [late === undefined ? '' : `**${line(view.direction, escapeLine(late.note))}**`, ...answerTexts(view)],
      { accent: ACCENT[view.verdict], buttons: answerButtons(view, question, late?.delivery) },
    );
  return draw(fitToDiscord(present(answer), draw));
}

/** An answer to be looked at, with nothing to press. */
export function renderPreview(answer: Answer): DiscordMessage {
  const draw = (view: AnswerView) => toMessage(answerTexts(view), { accent: ACCENT[view.verdict] });
  return draw(fitToDiscord(present(answer), draw));
}

/** What stands behind "Other quotes": those that the answer had no room for, then those that may bear on it. */
export function renderOthers(answer: Answer, question: QuestionId): DiscordMessage {
  const draw = (view: AnswerView) =>
    toMessage(answerTexts(view), { accent: ACCENT.related, buttons: answerButtons(view, question) });
  const others = fitToDiscord(present(answer), draw).parts.flatMap((part) => part.others);
  const { words } = present(answer);
  if (others.length === 0) return renderText(words.others.none);
  return renderCitations(others, answer.language, words.others.title);
}

/** What stands behind "Why?". */
export function renderWhy(answer: Answer): DiscordMessage {
  const { words, direction, parts } = present(answer);
  const lines = parts.flatMap((part, i) => [
    ...(parts.length > 1 ? [`**${line(direction, escapeLine(words.statement(i + 1)))}**`] : []),
    ...part.why.map((reason) => line(direction, `• ${escapeLine(reason)}`)),
  ]);
  return toMessage([[heading(words.why.title, direction), ...lines].join('\n')]);
}

/** A fact by itself, for `/source`. */
export function renderFact(
  { fact, source, expired, permalink }: FactView,
  language: Language,
): DiscordMessage {
  const foreign = source.language.split('-')[0] !== language;
  const translated = foreign ? fact.translation[language] : undefined;
  const citation: Citation = {
    factId: fact.id,
    quote: fact.quote,
    marks: [],
    source,
    ...(translated !== undefined && { translation: { language, text: translated } }),
    status: fact.status,
    ...(expired && fact.expiresAt !== undefined && { expiredOn: fact.expiresAt }),
    corrections: fact.corrections,
    ...(permalink !== undefined && { permalink }),
  };
  return renderCitations([presentCitation(citation, language)], language);
}

/** A sentence or a few, one a line, each read from its own side. */
export function renderText(text: string): DiscordMessage {
  return toMessage([
    text
      .split('\n')
      .map((one) => line(sideOf(one), escapeLine(one)))
      .join('\n'),
  ]);
}

function renderCitations(
  citations: readonly CitationView[],
  language: Language,
  title?: string,
): DiscordMessage {
  const view = viewOf(citations, language);
  const draw = (one: AnswerView) =>
    toMessage([
      ...(title === undefined ? [] : [heading(title, one.direction)]),
      ...one.parts.map((part) => partText(part, one)),
    ]);
  return draw(fitToDiscord(view, draw));
}

function fitToDiscord(view: AnswerView, draw: (view: AnswerView) => DiscordMessage): AnswerView {
  return fitAnswer(view, (one) => hasRoom(draw(one)));
}

/** Citations by themselves, as parts that say nothing else. */
function viewOf(citations: readonly CitationView[], language: Language): AnswerView {
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    verdict: 'related',
    icon: ICONS.related,
    headline: '',
    parts: citations.map((citation) => ({
      verdict: 'related',
      headline: '',
      statement: [],
      differences: [],
      notices: [],
      citations: [citation],
      others: [],
      why: [],
    })),
    words: phrases(language),
  };
}

const heading = (text: string, direction: AnswerView['direction']): string =>
  `### ${line(direction, escapeLine(text))}`;

/** One text for the verdict, one for each statement. */
function answerTexts(view: AnswerView): string[] {
  const confidence = view.confidence === undefined ? [] : [`-# ${line(view.direction, view.confidence)}`];
  const single = view.parts.length === 1 && view.leftOut === undefined;
  return [
    [heading(`${view.icon} ${view.headline}`, view.direction), ...confidence].join('\n'),
    ...view.parts.map((part, i) => partText(part, view, single ? undefined : i + 1)),
    view.leftOut === undefined ? '' : `-# ${line(view.direction, view.words.leftOut(view.leftOut))}`,
  ].filter((text) => text !== '');
}

function partText(part: PartView, view: AnswerView, number?: number): string {
  const { direction, words } = view;
  const own = (text: string) => line(direction, escapeLine(text));
  return [
    ...(number === undefined
      ? []
      : [
          line(
            direction,
            `**${escapeLine(words.statement(number))}** ${ICONS[part.verdict]} ${escapeLine(part.headline)}`,
          ),
        ]),
    ...(part.statement.length === 0
      ? []
      : [
          `-# ${line(direction, `“${markedLine(part.statement, sideOf(part.statement.map((one) => one.text).join('')))}”`)}`,
        ]),
    ...part.citations.flatMap((citation) => citationLines(citation, view)),
    ...part.differences.map((difference) => own(`• ${difference}`)),
    ...part.notices.map(own),
  ].join('\n');
}

function citationLines(citation: CitationView, { direction, words }: AnswerView): string[] {
  const { translation } = citation;
  const own = (text: string) => line(direction, escapeLine(text));
  const links = [link(words.button.article, citation.url), link(words.button.source, citation.permalink)];
  const published = [escapeLine(citation.published), ...links.filter((one) => one !== undefined)];
  return [
    ...quoteLines(citation.quote, citation.direction),
    own(citation.attribution),
    line(direction, published.join(' · ')),
    ...(translation === undefined
      ? []
      : [
          `-# ${line(direction, `${escapeLine(`${translation.label}:`)} ${markedLine([{ text: translation.text }], translation.direction)}`)}`,
        ]),
    ...citation.notices.map((notice) => own(`⚠️ ${notice}`)),
  ];
}

function answerButtons(view: AnswerView, question: QuestionId, delivery?: string): readonly Button[] {
  const { button } = view.words;
  const hasOthers = view.parts.some((part) => part.others.length > 0);
  const open = view.verdict === 'unknown' || view.verdict === 'related';
  const of = (action: Action, label: string): Button => ({
    id: customId({ action, question, language: view.language, ...(delivery !== undefined && { delivery }) }),
    label,
  });
  return [
    ...(hasOthers ? [of('others', button.others)] : []),
    of('why', button.why),
    ...(open ? [of('forward', button.forward), of('tell', button.tellMe)] : [of('right', button.right)]),
    of('wrong', button.wrong),
  ];
}
