import type { TextSpan } from '../model/basics.js';
import { termAt } from './clauses/gaps.js';
import { actAt } from './deeds/acts.js';
import { includes } from './deeds/parties.js';
import { verbsOf } from './deeds/verbs.js';
import { nameAt, type Reading, wordAt } from './reading.js';
import { isLight } from './words/light-words.js';
import type { Pair } from './words/words.js';

/** True where the text may mean a name it does not give: as who does it, while it gives no other that does. */
export function mayBeMeant(claim: Reading, text: Reading, pairs: readonly Pair[], name: TextSpan): boolean {
  const [here, there] = [verbsOf(claim.statement), verbsOf(text.statement)];
  const at = termAt(claim.statement, name.start);
  const verbs = pairs.filter((pair) => here[pair.claim.at]);
  const done = verbs.filter((pair) => includes(actAt(claim, pair.claim.at).subject, at));
  // "This achievement" may be anybody's.
  const possessed = pairs.some((pair) => pair.claim.at === at - 1 && !here[at - 1]);
  return (
    (verbs.length === 0 || done.length > 0 || possessed) &&
    done.every((pair) => {
      const mine = actAt(claim, pair.claim.at).subject.map(({ first }) => first);
      const shared = pairs.filter((other) => mine.includes(other.claim.at)).map((other) => other.text.at);
      const subject = there[pair.text.at] ? actAt(text, pair.text.at).subject : undefined;
      return subject?.every(({ first }) => shared.includes(first) || isNoMore(text, first)) === true;
    })
  );
}

/** The Americans, الأمريكيون: they do it themselves. */
const PEOPLE = /(?:ون|ين|[^s]s)$/;

/** The company, who is spoken of, or the Chinese one: no other doer. */
function isNoMore(text: Reading, at: number): boolean {
  const word = wordAt(text, at);
  const { demonym, text: written = '' } = nameAt(text, at)?.value ?? {};
  if (!word) return demonym === true && !PEOPLE.test(written);
  return isLight(word, text) || word.meanings.includes('company');
}
