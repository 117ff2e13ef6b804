import { detectLanguage } from '../../src/analysis/detect-language.js';
import { composeAnswer } from '../../src/answer/compose-answer.js';
import type { Answer } from '../../src/model/answer.js';
import type { Day } from '../../src/model/basics.js';
import type { FactBase } from '../../src/model/library.js';

/** The answer to a message that makes no claim. */
export function sayingNothing(text: string, base: FactBase, today: Day): Answer {
  return composeAnswer({ text, language: detectLanguage(text), today, statements: [] }, [], base, today);
}
