import { skeleton } from '../../analysis/skeleton.js';
import { isCapitalised } from '../../analysis/spelling.js';
import type { NameMention } from '../../model/claim.js';
import type { Placed, Reading, Word } from '../reading.js';
import { isSlip } from '../words/slips.js';
import type { Pair } from '../words/words.js';
import { farFrom, type NamePair } from './align-names.js';
import { partsOf, type Spelled, spellingOf } from './transliterated.js';

/** A word that the reader did not know for a name, though the text names it. */
export interface Named {
  readonly word: Word;
  readonly name: Placed<NameMention>;
}

/** Those of the words left over that the text has in one of its names, or in the other script as a name. */
export function namedIn(
  claim: Reading,
  text: Reading,
  left: readonly Word[],
  pairs: readonly Pair[],
  names: readonly NamePair[],
): Named[] {
  const alike = left.flatMap((word) => nameFor(word, text, pairs));
  if (claim.statement.language === text.statement.language) return alike;
  const free = new Set(
    left.filter((word) => !alike.some((named) => named.word === word)).map(({ at }) => at),
  );
  if (free.size === 0) return alike;
  const others = [
    ...text.names.filter((name) => !names.some((pair) => pair.text === name)),
    ...opening(text, pairs),
  ];
  const spelled = others.flatMap((name) => {
    const run = spellingOf(name, claim, free, partsOf(name.value));
    return run
      ? left
          .filter((word) => isIn(run, word) || isClassOf(word, run, name, text))
          .map((word) => ({ word, name }))
      : [];
  });
  return [...alike, ...spelled];
}

/** What opens a sentence with a capital that no lexicon knows: Drenova beat Halmstrand. */
const opening = ({ words, names }: Reading, pairs: readonly Pair[]): Placed<NameMention>[] =>
  words
    .filter(
      ({ term, meanings, at }) =>
        meanings.length === 0 &&
        isCapitalised(term.text) &&
        !pairs.some(({ text }) => text.at === at) &&
        !names.some(({ first, last }) => first <= at && at <= last),
    )
    .map(({ term, at }) => ({ value: { ...term, skeleton: skeleton(term.norm) }, first: at, last: at }));

const isIn = ({ start, end }: Spelled, { at }: Word): boolean => start <= at && at < end;

/** جائزة هاربور is the Harbour Prize: a word beside a spelling that means what a word of the name does. */
function isClassOf(
  { at, meanings }: Word,
  { start, end }: Spelled,
  { first, last }: Placed<NameMention>,
  text: Reading,
): boolean {
  const isBeside = at === start - 1 || at === end;
  return (
    isBeside && text.meanings.slice(first, last + 1).some((own) => own.some((m) => meanings.includes(m)))
  );
}

function nameFor(word: Word, text: Reading, pairs: readonly Pair[]): Named[] {
  const far = (name: Placed<NameMention>): number => farFrom(name, { first: word.at }, pairs);
  const [name] = text.names
    .filter(({ first, last }) =>
      text.statement.terms
        .slice(first, last + 1)
        .some(
          (term) =>
            term.norm === word.term.norm || term.stem === word.term.stem || isSlip(term.norm, word.term.norm),
        ),
    )
    .sort((a, b) => far(a) - far(b));
  return name ? [{ word, name }] : [];
}
