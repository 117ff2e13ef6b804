import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Isnad } from '../service.js';

/** What an operator can see of Isnad, in Prometheus' text format. */
export interface Metrics {
  /** The same service, with every question counted. Hand this one to the platforms. */
  watch(service: Isnad): Isnad;
  /** Counts an error that no answer tells of; `where` is a short stable name. */
  error(where: string): void;
  /** Asked at each scrape: how many claims wait for moderators. */
  inboxSize(count: () => Promise<number>): void;
  text(): Promise<string>;
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

  const watchBase = (service: Isnad) => {
    new Gauge({
      name: 'isnad_base_info',
      help: 'Revision of the fact base that answers',
      labelNames: ['revision'],
      registers,
      collect() {
        this.reset();
        this.set({ revision: service.health().revision }, 1);
      },
    });
    new Gauge({
      name: 'isnad_base_age_seconds',
      help: 'Time since the fact base was swapped in',
      registers,
      collect() {
        this.set((Date.now() - service.health().loadedAt) / 1000);
      },
    });
    new Gauge({
      name: 'isnad_base_facts',
      help: 'Facts in the fact base',
      registers,
      collect() {
        this.set(service.health().facts);
      },
    });
    new Gauge({
      name: 'isnad_ready',
      help: '1 when questions can be answered',
      registers,
      collect() {
        this.set(service.health().ready ? 1 : 0);
      },
    });
  };

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
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
    watch(service) {
      watchBase(service);
      return {
        ...service,
        async ask(request) {
          const { platform } = request.place;
          const stop = seconds.startTimer({ platform });
          const outcome = await service.ask(request);
          stop();
          const verdict = outcome.kind === 'answered' ? outcome.answer.verdict : outcome.kind;
          claims.inc({ platform, verdict });
          if (outcome.kind === 'failed') errors.inc({ where: `ask-${platform}` });
          return outcome;
        },
      };
    },
  };
}
