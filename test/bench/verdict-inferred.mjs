// Pairs of headlines that nobody labelled, and that follow from those that somebody did. The annotators of Arabic News
// Stance wrote a paraphrase and a contradiction of a headline; where the corpus holds two of the three pairs, the third
// is known: what disagrees with a headline disagrees with its paraphrase, and two headlines that one contradiction
// disagrees with agree (in train, so do all 560 couples of them that were labelled).

/** @param {{ claim: string, evidence: string, label: string }[]} pairs @returns pairs that are in none of both orders */
export function inferred(pairs) {
  const known = new Set(
    pairs.flatMap(({ claim, evidence }) => [keyOf(claim, evidence), keyOf(evidence, claim)]),
  );
  const found = [];
  const add = (evidence, claim, label) => {
    if (claim === evidence || known.has(keyOf(claim, evidence))) return;
    known.add(keyOf(claim, evidence)).add(keyOf(evidence, claim));
    found.push({ claim, evidence, label, language: 'ar', group: evidence });
  };
  const disagreeing = pairs.filter(({ label }) => label === 'contradicted');
  const denials = listed(disagreeing, 'evidence', 'claim');
  for (const { claim, evidence, label } of pairs) {
    if (label !== 'supported') continue;
    for (const denial of denials.get(claim) ?? []) add(evidence, denial, 'contradicted');
    for (const denial of denials.get(evidence) ?? []) add(claim, denial, 'contradicted');
  }
  for (const told of listed(disagreeing, 'claim', 'evidence').values())
    for (const [i, first] of told.entries())
      for (const second of told.slice(i + 1)) add(first, second, 'supported');
  return found;
}

const keyOf = (a, b) => `${a}\n${b}`;

/** The texts on one side of the pairs, by that on the other. */
function listed(pairs, by, what) {
  const lists = new Map();
  for (const pair of pairs) lists.set(pair[by], [...(lists.get(pair[by]) ?? []), pair[what]]);
  return lists;
}
