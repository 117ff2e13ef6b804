/** The page over the real service and the real facts, on ports of its own. */
import { pino } from 'pino';
import type { Isnad } from '../../adapters/service.js';
import { createMetrics, type Metrics } from '../../adapters/web/metrics.js';
import { type RunningWeb, startWeb } from '../../adapters/web/start-web.js';
import { realService } from './real-service.js';

const LOCAL = { host: '127.0.0.1', port: 0, adminHost: '127.0.0.1', adminPort: 0 };

/** Claims of facts/ whose verdicts are proven at every start. */
export const CLAIMS = {
  contradicted: 'The R1 model by DeepSeek was released on 25 January 2025',
  contradictedArabic: 'كشفت ديب سيك عن نموذج R1 في مارس 2025',
  supported: 'The R1 model by DeepSeek was released in January 2025',
  supportedArabic: 'ديب سيك شركة ناشئة من الصين',
  unknown: 'Giraffes sleep standing up',
} as const;

export interface TestWeb extends RunningWeb {
  readonly service: Isnad;
  readonly metrics: Metrics;
  /** What was logged, a JSON object a line. */
  readonly logged: readonly string[];
}

/** Starts the page; `differences` replace parts of the service. */
export async function testWeb(
  differences: Partial<Isnad> = {},
  options: { publicUrl?: string; trustProxy?: boolean } = {},
): Promise<TestWeb> {
  const logged: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const metrics = createMetrics();
  const real = await realService(logger);
  const service: Isnad = new Proxy(real.service, {
    get(target, name: keyof Isnad) {
      const replaced = differences[name];
      if (replaced !== undefined) return replaced;
      const member = target[name];
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  const web = await startWeb({ ...LOCAL, ...options, service, logger, metrics });
  return {
    ...web,
    service,
    metrics,
    logged,
    close: async () => {
      await web.close();
      await real.close();
    },
  };
}

/** Sends a form as a browser on the page would. */
export function postForm(
  web: RunningWeb,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(web.url + path, {
    method: 'POST',
    headers: { origin: web.url, ...headers },
    body: new URLSearchParams(fields),
  });
}

/** Posts JSON to the API. */
export function postJson(web: RunningWeb, path: string, body: unknown): Promise<Response> {
  return fetch(web.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
