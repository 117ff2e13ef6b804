import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AskOutcome, QuestionId } from '../../service.js';
import { examplesOf } from '../examples.js';
import { Exchange } from '../pages/answer.js';
import { askPage, Said } from '../pages/ask.js';
import { errorPage } from '../pages/error.js';
import { FeedbackTaken } from '../pages/feedback.js';
import type { Setting } from '../setting.js';
import type { Site } from '../site.js';
import { LARGEST_BODY } from '../visitor-limits.js';
import { WEB } from '../web-place.js';

/** page.js asks for the new piece only, and puts it under the earlier ones. */
const wantsPiece = (c: Context) => c.req.header('x-piece') !== undefined;

/** Asking: `/` and what can be said of an answer. */
export function askRoutes(site: Site): Hono {
  const { service, limits, settingOf } = site;
  const examples = examplesOf(service);
  const app = new Hono();
  const small = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: (c) => {
      const setting = settingOf(c);
      return c.html(errorPage({ setting, title: setting.words.errors.tooLarge }), 413);
    },
  });

  app.get('/', (c) => {
    const setting = settingOf(c);
    c.header('vary', 'Accept-Language');
    c.header('cache-control', 'no-cache');
    return c.html(askPage({ setting, examples: examples(setting.language) }));
  });

  app.post('/', small, async (c) => {
    const setting = settingOf(c);
    const form = await c.req.parseBody();
    const claim = typeof form.claim === 'string' ? form.claim.replace(/\r\n?/g, '\n') : '';
    const wait = await limits.take(c, 'claim');
    if (wait !== undefined) {
      const seconds = Math.ceil(wait / 1000);
      c.header('retry-after', String(seconds));
      const message = setting.phrases.refusal.tooMany(seconds);
      return show(c, examples, setting, claim, 429, <Said claim={claim} message={message} />);
    }
    const outcome = await service.ask({ place: WEB, private: true, text: claim, language: setting.language });
    return show(c, examples, setting, claim, statusOf(outcome), drawn(outcome, claim, setting));
  });

  app.post('/questions/:question', small, async (c) => {
    const setting = settingOf(c);
    const question = c.req.param('question') as QuestionId;
    const { say } = await c.req.parseBody();
    if (!/^[\w-]{1,32}$/.test(question) || !['right', 'wrong', 'forward'].includes(String(say)))
      return c.notFound();
    const wait = await limits.take(c, 'claim');
    if (wait !== undefined) return c.text(setting.phrases.refusal.tooMany(Math.ceil(wait / 1000)), 429);
    const said = (words: string, status: ContentfulStatusCode) =>
      c.html(wantsPiece(c) ? <FeedbackTaken words={words} /> : errorPage({ setting, title: words }), status);
    if ((await service.recall(question)) === undefined) return said(setting.phrases.refusal.gone, 404);
    if (say === 'forward') await service.forward(question, undefined, undefined);
    else await service.feedback(question, undefined, say === 'right');
    return said(say === 'forward' ? setting.phrases.forwarded : setting.phrases.feedback.thanks, 200);
  });
  return app;
}

function drawn(outcome: AskOutcome, claim: string, setting: Setting): Child {
  switch (outcome.kind) {
    case 'answered':
      return <Exchange answer={outcome.answer} question={outcome.questionId} setting={setting} />;
    case 'duplicate':
      return null;
    default:
      return <Said claim={claim} message={outcome.message} />;
  }
}

function statusOf(outcome: AskOutcome): ContentfulStatusCode {
  if (outcome.kind === 'failed') return 500;
  if (outcome.kind !== 'refused') return 200;
  return outcome.reason === 'too-many' ? 429 : 422;
}

function show(
  c: Context,
  examples: ReturnType<typeof examplesOf>,
  setting: Setting,
  claim: string,
  status: ContentfulStatusCode,
  exchange: Child,
) {
  c.header('cache-control', 'no-store');
  if (wantsPiece(c)) return c.html(String(exchange), status);
  const draft = status === 200 ? '' : claim;
  return c.html(askPage({ setting, examples: examples(setting.language), exchange, draft }), status);
}
