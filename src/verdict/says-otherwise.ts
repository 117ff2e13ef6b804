import type { Alignment } from './align.js';
import { verbsOf } from './deeds/verbs.js';
import type { Finding } from './finding.js';
import { SAME } from './words/words.js';

/** A claim of fewer verified parts states nothing that could be supported: "DeepSeek", "yesterday". */
export const LEAST_STATED = 2;
/** A word more of the text makes no other statement. */
const ONE = 1;

/**
 * Names alone are related by the words between them: where the text has other words there, it says something else.
 * So it may where one word beside a name agrees, and that only in meaning: akin words are not always the same.
 */
export function saysOtherwise(findings: readonly Finding[], { unspoken, light, pairs }: Alignment): boolean {
  const agreeing = findings.filter(({ outcome }) => outcome === 'agrees');
  const words = agreeing.filter((finding) => finding.kind !== 'name' && !light.has(finding.claim.start));
  if (words.length === 0) return unspoken.length > ONE;
  const [only] = words;
  const pair = pairs.find((other) => other.claim.term.start === only!.claim.start);
  const thin = words.length === 1 && only!.kind === 'term' && agreeing.length === LEAST_STATED;
  return thin && (pair === undefined || pair.strength < SAME) && unspoken.length > 0;
}

/** Conflicts that turn what is said about, whoever it is said of. */
const TURNING: readonly Finding['kind'][] = ['negation', 'opposite'];

/** Who denies what the text would not bear out either is not contradicted by it: "not American", of rivals that are. */
export const deniesNothingSaid = (findings: readonly Finding[], alignment: Alignment): boolean =>
  findings.every(({ outcome, kind }) => outcome !== 'conflicts' || TURNING.includes(kind)) &&
  !deniesItsDeed(findings, alignment) &&
  saysOtherwise(findings, alignment);

/** "Did not launch" denies the very word that the text has: it needs no other to be of one matter. */
function deniesItsDeed(findings: readonly Finding[], { pairs, passage }: Alignment): boolean {
  const verbs = verbsOf(passage.reading);
  return findings.some(
    ({ outcome, kind, text }) =>
      outcome === 'conflicts' &&
      kind === 'negation' &&
      pairs.some(
        (pair) =>
          pair.strength >= SAME && pair.text.term.start === text?.start && verbs[pair.text.at] === true,
      ),
  );
}
