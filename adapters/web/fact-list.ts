import type { FactView, Isnad } from '../service.js';

export interface FactFilter {
  readonly q?: string | undefined;
  readonly source?: string | undefined;
  readonly status?: string | undefined;
  readonly language?: string | undefined;
}

/** Facts that a filter lets through: the best first where words were searched, else in the order of the files. */
export function filterFacts(service: Isnad, { q, source, status, language }: FactFilter): FactView[] {
  const found = q === undefined || q.trim() === '' ? service.listFacts() : service.findFacts(q);
  return found.filter(
    (view) =>
      (!source || view.source.id === source) &&
      (!language || view.source.language === language) &&
      (!status || (status === 'expired' ? view.expired : view.fact.status === status)),
  );
}
