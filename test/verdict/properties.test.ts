import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Library } from '../../src/library/build-library.js';
import type { Day, VerdictKind } from '../../src/model/basics.js';
import { goldenBases } from '../support/golden.js';

const TODAY = '2025-12-01' as Day;

interface Row {
  readonly claim: string;
  readonly library: Library;
  readonly subject: string;
}

/** The golden fact bases, with the claims about them. */
const rows: readonly Row[] = goldenBases().flatMap(({ subject, library, claims }) =>
  claims.map(({ claim }) => ({ claim, library, subject })),
);

const verdict = (claim: string, library: Library): VerdictKind => check(claim, library, TODAY).verdict;
const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);
/** By its claim, so that a counterexample is short to read. */
const found = (subject: string, claim: string): Row =>
  rows.find((row) => row.subject === subject && row.claim === claim)!;
const oneOf = (some: readonly Row[]) =>
  fc.constantFrom(...some.map(({ subject, claim }) => [subject, claim] as const));
const any = oneOf(rows);
const supported = rows.filter(({ claim, library }) => verdict(claim, library) === 'supported');

function unchanged(change: (text: string) => string, some: ReturnType<typeof oneOf>): void {
  fc.assert(
    fc.property(some, ([subject, claim]) => {
      const { library } = found(subject, claim);
      expect(verdict(change(claim), library), change(claim)).toBe(verdict(claim, library));
    }),
    { numRuns: 120 },
  );
}

describe('a verdict does not change', () => {
  test('with tashkeel', () =>
    unchanged((text) => text.replace(/(?<=[بتسلمنكرد])(?=\p{Script=Arabic})/gu, '\u064e'), any));
  test('with the digits of the other script', () =>
    unchanged((text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))), any));
  test('in a question', () => {
    const ask = (text: string) => (isArabic(text) ? `هل صحيح أن ${text}؟` : `Is it true that ${text}?`);
    const plain = rows.filter(({ claim }) => !/[?؟!.]|^(?:Forwarded|@|hello|How|شكرا|مساء)/.test(claim));
    unchanged(ask, oneOf(plain));
  });
  test('in small letters, where every name is listed', () => {
    const listed = rows.filter(
      ({ claim }) => !/\b(?:Peter|Lindqvist|Supreme|Oasis|University|Google|Health|WHO|US)\b/.test(claim),
    );
    unchanged((text) => text.toLowerCase(), oneOf(listed));
  });
});

describe('what is changed is never supported', () => {
  /** Moves a figure so far that no approximation bridges it, upwards and downwards. */
  test('with another number', () => {
    const numbered = supported.filter(
      ({ claim }) =>
        /(?<![\d.,/-])\d+(?![\d.,/-])/.test(claim) && !/more than|over|less than|أكثر من|أقل من/i.test(claim),
    );
    expect(numbered.length).toBeGreaterThan(10);
    for (const { claim, library } of numbered) {
      for (const factor of [3, 7]) {
        const changed = claim.replace(/(?<![\d.,/-])\d+(?![\d.,/-])/, (figure) =>
          String(Number(figure) * factor),
        );
        expect(verdict(changed, library), changed).not.toBe('supported');
      }
    }
  });

  test('with another year', () => {
    // What does not happen before 2026 does not happen before 2016 either.
    const dated = supported.filter(
      ({ claim }) => /\b(?:19|20)\d\d\b/.test(claim) && !/not .* before/.test(claim),
    );
    expect(dated.length).toBeGreaterThan(5);
    for (const { claim, library } of dated) {
      for (const years of [-10, -1, 1, 4]) {
        const changed = claim.replace(/\b(?:19|20)\d\d\b/, (year) => String(Number(year) + years));
        expect(verdict(changed, library), changed).not.toBe('supported');
      }
    }
  });

  test('with another month', () => {
    const months = [
      'January',
      'February',
      'March',
      'April',
      'August',
      'October',
      'December',
      'يناير',
      'فبراير',
      'نيسان',
      'أكتوبر',
    ];
    const all =
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|يناير|فبراير|مارس|مايو|سبتمبر|نوفمبر|شباط|آذار|أيار|تشرين الثاني/;
    const twins: Record<string, RegExp> = { March: /March|مارس|آذار/, February: /February|فبراير|شباط/ };
    const dated = supported.filter(({ claim }) => all.test(claim));
    expect(dated.length).toBeGreaterThan(5);
    for (const { claim, library } of dated) {
      const said = all.exec(claim)![0];
      for (const month of months) {
        const isSame =
          month === said || Object.values(twins).some((twin) => twin.test(month) && twin.test(said));
        if (isSame || isArabic(month) !== isArabic(claim)) continue;
        const changed = claim.replace(said, month);
        expect(verdict(changed, library), changed).not.toBe('supported');
      }
    }
  });

  test('with another place', () => {
    const places = /Casablanca|Lyon|Geneva|Sfax|Canada|الدار البيضاء|ليون|جنيف|صفاقس|كندا/;
    const placed = supported.filter(({ claim }) => places.test(claim));
    expect(placed.length).toBeGreaterThan(5);
    for (const { claim, library } of placed) {
      for (const place of isArabic(claim)
        ? ['طوكيو', 'بغداد', 'البرازيل']
        : ['Tokyo', 'Baghdad', 'Brazil', 'Zarvenia']) {
        const changed = claim.replace(places, place);
        expect(verdict(changed, library), changed).not.toBe('supported');
      }
    }
  });

  test('with a name of the same kind that no source gives', () => {
    const strangers = [
      /Ida Bergström|Eva Holm|Per Lund|Helena Marsh|Omar Tellis/,
      /Nordlys|Corvane|Lumeo/,
    ] as const;
    const others = [
      ['Marco Belluzzi', 'Aiko Tanabe'],
      ['Orvanta', 'Zelphine Group'],
    ] as const;
    strangers.forEach((names, kind) => {
      const named = supported.filter(({ claim }) => names.test(claim));
      expect(named.length).toBeGreaterThan(1);
      for (const { claim, library } of named) {
        for (const other of others[kind]!) {
          const changed = claim.replace(names, other);
          expect(verdict(changed, library), changed).not.toBe('supported');
        }
      }
    });
  });

  test('with not before its verb', () => {
    const plain = supported.filter(
      ({ claim }) => /\b(?:was|is) (?!not)/.test(claim) && !/denied|[?]/.test(claim),
    );
    expect(plain.length).toBeGreaterThan(5);
    for (const { claim, library } of plain) {
      const changed = claim.replace(/\b(was|is) /, '$1 not ');
      expect(verdict(changed, library), changed).not.toBe('supported');
    }
  });
});

test('every span of an explanation points at the words it gives, in the message and in the archive', () => {
  for (const { claim, library } of rows) {
    for (const { explanation, conflicts, citations } of check(claim, library, TODAY).parts) {
      for (const { text, start, end } of [...conflicts, ...explanation.agreements].map((told) => told.claim))
        expect(claim.slice(start, end), claim).toBe(text);
      for (const { quote } of citations)
        expect(library.sources.get(quote.source)!.text.slice(quote.start, quote.end)).toBe(quote.exact);
    }
  }
});

test('implication is told from clash: more than 60 follows from more than 62, more than 80 does not', () => {
  const { library } = rows.find(({ subject }) => subject === 'sport')!;
  expect(verdict('More than 62,000 spectators attended the final', library)).toBe('supported');
  expect(verdict('More than 60,000 spectators attended the final', library)).toBe('supported');
  expect(verdict('More than 80,000 spectators attended the final', library)).not.toBe('supported');
});

test('supported claims with an unrelated one beside them are never contradicted', () => {
  const unrelated = [
    'The moon is made of cheese',
    'الشمس تدور حول الأرض',
    'Killing spiders is illegal in Japan',
    'كرة القدم لعبة جميلة',
  ];
  const single = supported.filter(({ claim }) => !/[.؟?]/.test(claim));
  fc.assert(
    fc.property(
      oneOf(single),
      fc.constantFrom(...unrelated),
      fc.boolean(),
      ([subject, claim], other, first) => {
        const { library } = found(subject, claim);
        const message = first ? `${other}. ${claim}` : `${claim}. ${other}`;
        expect(verdict(message, library), message).not.toBe('contradicted');
      },
    ),
    { numRuns: 150 },
  );
});
