import glossary from '../lexicon/glossary.json' with { type: 'json' };
import synonyms from '../lexicon/synonyms.json' with { type: 'json' };
import type { Term } from '../model/claim.js';
import { readWords } from './dialect.js';

/** Words and phrases, in both languages, that can stand for one another in a news sentence. */
export interface MeaningGroup {
  readonly meaning: string;
  readonly spellings: readonly (readonly Term[])[];
}

/**
 * The synonyms are words of one meaning; the glossary gives a thing's name in each language and little else.
 * Read once, for the verdict and for retrieval.
 */
export const MEANING_GROUPS: readonly MeaningGroup[] = [
  ...Object.entries(synonyms),
  ...Object.entries(glossary).map(([word, spellings]) => [`${word} (glossary)`, spellings] as const),
].map(([meaning, spellings]) => ({ meaning, spellings: spellings.map(readWords) }));
