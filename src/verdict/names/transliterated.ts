import { isArabic, withoutClitics } from '../../analysis/arabic-forms.js';
import { skeleton } from '../../analysis/skeleton.js';
import { WordMemory } from '../../analysis/word-memory.js';
import type { NameMention, Term } from '../../model/claim.js';
import { PLACES } from '../deeds/grammar.js';
import type { Placed, Reading } from '../reading.js';

// One name in two scripts of which one side was not read as a name, since Arabic has no capitals: ميرا كالاس of "Mira
// Kallas", and "Huda Al-Saleh" of هدى الصالح. What is compared are the consonants, in order.

/** Words of the longest name that is looked for. */
const LONGEST = 4;
/** Consonants that a name has at least: of a single word, of one that may mean something besides (سالم is safe), of several. */
const LEAST = { one: 3, meaningful: 4, several: 4 } as const;

/** A run of terms of a reading that spells a name of the other script, half-open. */
export interface Spelled {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a reading spells a name written in the other script; `free` are the indices of terms that stand for nothing else, and
 * `parts` are the consonants of words of the name that may stand for all of it.
 */
export function spellingOf(
  { value }: Pick<Placed<NameMention>, 'value'>,
  reading: Reading,
  free: ReadonlySet<number>,
  parts: readonly string[] = [],
): Spelled | undefined {
  if (value.id !== undefined) return undefined; // a name that is listed was found however it is spelled
  const { terms } = reading.statement;
  const arabic = isArabic(value.text);
  const wholes = [value.skeleton, ...parts];
  const fits = (at: number): boolean => free.has(at) && isArabic(terms[at]!.norm) !== arabic;
  for (const start of free) {
    for (let end = start + 1; end <= start + LONGEST && fits(end - 1); end++) {
      // the longest run that spells it is the one to take
      if (fits(end) && end < start + LONGEST && spells(reading, start, end + 1, wholes)) continue;
      if (spells(reading, start, end, wholes)) return { start, end };
    }
  }
  return undefined;
}

function spells(reading: Reading, start: number, end: number, wholes: readonly string[]): boolean {
  const means = reading.meanings[start]!.length > 0 && !isInPlace(reading, start);
  const single = means ? LEAST.meaningful : LEAST.one;
  const least = end - start === 1 ? single : LEAST.several;
  return spellings(reading.statement.terms.slice(start, end)).some(
    (bones) => bones.length >= least && wholes.includes(bones),
  );
}

/** The consonants of each word of a name of several: Kallas. */
export function partsOf({ text }: NameMention): readonly string[] {
  const words = text.split(/\s+/);
  return words.length > 1 ? words.map((word) => skeleton(word.toLowerCase())) : [];
}

/** في مالمو: a word for where something is. */
const isInPlace = ({ statement: { terms } }: Reading, at: number): boolean =>
  PLACES.has(terms[at - 1]?.norm ?? '');

/** A name is spelled as it is, whatever dialect a word may be of: هالمستراند is no "this Mstrand". */
const writtenOf = ({ norm, written }: Term): string => written ?? norm;

const known = new WordMemory<readonly string[]>();

/** The consonants of a word, as it stands and without what is written onto its front. */
const bonesOf = (word: string): readonly string[] =>
  known.of(word, () => withoutClitics(word).map((front) => skeleton(front)));

/** The consonants of a run of terms, with and without what is written onto its front. */
function spellings([first, ...rest]: readonly Term[]): readonly string[] {
  const end = rest.map((term) => bonesOf(writtenOf(term))[0]).join('');
  return bonesOf(writtenOf(first!)).map((front) => front + end);
}
