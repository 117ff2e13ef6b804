import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findByline } from '../../src/library/find-byline.js';
import { proposeFacts } from '../../src/library/propose-facts.js';
import { LONGEST_QUOTE } from '../../src/library/prove-entry.js';

const article = readFileSync(
  path.resolve(import.meta.dirname, '../../facts/sources/madar-2026-01-21-deepseek.txt'),
  'utf8',
);

describe('a byline says who published a text, and when', () => {
  test.each([
    ['مدار الساعة ـ نشر في 2026/01/21 الساعة 15:33', 'مدار الساعة', '2026-01-21T15:33'],
    ['The Daily Wave — 3 March 2025', 'The Daily Wave', '2025-03-03'],
    ['Harbour Times | March 14th, 2025 | 9:05', 'Harbour Times', '2025-03-14T09:05'],
    ['صحيفة الميناء - ٣ آذار ٢٠٢٥', 'صحيفة الميناء', '2025-03-03'],
    ['الميناء | 14 كانون الثاني 2025', 'الميناء', '2025-01-14'],
    ['Le Port – 3 février 2025', 'Le Port', '2025-02-03'],
    ['25/12/2024', undefined, '2024-12-25'],
    ['Published 03/04/2026', undefined, undefined], // March or April: nobody can know
    ['2026-02-30', undefined, undefined],
    ['No date at all', undefined, undefined],
  ])('%s', (line, publisher, publishedAt) => {
    expect(findByline(`A headline\n${line}\nA body.`)).toEqual({
      title: 'A headline',
      publisher,
      publishedAt,
    });
  });

  test('a date inside the story is not that of the story', () => {
    const story = `A headline\n${'Many words before '.repeat(9)}3 March 2025.`;
    expect(findByline(story).publishedAt).toBeUndefined();
  });
});

describe('an article proposes drafts', () => {
  const proposals = proposeFacts(article, 'madar', 'ar');

  test('one for each sentence that states something, though the page prints its body twice', () => {
    expect(proposals.map((fact) => fact.quote)).toHaveLength(10);
    expect(new Set(proposals.map((fact) => fact.quote)).size).toBe(10);
    expect(proposals.every((fact) => fact.status === 'draft')).toBe(true);
    expect(proposals[0]).toMatchObject({ id: 'madar-01', quote: expect.stringContaining('R1') });
  });

  test('whose quotes stand in the text and may be cited', () => {
    for (const { quote } of proposals) {
      expect(article).toContain(quote);
      expect((quote as string).length).toBeLessThanOrEqual(LONGEST_QUOTE);
    }
  });

  test('a short sentence with a figure states something', () => {
    const facts = proposeFacts('It cost 14 million euros.\nIt was fine.\n14 comments\n', 'town', 'en');
    expect(facts.map(({ quote }) => quote)).toEqual(['It cost 14 million euros']);
  });

  test('and leaves out headings, questions, bylines and buttons', () => {
    const text = [
      'Bridge opens after ten years',
      'The Daily Wave — 3 March 2025',
      'Share',
      'The mayor opened the new bridge on Monday. Who paid for the bridge in the end? It cost 14 million and nobody complained!',
    ].join('\n');
    expect(proposeFacts(text, 'wave', 'en').map((fact) => fact.quote)).toEqual([
      'The mayor opened the new bridge on Monday',
      'It cost 14 million and nobody complained!',
    ]);
  });

  test('a sentence too long to be cited is cut where a clause ends', () => {
    const long = Array.from(
      { length: 12 },
      (_, i) => `clause ${i} tells that river number ${i} rose by ${i} metres`,
    ).join(', ');
    const quotes = proposeFacts(`${long}.`, 'river', 'en').map((fact) => fact.quote as string);
    expect(quotes.length).toBeGreaterThan(1);
    for (const quote of quotes) {
      expect(long).toContain(quote);
      expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
    }
  });
});
