import { isolate } from '../../../src/answer/isolate.js';
import { isWholeQuote, segments } from '../../../src/answer/present.js';
import type { AnswerPart, Citation, Mark } from '../../../src/model/answer.js';
import type { TextSpan } from '../../../src/model/basics.js';
import type { Setting } from '../setting.js';
import { Foreign, Marked, type MarkedSegment } from './text.js';

interface Compared {
  readonly kind: keyof Setting['phrases']['aspect'];
  readonly claim: TextSpan;
  readonly quote: TextSpan | undefined;
  readonly outcome: 'agreement' | 'conflict' | 'open';
}

/** Everything that was laid side by side, what differs first. */
function comparisons({ conflicts, explanation }: AnswerPart): Compared[] {
  return [
    ...conflicts.map((c) => ({ ...c, outcome: 'conflict' as const })),
    ...explanation.unverified.map((u) => ({ ...u, quote: u.quote, outcome: 'open' as const })),
    ...explanation.agreements.map((a) => ({ ...a, outcome: 'agreement' as const })),
  ];
}

/** The statement with the words that were compared marked by how they came out. */
export function readClaim(part: AnswerPart): MarkedSegment[] {
  const { start, text } = part.statement;
  const outcomes = new Map<number, Compared['outcome']>();
  const marks: Mark[] = [];
  for (const { claim, outcome } of comparisons(part)) {
    const from = claim.start - start;
    if (from < 0 || outcomes.has(from)) continue;
    outcomes.set(from, outcome);
    marks.push({ start: from, end: claim.end - start, kind: outcome === 'agreement' ? outcome : 'conflict' });
  }
  let at = 0;
  return segments(text, marks).map((segment) => {
    const outcome = segment.mark === undefined ? undefined : outcomes.get(at);
    at += segment.text.length;
    return outcome === undefined ? { text: segment.text } : { text: segment.text, mark: outcome };
  });
}

/** Why the answer to one statement is what it is: what matched, what conflicts, what the score is made of. */
export function Why({ part, setting }: { part: AnswerPart; setting: Setting }) {
  const { words, phrases } = setting;
  const compared = comparisons(part);
  const best = part.citations[0];
  return (
    <details class="why">
      <summary>{phrases.button.why}</summary>
      <div class="panel">
        {compared.length === 0 ? (
          <p>{phrases.why.nothing}</p>
        ) : (
          <>
            <p class="label">{words.why.claim}</p>
            <p class="reading">
              <Marked segments={readClaim(part)} />
            </p>
            <ComparisonTable part={part} compared={compared} setting={setting} />
          </>
        )}
        {best?.match !== undefined && <Score match={best.match} setting={setting} />}
        <Rule rule={part.explanation.rule} setting={setting} />
      </div>
    </details>
  );
}

/** Which rule decided: in words, and by the name that `ask --explain` and the code know it by. */
function Rule({ rule, setting }: { rule: string; setting: Setting }) {
  const [kind = '', aspect = ''] = rule.split('-');
  const { words, phrases } = setting;
  const name = phrases.aspect[aspect as keyof typeof phrases.aspect] ?? '…';
  return (
    <p class="rule">
      {words.why.rules[kind]?.(name)} {phrases.why.rule(isolate(rule))}
    </p>
  );
}

function ComparisonTable(props: { part: AnswerPart; compared: readonly Compared[]; setting: Setting }) {
  const { part, compared, setting } = props;
  const { why } = setting.words;
  const outcomes = { agreement: why.agrees, conflict: why.differs, open: why.open };
  return (
    <table class="compared">
      <thead>
        <tr>
          {[why.compared, why.claimHas, why.sourceHas, why.outcome].map((heading) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compared.map(({ kind, claim, quote, outcome }) => (
          <tr class={outcome}>
            <th scope="row">{setting.phrases.aspect[kind]}</th>
            <td data-label={why.claimHas}>
              <Foreign text={claim.text} />
            </td>
            <td data-label={why.sourceHas}>
              <SourceHas part={part} quote={quote} outcome={outcome} words={why} />
            </td>
            <td data-label={why.outcome}>
              <span class={`outcome ${outcome}`}>{outcomes[outcome]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the source has; where it says nothing, or says so at no single word, in words of our own. */
function SourceHas(props: {
  part: AnswerPart;
  quote: TextSpan | undefined;
  outcome: Compared['outcome'];
  words: Setting['words']['why'];
}) {
  const { part, quote, outcome, words } = props;
  if (quote === undefined) return <span class="silent">{words.silent}</span>;
  if (outcome === 'agreement' && isWholeQuote(part, quote)) return <span class="silent">{words.whole}</span>;
  return <Foreign text={quote.text} />;
}

const FIGURE = new Intl.NumberFormat('en', { maximumFractionDigits: 2, signDisplay: 'negative' });
// Rounded down: nothing here is certain.
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', roundingMode: 'floor' });

/** What one fact's score is made of. */
export function Score({ match, setting }: { match: NonNullable<Citation['match']>; setting: Setting }) {
  const { why } = setting.words;
  const percent = isolate(PERCENT.format(match.score));
  return (
    <div class="score">
      <p>
        {why.score(percent)}
        <meter min={0} max={1} value={match.score} aria-label={why.score(percent)} />
      </p>
      <p>
        <span class="label">{why.matched[match.field]}</span>{' '}
        <Foreign text={match.text} language={match.language} />
      </p>
      {match.reasons.length > 0 && (
        <table class="reasons">
          <thead>
            <tr>
              {[why.feature, why.value, why.adds].map((heading) => (
                <th scope="col">{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {match.reasons.map(({ feature, value, contribution }) => (
              <tr>
                <th scope="row">{why.features[feature] ?? <bdi lang="en">{feature}</bdi>}</th>
                <td dir="ltr">{FIGURE.format(value)}</td>
                <td dir="ltr">{FIGURE.format(contribution)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
