// What a learned head may look at: the product's own findings, and both texts side by side.
import { dates } from './verdict-dates.mjs';
import { findings } from './verdict-findings.mjs';
import { lexical } from './verdict-lexical.mjs';
import { local } from './verdict-local.mjs';
import { rivals } from './verdict-rivals.mjs';
import { slots } from './verdict-slots.mjs';
import { numbers } from './verdict-values.mjs';
import { wording } from './verdict-wording.mjs';
import { ANSWERS, sideBySide } from './verdict-words.mjs';

/**
 * `dense` features are about structure and mean the same in any corpus; `lexical` ones name words, as do the content
 * words on either side, with which of them the other side answers.
 * @param claim a statement
 * @param assessment of `assess`, of the claim and the evidence
 * @param {(stem: string) => number} rarity
 * @param {boolean} withWords whether the head looks at words by name
 */
export function features(claim, assessment, rarity, withWords) {
  const { alignment } = assessment;
  const text = assessment.passage.reading;
  const sides = sideBySide(claim, text, alignment.pairs);
  const dense = {
    ...findings(claim, text, assessment),
    ...wording(sides, rarity),
    ...rivals(sides),
    ...slots(sides),
    ...local(sides, rarity),
    ...numbers(claim, text, sides),
    ...dates(claim, text, sides),
  };
  if (!withWords) return { dense, kind: assessment.kind };
  const content = (words) => words.filter((word) => !word.stop);
  const stems = (words) => content(words).map((word) => (word.isValue ? '#' : word.stem));
  return {
    dense,
    kind: assessment.kind,
    lexical: lexical(claim, text, alignment.pairs, sides),
    here: stems(sides.here),
    there: stems(sides.there),
    answered: content(sides.here).map((word) => sides.best[word.at].value >= ANSWERS),
    answering: content(sides.there).map((word) => sides.alike.some((row) => row[word.at] >= ANSWERS)),
  };
}

const LEAST_SEEN = 3; // words of fewer texts all count as the rarest

/** In how many of the texts each stem stands, as JSON. @param statements read texts, each once */
export function countTexts(statements) {
  const counts = new Map();
  for (const { terms } of statements)
    for (const stem of new Set(terms.map((term) => term.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= LEAST_SEEN);
  return { texts: statements.length, counts: Object.fromEntries(kept) };
}

/** Inverse document frequency of a stem by `countTexts`. */
export function rarityOf({ texts, counts }) {
  const seen = new Map(Object.entries(counts));
  return (stem) => Math.log((texts + 1) / ((seen.get(stem) ?? 1) + 1));
}
