import { err, type NonEmpty, ok, type Result } from '../model/basics.js';
import type { Fact, FactId } from '../model/fact.js';
import type { FactBase, FactFiles, Issue } from '../model/library.js';
import type { Passage } from '../model/match.js';
import { buildIndex, type Index, updateIndex } from '../retrieval/inverted-index.js';
import {
  baseOf,
  buildLibrary,
  hasErrors,
  type Library,
  matchable,
  passagesOf,
  sourceOf,
} from './build-library.js';
import { proveFacts } from './prove-facts.js';

/**
 * `buildLibrary` after a change of the files that `before` was built of. Everything is proven anew, but texts
 * that are as they were keep their readings, and in a large base only what changed is indexed. A passage may go
 * on naming the line where its fact stood before; `facts` of the library knows the line of now.
 */
export function rebuildLibrary(before: Library, files: FactFiles): Result<Library, NonEmpty<Issue>> {
  const proven = proveFacts(files);
  if (hasErrors(proven.issues)) return err(proven.issues);
  if (JSON.stringify(proven.names) !== JSON.stringify(before.names)) return buildLibrary(files);

  const { lexicon } = before;
  const known = passagesByFact(before);
  const changed: Passage[] = [];
  const passages = matchable(proven).flatMap((fact) => {
    const kept = known.get(fact.id);
    known.delete(fact.id);
    if (kept !== undefined && says(kept[0]!.fact, before) === says(fact, proven)) return kept;
    const read = passagesOf(fact, sourceOf(fact, proven), lexicon);
    changed.push(...read);
    return read;
  });
  const index = indexOf(passages, before.index, changed, [...known.keys()]);
  return ok({ ...baseOf(files, proven, passages), lexicon, index });
}

/** Everything a passage is made of, as one text to compare: all of a fact but its line, and what dates count from. */
function says({ position: _, ...fact }: Fact, base: Pick<FactBase, 'sources'>): string {
  const { publishedAt, language } = sourceOf(fact as Fact, base);
  return JSON.stringify([fact, publishedAt, language]);
}

function passagesByFact({ passages }: FactBase): Map<FactId, Passage[]> {
  const byFact = new Map<FactId, Passage[]>();
  for (const passage of passages) {
    const all = byFact.get(passage.fact.id);
    if (all === undefined) byFact.set(passage.fact.id, [passage]);
    else all.push(passage);
  }
  return byFact;
}

const MANY = 2000; // passages; fewer are indexed in a breath, and an index built whole has exact rarities
const MUCH = 0.05; // of the passages changed since; then rarities that count what was replaced may mislead

function indexOf(all: readonly Passage[], index: Index, changed: readonly Passage[], gone: FactId[]): Index {
  if (changed.length === 0 && gone.length === 0) return index;
  if (all.length < MANY) return buildIndex(all);
  const updated = updateIndex(index, changed, gone);
  const [base, recent] = updated.segments;
  const hidden = updated.removed[0]!.size + recent!.facts.length;
  return hidden > MUCH * base!.facts.length ? buildIndex(all) : updated;
}
