import type { Answer, AnswerPart, Citation, Mark } from '../model/answer.js';
import type { Language, LanguageTag, TextSpan, VerdictKind } from '../model/basics.js';
import { ASKS } from '../model/verdict.js';
import { longDate } from './dates.js';
import { type Direction, direction, harmless, isolate } from './isolate.js';
import { type Aspect, type Phrases, phrases } from './phrases.js';

/** A run of text with at most one mark on it. */
export interface Segment {
  readonly text: string;
  readonly mark?: Mark['kind'];
}

/** A citation in sections, for a platform to draw. Texts carry no markup and are not yet escaped. */
export interface CitationView {
  readonly factId: string;
  /** The quote, whole and verbatim, cut where marks begin and end. */
  readonly quote: readonly Segment[];
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly publisher: string;
  readonly title: string;
  /** Publisher and title in one line. */
  readonly attribution: string;
  /** Publication date in words and as ISO 8601. */
  readonly published: string;
  readonly translation?: { readonly label: string; readonly text: string; readonly direction: Direction };
  /** Expired, disputed, corrected: one sentence each. */
  readonly notices: readonly string[];
  readonly url?: string;
  readonly permalink?: string;
}

/** What is said of one statement. */
export interface PartView {
  readonly verdict: VerdictKind;
  readonly headline: string;
  /** The statement with conflicting words marked; to be shown when a message has several. */
  readonly statement: readonly Segment[];
  /** One line for each difference, or for each thing the source does not settle. */
  readonly differences: readonly string[];
  readonly notices: readonly string[];
  readonly citations: readonly CitationView[];
  readonly others: readonly CitationView[];
  /** The explanation, a line each. */
  readonly why: readonly string[];
}

/** An answer in sections, in its language, the same for every platform. */
export interface AnswerView {
  readonly language: Language;
  readonly direction: Direction;
  readonly verdict: VerdictKind;
  readonly icon: string;
  readonly headline: string;
  /** Confidence in words; absent for `unknown`. */
  readonly confidence?: string;
  readonly parts: readonly PartView[];
  /** Statements of the message that there was no room for; absent where all are there. */
  readonly leftOut?: number;
  readonly words: Phrases;
}

/** Told apart by shape as well as by colour. */
export const ICONS: Readonly<Record<VerdictKind, string>> = {
  supported: '✅',
  contradicted: '❌',
  related: '🔎',
  unknown: '❔',
};

/** Confidence from here on is `high`, `fair`; below, `low`. */
const HIGH = 0.85;
const FAIR = 0.6;

/** Cuts an answer into sections and finds the words for them; platforms only draw. */
export function present(answer: Answer): AnswerView {
  const words = phrases(answer.language);
  return {
    language: answer.language,
    direction: direction(answer.language),
    verdict: answer.verdict,
    icon: ICONS[answer.verdict],
    headline: answer.parts.length === 0 ? words.refusal.empty : headline(answer.verdict, answer.parts, words),
    ...(answer.verdict !== 'unknown' && { confidence: words.confidence[degree(answer.confidence)] }),
    parts: answer.parts.map((part) => presentPart(part, answer.language)),
    words,
  };
}

/** A question is not settled by its quote, yet may be answered by it. */
function headline(verdict: VerdictKind, parts: readonly AnswerPart[], words: Phrases): string {
  const isAsked = parts.length > 0 && parts.every(({ explanation }) => explanation.rule === ASKS);
  return isAsked ? words.asked : words.verdict[verdict];
}

function degree(confidence: number): 'high' | 'fair' | 'low' {
  if (confidence >= HIGH) return 'high';
  return confidence >= FAIR ? 'fair' : 'low';
}

function presentPart(part: AnswerPart, language: Language): PartView {
  const words = phrases(language);
  const { start, text } = part.statement;
  const marks = part.conflicts.map(({ claim }) => ({
    start: claim.start - start,
    end: claim.end - start,
    kind: 'conflict' as const,
  }));
  return {
    verdict: part.verdict,
    headline: headline(part.verdict, [part], words),
    statement: segments(text, marks),
    differences: differences(part, words),
    notices: part.retraction
      ? [
          words.retracted(
            part.retraction.correction && isolate(longDate(part.retraction.correction.date, language)),
            part.retraction.correction && isolate(part.retraction.correction.reason),
          ),
        ]
      : [],
    citations: part.citations.map((citation) => presentCitation(citation, language)),
    others: part.others.map((citation) => presentCitation(citation, language)),
    why: why(part, words),
  };
}

/** A citation by itself, for `/source`, the citation page and lists of other matches. */
export function presentCitation(citation: Citation, language: Language): CitationView {
  const words = phrases(language);
  const { source, translation, quote } = citation;
  return {
    factId: citation.factId,
    quote: segments(quote.exact, citation.marks),
    language: source.language,
    direction: direction(source.language),
    publisher: harmless(source.publisher),
    title: harmless(source.title),
    attribution: words.attribution(isolate(source.publisher), isolate(source.title)),
    published: words.published(isolate(longDate(source.publishedAt, language)), isolate(source.publishedAt)),
    ...(translation && {
      translation: {
        label: words.translation,
        text: harmless(translation.text),
        direction: direction(translation.language),
      },
    }),
    notices: notices(citation, language),
    ...(source.url !== undefined && { url: source.url }),
    ...(citation.permalink !== undefined && { permalink: citation.permalink }),
  };
}

function notices({ status, source, expiredOn, corrections }: Citation, language: Language): string[] {
  const words = phrases(language);
  const date = (iso: string) => isolate(longDate(iso, language));
  const lines: string[] = [];
  if (status === 'disputed' || status === 'retracted') lines.push(words.status[status]);
  const last = corrections.at(-1);
  if (status === 'corrected')
    lines.push(last ? words.corrected(date(last.date), isolate(last.reason)) : words.status.corrected);
  if (expiredOn !== undefined) lines.push(words.expired(date(source.publishedAt), date(expiredOn)));
  return lines;
}

function differences(part: AnswerPart, words: Phrases): string[] {
  if (part.conflicts.length > 0)
    return part.conflicts.map(({ kind, claim, quote }) =>
      compare(words.difference, kind, claim, quote, words),
    );
  if (part.verdict !== 'related') return [];
  return part.explanation.unverified.map(({ kind, claim, quote }) =>
    words.unverified(words.aspect[kind], isolate(claim.text), quote && isolate(quote.text)),
  );
}

/** Whether a span is the quote from end to end: what agrees stands in a wording, at no single word of the quote. */
export function isWholeQuote({ citations }: AnswerPart, span: TextSpan): boolean {
  return citations.some(({ quote }) => quote.start === span.start && quote.end === span.end);
}

function why(part: AnswerPart, words: Phrases): string[] {
  const { verdict, conflicts, explanation } = part;
  if (verdict === 'unknown') return [words.why.nothing];
  return [
    ...conflicts.map(({ kind, claim, quote }) => compare(words.difference, kind, claim, quote, words)),
    ...explanation.unverified.map(({ kind, claim, quote }) =>
      words.unverified(words.aspect[kind], isolate(claim.text), quote && isolate(quote.text)),
    ),
    ...explanation.agreements.map(({ kind, claim, quote }) =>
      isWholeQuote(part, quote)
        ? words.agreementWithAll(words.aspect[kind], isolate(claim.text))
        : compare(words.agreement, kind, claim, quote, words),
    ),
    words.why.rule(isolate(explanation.rule)),
  ];
}

function compare(
  phrase: (aspect: string, claim: string, quote: string) => string,
  kind: Aspect,
  claim: TextSpan,
  quote: TextSpan,
  words: Phrases,
): string {
  return phrase(words.aspect[kind], isolate(claim.text), isolate(quote.text));
}

/** Cuts a text at its marks. Joined together again, the segments are the text, whatever the marks. */
export function segments(text: string, marks: readonly Mark[]): Segment[] {
  const cut: Segment[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, text.length);
    if (start >= end) continue;
    if (start > at) cut.push({ text: text.slice(at, start) });
    cut.push({ text: text.slice(start, end), mark: mark.kind });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at) });
  return cut;
}
