import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readClaim, readPassage } from '../../src/claim/read-claim.js';
import type { Day, TextSpan } from '../../src/model/basics.js';
import type { Statement } from '../../src/model/claim.js';
import type { Name, NameId } from '../../src/model/name.js';

const today = '2026-01-22' as Day;
const names: Name[] = [
  { id: 'nimbus' as NameId, kind: 'company', names: { ar: ['نيمبوس'], en: ['Nimbus'] } },
  { id: 'salma-haddad' as NameId, kind: 'person', names: { ar: ['سلمى حداد'], en: ['Salma Haddad'] } },
];
const lexicon = buildLexicon(names);

/** Sentences made of parts that a reading must tell apart, in both languages. */
const arabic = fc
  .tuple(
    fc.constantFrom('نيمبوس', 'سلمى حداد', 'الحكومة'),
    fc.constantFrom('اشترت', 'لم تشتر', 'رفضت بيع', 'نفت شراء'),
    fc.constantFrom(
      'أكثر من 14 طائرة',
      'خمسة وعشرين مصنعا',
      'ثلث السوق',
      '1.2% من الأسهم',
      '3 ملايين دولار',
      'كل المصانع',
    ),
    fc.constantFrom('في 20 يناير 2025', 'عام 1957', 'في شباط الماضي', 'قبل مارس 2024', ''),
  )
  .map((parts) => parts.filter((part) => part !== '').join(' '));
const english = fc
  .tuple(
    fc.constantFrom('Nimbus', 'Salma Haddad', 'The government'),
    fc.constantFrom('bought', 'did not buy', 'refused to sell', 'denied buying'),
    fc.constantFrom(
      'more than 14 planes',
      'twenty-five plants',
      'a third of the market',
      '1.2% of the shares',
      '3 million dollars',
      'all plants',
    ),
    fc.constantFrom('on 20 January 2025', 'in 1957', 'last February', 'before March 2024', ''),
  )
  .map((parts) => parts.filter((part) => part !== '').join(' '));

const read = (text: string): readonly Statement[] => readClaim(text, lexicon, today).statements;

/** What was understood, without where it stands. */
function meaning(statements: readonly Statement[]) {
  return statements.map(({ names, quantities, dates, cues, polarity, modality }) => ({
    names: names.map(({ id }) => id),
    quantities: quantities.map(({ value, upper, comparator, unit, endpoint }) => ({
      value,
      upper,
      comparator,
      unit,
      endpoint,
    })),
    dates: dates.map(({ year, month, day, part, bound }) => ({ year, month, day, part, bound })),
    cues: cues.map(({ kind, axis, degree }) => ({ kind, axis, degree })),
    polarity,
    modality,
  }));
}

function same(before: string, after: string): void {
  expect(meaning(read(after)), after).toEqual(meaning(read(before)));
}

const TASHKEEL = ['\u064e', '\u064f', '\u0650', '\u0651', '\u0652'];
const arabicDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

describe('what is understood does not change', () => {
  test('with tashkeel', () => {
    fc.assert(
      fc.property(arabic, fc.infiniteStream(fc.constantFrom('', ...TASHKEEL)), (text, marks) =>
        same(
          text,
          text.replace(/\p{Script=Arabic}/gu, (letter) => letter + marks.next().value),
        ),
      ),
    );
  });

  test('with tatweel', () => {
    fc.assert(
      fc.property(arabic, (text) => same(text, text.replace(/(?<=[بتسيلمنكف])(?=\p{Script=Arabic})/gu, 'ـ'))),
    );
  });

  test('with Arabic digits', () => {
    fc.assert(fc.property(arabic, (text) => same(text, arabicDigits(text))));
  });

  test('with a question form around it', () => {
    const forms: readonly ((text: string) => string)[] = [
      (text) => `هل صحيح أن ${text}؟`,
      (text) => `${text}، صح؟`,
      (text) => `السلام عليكم، ${text}؟`,
      (text) => `يقولون إن ${text} 🤔`,
    ];
    fc.assert(fc.property(arabic, fc.constantFrom(...forms), (text, form) => same(text, form(text))));
    const english_: readonly ((text: string) => string)[] = [
      (text) => `Is it true that ${text}?`,
      (text) => `${text}, right?`,
      (text) => `Hello! ${text}?`,
      (text) => `> ${text} https://example.org/a?b=1`,
    ];
    fc.assert(fc.property(english, fc.constantFrom(...english_), (text, form) => same(text, form(text))));
  });

  test('in capitals', () => {
    fc.assert(fc.property(english, (text) => same(text, text.toUpperCase())));
  });

  test('with noise beside it', () => {
    const noise = fc.constantFrom(
      '@everyone',
      '<@U123>',
      '<!here>',
      '🎉',
      '[free](https://bad.example)',
      'www.example.org',
      ':tada:',
    );
    fc.assert(
      fc.property(fc.oneof(arabic, english), noise, noise, (text, a, b) => same(text, `${a} ${text} ${b}`)),
    );
  });
});

function spansOf(statement: Statement): TextSpan[] {
  return [
    statement,
    ...statement.terms,
    ...statement.names,
    ...statement.quantities,
    ...statement.dates,
    ...statement.cues,
  ];
}

describe('every span is the text it points at', () => {
  const anything = fc.oneof(arabic, english, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  const message = fc.array(anything, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('. '));

  test('in a message', () => {
    fc.assert(
      fc.property(message, (text) => {
        for (const span of read(text).flatMap(spansOf))
          expect(text.slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 400 },
    );
  });

  test('in a passage', () => {
    fc.assert(
      fc.property(message, (text) => {
        for (const span of spansOf(readPassage(text, lexicon, today)))
          expect(text.slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 400 },
    );
  });
});

test('what a cue governs is one of the terms', () => {
  fc.assert(
    fc.property(fc.oneof(arabic, english), (text) => {
      for (const { cues, terms } of read(text)) {
        for (const { governs } of cues) if (governs !== undefined) expect(terms[governs]).toBeDefined();
      }
    }),
  );
});
