import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { buildLibrary } from '../../src/library/build-library.js';
import type { FactId } from '../../src/model/fact.js';
import { factFiles } from '../support/fact-files.js';
import { BRIDGE, COST, townFiles, townLibrary, townYaml } from '../support/town.js';

describe('a library', () => {
  test('reads every text of a fact, its quote first', () => {
    const library = townLibrary(`
  - id: cost
    quote: The bridge cost 14 million euros
    wordings: { en: [They paid 14 million for the bridge], ar: كلّف الجسر ١٤ مليون يورو }
    translation: { ar: كلّف الجسر 14 مليون يورو }
`);
    expect(library.passages.map(({ field, language, text }) => [field, language, text])).toEqual([
      ['quote', 'en', 'The bridge cost 14 million euros'],
      ['wording', 'en', 'They paid 14 million for the bridge'],
      ['wording', 'ar', 'كلّف الجسر ١٤ مليون يورو'],
      ['translation', 'ar', 'كلّف الجسر 14 مليون يورو'],
    ]);
    for (const passage of library.passages) {
      expect(passage.reading.quantities, passage.text).toMatchObject([{ value: 14e6 }]);
    }
  });

  test('counts "last March" in a quote from the day it was published', () => {
    const text = 'The mayor resigned last March.';
    const yaml = townYaml('  - { id: resigned, quote: The mayor resigned last March }\n');
    const { sha256 } = [...factFiles({ 'a.txt': text }).archives.values()][0]!;
    const files = factFiles({
      'town.yaml': yaml.replace(/sha256: \w+/, `sha256: ${sha256}`),
      'sources/town.txt': text,
    });
    const library = buildLibrary(files);
    expect(library.ok && library.value.passages[0]?.reading.dates).toMatchObject([{ year: 2025, month: 3 }]);
  });

  test('holds drafts, but nothing can match them', () => {
    const library = townLibrary(BRIDGE + COST.replace('    checks', '    status: draft\n    checks'));
    expect(library.facts.has('bridge-cost' as FactId)).toBe(true);
    expect(library.passages.some((passage) => passage.fact.id === 'bridge-cost')).toBe(false);
  });

  test('knows the names of names.yaml', () => {
    const files = townFiles(BRIDGE);
    const names = '- { id: brook, kind: person, names: { en: [Dana Brook], ar: [دانا بروك] } }\n';
    const built = buildLibrary({ ...files, files: [...files.files, { path: 'names.yaml', text: names }] });
    expect(built.ok && built.value.passages[0]?.reading.names.map((name) => name.id)).toContain('brook');
  });

  test('is not built on an error, and is on a warning', () => {
    expect(buildLibrary(townFiles('  - { id: x, quote: The mayor wept }\n'))).toMatchObject({
      ok: false,
      error: [{ where: 'facts[0].quote' }],
    });
    const warned = buildLibrary(townFiles(`${BRIDGE}    remark: to be read again\n`));
    expect(warned.ok && warned.value.warnings).toMatchObject([{ severity: 'warning' }]);
  });
});

test('the fact base that comes with Isnad builds, and another revision means other bytes', async () => {
  const folder = path.resolve(import.meta.dirname, '../../facts');
  const [first, second] = [await loadLibrary(folder), await loadLibrary(folder)];
  expect(first.ok && first.value.facts.size).toBeGreaterThan(30);
  expect(first.ok && second.ok && first.value.revision === second.value.revision).toBe(true);
});

test('a folder that is not there is told like any other problem', async () => {
  expect(await loadLibrary('/nowhere/at/all')).toMatchObject({
    ok: false,
    error: [{ problem: expect.stringContaining('ENOENT'), advice: expect.stringContaining('FACTS_DIR') }],
  });
});
