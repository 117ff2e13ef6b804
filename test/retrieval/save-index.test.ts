import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactId } from '../../src/model/fact.js';
import type { Passage } from '../../src/model/match.js';
import { buildIndex, type Index, updateIndex } from '../../src/retrieval/inverted-index.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import { FORMAT, openIndex, saveIndex } from '../../src/retrieval/save-index.js';
import { wordsOnly } from '../support/statements.js';
import { passagesOf } from './passages.js';

const passages = [
  ...passagesOf('harvest', ['The olive harvest in Jordan rose to 34,000 tons', 'موسم الزيتون في الأردن']),
  ...passagesOf('metro', ['The metro of Algiers opened its second line']),
];
const index = buildIndex(passages);
const file = saveIndex(index, 'r1');

const found = (inside: Index, text: string) =>
  retrieve(inside, wordsOnly(text)).map(({ segment, fact, score }) => [segment.facts[fact]!.id, score]);

function opened(bytes: Uint8Array, given: readonly Passage[] = passages): Index {
  const result = openIndex(bytes, given, 'r1');
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

test('an index that was saved finds what it found before', () => {
  for (const query of ['olive harvest', 'الزيتون', 'second line of the metro', 'olve', 'nothing']) {
    expect(found(opened(file), query)).toEqual(found(index, query));
  }
});

test('it opens wherever its bytes lie in memory', () => {
  const shifted = new Uint8Array(file.length + 1);
  shifted.set(file, 1);
  expect(found(opened(shifted.subarray(1)), 'olive')).toEqual(found(index, 'olive'));
});

test('what was changed since it was built is in the file', () => {
  const changed = updateIndex(index, passagesOf('tram', ['The tram of Rabat']), ['metro' as FactId]);
  const now = [...passages.slice(0, 2), ...passagesOf('tram', ['The tram of Rabat'])];
  const again = opened(saveIndex(changed, 'r1'), now);
  expect(found(again, 'tram of Rabat')[0]?.[0]).toBe('tram');
  expect(found(again, 'metro')).toEqual([]);
});

test('an empty index is saved and opened', () => {
  expect(found(opened(saveIndex(buildIndex([]), 'r1'), []), 'olive')).toEqual([]);
});

describe('a file that is not to be trusted is not opened', () => {
  test('of other facts', () => {
    expect(openIndex(file, passages, 'r2')).toEqual({ ok: false, error: 'outdated' });
  });

  test('with any byte changed, or cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = file.slice();
        damaged[at]! ^= change;
        expect(openIndex(damaged, passages, 'r1').ok).toBe(false);
        expect(openIndex(file.subarray(0, at), passages, 'r1').ok).toBe(false);
      }),
    );
  });

  test('that was never one', () => {
    for (const text of [
      '',
      '\n',
      '{}\n',
      'null\n',
      '{"format":"isnad-index-1","revision":"r1"}\n',
      '[1]\n',
    ]) {
      expect(openIndex(new TextEncoder().encode(text), passages, 'r1').ok, text).toBe(false);
    }
  });
});

test('an index holds the terms that this version makes: when they change, raise FORMAT, so that none is opened', () => {
  const keys = buildIndex(
    passagesOf('sample', [
      'Companies released 1,400 models by 1.2% in #BigTech',
      'أطلقت الشركات الصينية نماذجها بالمجان',
    ]),
  ).segments[0]!.keys;
  expect([FORMAT, ...keys]).toMatchInlineSnapshot(`
    [
      "isnad-index-3",
      "compani",
      "releas",
      "1400",
      "model",
      "1.2",
      "big",
      "tech",
      "اطلقت",
      "شرك",
      "صين",
      "نماذج",
      "مجان",
    ]
  `);
});
