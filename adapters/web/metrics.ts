import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AskOutcome, AskRequest, Health } from '../service.js';

/** What an operator can see of Isnad, in Prometheus' text format. */
export interface Metrics {
  /** Told of every question of every platform; hand it to `createIsnad`. */
  observe(request: AskRequest, outcome: AskOutcome, ms: number): void;
  /** Counts an error that no answer tells of; `where` is a short stable name. */
  error(where: string): void;
  /** Asked at each scrape: how many claims wait for moderators. */
  inboxSize(count: () => Promise<number>): void;
  text(health: Health): Promise<string>;
  readonly contentType: string;
}

/** An answer takes milliseconds; a lost store takes seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5];

/** Counters of one process, in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const claims = new Counter({
    name: 'isnad_claims_total',
    help: 'Claims asked, by platform and by verdict (or refused, failed, duplicate)',
    labelNames: ['platform', 'verdict'],
    registers,
  });
  const seconds = new Histogram({
    name: 'isnad_answer_seconds',
    help: 'Time from a question to its answer, by platform',
    labelNames: ['platform'],
    buckets: BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: 'isnad_errors_total',
    help: 'Errors, by where they happened',
    labelNames: ['where'],
    registers,
  });

  const revision = new Gauge({
    name: 'isnad_base_info',
    help: 'Revision of the fact base that answers',
    labelNames: ['revision'],
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const age = gauge('isnad_base_age_seconds', 'Time since the fact base was swapped in');
  const facts = gauge('isnad_base_facts', 'Facts in the fact base');
  const ready = gauge('isnad_ready', '1 when questions can be answered');
  const queueing = gauge('isnad_journal_queueing', '1 while the journal is away and writes wait');

  return {
    contentType: registry.contentType,
    async text(health) {
      revision.reset();
      revision.set({ revision: health.revision }, 1);
      age.set((Date.now() - health.loadedAt) / 1000);
      facts.set(health.facts);
      ready.set(health.ready ? 1 : 0);
      queueing.set(health.journal === 'queueing' ? 1 : 0);
      return registry.metrics();
    },
    observe({ place: { platform } }, outcome, ms) {
      seconds.observe({ platform }, ms / 1000);
      claims.inc({ platform, verdict: outcome.kind === 'answered' ? outcome.answer.verdict : outcome.kind });
      if (outcome.kind === 'failed') errors.inc({ where: `ask-${platform}` });
    },
    error: (where) => errors.inc({ where }),
    inboxSize(count) {
      new Gauge({
        name: 'isnad_inbox_open',
        help: 'Claims that wait for moderators',
        registers,
        async collect() {
          this.set(await count());
        },
      });
    },
  };
}
