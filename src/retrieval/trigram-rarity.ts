import type { Index } from './inverted-index.js';
import type { Segment } from './segment.js';
import { readTrigrams, SLOTS, type TrigramWeights } from './trigrams.js';

const SAMPLE = 5000; // texts; they tell which trigrams are common as well as half a million do
const FEWEST = 1000; // texts; what is rare among fewer is not yet rare in the language, and all trigrams count the same
const UNSEEN = 0.5; // texts that hold a trigram which none of the sample holds

const remembered = new WeakMap<Segment, TrigramWeights>();

/** What trigrams count for by their rarity in the texts of an index's first segment; counted when first needed. */
export function trigramRarity({ segments }: Index): TrigramWeights {
  const [base] = segments;
  let weights = remembered.get(base!);
  if (weights === undefined) {
    weights = rarityIn(base!);
    remembered.set(base!, weights);
  }
  return weights;
}

function rarityIn({ passages }: Segment): TrigramWeights {
  if (passages.length < FEWEST) return new Float32Array(SLOTS).fill(1);
  const holders = new Uint32Array(SLOTS);
  const lastSeen = new Uint32Array(SLOTS);
  const step = Math.max(1, Math.floor(passages.length / SAMPLE));
  let texts = 0;
  for (let at = 0; at < passages.length; at += step) {
    const number = ++texts;
    const { slots, count } = readTrigrams(passages[at]!.text);
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!;
      if (lastSeen[slot] === number) continue;
      lastSeen[slot] = number;
      holders[slot]!++;
    }
  }
  return Float32Array.from(holders, (count) => Math.log(1 + texts / (count || UNSEEN)) ** 2);
}
