import { normsOf, tokenize } from '../analysis/tokenize.js';
import words from '../lexicon/pointing.json' with { type: 'json' };
import type { Claim } from '../model/claim.js';

/** Words that ask whether something holds, or point at it. */
const POINTING = normsOf(words.pointing);

/** What may stand around them. */
const AROUND = normsOf(words.around);

/**
 * Whether a message only asks about something said elsewhere: “is this true?”, «هل هذا صحيح؟», “fact check this”,
 * “??”. It holds no claim; the message it replies to may.
 */
export function pointsAway(text: string): boolean {
  const said = tokenize(text);
  if (said.length === 0) return /[?؟]/.test(text);
  const isPointing = said.map(({ norm }) => POINTING.has(norm));
  return isPointing.includes(true) && said.every(({ norm }, i) => isPointing[i] || AROUND.has(norm));
}

/**
 * A claim without the questions beside it that ask whether it holds: “… Is that true?”, «هل هذا صحيح؟ …». Only with a
 * question mark: “… That is false.” denies what it points at.
 */
export function withoutAsides(claim: Claim): Claim {
  const isAside = ({ text, end }: Claim['statements'][number]): boolean =>
    /^\s*[?؟]/.test(claim.text.slice(end)) && pointsAway(text);
  return { ...claim, statements: claim.statements.filter((statement) => !isAside(statement)) };
}
