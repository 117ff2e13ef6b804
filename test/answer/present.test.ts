import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overall } from '../../src/answer/compose-answer.js';
import { phrases } from '../../src/answer/phrases.js';
import { present, segments } from '../../src/answer/present.js';
import type { VerdictKind } from '../../src/model/basics.js';
import { ASKS } from '../../src/model/verdict.js';
import { answerOf } from '../support/answers.js';

const kinds = fc.constantFrom<VerdictKind>('supported', 'contradicted', 'related', 'unknown');

describe('segments', () => {
  const marks = fc.array(
    fc.record({
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
      kind: fc.constantFrom('agreement' as const, 'conflict' as const),
    }),
  );

  test('joined together again they are the quote, letter for letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), marks, (text, list) => {
        expect(
          segments(text, list)
            .map((s) => s.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('a mark stands where it points', () => {
    expect(segments('in January 2025.', [{ start: 11, end: 15, kind: 'conflict' }])).toEqual([
      { text: 'in January ' },
      { text: '2025', mark: 'conflict' },
      { text: '.' },
    ]);
  });
});

describe('why', () => {
  const answer = answerOf('en', { statement: 'The firm sits in Oslo' });
  const [part] = answer.parts;
  const { quote } = part!.citations[0]!;
  const why = (span: { start: number; end: number; text: string }) =>
    present({
      ...answer,
      parts: [
        {
          ...part!,
          explanation: {
            rule: 'all-verified',
            unverified: [],
            agreements: [{ kind: 'name', claim: { start: 4, end: 8, text: 'firm' }, quote: span }],
          },
        },
      ],
    }).parts[0]!.why[0];

  test('names the word of the quote that agrees, and not the whole quote where no single word does', () => {
    const { start, end, exact } = quote;
    const word = exact.slice(0, 3);
    expect(why({ start, end: start + 3, text: word })).toBe(
      `Name: \u2068firm\u2069 matches \u2068${word}\u2069`,
    );
    expect(why({ start, end, text: exact })).toBe('Name: \u2068firm\u2069 agrees with the quote as a whole');
  });
});

test('a question is not told that the source leaves it unsettled', () => {
  const answer = answerOf('en', { statement: 'When was it founded' });
  const [part] = answer.parts;
  const asked = { ...part!, verdict: 'related' as const, explanation: { ...part!.explanation, rule: ASKS } };
  const view = present({ ...answer, verdict: 'related', parts: [asked] });
  expect([view.headline, view.parts[0]?.headline]).toEqual(Array(2).fill(phrases('en').asked));
});

describe('the overall verdict', () => {
  test('one contradicted statement makes the whole contradicted', () => {
    fc.assert(
      fc.property(fc.array(kinds), (list) => {
        expect(overall([...list, 'contradicted'])).toBe('contradicted');
      }),
    );
  });

  test('only when every statement is supported is the whole supported', () => {
    fc.assert(
      fc.property(fc.array(kinds), (list) => {
        expect(overall(list) === 'supported').toBe(
          list.length > 0 && list.every((kind) => kind === 'supported'),
        );
      }),
    );
  });

  test.each<[VerdictKind[], VerdictKind]>([
    [[], 'unknown'],
    [['unknown', 'unknown'], 'unknown'],
    [['supported', 'unknown'], 'related'],
    [['related', 'unknown'], 'related'],
  ])('%j together are %s', (list, verdict) => expect(overall(list)).toBe(verdict));
});

test('both phrase books answer every question the other does', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value;
  expect(shape(phrases('ar'))).toEqual(shape(phrases('en')));
});
