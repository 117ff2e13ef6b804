/** Answers built by hand, so that a renderer can be shown what a fact base would never hold. */
import type { Answer, AnswerPart, Citation, Mark } from '../../src/model/answer.js';
import type { Day, Language, VerdictKind } from '../../src/model/basics.js';
import type { FactId, Quote } from '../../src/model/fact.js';
import type { SourceId } from '../../src/model/source.js';
import type { Conflict } from '../../src/model/verdict.js';

export interface CitationParts {
  readonly id?: string;
  readonly quote?: string;
  /** Words of the quote to be marked; each must stand in it. */
  readonly marked?: readonly { readonly words: string; readonly kind: Mark['kind'] }[];
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  readonly url?: string;
  readonly translation?: Citation['translation'];
  readonly status?: Citation['status'];
  readonly expiredOn?: string;
  readonly corrections?: Citation['corrections'];
  readonly permalink?: string;
}

export const QUOTE = 'The company trained its model on 14.8 trillion tokens in 2024.';

/** A citation of a made-up source; whatever is not given is ordinary English. */
export function citationOf(parts: CitationParts = {}): Citation {
  const id = parts.id ?? 'made-up-fact';
  const exact = parts.quote ?? QUOTE;
  const marks = (parts.marked ?? []).map(({ words, kind }) => {
    const start = exact.indexOf(words);
    if (start < 0) throw new Error(`not in the quote: ${words}`);
    return { start, end: start + words.length, kind };
  });
  return {
    factId: id as FactId,
    quote: { source: 'made-up-source' as SourceId, exact, start: 0, end: exact.length } as unknown as Quote,
    marks,
    source: {
      id: 'made-up-source' as SourceId,
      title: parts.title ?? 'A made-up report',
      publisher: parts.publisher ?? 'The Made-up Gazette',
      publishedAt: parts.publishedAt ?? '2025-02-03',
      language: parts.language ?? 'en',
      ...(parts.url === undefined ? {} : { url: parts.url }),
      archive: 'sources/made-up-source.txt',
      sha256: '0'.repeat(64),
    },
    ...(parts.translation === undefined ? {} : { translation: parts.translation }),
    status: parts.status ?? 'published',
    ...(parts.expiredOn === undefined ? {} : { expiredOn: parts.expiredOn as Day }),
    corrections: parts.corrections ?? [],
    ...(parts.permalink === undefined ? {} : { permalink: parts.permalink }),
  };
}

export interface PartParts {
  readonly statement?: string;
  readonly verdict?: VerdictKind;
  readonly confidence?: number;
  readonly citations?: readonly Citation[];
  readonly others?: readonly Citation[];
  readonly conflicts?: readonly Conflict[];
}

/** An answer to a message of these parts, one statement after the other. */
export function answerOf(language: Language, ...parts: readonly PartParts[]): Answer {
  const given = parts.length > 0 ? parts : [{}];
  let claim = '';
  const drawn: AnswerPart[] = given.map((part) => {
    const verdict = part.verdict ?? 'supported';
    const text = part.statement ?? 'It was trained on 14.8 trillion tokens';
    const start = claim.length;
    claim += `${text} `;
    return {
      statement: { text, start, end: start + text.length },
      verdict,
      confidence: part.confidence ?? 0.93,
      conflicts: part.conflicts ?? [],
      citations: part.citations ?? (verdict === 'unknown' ? [] : [citationOf()]),
      others: part.others ?? [],
      explanation: { rule: 'by-hand', agreements: [], unverified: [] },
    };
  });
  const first = drawn[0]!;
  return {
    claim: claim.trimEnd(),
    language,
    verdict: first.verdict,
    confidence: first.confidence,
    parts: drawn,
    citations: drawn.flatMap((part) => part.citations),
    conflicts: drawn.flatMap((part) => part.conflicts),
    revision: 'abcdef0123456789',
  };
}
