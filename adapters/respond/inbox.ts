import { createHash } from 'node:crypto';
import type { QuestionId } from '../../src/model/place.js';
import { clusterOf, type Signature } from '../../src/moderation/inbox.js';
import type { InboxReason, Journal, QuestionRecord } from '../../src/ports.js';

/** Puts a question into the entry of those that ask the same, or into a new one. Returns the entry's id. */
export async function putIntoInbox(
  journal: Journal,
  question: { readonly id: QuestionId; readonly language: QuestionRecord['language'] },
  signature: Signature,
  reason: InboxReason,
  at: number,
): Promise<string> {
  const text = JSON.stringify(signature);
  const entries = (await journal.inbox.signatures()).map((entry) => ({
    id: entry.id,
    signature: JSON.parse(entry.signature) as Signature,
  }));
  const id = clusterOf(signature, entries) ?? idOf(text);
  return journal.inbox.put({ id, reason, signature: text, language: question.language }, question.id, at);
}

/** The same words, the same id: two processes that are asked at once make one entry. */
function idOf(signature: string): string {
  return createHash('sha256').update(signature).digest('base64url').slice(0, 16);
}
