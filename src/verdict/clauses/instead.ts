import { normOf } from '../../analysis/normalize.js';
import { normsOf } from '../../analysis/tokenize.js';
import { verbsOf } from '../deeds/verbs.js';
import type { Reading } from '../reading.js';
import type { Pair } from '../words/words.js';

const INSTEAD = /^(?:instead|rather|بدلا|عوضا)/;
const AS = normsOf(['as', 'كما', 'مثلما']);
/** Terms from "as" to its verb: as the mayor had proposed. */
const NEAR = 4;

/** "Instead of closing it, as the mayor had proposed": it was not closed, and that he proposed to close it is so. */
export function isProposedInstead(pair: Pair, claim: Reading, text: Reading): boolean {
  const [cue] = pair.text.negations;
  if (!cue || !INSTEAD.test(normOf(cue.text)) || pair.claim.negations.length > 0) return false;
  const verbs = verbsOf(text.statement);
  const { terms } = text.statement;
  return terms.some(
    ({ norm }, as) =>
      AS.has(norm) &&
      terms.some(
        ({ stem }, at) =>
          at > as &&
          at <= as + NEAR &&
          verbs[at] === true &&
          claim.statement.terms.some((term) => term.stem === stem),
      ),
  );
}
