import glossary from '../lexicon/glossary.json' with { type: 'json' };
import synonyms from '../lexicon/synonyms.json' with { type: 'json' };
import { isOfDialect, standardWords } from './dialect.js';
import { normOf } from './normalize.js';
import { tokenize } from './tokenize.js';

/** Words and phrases, in both languages, that can stand for one another in a news sentence. */
export interface MeaningGroup {
  readonly meaning: string;
  /** True where a word of the same root means it too, which holds of deeds and seldom of things. */
  readonly rooted: boolean;
  /** The normalised words of each spelling, one word or a phrase. */
  readonly spellings: readonly (readonly string[])[];
}

/** Stands in a phrase, and among its words, for what it is done to: put … at risk. */
export const GAP = '…';
const NORMAL_GAP = ' ... ';

/** Words of one script with single spaces between them: they need no tokenizing. */
const PLAIN = /^[a-z\u0621-\u064a]+(?: [a-z\u0621-\u064a]+)*$/;

let groups: readonly MeaningGroup[] | undefined;

/**
 * The synonyms are words of one meaning, deeds for the most part; the glossary gives a thing's name in each language
 * and little else. Read once, for the verdict and for retrieval.
 */
export function meaningGroups(): readonly MeaningGroup[] {
  groups ??= [...groupsOf(synonyms, '', true), ...groupsOf(glossary, ' (glossary)', false)];
  return groups;
}

function groupsOf(
  table: Readonly<Record<string, readonly string[]>>,
  mark: string,
  rooted: boolean,
): MeaningGroup[] {
  return Object.entries(table).map(([word, spellings]) => ({
    meaning: word + mark,
    rooted,
    spellings: spellings.map((spelling) => wordsOf(normOf(spelling))),
  }));
}

/** The words of a normalised spelling as a text that is read would have them. */
function wordsOf(spelling: string): readonly string[] {
  const parts = spelling.split(NORMAL_GAP);
  if (parts.length > 1) return parts.flatMap((part, i) => [...(i > 0 ? [GAP] : []), ...wordsOf(part)]);
  const words = PLAIN.test(spelling) ? spelling.split(' ') : tokenize(spelling).map((term) => term.norm);
  return words.some(isOfDialect) ? standardWords(spelling) : words;
}
