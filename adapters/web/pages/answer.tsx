import { direction, harmless } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { pagePhrases } from '../../../src/answer/phrases-page.js';
import { type AnswerView, type PartView, present } from '../../../src/answer/present.js';
import type { Answer, AnswerPart } from '../../../src/model/answer.js';
import type { QuestionId } from '../../../src/model/place.js';
import type { Setting } from '../setting.js';
import { CitationFigure } from './citation.js';
import { Feedback } from './feedback.js';
import { VerdictIcon } from './icons.js';
import { Marked } from './text.js';
import { readClaim, Score, Why } from './why.js';

/** A question and its answer: a chain from the claim, by the verdict, to the quote and to who said it. */
export function Exchange(props: { answer: Answer; question: QuestionId | undefined; setting: Setting }) {
  const { answer, question } = props;
  // The answer speaks the language of the claim, whatever the page around it speaks.
  const setting: Setting = {
    ...props.setting,
    language: answer.language,
    direction: direction(answer.language),
    words: pagePhrases(answer.language),
    phrases: phrases(answer.language),
  };
  const view = present(answer);
  const several = view.parts.length > 1;
  return (
    <article class={`exchange ${view.verdict}`} lang={view.language} dir={view.direction}>
      <div class="asked">
        <span class="unseen">{setting.words.ask.asked}: </span>
        {several || answer.parts.length === 0 ? harmless(answer.claim) : <WholeClaim answer={answer} />}
      </div>
      <div class="answer">
        <h2 class="verdict">
          <VerdictIcon verdict={view.verdict} />
          <span>{view.headline}</span>
        </h2>
        {view.confidence !== undefined && <p class="confidence">{view.confidence}</p>}
        {answer.parts.map((part, i) => (
          <Part
            part={part}
            view={view}
            drawn={view.parts[i]!}
            n={several ? i + 1 : undefined}
            setting={setting}
          />
        ))}
        {question !== undefined && <Feedback question={question} verdict={view.verdict} setting={setting} />}
      </div>
    </article>
  );
}

/** The message with the words marked that its one statement was compared on. */
function WholeClaim({ answer }: { answer: Answer }) {
  const part = answer.parts[0]!;
  const { start, end } = part.statement;
  return (
    <>
      {harmless(answer.claim.slice(0, start))}
      <Marked segments={readClaim(part)} />
      {harmless(answer.claim.slice(end))}
    </>
  );
}

interface PartProps {
  readonly part: AnswerPart;
  readonly view: AnswerView;
  readonly drawn: PartView;
  /** Number of the statement where a message has several. */
  readonly n: number | undefined;
  readonly setting: Setting;
}

function Part({ part, view, drawn, n, setting }: PartProps) {
  return (
    <section class={`part ${part.verdict}`}>
      {n !== undefined && (
        <>
          <h3>
            <VerdictIcon verdict={part.verdict} />
            <span>
              {view.words.statement(n)}: {drawn.headline}
            </span>
          </h3>
          <p class="reading">
            <Marked segments={readClaim(part)} />
          </p>
        </>
      )}
      <Lines lines={drawn.differences} name="differences" />
      <Lines lines={drawn.notices} name="notices" />
      {part.citations.map((citation) => (
        <CitationFigure citation={citation} setting={setting} />
      ))}
      <div class="more">
        <Why part={part} setting={setting} />
        {part.others.length > 0 && <Others part={part} setting={setting} />}
      </div>
    </section>
  );
}

function Lines({ lines, name }: { lines: readonly string[]; name: string }) {
  if (lines.length === 0) return null;
  return (
    <ul class={name}>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function Others({ part, setting }: { part: AnswerPart; setting: Setting }) {
  return (
    <details class="others">
      <summary>{`${setting.phrases.button.others} (${part.others.length})`}</summary>
      <div class="panel">
        <p class="label">{setting.phrases.others.title}</p>
        {part.others.map((citation) => (
          <>
            <CitationFigure citation={{ ...citation, marks: [] }} setting={setting} />
            {citation.match !== undefined && (
              <Score match={{ ...citation.match, reasons: [] }} setting={setting} />
            )}
          </>
        ))}
      </div>
    </details>
  );
}
