import { detectLanguage } from '../../src/analysis/detect-language.js';
import { tokenize } from '../../src/analysis/tokenize.js';
import type { Statement } from '../../src/model/claim.js';

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
    factors: [],
    polarity: 'affirmed',
    modality: 'actual',
  };
}
