import type { Child } from 'hono/jsx';
import { harmless } from '../../../src/answer/isolate.js';
import type { Setting } from '../setting.js';
import { page } from './layout.js';

export interface AskPageProps {
  readonly setting: Setting;
  /** Claims to try. */
  readonly examples: readonly string[];
  /** A question already asked, with its answer. */
  readonly exchange?: Child;
  /** What stands in the field: the claim, where it could not be looked up. */
  readonly draft?: string;
}

/** The first page: a field for a claim, and the answers under one another as in a chat. */
export function askPage({ setting, examples, exchange, draft }: AskPageProps) {
  const { ask } = setting.words;
  return page({
    setting,
    title: ask.title,
    current: 'ask',
    canonical: '/',
    class: exchange === undefined ? 'ask empty' : 'ask',
    children: (
      <>
        <div class="welcome">
          <h1>{ask.title}</h1>
          <p class="lead">{ask.lead}</p>
        </div>
        <section class="log" aria-label={ask.answers}>
          {exchange}
        </section>
        <p class="unseen" role="status" id="said" />
        <form class="composer" method="post" action={setting.href('/')} id="composer">
          <label for="claim">{ask.label}</label>
          <div class="field">
            <textarea
              id="claim"
              name="claim"
              rows={1}
              maxlength={4000}
              required
              enterkeyhint="send"
              autocomplete="off"
              placeholder={ask.placeholder}
              data-working={ask.working}
              data-unreachable={ask.unreachable}
            >
              {draft}
            </textarea>
            <button type="submit">{ask.submit}</button>
          </div>
        </form>
        <Examples setting={setting} examples={examples} />
      </>
    ),
  });
}

function Examples({ setting, examples }: AskPageProps) {
  return (
    <section class="examples" aria-labelledby="examples">
      <h2 id="examples">{setting.words.ask.examples}</h2>
      <form method="post" action={setting.href('/')}>
        <ul>
          {examples.map((claim) => (
            <li>
              <button type="submit" name="claim" value={claim} dir="auto">
                {harmless(claim)}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}

/** Something to say in place of an answer: a refusal, a failure. */
export function Said({ claim, message }: { claim: string; message: string }) {
  return (
    <article class="exchange refused">
      <div class="asked" dir="auto">
        {harmless(claim)}
      </div>
      <div class="answer">
        <p class="message" dir="auto">
          {message}
        </p>
      </div>
    </article>
  );
}
