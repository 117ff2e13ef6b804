// Across languages, on the fact base of the project: every English wording is asked of the Arabic texts alone, and the
// reverse; with what carries a claim across (names, numbers, dates) and without each; and, for comparison, of all
// texts but the wording itself.
import path from 'node:path';
import { readFactFiles } from '../../dist/adapters/files/read-files.js';
import { buildLibrary } from '../../dist/src/library/build-library.js';
import { buildIndex } from '../../dist/src/retrieval/inverted-index.js';
import { rerank } from '../../dist/src/retrieval/rerank.js';
import { retrieve } from '../../dist/src/retrieval/retrieve.js';
import { measure } from './statistics.mjs';

const FACTS = path.resolve(import.meta.dirname, '../../facts');
const WITHOUT = {
  everything: {},
  'no names': { names: [] },
  'no numbers': { quantities: [] },
  'no dates': { dates: [] },
  'words alone': { names: [], quantities: [], dates: [] },
};

const search = (index, statement) =>
  rerank(index, statement, retrieve(index, statement)).map(({ fact }) => fact.id);

export async function languages() {
  const library = buildLibrary(await readFactFiles(FACTS));
  if (!library.ok) throw new Error('The fact base has errors: isnad facts lint names them.');
  const { passages } = library.value;
  const rows = [];
  for (const [asked, texts] of [
    ['en', 'ar'],
    ['ar', 'en'],
  ]) {
    const base = passages.filter(({ language }) => language === texts);
    const held = new Set(base.map(({ fact }) => fact.id));
    const wordings = passages.filter(
      ({ language, field, fact }) => language === asked && field === 'wording' && held.has(fact.id),
    );
    for (const [what, left] of Object.entries(WITHOUT)) {
      const less = (passage) => ({ ...passage, reading: { ...passage.reading, ...left } });
      const index = buildIndex(base.map(less));
      const run = wordings.map((wording) => ({
        ranked: search(index, less(wording).reading),
        right: new Set([wording.fact.id]),
      }));
      rows.push({ asked, texts, what, queries: run.length, ...measure(run) });
    }
    const run = wordings.map((wording) => ({
      ranked: search(buildIndex(passages.filter((passage) => passage !== wording)), wording.reading),
      right: new Set([wording.fact.id]),
    }));
    rows.push({
      asked,
      texts: 'all but the wording',
      what: 'everything',
      queries: run.length,
      ...measure(run),
    });
  }
  return rows;
}
