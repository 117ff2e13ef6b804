/** Edits (insert, drop, replace one character) that turn one word into the other; Levenshtein 1966. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

const EDITS_PER_LETTER = 1 / 4 // `note` is a word of its own, not a misspelt `quote`
const bare = (word: string): string => word.toLowerCase().replace(/[_-]/g, '');

/** The word that was probably meant, where one is near enough to be a slip of the hand. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length * EDITS_PER_LETTER));
  const ranked = known
    .map((candidate) => ({ candidate, distance: edits(bare(word), bare(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= limit ? best.candidate : undefined;
}
