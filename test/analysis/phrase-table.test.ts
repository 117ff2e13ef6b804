import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { type Flexibility, Openings, PhraseTable } from '../../src/analysis/phrase-table.js';
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

describe('what may open a phrase', () => {
  it('is said of every word that begins one, whatever is written onto its front', () => {
    const phrases = ['ألف', 'ثلاثة أرباع', 'a hundred', 'third'];
    const tables = [
      new PhraseTable(phrases.slice(0, 2).map((phrase) => [phrase, true] as const)),
      new PhraseTable(
        phrases.slice(2).map((phrase) => [phrase, true] as const),
        'exact',
      ),
    ];
    const openings = new Openings(tables);
    fc.assert(
      fc.property(
        fc.constantFrom('', 'و', 'ب', 'ال', 'وال', 'un'),
        fc.constantFrom(...phrases, 'ship', 'سفينة'),
        (front, phrase) => {
          const terms = tokenize(front + phrase);
          const stands = tables.some((table) => table.at(terms, 0) !== undefined);
          expect(openings.may(terms[0]!.norm) || !stands).toBe(true);
        },
      ),
    );
    expect(openings.may('ship')).toBe(false);
    expect(openings.may('والالف')).toBe(true);
  });

  it('leaves no number and no date of the lexicon out', () => {
    const { numbers, dates } = buildLexicon([]);
    for (const word of ['أربعة', 'نصف', 'مليونان', 'dozen', 'half', 'thousand', 'عامين'])
      expect(numbers.openings.may(tokenize(word)[0]!.norm), word).toBe(true);
    for (const word of ['أمس', 'يناير', 'الماضي', 'yesterday', 'last', 'March'])
      expect(dates.openings.may(tokenize(word)[0]!.norm), word).toBe(true);
  });
});
