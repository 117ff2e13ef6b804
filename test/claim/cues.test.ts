import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readClaim } from '../../src/claim/read-claim.js';
import type { Day } from '../../src/model/basics.js';

const lexicon = buildLexicon([]);
const first = (text: string) => readClaim(text, lexicon, '2026-01-22' as Day).statements[0]!;
const cuesOf = (text: string) =>
  first(text).cues.map(({ text: words, kind, axis, degree, governs }) => ({
    words,
    kind,
    axis,
    degree,
    governs: governs === undefined ? undefined : first(text).terms[governs]!.text,
  }));

describe('a statement is affirmed or negated', () => {
  test.each([
    ['The court freed him', 'affirmed'],
    ['The court did not free him', 'negated'],
    ["The court didn't free him", 'negated'],
    ['The court never freed him', 'negated'],
    ['The court denied freeing him', 'negated'],
    ['The court refused to free him', 'negated'],
    ['The court denied that it did not free him', 'affirmed'],
    ['They work without pay', 'affirmed'],
    ['Not only the court freed him', 'affirmed'],
    ['المحكمة أفرجت عنه', 'affirmed'],
    ['المحكمة لم تفرج عنه', 'negated'],
    ['المحكمة ما أفرجت عنه', 'negated'],
    ['أسعار النفط ما زادت', 'negated'],
    ['أعلنت المحكمة ما أفرجت عنه', 'affirmed'],
    ['ما استهلكته المصانع يفوق النصف', 'affirmed'],
    ['أكثر ما أنتجت المصانع', 'affirmed'],
    ['قال إن الأسعار ما ارتفعت', 'negated'],
    ['الأسعار ما ارتفعتش', 'negated'],
    ['ماكو قيود', 'negated'],
    ['ما أفرجت المحكمة عنه', 'negated'],
    ['ليس صحيحا أن المحكمة أفرجت عنه', 'negated'],
    ['نفت المحكمة الإفراج عنه', 'negated'],
    ['رفضت المحكمة الإفراج عنه', 'negated'],
    ['لم تنف المحكمة أنها لم تفرج عنه', 'negated'], // three
    ['نفت المحكمة أنها لم تفرج عنه', 'affirmed'],
    ['يبلغ العدد ما يقارب 200', 'affirmed'],
    ['لا يزال في السجن', 'affirmed'],
    ['أعلن ما أعاد الثقة', 'affirmed'],
  ])('%j is %s', (text, polarity) => expect(first(text).polarity).toBe(polarity));
});

describe('a statement is actual or expected', () => {
  test.each([
    ['The firm opened a plant', 'actual'],
    ['The firm will open a plant', 'expected'],
    ['The firm is expected to open a plant', 'expected'],
    ['The firm plans to open a plant', 'expected'],
    ['افتتحت الشركة مصنعا', 'actual'],
    ['ستفتتح الشركة مصنعا', 'expected'],
    ['سوف تفتتح الشركة مصنعا', 'expected'],
    ['من المتوقع أن تفتتح الشركة مصنعا', 'expected'],
    ['تعتزم الشركة افتتاح مصنع', 'expected'],
    ['يترقب الناس افتتاح مصنع', 'expected'],
  ])('%j is %s', (text, modality) => expect(first(text).modality).toBe(modality));
});

describe('a pole of an axis is bound to what it says something of', () => {
  test.each([
    ['Prices rose sharply', { words: 'rose', axis: 'rise-fall', degree: 1, governs: 'Prices' }],
    ['They raised prices', { words: 'raised', axis: 'rise-fall', degree: 1, governs: 'prices' }],
    [
      'It has a limited budget',
      { words: 'limited', axis: 'limited-unlimited', degree: -1, governs: 'budget' },
    ],
    ['The hearing was closed', { words: 'closed', axis: 'open-closed', degree: -1, governs: 'hearing' }],
    ['ارتفعت الأسعار', { words: 'ارتفعت', axis: 'rise-fall', degree: 1, governs: 'الأسعار' }],
    ['انخفاض الأسعار', { words: 'انخفاض', axis: 'rise-fall', degree: -1, governs: 'الأسعار' }],
    ['ميزانية محدودة', { words: 'محدودة', axis: 'limited-unlimited', degree: -1, governs: 'ميزانية' }],
    ['ميزانية غير محدودة', { words: 'غير محدودة', axis: 'limited-unlimited', degree: 1, governs: 'ميزانية' }],
    ['الجلسة مغلقة', { words: 'مغلقة', axis: 'open-closed', degree: -1, governs: 'الجلسة' }],
  ])('%j', (text, cue) => expect(cuesOf(text)).toContainEqual({ kind: 'opposite', ...cue }));
});

describe('quantifiers and comparators', () => {
  test.each([
    ['All schools closed', 'quantifier', 'amount', 1],
    ['Some schools closed', 'quantifier', 'amount', 0.4],
    ['Not all schools closed', 'quantifier', 'amount', 0.4],
    ['It is always closed', 'quantifier', 'frequency', 1],
    ['It is sometimes closed', 'quantifier', 'frequency', 0.4],
    ['كل المدارس أغلقت', 'quantifier', 'amount', 1],
    ['بعض المدارس أغلقت', 'quantifier', 'amount', 0.4],
    ['معظم المدارس أغلقت', 'quantifier', 'amount', 0.8],
    ['أغلقت المدارس أحيانا', 'quantifier', 'frequency', 0.4],
    ['It used more than they did', 'comparator', 'more-less', 1],
    ['It used fewer tokens', 'comparator', 'more-less', -1],
    ['استهلكت أقل من غيرها', 'comparator', 'more-less', -1],
  ])('%j', (text, kind, axis, degree) =>
    expect(cuesOf(text).map(({ kind, axis, degree }) => ({ kind, axis, degree }))).toContainEqual({
      kind,
      axis,
      degree,
    }),
  );
});

describe('words are not taken for others that look like them', () => {
  test('law is not the pole lawful', () =>
    expect(cuesOf('The law is here').map(({ axis }) => axis)).not.toContain('allow-ban'));
  test('بسبب is no cause-and-prevent', () =>
    expect(cuesOf('غاب بسبب المرض').map(({ axis }) => axis)).not.toContain('cause-prevent'));
  test('ما يقارب denies nothing', () =>
    expect(cuesOf('ما يقارب النصف').map(({ kind }) => kind)).not.toContain('negation'));
});
