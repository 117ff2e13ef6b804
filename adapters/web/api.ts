import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { toJson } from '../../src/answer/to-json.js';
import type { Answer } from '../../src/model/answer.js';
import type { AskOutcome, FactView } from '../service.js';
import { CheckRequest, type Fact, FactQuery } from './api-schemas.js';
import { filterFacts } from './fact-list.js';
import { openApi } from './openapi.js';
import { factPath } from './setting.js';
import type { Site } from './site.js';
import { LARGEST_BODY } from './visitor-limits.js';
import { WEB } from './web-place.js';

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  empty: 422,
  'too-long': 422,
  'too-many': 429,
  failed: 500,
  duplicate: 409,
};

/** JSON for programs. No CORS headers: pages of other sites cannot read it unless a proxy allows them. */
export function api({ service, limits, settingOf }: Site): Hono {
  const app = new Hono();
  const originOf = (c: Context) => settingOf(c).origin;

  app.post(
    '/check',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) =>
        fail(
          c,
          413,
          'too-large',
          `the body is over ${LARGEST_BODY} bytes; send one claim of at most 2,000 characters`,
        ),
    }),
    async (c) => {
      const wait = await limits.take(c, 'claim');
      if (wait !== undefined) return tooMany(c, wait);
      const given = await readBody(c);
      if (typeof given === 'string') return fail(c, 400, 'invalid-request', given);
      const { id, claim } = given;
      const echo = { ...(id !== undefined && { id }), claim };
      const started = performance.now();
      const outcome = await service.ask({ place: WEB, private: true, text: claim });
      const ms = Math.round((performance.now() - started) * 1000) / 1000;
      const answered = (answer: Answer) => c.json({ ...echo, ...toJson(answer), ms });
      if (outcome.kind === 'answered') return answered(outcome.answer);
      // Programs get one shape: a message that states nothing is answered with no statement, as unknown.
      return outcome.kind === 'refused' && outcome.answer
        ? answered(outcome.answer)
        : failed(c, outcome, echo);
    },
  );

  app.get('/facts', async (c) => {
    const wait = await limits.take(c, 'read');
    if (wait !== undefined) return tooMany(c, wait);
    const query = FactQuery.safeParse(c.req.query());
    if (!query.success) return fail(c, 400, 'invalid-request', problems(query.error));
    const { limit, offset, ...filter } = query.data;
    const found = filterFacts(service, filter);
    const facts = found.slice(offset, offset + limit).map((view) => factJson(view, originOf(c)));
    return c.json({ revision: service.health().revision, total: found.length, facts });
  });

  app.get('/facts/:id', async (c) => {
    const wait = await limits.take(c, 'read');
    if (wait !== undefined) return tooMany(c, wait);
    const view = service.showFact(c.req.param('id'));
    if (view === undefined)
      return fail(c, 404, 'not-found', 'there is no fact of that id; GET /api/facts lists them');
    return c.json(factJson(view, originOf(c)));
  });

  app.get('/openapi.json', (c) => c.json(openApi(originOf(c))));
  app.all('/check', (c) => fail(c, 405, 'method-not-allowed', 'POST {"claim": "…"} here', { allow: 'POST' }));
  app.all('*', (c) => fail(c, 404, 'not-found', 'no such address; GET /api/openapi.json describes them all'));
  return app;
}

/** An error as /api gives it: a stable code for programs, a sentence for people. */
export function fail(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
  headers: Record<string, string> = {},
  echo: object = {},
) {
  return c.json({ ...echo, error: { code, message } }, status, headers);
}

function tooMany(c: Context, waitMs: number) {
  const seconds = Math.ceil(waitMs / 1000);
  const message = `too many requests from this address; try again in ${seconds} s`;
  return fail(c, 429, 'too-many', message, { 'retry-after': String(seconds) });
}

function failed(c: Context, outcome: Exclude<AskOutcome, { kind: 'answered' }>, echo: object) {
  if (outcome.kind === 'duplicate') return fail(c, 409, 'duplicate', 'this was answered before', {}, echo);
  const code = outcome.kind === 'refused' ? outcome.reason : outcome.kind;
  const retry = outcome.kind === 'refused' ? outcome.retryAfterMs : undefined;
  const headers: Record<string, string> =
    retry === undefined ? {} : { 'retry-after': String(Math.ceil(retry / 1000)) };
  return fail(c, STATUS[code] ?? 500, code, outcome.message, headers, echo);
}

async function readBody(c: Context): Promise<z.infer<typeof CheckRequest> | string> {
  const type = c.req.header('content-type') ?? '';
  // Asking for JSON by name keeps other sites' forms out: a form cannot send this type.
  if (!/^application\/json\b/i.test(type))
    return 'send the claim as JSON, with Content-Type: application/json';
  try {
    const parsed = CheckRequest.safeParse(await c.req.json());
    return parsed.success ? parsed.data : problems(parsed.error);
  } catch (error) {
    if (error instanceof SyntaxError) return `the body is no JSON (${error.message}); send {"claim": "…"}`;
    throw error;
  }
}

function problems(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');
}

function factJson({ fact, source, expired }: FactView, origin: string): z.infer<typeof Fact> {
  const { id, title, publisher, publishedAt, url, sha256 } = source;
  return {
    id: fact.id,
    kind: fact.kind,
    status: fact.status as z.infer<typeof Fact>['status'],
    expired,
    expiresAt: fact.expiresAt ?? null,
    supersededBy: fact.supersededBy ?? null,
    quote: fact.quote.exact,
    start: fact.quote.start,
    end: fact.quote.end,
    language: source.language,
    wordings: mutable(fact.wordings),
    translation: { ...fact.translation },
    corrections: fact.corrections.map((correction) => ({ ...correction })),
    source: { id, title, publisher, publishedAt, url: url ?? null, sha256 },
    url: origin + factPath(fact.id),
  };
}

function mutable(wordings: FactView['fact']['wordings']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(wordings).map(([language, texts]) => [language, [...texts]]));
}
