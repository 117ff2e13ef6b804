import type { Day } from '../../src/model/basics.js';
import type { Fact, FactId } from '../../src/model/fact.js';
import type { FactBase } from '../../src/model/library.js';
import type { FactView } from '../service.js';

/** A fact to be shown by itself; a draft is nobody's business yet. */
export function viewFact(
  base: FactBase,
  id: FactId,
  today: Day,
  permalinkBase: string | undefined,
): FactView | undefined {
  const fact = base.facts.get(id);
  return fact && fact.status !== 'draft' ? view(base, fact, today, permalinkBase) : undefined;
}

/** Every fact that may be shown, in file order. */
export function viewFacts(base: FactBase, today: Day, permalinkBase: string | undefined): FactView[] {
  return [...base.facts.values()]
    .filter(({ status }) => status !== 'draft')
    .map((fact) => view(base, fact, today, permalinkBase));
}

function view(base: FactBase, fact: Fact, today: Day, permalinkBase: string | undefined): FactView {
  return {
    fact,
    source: base.sources.get(fact.quote.source)!,
    expired: fact.expiresAt !== undefined && fact.expiresAt <= today,
    ...(permalinkBase !== undefined && {
      permalink: `${permalinkBase}/facts/${encodeURIComponent(fact.id)}`,
    }),
  };
}
