import type { FactId } from '../model/fact.js';
import type { Passage } from '../model/match.js';
import { idf } from './bm25.js';
import { buildSegment, type Segment } from './segment.js';

/**
 * An immutable snapshot of everything that can be found. Nearly all facts lie in the first segment; what was
 * added or changed since it was built lies in a second, small one, and hides its former self in the first.
 */
export interface Index {
  readonly segments: readonly Segment[];
  /** For each segment the facts in it (by number) that are no more. */
  readonly removed: readonly ReadonlySet<number>[];
}

/** Indexes passages from scratch. Passages of one fact are its fields and are found together. */
export function buildIndex(passages: readonly Passage[]): Index {
  return { segments: [buildSegment(passages)], removed: [new Set()] };
}

/**
 * The index with the facts of `changed` added or replaced and those of `gone` removed; costs as much as the
 * changes since the last `buildIndex`, not as the whole. Rarities (idf) still count what was replaced, and the
 * average length is the old one, so rebuild when the changes are no longer few.
 */
export function updateIndex(index: Index, changed: readonly Passage[], gone: readonly FactId[] = []): Index {
  const [base, recent] = index.segments;
  const left = new Set<FactId>([...gone, ...changed.map((passage) => passage.fact.id)]);
  const removed = new Set(index.removed[0]);
  for (const id of left) {
    const fact = base!.factNumbers.get(id);
    if (fact !== undefined) removed.add(fact);
  }
  const kept = (recent?.passages ?? []).filter((passage) => !left.has(passage.fact.id));
  const delta = buildSegment([...kept, ...changed], base!.averageLength);
  return { segments: [base!, delta], removed: [removed, new Set()] };
}

/** How many facts there are. */
export function factCount(index: Index): number {
  return index.segments.reduce((sum, segment, i) => sum + segment.facts.length - index.removed[i]!.size, 0);
}

/** How many facts hold a term; replaced ones count until the index is rebuilt. */
export function documentFrequency(index: Index, key: string): number {
  let sum = 0;
  for (const segment of index.segments) {
    const term = segment.numbers.get(key);
    if (term !== undefined) sum += segment.postingStart[term + 1]! - segment.postingStart[term]!;
  }
  return sum;
}

/** Rarity of a term in the whole index. */
export function rarity(index: Index, key: string): number {
  return idf(documentFrequency(index, key), totalFacts(index));
}

/** Facts that rarities count: with replaced ones, as `documentFrequency` does. */
export function totalFacts(index: Index): number {
  return index.segments.reduce((sum, segment) => sum + segment.facts.length, 0);
}
