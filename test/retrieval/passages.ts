import { detectLanguage } from '../../src/analysis/detect-language.js';
import type { Fact, FactId, Quote } from '../../src/model/fact.js';
import type { Passage } from '../../src/model/match.js';
import type { SourceId } from '../../src/model/source.js';
import { wordsOnly } from '../support/statements.js';

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
