import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { assetPath } from '../assets.js';
import type { Setting } from '../setting.js';
import { scriptSafe } from '../structured-data.js';
import { ChainIcon } from './icons.js';
import { Go } from './text.js';

export interface LayoutProps {
  readonly setting: Setting;
  readonly title: string;
  readonly current?: 'ask' | 'facts' | 'corrections';
  readonly description?: string;
  /** Path of the address that search engines should keep. */
  readonly canonical?: string;
  /** schema.org data of the page. */
  readonly data?: object;
  readonly class?: string;
  readonly children: Child;
}

const PAGES = { ask: '/', facts: '/facts', corrections: '/corrections' } as const;

/** A whole page: head, navigation, content, footer. Its only script is a file of this server. */
export function page(props: LayoutProps) {
  return html`<!doctype html>${<Layout {...props} />}`;
}

function Layout(props: LayoutProps) {
  const { setting, title, canonical, data, description, children } = props;
  const { words, phrases } = setting;
  return (
    <html lang={setting.language} dir={setting.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${phrases.name}`}</title>
        <meta name="description" content={description ?? phrases.tagline} />
        {canonical !== undefined && <link rel="canonical" href={setting.origin + canonical} />}
        <link rel="icon" type="image/svg+xml" href={setting.file(assetPath('icon.svg'))} />
        <link rel="stylesheet" href={setting.file(assetPath('page.css'))} />
        <script type="module" src={setting.file(assetPath('page.js'))} />
        {data !== undefined && <script type="application/ld+json">{raw(scriptSafe(data))}</script>}
      </head>
      <body class={props.class}>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <Header {...props} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <Footer setting={setting} />
      </body>
    </html>
  );
}

function Header({ setting, current }: LayoutProps) {
  const { words, phrases } = setting;
  const other = setting.language === 'ar' ? 'en' : 'ar';
  return (
    <header class="site">
      <Go setting={setting} to="/" class="wordmark">
        <ChainIcon />
        <span>{phrases.name}</span>
      </Go>
      <nav aria-label={words.nav.label}>
        {(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((name) => (
          <Go setting={setting} to={PAGES[name]} {...(name === current && { 'aria-current': 'page' })}>
            {words.nav[name]}
          </Go>
        ))}
        <a class="language" href={setting.translated} lang={other} hreflang={other} rel="alternate">
          {words.otherLanguage}
        </a>
      </nav>
    </header>
  );
}

function Footer({ setting }: { setting: Setting }) {
  const { words, phrases } = setting;
  return (
    <footer class="site">
      <p>{words.footer.promise}</p>
      <p>{phrases.help.limits}</p>
      <p class="links">
        <a href={setting.file('/feed.json')}>{words.footer.feed}</a>
        <a href={setting.file('/api/openapi.json')}>{words.footer.api}</a>
      </p>
    </footer>
  );
}
