import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import { buildLibrary, type Library } from '../../src/library/build-library.js';
import { rebuildLibrary } from '../../src/library/rebuild-library.js';
import type { FactFiles } from '../../src/model/library.js';
import { factFiles } from '../support/fact-files.js';
import { standing } from '../support/library.js';
import { BRIDGE, COST, TODAY, townFiles, townLibrary, townYaml } from '../support/town.js';

const HARBOUR = '  - { id: harbour, quote: The harbour is expected to open in June 2026 }\n';
const LIBRARY = '  - { id: library, quote: The library has 900 members }\n';
const NAMES = '- { id: brook, kind: person, names: { en: [Dana Brook], ar: [دانا بروك] } }\n';

const rebuilt = (before: Library, files: FactFiles): Library => standing(rebuildLibrary(before, files));

const quoted = (claim: string, library: Library): string[] =>
  check(claim, library, TODAY).citations.map(({ factId }) => factId);

describe('a library rebuilt after a change', () => {
  test('keeps the readings of every text that did not change, wherever in its file it moved', () => {
    const before = townLibrary(BRIDGE + COST);
    const after = rebuilt(before, townFiles(HARBOUR + COST.replace('20 million', '25 million') + BRIDGE));
    const kept = after.passages.filter((passage) => before.passages.includes(passage));
    expect(kept.map(({ fact }) => fact.id)).toEqual(['bridge-opened', 'bridge-opened']);
    expect(after.facts.get(kept[0]!.fact.id)?.position.line).not.toBe(kept[0]!.fact.position.line);
  });

  test('reads everything anew where names or the day of publication changed', () => {
    const before = townLibrary(BRIDGE);
    const named = townFiles(BRIDGE);
    const withNames = { ...named, files: [...named.files, { path: 'names.yaml', text: NAMES }] };
    expect(rebuilt(before, withNames).passages[0]?.reading.names.map(({ id }) => id)).toContain('brook');

    const published = townYaml(BRIDGE).replace(/publishedAt: \S+/, 'publishedAt: 2020-01-01');
    const files = townFiles(BRIDGE);
    const redated = { ...files, files: [{ path: 'town.yaml', text: published }] };
    expect(rebuilt(before, redated).passages.some((passage) => before.passages.includes(passage))).toBe(
      false,
    );
  });

  test('refuses what would not be built', () => {
    expect(
      rebuildLibrary(townLibrary(BRIDGE), townFiles('  - { id: x, quote: The mayor wept }\n')),
    ).toMatchObject({ ok: false, error: [{ where: 'facts[0].quote' }] });
  });

  test('is the library that would have been built of the same files', () => {
    const otherCost = COST.replace(
      'quote: The bridge cost 14 million euros',
      'quote: The library has 900 members',
    );
    const facts = fc
      .tuple(fc.subarray([BRIDGE, HARBOUR, LIBRARY]), fc.constantFrom(COST, otherCost))
      .map(([some, cost]) => some.join('') + cost);
    const claim = fc.constantFrom(
      'The bridge cost 14 million euros',
      'The library has 90 members',
      'Is the harbour open?',
    );
    fc.assert(
      fc.property(facts, facts, facts, claim, (first, second, third, text) => {
        const after = rebuilt(rebuilt(townLibrary(first), townFiles(second)), townFiles(third));
        expect(check(text, after, TODAY)).toEqual(check(text, townLibrary(third), TODAY));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a large base', () => {
  const LINES = Array.from(
    { length: 2200 },
    (_, i) => `Well ${i} in the ${i}th valley gives ${i + 7} litres.`,
  );
  const archive = `${LINES.join('\n')}\n`;
  const files = (skip: number, extra = '') => {
    const facts = LINES.map((line, i) =>
      i === skip ? '' : `  - { id: well-${i}, quote: "${line}" }\n`,
    ).join('');
    return factFiles({ 'wells.yaml': source + extra + facts, 'sources/town.txt': archive });
  };
  const { sha256 } = [...factFiles({ 'a.txt': archive }).archives.values()][0]!;
  const source = townYaml('').replace(/sha256: \w+/, `sha256: ${sha256}`);

  test('indexes only what changed, and finds what is new and no longer what is gone', () => {
    const before = standing(buildLibrary(files(2199)));
    const after = rebuilt(before, files(3));
    expect(after.index.segments[0]).toBe(before.index.segments[0]);
    expect(after.index.segments[1]?.facts.map(({ id }) => id)).toEqual(['well-2199']);
    expect(quoted('Well 2199 in the 2199th valley gives 2206 litres', after)).toEqual(['well-2199']);
    expect(quoted('Well 3 in the 3th valley gives 10 litres', before)).toEqual(['well-3']);
    expect(quoted('Well 3 in the 3th valley gives 10 litres', after)).not.toEqual(['well-3']);
  });

  test('is indexed whole again once a twentieth of it has changed', () => {
    const before = standing(buildLibrary(files(-1)));
    const wordings = LINES.slice(0, 150).map((_, i) => `  - { id: new-${i}, quote: "${LINES[i]}" }\n`);
    expect(rebuilt(before, files(-1, wordings.join(''))).index.segments).toHaveLength(1);
  });
});
