import { describe, expect, test } from 'vitest';
import type { FactView } from '../../adapters/service.js';
import { askPage, Said } from '../../adapters/web/pages/ask.js';
import { correctionsPage } from '../../adapters/web/pages/corrections.js';
import { factPage } from '../../adapters/web/pages/fact.js';
import { factsPage } from '../../adapters/web/pages/facts.js';
import type { Day } from '../../src/model/basics.js';
import { isolatesBalanced, visible } from '../contract/renderer.js';
import { HOSTILE_STRINGS } from '../corpus/hostile-strings.js';
import { factViewOf } from '../support/fact-views.js';
import { readPage } from '../support/read-page.js';
import { arabicSetting, englishSetting } from '../support/setting.js';

/** A fact with the string wherever somebody else's words can stand. */
function everywhere(text: string): FactView {
  return factViewOf({
    id: text,
    quote: text,
    before: `${text}\n`,
    after: `\n${text}`,
    title: text,
    publisher: text,
    url: text,
    wordings: { en: [text], ar: [text] },
    translation: { en: text, ar: text },
    status: 'corrected',
    expiresAt: '2026-02-28',
    supersededBy: text,
    corrections: [{ date: '2026-01-25' as Day, reason: text, before: text, after: text }],
  });
}

const view = factViewOf();

describe.each([
  ['English', englishSetting],
  ['Arabic', arabicSetting],
] as const)('in %s', (_language, setting) => {
  const PAGES: Record<string, (text: string) => unknown> = {
    'the citation page': (text) =>
      factPage({ view: everywhere(text), neighbours: [everywhere(text)], setting }),
    'the list of facts': (text) =>
      factsPage({
        all: [everywhere(text)],
        found: [everywhere(text)],
        filter: { q: text },
        number: 1,
        setting,
      }),
    'the list of corrections': (text) => correctionsPage({ views: [everywhere(text), view], setting }),
    'the first page': (text) =>
      askPage({
        setting,
        examples: [text],
        exchange: Said({ claim: text, message: 'No.' }),
        draft: text,
      }),
  };
  describe.each(Object.entries(PAGES))('%s shows it as the text it is', (_page, draw) => {
    test.each(HOSTILE_STRINGS.map(({ tries, text }) => [tries, text] as const))(
      'tries %s: %j',
      (_tries, text) => {
        const drawn = readPage(String(draw(text)));
        expect(drawn.strays).toEqual([]);
        expect(drawn.breaches).toEqual([]);
        // A source's own address may be followed where it is a web address; nothing else makes a link.
        expect(
          drawn.links.filter((link) => link !== URL.parse(text)?.href && !link.includes('/facts/')),
        ).toEqual([]);
        expect(drawn.blocks.filter((block) => !isolatesBalanced(block))).toEqual([]);
        expect(drawn.blocks.map(visible).join(' ')).toContain(visible(text));
      },
    );
  });
});
