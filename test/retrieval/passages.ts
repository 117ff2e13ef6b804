import { detectLanguage } from '../../src/analysis/detect-language.js';
import { tokenize } from '../../src/analysis/tokenize.js';
import type { Statement } from '../../src/model/claim.js';
import type { Fact, FactId, Quote } from '../../src/model/fact.js';
import type { Passage } from '../../src/model/match.js';
import type { SourceId } from '../../src/model/source.js';

/** A statement of words alone: no names, quantities or dates are read. */
export function wordsOnly(text: string): Statement {
  return {
    text,
    start: 0,
    end: text.length,
    language: detectLanguage(text),
    terms: tokenize(text),
    names: [],
    quantities: [],
    dates: [],
    cues: [],
    polarity: 'affirmed',
    modality: 'actual',
  };
}

/** A fact by its id, quote first, then wordings; its archive is its quote. */
export function passagesOf(id: string, texts: readonly string[]): Passage[] {
  const quote = { source: 'source' as SourceId, exact: texts[0]!, start: 0, end: texts[0]!.length } as Quote;
  const fact: Fact = {
    kind: 'statement',
    id: id as FactId,
    quote,
    wordings: {},
    translation: {},
    checks: [],
    status: 'published',
    corrections: [],
    position: { file: 'test.yaml', line: 1 },
  };
  return texts.map((text, i) => ({
    fact,
    field: i === 0 ? 'quote' : 'wording',
    language: detectLanguage(text),
    text,
    reading: wordsOnly(text),
  }));
}
