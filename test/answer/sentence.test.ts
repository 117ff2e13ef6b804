import { describe, expect, test } from 'vitest';
import { isolate } from '../../src/answer/isolate.js';
import { english } from '../../src/answer/phrases-en.js';
import { latePhrases } from '../../src/answer/phrases-late.js';
import { sentence } from '../../src/answer/sentence.js';

describe('somebody’s words as a sentence', () => {
  test.each([
    ['a wrong figure', 'a wrong figure.'],
    ['A wrong figure.', 'A wrong figure.'],
    ['why?', 'why?'],
    ['هل؟', 'هل؟'],
    ['he said “no.”', 'he said “no.”'],
    ['(see the article)', '(see the article).'],
    [isolate('a wrong figure'), `${isolate('a wrong figure')}.`],
    [isolate('A wrong figure.'), isolate('A wrong figure.')],
    [isolate('A wrong figure. '), isolate('A wrong figure.')],
  ])('%j becomes %j', (given, expected) => expect(sentence(given)).toBe(expected));

  test('the note of a correction keeps its reason apart from what follows, and ends it once', () => {
    for (const language of ['en', 'ar'] as const)
      for (const reason of ['the figure was wrong', 'The figure was wrong.'])
        for (const note of [latePhrases(language).corrected, latePhrases(language).retracted])
          expect(note('1 May', isolate(reason))).toMatch(/wrong(?:\.\u2069|\u2069\.) \S/);
    expect(english.retracted('1 May', 'It was wrong.')).toContain('It was wrong. It is no longer cited.');
    expect(english.retracted(undefined, undefined)).toContain('was retracted. It is no longer cited.');
  });
});
