import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { type FactFilter, filterFacts } from '../fact-list.js';
import { correctionsPage } from '../pages/corrections.js';
import { errorPage } from '../pages/error.js';
import { factPage } from '../pages/fact.js';
import { factsPage } from '../pages/facts.js';
import type { Site } from '../site.js';
import { feedData } from '../structured-data.js';

const LONGEST_SEARCH = 200;

/** The fact base: list, citation pages, archived texts, feed, corrections. */
export function factRoutes({ service, limits, settingOf }: Site): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    const wait = await limits.take(c, 'read');
    if (wait === undefined) return next();
    const setting = settingOf(c);
    const seconds = Math.ceil(wait / 1000);
    c.header('retry-after', String(seconds));
    return c.html(errorPage({ setting, title: setting.phrases.refusal.tooMany(seconds) }), 429);
  });
  app.use(etag(), async (c, next) => {
    await next();
    c.header('cache-control', 'no-cache');
    c.header('vary', 'Accept-Language');
  });

  app.get('/facts', (c) => {
    const { q, source, status, language, page } = c.req.query();
    const filter: FactFilter = { q: q?.slice(0, LONGEST_SEARCH), source, status, language };
    const number = Math.max(1, Math.trunc(Number(page)) || 1);
    const found = filterFacts(service, filter);
    return c.html(factsPage({ all: service.listFacts(), found, filter, number, setting: settingOf(c) }));
  });

  app.get('/facts/:id', (c) => {
    const view = service.showFact(c.req.param('id'));
    if (view === undefined) return c.notFound();
    const neighbours = service
      .listFacts()
      .filter(({ fact, source }) => source.id === view.source.id && fact.id !== view.fact.id);
    return c.html(factPage({ view, neighbours, setting: settingOf(c) }));
  });

  app.get('/archive/:file{.+\\.txt}', (c) => {
    const id = c.req.param('file').slice(0, -'.txt'.length);
    const source = service.listFacts().find((view) => view.source.id === id)?.source;
    return source === undefined ? c.notFound() : c.text(source.text);
  });

  app.get('/feed.json', (c) => {
    const feed = feedData(service.listFacts(), settingOf(c).origin, service.health().loadedAt);
    return c.body(JSON.stringify(feed), 200, { 'content-type': 'application/ld+json; charset=utf-8' });
  });

  app.get('/corrections', (c) =>
    c.html(correctionsPage({ views: service.listFacts(), setting: settingOf(c) })),
  );
  return app;
}
