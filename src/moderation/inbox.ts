/** Which questions are one entry of the moderators' inbox, and which questions belong there at all. */
import type { Answer } from '../model/answer.js';
import type { Claim } from '../model/claim.js';

/** What is compared of two questions; small enough to be kept with every entry. */
export interface Signature {
  /** Stems of the words that carry meaning, sorted, each once. */
  readonly terms: readonly string[];
  /** Quantities and dates: two that differ in one never ask the same. */
  readonly values: readonly string[];
  /** Names by id, which is the same in every script and spelling. */
  readonly names: readonly string[];
  readonly negated: boolean;
}

// Share of common terms from which two questions are one. "Did DeepSeek open an office in Berlin" and "DeepSeek has
// opened a Berlin office, right?" share nearly all; with a word in three exchanged they may ask another thing, and a
// dismissal would then silence a question that nobody has read.
const SAME_TERMS = 0.66;

// Below this even a verdict is worth a moderator's look.
const DOUBTFUL_CONFIDENCE = 0.6;

/** The signature of a message that was read. */
export function signatureOf(claim: Claim): Signature {
  const { statements } = claim;
  return {
    terms: sorted(
      statements.flatMap(({ terms }) => terms.filter(({ stop }) => !stop).map(({ stem }) => stem)),
    ),
    values: sorted([
      ...statements.flatMap(({ quantities }) =>
        quantities.map(
          ({ value, upper, unit, comparator }) => `${comparator} ${value} ${upper ?? ''} ${unit}`,
        ),
      ),
      ...statements.flatMap(({ dates }) =>
        dates.map(({ year, month, day, part, bound }) => `on ${[year, month, day, part, bound].join('/')}`),
      ),
    ]),
    names: sorted(
      statements.flatMap(({ names }) => names.flatMap(({ id }) => (id === undefined ? [] : [id]))),
    ),
    negated: statements.filter(({ polarity }) => polarity === 'negated').length % 2 === 1,
  };
}

/** The part of a signature that has to be equal: questions of different buckets are never one. */
export function bucketOf({ values, names, negated }: Signature): string {
  return JSON.stringify([values, names, negated]);
}

/** How alike two questions are, 0 to 1; 0 where they differ in a value, a name or a negation. */
export function likeness(a: Signature, b: Signature): number {
  if (bucketOf(a) !== bucketOf(b)) return 0;
  const common = a.terms.filter((term) => b.terms.includes(term)).length;
  const all = a.terms.length + b.terms.length - common;
  return all === 0 ? 0 : common / all;
}

/** The entry that a question belongs to: the most alike, if it is alike enough. */
export function clusterOf(
  question: Signature,
  entries: readonly { readonly id: string; readonly signature: Signature }[],
): string | undefined {
  let best: { id: string; score: number } | undefined;
  for (const { id, signature } of entries) {
    const score = likeness(question, signature);
    if (score >= SAME_TERMS && (best === undefined || score > best.score)) best = { id, score };
  }
  return best?.id;
}

/** Why an answer belongs in the inbox by itself; undefined where it does not. */
export function inboxReason(answer: Answer): 'unknown' | 'doubtful' | undefined {
  if (answer.parts.length === 0) return undefined;
  if (answer.verdict === 'unknown') return 'unknown';
  return answer.verdict === 'related' || answer.confidence < DOUBTFUL_CONFIDENCE ? 'doubtful' : undefined;
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
