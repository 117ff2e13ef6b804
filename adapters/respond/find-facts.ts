import { tokenize } from '../../src/analysis/tokenize.js';
import type { Fact, FactId } from '../../src/model/fact.js';
import type { FactBase } from '../../src/model/library.js';

interface Words {
  readonly norms: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** Words of each fact's quote, wordings and translations; made once for each base, when somebody first searches. */
const indexes = new WeakMap<FactBase, ReadonlyMap<FactId, Words>>();

/**
 * Facts that have every word searched for, as it stands, inflected, or begun; in file order. For browsing: unlike
 * `check` it never guesses, so that what is not found is not there.
 */
export function findFacts(base: FactBase, text: string): Fact[] {
  const typed = tokenize(text);
  const telling = typed.filter(({ stop }) => !stop);
  const wanted = telling.length > 0 ? telling : typed;
  if (wanted.length === 0) return [];
  const index = indexOf(base);
  return [...base.facts.values()].filter((fact) => {
    const words = index.get(fact.id);
    return (
      words !== undefined &&
      wanted.every(
        ({ norm, stem }) => words.stems.has(stem) || words.norms.some((word) => word.startsWith(norm)),
      )
    );
  });
}

function indexOf(base: FactBase): ReadonlyMap<FactId, Words> {
  const known = indexes.get(base);
  if (known) return known;
  const collected = new Map<FactId, { norms: Set<string>; stems: Set<string> }>();
  for (const { fact, reading } of base.passages) {
    const words = collected.get(fact.id) ?? { norms: new Set(), stems: new Set() };
    for (const { norm, stem } of reading.terms) {
      words.norms.add(norm);
      words.stems.add(stem);
    }
    collected.set(fact.id, words);
  }
  const index = new Map([...collected].map(([id, { norms, stems }]) => [id, { norms: [...norms], stems }]));
  indexes.set(base, index);
  return index;
}
