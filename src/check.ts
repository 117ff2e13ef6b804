// The essay: a message in, an answer out. Read it from top to bottom; each line is a room of the house.
import { type ComposeOptions, composeAnswer } from './answer/compose-answer.js';
import { withoutAsides } from './claim/points-away.js';
import { readClaim } from './claim/read-claim.js';
import type { Library } from './library/build-library.js';
import type { Answer } from './model/answer.js';
import type { Day } from './model/basics.js';
import { rerank } from './retrieval/rerank.js';
import { retrieve } from './retrieval/retrieve.js';
import { withoutReplaced } from './verdict/corrections.js';
import { judge } from './verdict/judge.js';

/** Answers a message from a library, as of `today`: each of its statements by what the nearest facts say of it. */
export function check(text: string, library: Library, today: Day, options?: ComposeOptions): Answer {
  const claim = withoutAsides(readClaim(text, library.lexicon, today));
  const verdicts = claim.statements.map((statement) => {
    const candidates = retrieve(library.index, statement);
    const matches = rerank(library.index, statement, candidates);
    return judge(statement, matches, today);
  });
  const told = withoutReplaced(claim, verdicts);
  return composeAnswer(told.claim, told.verdicts, library, today, options);
}
