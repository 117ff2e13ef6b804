import { composeAnswer } from '../../src/answer/compose-answer.js';
import { longDate } from '../../src/answer/dates.js';
import { isolate } from '../../src/answer/isolate.js';
import { latePhrases } from '../../src/answer/phrases-late.js';
import { check } from '../../src/check.js';
import { readClaim } from '../../src/claim/read-claim.js';
import type { Library } from '../../src/library/build-library.js';
import type { Answer } from '../../src/model/answer.js';
import type { FactId } from '../../src/model/fact.js';
import type { Match } from '../../src/model/match.js';
import type { Verdict } from '../../src/model/verdict.js';
import type { QuestionRecord } from '../../src/ports.js';
import type { ModerateDeps } from './deps.js';

/** Why a delivery is made; kept with it, so that its answer is worked out when it is sent and not before. */
export type Occasion =
  | { readonly kind: 'answered' }
  | { readonly kind: 'linked'; readonly factId: string }
  | { readonly kind: 'rechecked' }
  | { readonly kind: 'fact-changed'; readonly factId: string };

/** What the facts say of a question now, read as on the day it was asked. */
export function answerTo(question: Pick<QuestionRecord, 'text' | 'askedOn'>, deps: ModerateDeps): Answer {
  return check(question.text, deps.holder.current(), question.askedOn, deps.compose);
}

/** True for a verdict that settles what was asked. */
export function settles(answer: Answer): boolean {
  return answer.verdict === 'supported' || answer.verdict === 'contradicted';
}

/** The answer of a late delivery and the sentence before it; undefined where there is nothing left to say. */
export function lateAnswer(
  question: QuestionRecord,
  occasion: Occasion,
  deps: ModerateDeps,
): { readonly answer: Answer; readonly note: string } | undefined {
  const words = latePhrases(question.language);
  const answer = answerTo(question, deps);
  switch (occasion.kind) {
    case 'answered':
      // The fact may have been retracted again since.
      return settles(answer) ? { answer, note: words.answered } : undefined;
    case 'rechecked':
      return { answer, note: words.rechecked };
    case 'linked': {
      const cites = answer.citations.some(({ factId }) => factId === occasion.factId);
      if (settles(answer) && cites) return { answer, note: words.answered };
      const linked = linkedAnswer(question, occasion.factId as FactId, deps);
      return linked && { answer: linked, note: words.linked };
    }
    case 'fact-changed':
      return { answer, note: changeNote(occasion.factId as FactId, question, deps) };
  }
}

function changeNote(id: FactId, { language }: QuestionRecord, deps: ModerateDeps): string {
  const words = latePhrases(language);
  const fact = deps.holder.current().facts.get(id);
  const last = fact?.corrections.at(-1);
  if (!last) return words.changed;
  const said = fact?.status === 'retracted' ? words.retracted : words.corrected;
  return said(isolate(longDate(last.date, language)), isolate(last.reason));
}

/** A fact that a moderator points to: shown as related, for he says that it bears on the claim, not what it says of it. */
function linkedAnswer(question: QuestionRecord, id: FactId, deps: ModerateDeps): Answer | undefined {
  const library = deps.holder.current();
  const match = matchOf(library, id);
  if (!match) return undefined;
  const claim = readClaim(question.text, library.lexicon, question.askedOn);
  const verdict: Verdict = {
    kind: 'related',
    contenders: [match],
    citations: [match.fact.quote],
    confidence: 1,
    explanation: { rule: 'linked-by-moderator', agreements: [], unverified: [] },
  };
  return composeAnswer(
    claim,
    claim.statements.map(() => verdict),
    library,
    question.askedOn,
    deps.compose,
  );
}

function matchOf(library: Library, id: FactId): Match | undefined {
  const passages = library.passages.filter(({ fact }) => fact.id === id);
  const quote = passages.find(({ field }) => field === 'quote');
  return quote && { fact: quote.fact, passage: quote, quote, passages, score: 1, reasons: [] };
}
