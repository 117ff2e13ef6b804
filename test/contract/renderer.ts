/** What every platform's drawing of an answer must keep, whatever the platform. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.js';
import type { Language, VerdictKind } from '../../src/model/basics.js';
import { HOSTILE_STRINGS } from '../corpus/hostile-strings.js';
import { answerOf, type CitationParts, citationOf } from '../support/answers.js';

/** A drawn answer, read back as the platform's own client would show it. */
export interface Drawn {
  /** Each run of text a member sees, in reading order: markup and escapes already turned into what is seen. */
  readonly blocks: readonly string[];
  /** Runs that are shown with weight (bold, mark …); a quote's marks must be among them. */
  readonly emphasised: readonly string[];
  /** Every ping the platform would send, as written. */
  readonly pings: readonly string[];
  /** Every address a member could follow, link buttons too. */
  readonly links: readonly string[];
  /** Markup nobody meant: spoilers, code, headings out of place; whatever the platform calls them. */
  readonly strays: readonly string[];
  /** The platform's limits that were broken, in words. */
  readonly breaches: readonly string[];
}

export interface RendererContract {
  readonly draw: (answer: Answer) => Drawn;
  /** False where there is nothing to run out of (a page). */
  readonly truncates: boolean;
}

const OPENERS = /[\u2066-\u2068]/u;
const CLOSER = '\u2069';
const LANGUAGES: readonly Language[] = ['en', 'ar'];
const VERDICTS: readonly VerdictKind[] = ['supported', 'contradicted', 'related', 'unknown'];
const SOURCE_URL = 'https://news.example/story_(1)?a=1&b=2';

/** Text without what no eye sees and no two renderers space alike: what must be the same on both sides. */
export function visible(text: string): string {
  return text
    .replace(/\u0085/g, ' ')
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/\p{Cf}|\p{Cs}|\uFFFD|\u115F|\u3164|\u2800|\u034F/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** True when every isolate opened in the text is closed in it, and none is closed that was not opened. */
export function isolatesBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (OPENERS.test(character)) open += 1;
    if (character === CLOSER) open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

const seen = (drawn: Drawn): string => drawn.blocks.map(visible).join(' ');

/** True when every character of `run` in the drawn text stands inside an isolate. */
function isolated(drawn: Drawn, run: string): boolean {
  return drawn.blocks.some((block) => {
    const at = block.indexOf(run);
    if (at < 0) return false;
    const before = [...block.slice(0, at)];
    const opened = before.filter((c) => OPENERS.test(c)).length;
    return opened > before.filter((c) => c === CLOSER).length;
  });
}

/** Registers the suite: `rendererContract('Discord', { draw, truncates: true })`. */
export function rendererContract(platform: string, { draw, truncates }: RendererContract): void {
  describe(`${platform} keeps the renderer contract`, () => {
    for (const language of LANGUAGES) {
      for (const verdict of VERDICTS.filter((kind) => kind !== 'unknown')) {
        test(`${verdict} in ${language}: quote, marks, publisher, title and date are all there`, () => {
          const quote = citationOf({
            marked: [
              { words: '14.8 trillion', kind: verdict === 'contradicted' ? 'conflict' : 'agreement' },
              { words: '2024', kind: 'agreement' },
            ],
            url: SOURCE_URL,
          });
          const drawn = draw(answerOf(language, { verdict, citations: [quote] }));
          const text = seen(drawn);
          for (const part of [
            quote.quote.exact,
            quote.source.title,
            quote.source.publisher,
            quote.source.publishedAt,
          ])
            expect(text).toContain(visible(part));
          for (const mark of quote.marks)
            expect(drawn.emphasised.map(visible)).toContain(quote.quote.exact.slice(mark.start, mark.end));
          expect(drawn.links).toContain(SOURCE_URL);
          expect(drawn.pings).toEqual([]);
          expect(drawn.strays).toEqual([]);
          expect(drawn.breaches).toEqual([]);
        });
      }
      test(`unknown in ${language}: said, and nothing is cited`, () => {
        const drawn = draw(answerOf(language, { verdict: 'unknown' }));
        expect(seen(drawn)).not.toBe('');
        expect(drawn.links).toEqual([]);
        expect(drawn.breaches).toEqual([]);
      });
    }

    test('a translation is shown beside the quote, never in its place', () => {
      const quote = 'قالت الشركة إنها درّبت النموذج على ١٤ تريليون وحدة';
      const translation = {
        language: 'en',
        text: 'The company said it trained the model on 14 trillion units',
      };
      const citation = citationOf({
        quote,
        language: 'ar',
        translation,
        title: 'تقرير',
        publisher: 'الجريدة',
      });
      const text = seen(draw(answerOf('en', { citations: [citation] })));
      expect(text).toContain(visible(quote));
      expect(text).toContain(translation.text);
    });

    test('Arabic in an English answer and English in an Arabic one stand inside isolates', () => {
      const arabic = citationOf({
        quote: 'ارتفع العدد إلى ١٤',
        language: 'ar',
        title: 'تقرير',
        publisher: 'الجريدة',
      });
      const english = draw(answerOf('en', { citations: [arabic] }));
      for (const run of ['ارتفع', 'تقرير', 'الجريدة']) expect(isolated(english, run), run).toBe(true);
      const inArabic = draw(answerOf('ar', { citations: [citationOf()] }));
      for (const run of ['The company', 'A made-up report', 'The Made-up Gazette', '2025-02-03'])
        expect(isolated(inArabic, run), run).toBe(true);
    });

    const PLACES: Record<string, (text: string) => CitationParts> = {
      quote: (quote) => ({ quote }),
      title: (title) => ({ title }),
      publisher: (publisher) => ({ publisher }),
      translation: (text) => ({ translation: { language: 'en', text } }),
    };
    describe.each(Object.entries(PLACES))('a %s is shown as the text it is', (_place, parts) => {
      test.each(HOSTILE_STRINGS.map(({ tries, text }) => [tries, text] as const))(
        'tries %s: %j',
        (_tries, text) => {
          for (const language of LANGUAGES) {
            const drawn = draw(
              answerOf(language, { citations: [citationOf({ ...parts(text), url: SOURCE_URL })] }),
            );
            expect(drawn.pings).toEqual([]);
            expect(drawn.links.filter((link) => link !== SOURCE_URL)).toEqual([]);
            expect(drawn.strays).toEqual([]);
            expect(drawn.breaches).toEqual([]);
            expect(drawn.blocks.filter((block) => !isolatesBalanced(block))).toEqual([]);
            // A renderer may keep a title short, never the words it does show.
            if (text.length < 100) expect(seen(drawn)).toContain(visible(text));
          }
        },
      );
    });

    describe.each(VERDICTS)('a claim answered %s is repeated, if at all, as the text it is', (verdict) => {
      test.each(HOSTILE_STRINGS.map(({ tries, text }) => [tries, text] as const))(
        'tries %s: %j',
        (_tries, text) => {
          for (const language of LANGUAGES) {
            // Two statements, so that the renderer has reason to say which is which.
            const drawn = draw(
              answerOf(language, { statement: text, verdict }, { statement: text, verdict }),
            );
            expect(drawn.pings).toEqual([]);
            expect(drawn.links).toEqual([]);
            expect(drawn.strays).toEqual([]);
            expect(drawn.breaches).toEqual([]);
            expect(drawn.blocks.filter((block) => !isolatesBalanced(block))).toEqual([]);
          }
        },
      );
    });

    test('addresses that are no web addresses are not followed', () => {
      for (const url of [
        'javascript:alert(1)',
        'data:text/html,x',
        'https://a.example/ x',
        'not an address',
      ]) {
        const drawn = draw(answerOf('en', { citations: [citationOf({ url })] }));
        expect(drawn.links.filter((link) => !link.startsWith('https://a.example/'))).toEqual([]);
        expect(drawn.breaches).toEqual([]);
      }
    });

    if (!truncates) return;

    test('of a quote far too long the marked words, publisher, title and date survive', () => {
      const quote = `${'before the point. '.repeat(400)}exactly 14 trillion${' and after the point.'.repeat(400)}`;
      for (const language of LANGUAGES) {
        const citation = citationOf({
          quote,
          marked: [{ words: '14 trillion', kind: 'conflict' }],
          url: SOURCE_URL,
        });
        const drawn = draw(answerOf(language, { verdict: 'contradicted', citations: [citation] }));
        const text = seen(drawn);
        for (const part of ['exactly 14 trillion', 'A made-up report', 'The Made-up Gazette', '2025-02-03'])
          expect(text).toContain(part);
        expect(drawn.emphasised.map(visible)).toContain('14 trillion');
        expect(text).toContain('…');
        expect(drawn.breaches).toEqual([]);
      }
    });

    test('every statement keeps its first citation: words of the quote, publisher and date', () => {
      const statements = fc.array(
        fc.record({
          words: fc.integer({ min: 1, max: 300 }),
          title: fc.integer({ min: 1, max: 60 }),
          verdict: fc.constantFrom<VerdictKind>('supported', 'contradicted', 'related'),
          more: fc.integer({ min: 0, max: 2 }),
          others: fc.integer({ min: 0, max: 5 }),
        }),
        { minLength: 1, maxLength: 6 },
      );
      fc.assert(
        fc.property(statements, fc.constantFrom(...LANGUAGES), (given, language) => {
          const parts = given.map((part, i) => {
            const first = citationOf({
              id: `fact-${i}`,
              quote: `quote${i} begins ${'with *words* and_more '.repeat(part.words)}`.trim(),
              marked: [{ words: `quote${i} begins`, kind: 'agreement' }],
              title: `title${i} ${'goes on '.repeat(part.title)}`.trim(),
              publisher: `publisher${i}`,
              publishedAt: `2025-01-0${i + 1}`,
              url: `${SOURCE_URL}&i=${i}`,
              translation: { language: 'en', text: 'in other words '.repeat(part.words) },
            });
            const extra = (n: number) =>
              citationOf({ id: `more-${i}-${n}`, quote: 'more '.repeat(part.words).trim() });
            return {
              statement: `statement${i} ${'says '.repeat(40)}`,
              verdict: part.verdict,
              citations: [first, ...Array.from({ length: part.more }, (_, n) => extra(n))],
              others: Array.from({ length: part.others }, (_, n) => extra(n + 10)),
            };
          });
          const drawn = draw(answerOf(language, ...parts));
          const text = seen(drawn);
          parts.forEach((_, i) => {
            for (const kept of [`quote${i} begins`, `title${i}`, `publisher${i}`, `2025-01-0${i + 1}`])
              expect(text).toContain(kept);
          });
          expect(drawn.strays).toEqual([]);
          expect(drawn.breaches).toEqual([]);
          expect(drawn.blocks.filter((block) => !isolatesBalanced(block))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });

    if (truncates)
      test('of more statements than there is room for the first are kept and the rest counted', () => {
        for (const language of LANGUAGES) {
          const many = Array.from({ length: 200 }, (_, i) => ({
            statement: `statement${i} goes on and on`,
            citations: [citationOf({ id: `fact-${i}`, quote: 'words of a quote '.repeat(20).trim() })],
          }));
          const drawn = draw(answerOf(language, ...many));
          const text = seen(drawn);
          const shown = many.filter(({ statement }) => text.includes(statement.split(' ')[0]!)).length;
          expect(shown).toBeLessThan(200);
          expect(text).toContain('statement0');
          expect(text).toContain(
            language === 'en' ? `for want of room: ${200 - shown}` : `المكان هنا: ${200 - shown}`,
          );
          expect(drawn.breaches).toEqual([]);
        }
      });

    test('text of any length and characters keeps the limits', () => {
      const text = fc.string({ unit: 'binary', maxLength: 3000 });
      fc.assert(
        fc.property(text, text, text, fc.constantFrom(...VERDICTS), (statement, quote, title, verdict) => {
          const citation = citationOf({
            quote,
            title,
            publisher: title,
            url: `https://news.example/${'a'.repeat(title.length)}`,
          });
          const drawn = draw(
            answerOf('en', { statement, verdict, citations: verdict === 'unknown' ? [] : [citation] }),
          );
          expect(drawn.breaches).toEqual([]);
          expect(drawn.pings).toEqual([]);
          expect(drawn.blocks.filter((block) => !isolatesBalanced(block))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  });
}
