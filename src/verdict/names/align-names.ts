import { isArabic } from '../../analysis/arabic-forms.js';
import type { NameMention } from '../../model/claim.js';
import { JOINS_NAMES } from '../deeds/grammar.js';
import type { Placed, Reading } from '../reading.js';
import { remembering } from '../remember.js';
import type { Pair } from '../words/words.js';
import { sameName } from './names.js';
import { partsOf, spellingOf } from './transliterated.js';

/** Two mentions of one bearer. */
export interface NamePair {
  readonly claim: Placed<NameMention>;
  readonly text: Placed<NameMention>;
}

/** How far a mention stands from the counterpart of the word next to the name in the claim. */
export function farFrom(
  found: Placed<NameMention>,
  said: Pick<Placed<unknown>, 'first'>,
  words: readonly Pair[],
): number {
  const near = (pair: Pair): number => Math.abs(pair.claim.at - said.first);
  const nearest = words.reduce<Pair | undefined>((a, b) => (a && near(a) <= near(b) ? a : b), undefined);
  return nearest ? Math.abs(nearest.text.at - found.first) : 0;
}

/** Pairs each name of the claim with a mention of the same bearer, each mention of the text once where it can be. */
export function pairNames(claim: Reading, text: Reading, words: readonly Pair[]): NamePair[] {
  const pairs: NamePair[] = [];
  for (const said of claim.names) {
    const same = text.names
      .filter((found) => sameName(said.value, found.value))
      .sort((a, b) => farFrom(a, said, words) - farFrom(b, said, words));
    const fresh = same.find((found) => !pairs.some((pair) => pair.text === found));
    const found = fresh ?? same[0] ?? spelledIn(claim, text, said, words);
    if (found) pairs.push({ claim: said, text: found });
  }
  return pairs;
}

/** The same name in the other script, where the text does not show it to be one. */
function spelledIn(
  claim: Reading,
  text: Reading,
  said: Placed<NameMention>,
  words: readonly Pair[],
): Placed<NameMention> | undefined {
  if (!hasWordsIn(text, !isArabic(said.value.text))) return undefined; // as nearly always
  const run = spellingOf(said, text, leftOver(text, words), classed(claim, said, text));
  if (!run) return undefined;
  const [first, last] = [text.statement.terms[run.start]!, text.statement.terms[run.end - 1]!];
  return {
    value: { ...said.value, text: `${first.text} ${last.text}`, start: first.start, end: last.end },
    first: run.start,
    last: run.end - 1,
  };
}

const scriptsOf = remembering(({ words }: Reading) => new Set(words.map(({ term }) => isArabic(term.norm))));
const hasWordsIn = (reading: Reading, arabic: boolean): boolean => scriptsOf(reading).has(arabic);

const leftOver = ({ words }: Reading, pairs: readonly Pair[]): ReadonlySet<number> =>
  new Set(words.filter((word) => !pairs.some((pair) => pair.text === word)).map(({ at }) => at));

/** Rafidain of "Rafidain Prize", where the text has a word for prize: the rest of the name is what it is called by. */
function classed(claim: Reading, { value, first, last }: Placed<NameMention>, text: Reading): string[] {
  const own = claim.meanings.slice(first, last + 1);
  const parts = partsOf(value);
  if (parts.length !== own.length) return [];
  const isSaid = (meanings: readonly string[]): boolean =>
    text.words.some((word) => word.meanings.some((meaning) => meanings.includes(meaning)));
  return parts.filter((_, i) => own.every((meanings, j) => j === i || isSaid(meanings)));
}

/** True when only words like "and", other names or nothing stand between two names: they share one role. */
export function joined(reading: Reading, a: Placed<NameMention>, b: Placed<NameMention>): boolean {
  const [one, two] = a.first < b.first ? [a, b] : [b, a];
  const between = reading.statement.terms.slice(one.last + 1, two.first);
  const start = one.last + 1;
  return between.every(
    (term, i) =>
      JOINS_NAMES.has(term.norm) || reading.names.some((n) => n.first <= start + i && start + i <= n.last),
  );
}
