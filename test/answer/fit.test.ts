import { describe, expect, test } from 'vitest';
import { fitAnswer } from '../../src/answer/fit.js';
import { present, type Segment } from '../../src/answer/present.js';
import { answerOf, citationOf } from '../support/answers.js';

const joined = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');

describe('an answer gives up what matters least first', () => {
  const long = (id: string) =>
    citationOf({
      id,
      quote: 'a long quote '.repeat(60),
      translation: { language: 'ar', text: 'ترجمة '.repeat(60) },
    });
  const view = present(answerOf('en', { citations: [long('a'), long('b'), long('c')] }));
  const size = (given: typeof view) => JSON.stringify(given.parts.map(({ citations }) => citations)).length;

  test('with room for everything nothing is given up', () => {
    expect(fitAnswer(view, () => true).parts[0]!.citations.map(({ quote }) => joined(quote))).toEqual(
      view.parts[0]!.citations.map(({ quote }) => joined(quote)),
    );
  });

  test('second and third citations go behind "other quotes" before the first quote is touched', () => {
    const short = fitAnswer(view, (given) => size(given) < 2500).parts[0]!;
    expect(short.citations.map(({ factId }) => factId)).toEqual(['a']);
    expect(joined(short.citations[0]!.quote)).toBe(joined(view.parts[0]!.citations[0]!.quote));
    expect(short.others.map(({ factId }) => factId)).toEqual(['b', 'c']);
  });

  test('the first statement keeps publisher and date even where nothing fits', () => {
    const many = present(answerOf('en', ...Array.from({ length: 9 }, () => ({ citations: [long('a')] }))));
    const short = fitAnswer(many, () => false);
    expect(short.parts).toHaveLength(1);
    expect(short.leftOut).toBe(8);
    expect(fitAnswer(many, () => true).leftOut).toBeUndefined();
    expect(short.parts[0]!.citations[0]).toMatchObject({
      publisher: 'The Made-up Gazette',
      published: expect.stringContaining('2025-02-03'),
    });
  });
});
