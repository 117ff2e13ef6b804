import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flexibility, PhraseTable } from '../../src/analysis/phrase-table.js';
import { tokenize } from '../../src/analysis/tokenize.js';

const WORDS = [
  'open',
  'opens',
  'opened',
  'strongest',
  'strong',
  'فتح',
  'وفتح',
  'يفتح',
  'المصنع',
  'مصنع',
  'by the way',
];
const FLEXIBILITIES: readonly Flexibility[] = ['exact', 'clitics', 'affixed', 'inflected'];

describe('a single word', () => {
  it('is found by itself just where it is found as a text of one word', () => {
    const lists = fc.uniqueArray(fc.constantFrom(...WORDS));
    fc.assert(
      fc.property(
        lists,
        fc.constantFrom(...WORDS),
        fc.constantFrom(...FLEXIBILITIES),
        (listed, word, flexibility) => {
          const table = new PhraseTable(
            listed.map((phrase, value) => [phrase, value] as const),
            flexibility,
          );
          const [term] = tokenize(word);
          expect(table.ofWord(term!.norm)).toBe(table.at([term!], 0)?.value);
        },
      ),
    );
  });

  it('is no phrase that only begins with it', () => {
    const table = new PhraseTable([['by the way', true]]);
    expect(table.ofWord('by')).toBeUndefined();
    expect(table.at(tokenize('by the way'), 0)?.end).toBe(3);
  });
});
