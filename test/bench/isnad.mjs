// Isnad's own retrieval behind the same small interface as the peers: the product's functions, nothing else.
import { detectLanguage } from '../../dist/src/analysis/detect-language.js';
import { tokenize } from '../../dist/src/analysis/tokenize.js';
import { buildIndex } from '../../dist/src/retrieval/inverted-index.js';
import { rerank } from '../../dist/src/retrieval/rerank.js';
import { retrieve } from '../../dist/src/retrieval/retrieve.js';

/** A text read as one statement of words; the data sets come without names.yaml. */
export const statementOf = (text) => ({
  text,
  start: 0,
  end: text.length,
  language: detectLanguage(text),
  terms: tokenize(text),
  names: [],
  quantities: [],
  dates: [],
  cues: [],
  factors: [],
  polarity: 'affirmed',
  modality: 'actual',
});

/** Reads itself when asked and keeps no reading: half a million readings would be the benchmark's weight. */
class LazyPassage {
  constructor(fact, text, field) {
    this.fact = fact;
    this.text = text;
    this.field = field;
  }
  get language() {
    return detectLanguage(this.text);
  }
  get reading() {
    return statementOf(this.text);
  }
}

export function passagesOf(docs) {
  const passages = [];
  for (const { id, texts } of docs) {
    const fact = { id };
    for (const [i, text] of texts.entries()) {
      passages.push(new LazyPassage(fact, text, i === 0 ? 'quote' : 'wording'));
    }
  }
  return passages;
}

/** Matches of a text, best first. */
export function matches(index, text) {
  const statement = statementOf(text);
  return rerank(index, statement, retrieve(index, statement));
}

export const isnad = {
  name: 'isnad',
  build: (docs) => buildIndex(passagesOf(docs)),
  search: (index, text) => matches(index, text).map(({ fact }) => fact.id),
};

/** BM25 alone: what the rerank has to beat. */
export const isnadBm25 = {
  name: 'isnad-bm25',
  build: isnad.build,
  search: (index, text) =>
    retrieve(index, statementOf(text)).map(({ segment, fact }) => segment.facts[fact].id),
};
