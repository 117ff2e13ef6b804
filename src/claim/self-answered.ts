import type { Draft, Range } from './draft.js';
import { openQuestionAt } from './frames.js';
import { type Clause, hasVerb } from './split-claims.js';

/** A sentence, or a question with the answer its writer gives: one clause that states something. */
export type Sentence = Range & { readonly states?: Clause };

const LONGEST_ANSWER = 8; // terms

/** Joins a question and the words that answer it: “Who built it? A Korean yard, in 2019.” */
export function joinAnswers(draft: Draft, sentences: readonly Range[]): Sentence[] {
  const joined: Sentence[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const [question, answer] = [sentences[i]!, sentences[i + 1]];
    const states = answer && answered(draft, question, answer);
    if (states === undefined) joined.push(question);
    else {
      joined.push({ from: question.from, to: answer!.to, states });
      i++;
    }
  }
  return joined;
}

function answered(draft: Draft, question: Range, answer: Range): Clause | undefined {
  const { terms, gaps, lexicon } = draft;
  const asked = gaps[question.to]?.includes('?') ? openQuestionAt(draft, question) : undefined;
  if (asked === undefined || answer.to - answer.from > LONGEST_ANSWER) return undefined;
  if (hasVerb(draft, answer) || gaps[answer.to]?.includes('?')) return undefined;
  // Who built it: the answer is the doer, and stands before the verb. How many came: it stands after.
  const isDoer = lexicon.verbs.at(terms, asked.end) !== undefined;
  return isDoer
    ? { from: asked.end, to: question.to, carried: [answer] }
    : { from: asked.end, to: answer.to };
}
