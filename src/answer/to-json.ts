import type { Answer, Citation } from '../model/answer.js';
import type { LanguageTag, TextSpan, VerdictKind } from '../model/basics.js';
import type { Source } from '../model/source.js';
import type { Conflict } from '../model/verdict.js';

/** A citation as `ask --jsonl` and `/api/check` print it. `quote` is `archive.slice(start, end)`. */
export interface CitationJson {
  readonly factId: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly translation: string | null;
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly publishedAt: string;
    readonly url: string | null;
    readonly sha256: string;
  };
}

/** A part of the answer: the same fields for one statement of the message. */
export interface PartJson {
  readonly statement: TextSpan;
  readonly verdict: VerdictKind;
  readonly confidence: number;
  readonly citations: readonly CitationJson[];
  readonly conflicts: readonly Conflict[];
}

/** The public contract of an answer; documented in docs/json.md. */
export interface AnswerJson {
  readonly claim: string;
  readonly verdict: VerdictKind;
  readonly confidence: number;
  readonly language: LanguageTag;
  readonly citations: readonly CitationJson[];
  readonly conflicts: readonly Conflict[];
  readonly parts: readonly PartJson[];
}

/** An answer as plain JSON: every key always there, `null` where nothing is known. */
export function toJson(answer: Answer): AnswerJson {
  return {
    claim: answer.claim,
    verdict: answer.verdict,
    confidence: rounded(answer.confidence),
    language: answer.language,
    citations: answer.citations.map(citationJson),
    conflicts: answer.conflicts.map(conflictJson),
    parts: answer.parts.map((part) => ({
      statement: span(part.statement),
      verdict: part.verdict,
      confidence: rounded(part.confidence),
      citations: part.citations.map(citationJson),
      conflicts: part.conflicts.map(conflictJson),
    })),
  };
}

function citationJson({ factId, quote, translation, source }: Citation): CitationJson {
  return {
    factId,
    quote: quote.exact,
    start: quote.start,
    end: quote.end,
    translation: translation?.text ?? null,
    source: sourceJson(source),
  };
}

function sourceJson({ id, title, publisher, publishedAt, url, sha256 }: Source): CitationJson['source'] {
  return { id, title, publisher, publishedAt, url: url ?? null, sha256 };
}

function conflictJson({ kind, claim, quote }: Conflict): Conflict {
  return { kind, claim: span(claim), quote: span(quote) };
}

/** Only the three public keys, whatever else the span carries inside. */
function span({ text, start, end }: TextSpan): TextSpan {
  return { text, start, end };
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
