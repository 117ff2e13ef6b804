import { pino } from 'pino';
import { openForOneCommand } from '../dist/adapters/open-service.js';
import { createMetrics } from '../dist/adapters/web/metrics.js';
import { startWeb } from '../dist/adapters/web/start-web.js';

/** The built page over facts/, with nothing remembered, on ports of its own. Visitors are told apart by X-Forwarded-For. */
export async function pageOverFacts() {
  const logger = pino({ level: 'error' });
  const service = await openForOneCommand({ FACTS_DIR: 'facts' }, logger);
  return startWeb({
    host: '127.0.0.1',
    port: 0,
    adminHost: '127.0.0.1',
    adminPort: 0,
    trustProxy: true,
    service,
    logger,
    metrics: createMetrics(),
  });
}
