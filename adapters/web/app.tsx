import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { getPath } from 'hono/utils/url';
import { api, fail } from './api.js';
import { assets } from './assets.js';
import { protect } from './headers.js';
import { errorPage } from './pages/error.js';
import { askRoutes } from './routes/ask.js';
import { factRoutes } from './routes/facts.js';
import { basePath, settingOf, withoutBase } from './setting.js';
import type { Site, WebOptions } from './site.js';
import { createVisitorLimits } from './visitor-limits.js';

/** The page and its API, as one fetch handler. */
export function createApp(options: WebOptions): Hono {
  const site: Site = {
    ...options,
    limits: createVisitorLimits(options.trustProxy ?? false),
    settingOf: (c) => settingOf(c, options.publicUrl),
  };
  const base = basePath(options.publicUrl);
  // A proxy that serves the page under a path may take that path off or leave it on.
  const app = new Hono({ getPath: (request) => withoutBase(getPath(request), base) });
  app.use(protect());
  app.route('/assets', assets());
  app.route('/api', api(site));
  // Behind a proxy that adds TLS the form comes from the public address, not from the one that is asked here.
  const ours = options.publicUrl === undefined ? undefined : new URL(options.publicUrl).origin;
  app.use(csrf({ origin: (origin, c) => origin === ours || origin === new URL(c.req.url).origin }));
  app.route('/', askRoutes(site));
  app.route('/', factRoutes(site));
  app.notFound((c) => {
    const setting = site.settingOf(c);
    const { notFound, notFoundAdvice } = setting.words.errors;
    return c.html(errorPage({ setting, title: notFound, advice: notFoundAdvice }), 404);
  });
  app.onError((error, c) => answerError(error, c, site));
  return app;
}

function answerError(error: Error, c: Context, site: Site) {
  const setting = site.settingOf(c);
  if (error instanceof HTTPException && error.status === 403)
    return c.html(errorPage({ setting, title: setting.words.errors.foreignForm }), 403);
  const reference = randomUUID().slice(0, 8);
  site.logger.error({ err: error, reference, path: c.req.path }, 'the page failed');
  site.metrics.error('web');
  const message = setting.words.errors.broken(reference);
  return c.req.path.startsWith('/api/')
    ? fail(c, 500, 'failed', message)
    : c.html(errorPage({ setting, title: message }), 500);
}
