import type { Phrases } from '../../src/answer/phrases.js';
import type { AskOutcome } from '../service.js';

type Refusal = Extract<AskOutcome, { kind: 'refused' }>;

// Longer messages are articles: the claim in them has to be pointed out by whoever asks.
const MAX_CHARACTERS = 2_000;
// Each takes some eight milliseconds, in which nobody else is answered, and no chat has room for more.
const MAX_STATEMENTS = 30;
const LEAST_OF_MANY = 7 * MAX_STATEMENTS; // characters; a shorter message does not hold too many statements

/** The refusal of a message that is too long to be looked up, if it is. */
export function tooLong(text: string, { refusal }: Phrases, limit = MAX_CHARACTERS): Refusal | undefined {
  const length = [...text].length;
  if (length <= limit) return undefined;
  return { kind: 'refused', reason: 'too-long', message: refusal.tooLong(limit, length) };
}

/** The refusal of a message that makes too many statements, if it does; they are only counted where there may be. */
export function tooManyStatements(
  text: string,
  { refusal }: Phrases,
  count: () => number,
): Refusal | undefined {
  const statements = text.length < LEAST_OF_MANY ? 0 : count();
  if (statements <= MAX_STATEMENTS) return undefined;
  return {
    kind: 'refused',
    reason: 'too-long',
    message: refusal.tooManyStatements(MAX_STATEMENTS, statements),
  };
}

/** The refusal of a member or channel that asks too fast; `retryAfterMs` until the next claim is looked up. */
export function tooMany(retryAfterMs: number, { refusal }: Phrases): Refusal {
  const message = refusal.tooMany(Math.ceil(retryAfterMs / 1000));
  return { kind: 'refused', reason: 'too-many', message, retryAfterMs };
}
