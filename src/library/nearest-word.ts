import { editDistance } from '../analysis/edit-distance.js';

const SLIPS_PER_LETTER = 1 / 4; // `note` is a word of its own, not a misspelt `quote`
const bare = (word: string): string => word.toLowerCase().replace(/[_-]/g, '');

/** The word that was probably meant, where one is near enough to be a slip of the hand. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length * SLIPS_PER_LETTER));
  const ranked = known
    .map((candidate) => ({ candidate, slips: editDistance(bare(word), bare(candidate), most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return ranked[0]?.candidate;
}
