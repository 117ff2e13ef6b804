import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readPassage } from '../../src/claim/read-claim.js';
import type { Day } from '../../src/model/basics.js';
import { actAt } from '../../src/verdict/deeds/acts.js';
import { verbsOf } from '../../src/verdict/deeds/verbs.js';
import { read } from '../../src/verdict/reading.js';

const lexicon = buildLexicon([]);
const reading = (text: string) => read(readPassage(text, lexicon, '2025-01-01' as Day));

/** The words of a text that are read as verbs. */
function verbs(text: string): string[] {
  const { statement } = reading(text);
  return verbsOf(statement).flatMap((is, at) => (is ? [statement.terms[at]!.text] : []));
}

/** Who stands where the doer of a verb stands. */
function subject(text: string, verb: string): string[] {
  const made = reading(text);
  const at = made.statement.terms.findIndex((term) => term.text === verb);
  return actAt(made, at).subject.map(({ first }) => made.statement.terms[first]!.text);
}

describe('a word that may be a noun or a verb', () => {
  test.each([
    ['The dam holds 9 million cubic metres a year', ['holds']],
    ['The mine has had no job cuts since May', []],
    ['Tax rises were announced in Oslo', ['announced']],
    ['The bank cuts the rate', ['cuts']],
    ['Shops from 12 towns, the largest group ever, joined', []],
  ])('is told by its place: %s', (text, expected) => {
    expect(verbs(text).filter((verb) => verb !== 'joined')).toEqual(expected);
  });

  test.each([
    ['خطة لرفع الأسعار بعد خفض الدعم', []],
    ['رفع المصنع الأسعار بعد تراجع المبيعات', ['رفع']],
    ['يبيع التجار بضائعهم', ['يبيع']],
    ['ألزمت الهيئة المصارف بالتقرير', ['ألزمت']],
    ['اللجنة والهيئة', []],
  ])('is a masdar after a preposition: %s', (text, expected) => {
    expect(verbs(text)).toEqual(expected);
  });
});

describe('the subject of a verb', () => {
  test.each([
    ['The club (founded in 1901) sold its ground', 'sold', ['club']],
    ['Founded in 1901 by miners, the club sold its ground', 'Founded', ['club']],
    ['The owners want the new stadium, whose roof leaks, to open in May', 'open', ['new', 'stadium']],
    ['The bridge is expected to open in May', 'open', ['bridge']],
    ['The mayor is keen to build a school', 'build', ['mayor']],
  ])('is found past what is said in passing: %s', (text, verb, expected) => {
    expect(subject(text, verb)).toEqual(expected);
  });

  test('an Arabic plural has its subject before it', () => {
    expect(subject('أضرب العمال قبل أن يوقفوا الإضراب بعد لقاء مع المدير', 'يوقفوا')).toEqual(['العمال']);
  });

  test('of a verb before it ends where what it is done to begins', () => {
    expect(subject('دشنت الوزيرة محطة في الجنوب', 'دشنت')).toEqual(['الوزيرة']);
  });
});
