import { createHash } from 'node:crypto';
import type { QuestionId } from '../../src/model/place.js';
import { bucketOf, clusterOf, type Signature } from '../../src/moderation/inbox.js';
import type { InboxReason, Journal, QuestionRecord } from '../../src/ports.js';

// A claim without names and numbers shares its bucket with all such claims: the newest of them are compared.
const COMPARED = 500;

/** Puts a question into the entry of those that ask the same, or into a new one. Returns the entry's id. */
export async function putIntoInbox(
  journal: Journal,
  question: { readonly id: QuestionId; readonly language: QuestionRecord['language'] },
  signature: Signature,
  reason: InboxReason,
  at: number,
): Promise<string> {
  const text = JSON.stringify(signature);
  const bucket = hash(bucketOf(signature));
  const entries = (await journal.inbox.signatures(bucket, COMPARED)).map((entry) => ({
    id: entry.id,
    signature: JSON.parse(entry.signature) as Signature,
  }));
  const id = clusterOf(signature, entries) ?? hash(text);
  return journal.inbox.put(
    { id, reason, signature: text, bucket, language: question.language },
    question.id,
    at,
  );
}

/** The same words, the same id: two processes that are asked at once make one entry. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
