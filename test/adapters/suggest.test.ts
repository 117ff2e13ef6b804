import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { suggest } from '../../adapters/respond/suggest.js';
import type { Library } from '../../src/library/build-library.js';
import { harbourFolder, removeFolder } from '../support/desk.js';
import { standing } from '../support/library.js';

let library: Library;
beforeAll(async () => {
  const folder = await harbourFolder();
  const yaml = `${folder}/harbour.yaml`;
  const more = `    wordings:
      en: [The king opened Skagen harbour, Skagen harbour is old]
      ar: [افتتح الملك ميناء سكاغن, ميناء سكاغن قديم]
  - id: secret
    status: draft
    quote: The new pier cost 12 million euros.
    wordings: { en: [The king paid for the pier] }
`;
  await writeFile(yaml, (await readFile(yaml, 'utf8')) + more);
  const loaded = await loadLibrary(folder);
  await removeFolder(folder);
  library = standing(loaded);
});

describe('while a claim is being typed', () => {
  test.each([
    ['the king', ['The king opened Skagen harbour']],
    ['skagen har', ['Skagen harbour is old', 'The king opened Skagen harbour']],
    ['harbour king', ['The king opened Skagen harbour']],
    ['Skagn harbor', ['Skagen harbour is old', 'The king opened Skagen harbour']],
    ['افتتح المل', ['افتتح الملك ميناء سكاغن']],
    ['إفتتح', ['افتتح الملك ميناء سكاغن']],
    ['T', ['The king opened Skagen harbour', 'The Aurora carried 340 passengers in May 2025']],
    ['zeppelin', []],
    ['  ', []],
    ['؟!', []],
  ])('%s', (typed, found) => {
    const suggested = suggest(library, typed, 5);
    expect(suggested.slice(0, found.length).sort()).toEqual([...found].sort());
    expect(suggested).not.toContain('The king paid for the pier');
  });

  test('no more come than were asked for, none twice', () => {
    expect(suggest(library, 's', 1)).toHaveLength(1);
    const all = suggest(library, 'skagen', 25);
    expect(new Set(all).size).toBe(all.length);
  });
});
