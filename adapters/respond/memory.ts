import { randomBytes } from 'node:crypto';
import type { Answer } from '../../src/model/answer.js';
import type { QuestionId } from '../../src/model/place.js';
import type { MemberHash, QuestionRecord } from '../../src/ports.js';
import type { JournalGuard } from '../sql/guard.js';
import { Recent } from './recent.js';

// An answer with its quotes takes about ten kilobytes.
const KEPT_ANSWERS = 500;

/** Questions answered lately with their answers, in front of the journal. */
export class QuestionMemory {
  readonly #recent = new Recent<QuestionId, { readonly question: QuestionRecord; readonly answer: Answer }>(
    KEPT_ANSWERS,
  );

  constructor(readonly journal: JournalGuard | undefined) {}

  keep(question: QuestionRecord, answer: Answer): void {
    this.#recent.set(question.id, { question, answer });
  }

  answer(id: QuestionId): Answer | undefined {
    return this.#recent.get(id)?.answer;
  }

  async question(id: QuestionId): Promise<QuestionRecord | undefined> {
    const kept = this.#recent.get(id)?.question;
    if (kept) return kept;
    const found = await this.journal?.read(({ questions }) => questions.find(id));
    return found?.ok ? found.value : undefined;
  }

  forget(member: MemberHash): void {
    this.#recent.drop(({ question }) => question.member === member);
  }
}

/** A new id: 128 bits by chance, 22 characters. */
export function newQuestionId(): QuestionId {
  return randomBytes(16).toString('base64url') as QuestionId;
}

/** What the asker is told and the log has too, when something failed. */
export function newReference(): string {
  return randomBytes(5).toString('hex');
}
