import { BE } from '../deeds/grammar.js';
import { verbsOf } from '../deeds/verbs.js';
import { agrees, type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import { type Reading, type Word, wordAt } from '../reading.js';
import { remembering } from '../remember.js';
import { direction, poles } from './opposites.js';

/** So near after it stands how something stayed: remained partly open, ظل السوق مفتوحا. */
const REACH = 3;
const STAYING = 'continue';

/** Words that say in what state something stayed, by index: stayed open, ظل السوق مفتوحا. */
const keptIn = remembering((reading: Reading): ReadonlySet<number> => {
  const kept = new Set<number>();
  for (const { at, meanings } of reading.words) {
    if (!meanings.includes(STAYING)) continue;
    const state = reading.words.find(
      (word) => word.at > at && word.at <= at + REACH && word.poles.length > 0,
    );
    if (state) kept.add(state.at);
  }
  return kept;
});

/** What stayed open did not open: a state that went on is no change, and it excludes the change to the contrary. */
export function compareStates(claim: Reading, text: Reading, { pairs }: Links): Finding[] {
  const there = keptIn(text);
  if (there.size === 0) return [];
  const here = keptIn(claim);
  const changes = ({ at }: Word): boolean => !here.has(at) && isChange(claim, at);
  const changed = pairs.filter(({ claim: said, text: found }) => there.has(found.at) && changes(said));
  return [
    ...changed.map(({ claim: said, text: found }) => open('opposite', said.term, found.term)),
    ...claim.words
      .filter((word) => word.negations.length % 2 === 1)
      .flatMap((word) => unchanged(word, claim, text, there)),
  ];
}

/** Did not close, of what stayed open. */
function unchanged(word: Word, claim: Reading, text: Reading, kept: ReadonlySet<number>): Finding[] {
  const said = poles(claim).filter(({ first, last }) => first <= word.at && word.at <= last);
  const found = poles(text).find(
    (pole) =>
      kept.has(pole.first) &&
      said.some(
        (own) => own.value.axis === pole.value.axis && direction(claim, own) * direction(text, pole) > 0,
      ),
  );
  return found ? [agrees('opposite', word.term, wordAt(text, found.first)!.term)] : [];
}

/** A verb of its own: opened, فتح; not "was open" and not "was closed". */
const isChange = ({ statement }: Reading, at: number): boolean =>
  verbsOf(statement)[at] === true && !BE.has(statement.terms[at - 1]?.norm ?? '');
