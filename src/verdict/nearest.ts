import type { Statement } from '../model/claim.js';
import type { Passage } from '../model/match.js';
import { type Reading, read } from './reading.js';
import { remembering } from './remember.js';

/** So many wordings of a fact are held against a claim; what ranks lower has settled none of the development claims. */
const MOST = 7;

/** The quote and its translation, and of a fact's wordings those that share most with a claim. */
export function nearest(statement: Statement, passages: readonly Passage[]): readonly Passage[] {
  const wordings = passages.filter(({ field }) => field === 'wording');
  if (wordings.length <= MOST) return passages;
  const said = [...featuresOf(read(statement))];
  const shared = new Map(
    wordings.map((passage) => {
      const there = featuresOf(read(passage.reading));
      return [passage, said.filter((feature) => there.has(feature)).length / Math.sqrt(there.size + 1)];
    }),
  );
  const kept = new Set([...wordings].sort((a, b) => shared.get(b)! - shared.get(a)!).slice(0, MOST));
  return passages.filter((passage) => passage.field !== 'wording' || kept.has(passage));
}

/** Keys and meanings of words, names and values: what two texts may share, in whatever language. */
const featuresOf = remembering(
  ({ words, names, quantities, dates }: Reading): ReadonlySet<string> =>
    new Set([
      ...words.flatMap(({ key, meanings }) => [key, ...meanings]),
      ...names.map(({ value }) => value.id ?? value.skeleton),
      ...quantities.map(({ value }) => `${value.value}`),
      ...dates.map(({ value }) => `${value.year}`),
    ]),
);
