import { Hono } from 'hono';
import type { Isnad } from '../service.js';
import type { Metrics } from './metrics.js';

/** What only the operator should see, on an address of its own: health, readiness, metrics. */
export function createAdmin(service: Isnad, metrics: Metrics): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', (c) => {
    const health = service.health();
    return c.json(health, health.ready ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.text(await metrics.text(service.health()), 200, { 'content-type': metrics.contentType }),
  );
  app.notFound((c) => c.text('There are /healthz, /readyz and /metrics here.\n', 404));
  return app;
}
