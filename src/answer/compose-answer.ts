import type { Answer, AnswerPart, Citation, Mark } from '../model/answer.js';
import type { Day, VerdictKind } from '../model/basics.js';
import { type Claim, overlaps, type Statement } from '../model/claim.js';
import type { Quote } from '../model/fact.js';
import type { FactBase } from '../model/library.js';
import type { Match } from '../model/match.js';
import type { Verdict } from '../model/verdict.js';

/** Citations shown for one statement; a reader checks three quotes, not ten. */
const MOST_CITATIONS = 3;
const MOST_OTHERS = 5;

export interface ComposeOptions {
  /** Base of the permalinks, without a trailing slash; without it citations carry none. */
  readonly permalinkBase?: string;
}

/** What every citation of one answer is made with. */
interface Setting {
  readonly claim: Claim;
  readonly base: FactBase;
  readonly today: Day;
  readonly options: ComposeOptions;
}

/**
 * Puts the verdicts on a claim's statements (same order, same length) into one answer.
 * It adds no words about the world: all it can say is a quote and where the quote is from.
 */
export function composeAnswer(
  claim: Claim,
  verdicts: readonly Verdict[],
  base: FactBase,
  today: Day,
  options: ComposeOptions = {},
): Answer {
  const setting = { claim, base, today, options };
  const parts = verdicts.map((verdict, i) => composePart(claim.statements[i]!, verdict, setting));
  const verdict = overall(parts.map((part) => part.verdict));
  const telling = [
    ...parts.filter((part) => part.verdict === verdict),
    ...parts.filter((part) => part.verdict !== verdict),
  ];
  return {
    claim: claim.text,
    language: claim.language,
    verdict,
    confidence: overallConfidence(verdict, parts),
    parts,
    citations: withoutRepeats(telling.flatMap((part) => part.citations)),
    conflicts: parts.flatMap((part) => part.conflicts),
    revision: base.revision,
  };
}

/** One verdict for a message: a false half makes the whole contradicted, an unsettled one keeps it from supported. */
export function overall(kinds: readonly VerdictKind[]): VerdictKind {
  if (kinds.includes('contradicted')) return 'contradicted';
  if (kinds.length > 0 && kinds.every((kind) => kind === 'supported')) return 'supported';
  return kinds.some((kind) => kind === 'supported' || kind === 'related') ? 'related' : 'unknown';
}

/** `supported` is as sure as its weakest part; any other verdict as the strongest part that carries it. */
function overallConfidence(verdict: VerdictKind, parts: readonly AnswerPart[]): number {
  const own = parts.filter((part) => part.verdict === verdict).map((part) => part.confidence);
  if (own.length === 0) return Math.min(1, ...parts.map((part) => part.confidence));
  return verdict === 'supported' ? Math.min(...own) : Math.max(...own);
}

function composePart(statement: Statement, verdict: Verdict, setting: Setting): AnswerPart {
  const common = {
    statement: { text: statement.text, start: statement.start, end: statement.end },
    verdict: verdict.kind,
    confidence: verdict.confidence,
    explanation: verdict.explanation,
  };
  if (verdict.kind === 'unknown') {
    const fact = verdict.retracted?.fact;
    const correction = fact?.corrections.at(-1);
    const retraction = fact && { factId: fact.id, ...(correction && { correction }) };
    return { ...common, conflicts: [], citations: [], others: [], ...(retraction && { retraction }) };
  }
  const contenders = verdict.kind === 'related' ? verdict.contenders : [verdict.match, ...verdict.others];
  // two facts may stand on one quote: the better match is named
  const byQuote = new Map(contenders.toReversed().map((match) => [quoteKey(match.fact.quote), match]));
  const citations = verdict.citations.slice(0, MOST_CITATIONS).flatMap((quote) => {
    const match = byQuote.get(quoteKey(quote));
    return match ? [cite(match, verdict, setting)] : [];
  });
  return {
    ...common,
    conflicts: verdict.kind === 'contradicted' ? verdict.conflicts : [],
    citations,
    others: otherCitations(contenders, citations, verdict, setting),
  };
}

function otherCitations(
  contenders: readonly Match[],
  shown: readonly Citation[],
  verdict: Verdict,
  setting: Setting,
): Citation[] {
  const all = contenders.map((match) => cite(match, verdict, setting));
  return withoutRepeats([...shown, ...all]).slice(shown.length, shown.length + MOST_OTHERS);
}

function cite(match: Match, verdict: Verdict, { claim, base, today, options }: Setting): Citation {
  const { fact, passage, score, reasons } = match;
  const source = base.sources.get(fact.quote.source)!;
  const foreign = source.language.split('-')[0] !== claim.language;
  const translated = foreign ? fact.translation[claim.language] : undefined;
  return {
    factId: fact.id,
    quote: fact.quote,
    marks: marksOn(fact.quote, verdict),
    source,
    ...(translated !== undefined && { translation: { language: claim.language, text: translated } }),
    status: fact.status,
    ...(fact.expiresAt !== undefined && fact.expiresAt <= today && { expiredOn: fact.expiresAt }),
    corrections: fact.corrections,
    match: { field: passage.field, language: passage.language, text: passage.text, score, reasons },
    ...(options.permalinkBase !== undefined && {
      permalink: `${options.permalinkBase}/facts/${encodeURIComponent(fact.id)}`,
    }),
  };
}

/** Spans of the archive that the verdict points at, as marks on one quote; where two overlap the conflict stays. */
function marksOn(quote: Quote, verdict: Verdict): Mark[] {
  const conflicts = verdict.kind === 'contradicted' ? verdict.conflicts : [];
  const candidates: Mark[] = [
    ...conflicts.map((c) => ({ ...c.quote, kind: 'conflict' as const })),
    ...verdict.explanation.agreements.map((a) => ({ ...a.quote, kind: 'agreement' as const })),
  ]
    .map(({ start, end, kind }) => ({ start: start - quote.start, end: end - quote.start, kind }))
    .filter(({ start, end }) => start >= 0 && start < end && end <= quote.exact.length);
  const kept: Mark[] = [];
  for (const mark of candidates) if (!kept.some((other) => overlaps(mark, other))) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}

/** The first of each quote, in order. */
function withoutRepeats(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ quote }) => !seen.has(quoteKey(quote)) && seen.add(quoteKey(quote)));
}

function quoteKey(quote: Quote): string {
  return `${quote.source} ${quote.start} ${quote.end}`;
}
