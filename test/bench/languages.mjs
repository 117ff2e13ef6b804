// Across languages, on the fact base of the project: every English wording is asked of the Arabic texts alone, and the
// reverse; with what carries a claim across (names, numbers, dates) and without each; and, for comparison, of all
// texts but the wording itself, as it is and with every name in it spelled otherwise.
import path from 'node:path';
import { readFactFiles } from '../../dist/adapters/files/read-files.js';
import { readPassage } from '../../dist/src/claim/read-claim.js';
import { buildLibrary } from '../../dist/src/library/build-library.js';
import { buildIndex } from '../../dist/src/retrieval/inverted-index.js';
import { rerank } from '../../dist/src/retrieval/rerank.js';
import { retrieve } from '../../dist/src/retrieval/retrieve.js';
import { chance } from './data.mjs';
import { arabizi, respelledArabic, respelledLatin } from './name-spellings.mjs';
import { measure } from './statistics.mjs';

const FACTS = path.resolve(import.meta.dirname, '../../facts');
/** What is taken out of every reading, given the language of the texts. */
const WITHOUT = {
  everything: () => ({}),
  'no names': () => ({ names: [] }),
  'no numbers': () => ({ quantities: [] }),
  'no dates': () => ({ dates: [] }),
  'no translated words': (texts) => ({ language: texts }), // said to be in that language, none is translated
  'only names': () => ({ terms: [], quantities: [], dates: [] }),
  'only words': () => ({ names: [], quantities: [], dates: [] }),
};

const SPELLINGS = {
  ar: { 'names respelled': respelledArabic, 'names in Arabizi': arabizi },
  en: { 'names respelled': respelledLatin },
};

/** The reading of a wording with every name spelled by `spell`. */
function respelled({ text, reading, fact }, spell, { lexicon, sources }, seed) {
  const random = chance(seed);
  let out = '';
  let at = 0;
  for (const { start, end } of reading.names) {
    out += text.slice(at, start) + spell(text.slice(start, end), random);
    at = end;
  }
  const { publishedAt } = sources.get(fact.quote.source);
  return readPassage(out + text.slice(at), lexicon, publishedAt.slice(0, 10));
}

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
    const measured = (inside, what, readings, indexFor) => {
      const run = wordings.flatMap((wording, i) =>
        readings[i] === undefined
          ? []
          : [{ ranked: search(indexFor(wording), readings[i]), right: new Set([wording.fact.id]) }],
      );
      rows.push({ asked, texts: inside, what, queries: run.length, ...measure(run) });
    };
    const naming = (change) =>
      wordings.map((w, i) => (w.reading.names.length === 0 ? undefined : change(w, i)));
    const otherNames = Object.entries(SPELLINGS[asked]).map(([what, spell]) => [
      what,
      naming((wording, i) => respelled(wording, spell, library.value, i + 1)),
    ]);
    const plain = naming(({ reading }) => reading);

    for (const [what, left] of Object.entries(WITHOUT)) {
      const less = (reading) => ({ ...reading, ...left(texts) });
      const index = buildIndex(base.map((passage) => ({ ...passage, reading: less(passage.reading) })));
      const readings = wordings.map(({ reading }) => less(reading));
      measured(texts, what, readings, () => index);
    }
    const index = buildIndex(base);
    for (const [what, readings] of [['names as they are', plain], ...otherNames])
      measured(texts, what, readings, () => index);

    const others = new Map(wordings.map((w) => [w, buildIndex(passages.filter((passage) => passage !== w))]));
    const all = wordings.map(({ reading }) => reading);
    for (const [what, readings] of [['everything', all], ['names as they are', plain], ...otherNames])
      measured('all but the wording', what, readings, (wording) => others.get(wording));
  }
  return rows;
}
