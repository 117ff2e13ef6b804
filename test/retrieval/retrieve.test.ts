import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactId } from '../../src/model/fact.js';
import { FEATURES } from '../../src/retrieval/features.js';
import { buildIndex, factCount, updateIndex } from '../../src/retrieval/inverted-index.js';
import { rerank } from '../../src/retrieval/rerank.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import learned from '../../src/retrieval/weights.json' with { type: 'json' };
import { wordsOnly } from '../support/statements.js';
import { passagesOf } from './passages.js';

const BASE: Record<string, readonly string[]> = {
  harvest: [
    'The olive harvest in Jordan rose to 34,000 tons in 2023',
    'Jordan pressed more olives than ever',
  ],
  metro: ['The metro of Algiers opened its second line in April', 'الخط الثاني لمترو الجزائر افتتح في أبريل'],
  vaccine: ['اعتمدت منظمة الصحة العالمية لقاحاً جديداً ضد الملاريا', 'The WHO approved a new malaria vaccine'],
  league: [
    'فاز النادي الأهلي بكأس الدوري للمرة الرابعة والأربعين',
    'Al Ahly won its forty-fourth league title',
  ],
};
const passages = Object.entries(BASE).flatMap(([id, texts]) => passagesOf(id, texts));
const index = buildIndex(passages);

const found = (text: string, inside = index) => {
  const statement = wordsOnly(text);
  return rerank(inside, statement, retrieve(inside, statement));
};
const ids = (text: string) => found(text).map((match) => match.fact.id);

describe('what says nothing finds nothing', () => {
  for (const text of ['', '  \n', 'hello', 'شكرا', 'the', 'في', '?!', '🎉', 'of the and', '#']) {
    test(JSON.stringify(text), () => expect(found(text)).toEqual([]));
  }
});

describe('a fact is found', () => {
  test('by its own words, first and as good as certain', () => {
    for (const passage of passages) {
      const [first] = found(passage.text);
      expect(first?.fact.id).toBe(passage.fact.id);
      expect(first?.passage.text).toBe(passage.text);
      expect(first?.score).toBeGreaterThan(0.9);
    }
  });

  test('in either language, and its quote comes along', () => {
    const [match] = found('مترو الجزائر افتتح الخط الثاني');
    expect(match?.fact.id).toBe('metro');
    expect(match?.quote.field).toBe('quote');
    expect(match?.passages.map((passage) => passage.text)).toEqual(BASE.metro);
  });

  test('in spite of slips of the pen', () => {
    expect(ids('olve harvst in jordann')[0]).toBe('harvest');
    expect(ids('منضمة الصحه العالميه لقاح الملاريا')[0]).toBe('vaccine');
  });

  test('where two words were glued or one was split', () => {
    expect(ids('oliveharvest')[0]).toBe('harvest');
    expect(ids('har vest oli ves')[0]).toBe('harvest');
  });

  test('behind an Arabic preposition', () => {
    expect(ids('بالملاريا')[0]).toBe('vaccine');
    expect(ids('لمترو')[0]).toBe('metro');
  });
});

test('a statement about something else is as good as unknown', () => {
  for (const text of [
    'Gold prices fell today',
    'انخفض سعر الذهب اليوم',
    'My cat is asleep in the new house',
  ]) {
    for (const match of found(text)) expect(match.score, text).toBeLessThan(0.25);
  }
});

test('in every language facts are ordered by BM25 and by letters, and neither counts against a fact', () => {
  for (const { order } of Object.values(learned)) {
    expect(order.bm25).toBeGreaterThan(0);
    expect(Math.max(order.trigrams, order['rare trigrams'])).toBeGreaterThan(0);
    expect(Math.min(order.trigrams, order['rare trigrams'])).toBeGreaterThanOrEqual(0);
  }
});

test('words count the same beside letters in a base of two facts and of a hundred', () => {
  const texts = (count: number) =>
    Array.from({ length: count }, (_, i) => passagesOf(`f${i}`, [`zebra${i} quartz${i}`]));
  const bm25 = (count: number) =>
    found('zebra0 quartz0 monk', buildIndex(texts(count).flat()))[0]!.reasons.find(
      ({ feature }) => feature === 'bm25',
    )!.value;
  expect(bm25(100)).toBeCloseTo(bm25(2), 6);
});

test('facts come in the order of their scores', () => {
  for (const text of [
    'the metro of Algiers and the malaria vaccine',
    'الأردن والنادي الأهلي ومترو الجزائر',
  ]) {
    const scores = found(text).map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  }
});

test('the reasons are what the score is made of', () => {
  const [match] = found('the olive harvest of Jordan rose');
  const logit = Math.log(match!.score / (1 - match!.score));
  const reasons = match!.reasons.reduce((sum, { contribution }) => sum + contribution, 0);
  expect(logit - reasons).toBeCloseTo(learned.en.probability.bias, 6);
  const used = FEATURES.filter((feature) => feature !== 'trigrams'); // English goes by the rare ones
  expect(match!.reasons.map(({ feature }) => feature).sort()).toEqual([...used].sort());
});

test('a fact in the very words of the statement comes first', () => {
  const twins = buildIndex([
    ...passagesOf('longer', ['olive olive olive harvest harvest in Jordan Jordan rose rose rose']),
    ...passagesOf('exact', ['Olive harvest in Jordan rose.']),
  ]);
  expect(found('OLIVE harvest in Jordan rose', twins)[0]?.fact.id).toBe('exact');
  expect(
    found('Olive harvest in Jordan rose. — Ana Reyes (@anareyes) January 6, 2020', twins)[0]?.fact.id,
  ).toBe('exact');
});

const vocabulary =
  'olive harvest jordan metro algiers line april vaccine malaria league title club زيتون الأردن مترو لقاح 2023 44'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 9 })
  .map((w) => w.join(' '));
const base = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 70 });

describe('across languages', () => {
  test('a word finds what may mean the same in the other language', () => {
    const arabic = [
      ...passagesOf('vote', ['صوّت البرلمان على الميزانية']),
      ...passagesOf('rain', ['هطلت الأمطار']),
    ];
    expect(found('The budget was put to the vote', buildIndex(arabic)).map((match) => match.fact.id)).toEqual(
      ['vote'],
    );
    expect(found('the budget', buildIndex(passagesOf('plan', ['A plan for spending'])))).toEqual([]);
  });

  test('and counts for less than the word itself', () => {
    const both = buildIndex([
      ...passagesOf('ar', ['مدرب النادي']),
      ...passagesOf('en', ['Coach of the club']),
    ]);
    expect(found('coach', both).map((match) => match.fact.id)).toEqual(['en', 'ar']);
  });
});

describe('the index changes without being rebuilt', () => {
  test('what is added, changed or gone is so at once', () => {
    const later = updateIndex(index, passagesOf('metro', ['The tram of Rabat carried 40 million people']), [
      'league' as FactId,
    ]);
    expect(factCount(later)).toBe(3);
    expect(found('tram of Rabat', later)[0]?.fact.id).toBe('metro');
    expect(found('metro of Algiers second line', later).map((m) => m.fact.id)).not.toContain('metro');
    expect(found('Al Ahly won its forty-fourth league title', later).map((m) => m.fact.id)).not.toContain(
      'league',
    );
    expect(found('tram of Rabat')).toEqual([]); // the snapshot that was, is as it was
  });

  test('in any order it finds the facts that a fresh index finds', () => {
    fc.assert(
      fc.property(base, base, sentence, (before, after, query) => {
        const of = (texts: readonly (readonly string[])[], from: number) =>
          texts.flatMap((t, i) => passagesOf(`f${from + i}`, t));
        const half = Math.floor(before.length / 2); // the second half of `before` is replaced by `after`
        const gone = before.slice(half).map((_, i) => `f${half + i}` as FactId);
        const changed = updateIndex(buildIndex(of(before, 0)), of(after, half), gone);
        const fresh = buildIndex([...of(before.slice(0, half), 0), ...of(after, half)]);
        const all = (inside: typeof fresh) =>
          new Set(retrieve(inside, wordsOnly(query)).map((c) => c.segment.facts[c.fact]!.id));
        if (factCount(fresh) <= 50) expect(all(changed)).toEqual(all(fresh));
        expect(factCount(changed)).toBe(factCount(fresh));
      }),
      { numRuns: 60 },
    );
  });
});
