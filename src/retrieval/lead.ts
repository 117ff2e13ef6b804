const SAME = 0.8; // cosine of trigrams; above it two texts are one claim told twice, and neither doubts the other
const LARGE = 5; // of likeness; chosen on train, where twice or half as much is as good

/**
 * For facts in order, how far each is ahead of the first one that says something else; none for that one and all
 * behind it. Where two different facts are as like to the statement, it is less sure that either is meant.
 * Logarithmic: whether the lead is large or very large tells little.
 *
 * `likeness` of each, best first; `similarity(i)` of the first to the i-th, 0 to 1; `unrelated` is the likeness of a
 * fact that has nothing to do with the statement: where no other was found, the lead is over that.
 */
export function leads(
  likeness: readonly number[],
  similarity: (i: number) => number,
  unrelated: number,
): number[] {
  let rival = 1;
  while (rival < likeness.length && similarity(rival) >= SAME) rival++;
  const second = Math.max(unrelated, likeness[rival] ?? 0);
  return likeness.map((own, i) => (i < rival ? Math.log(1 + Math.max(0, own - second) / LARGE) : 0));
}
