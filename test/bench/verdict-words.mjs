// The words of claim and evidence side by side: which answer one another, in which order, and what is left over.

const overlap = (a, b) => a.start < b.end && b.start < a.end;
const DENYING = new Set(['negation', 'denial', 'refusal']);

/** Above, one word is taken for the other; between the two lies a likeness of letters alone. */
export const ANSWERS = 0.6;
const SAME_WORD = 0.85;

/** Terms of a statement with what they are: part of a value, of a name, of a denial, capitalised. */
function described(statement) {
  const values = [...statement.quantities, ...statement.dates];
  const denials = statement.cues.filter((cue) => DENYING.has(cue.kind));
  return statement.terms.map((term, at) => ({
    at,
    norm: term.norm,
    stem: term.stem,
    start: term.start,
    end: term.end,
    stop: term.stop,
    isValue: values.some((value) => overlap(value, term)),
    isCapital: /^\p{Lu}/u.test(term.text),
    isName: (at > 0 && /^\p{Lu}/u.test(term.text)) || statement.names.some((name) => overlap(name, term)),
    denies: denials.some((cue) => overlap(cue, term)),
  }));
}

const remembered = new Map();
const MOST_REMEMBERED = 50_000;

/** Pairs and triples of letters of a word, its ends marked. */
export function letters(word) {
  let set = remembered.get(word);
  if (set) return set;
  const marked = `^${word}$`;
  set = new Set();
  for (let i = 0; i + 2 <= marked.length; i++) {
    set.add(marked.slice(i, i + 2));
    if (i + 3 <= marked.length) set.add(marked.slice(i, i + 3));
  }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, set);
  return set;
}

/** Dice overlap of two sets. */
export function dice(a, b) {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

const LEAST_LETTERS = 4;

function likeness(a, b, arePaired) {
  if (a.norm === b.norm) return 1;
  if (a.stem === b.stem) return 0.95;
  if (a.stop || b.stop || a.isValue || b.isValue) return 0;
  if (arePaired) return 0.9;
  if (a.norm.length < LEAST_LETTERS || b.norm.length < LEAST_LETTERS) return 0;
  const alike = dice(letters(a.norm), letters(b.norm));
  return alike >= 0.5 ? SAME_WORD * alike : 0;
}

/**
 * Both texts' words, `alike[i][j]` for word i of the claim and j of the evidence (0 to 1), the best answer of each
 * claim word, and `anchors`: the longest sequence of answers in the same order (longest common subsequence, function
 * words weighing less).
 * @param pairs the product's own pairs of words: synonyms, translations, slips of the pen
 */
export function sideBySide(claim, evidence, pairs) {
  const [here, there] = [described(claim), described(evidence)];
  const paired = new Map(pairs.map((pair) => [pair.claim.term.start, pair.text.term.start]));
  const alike = here.map((a) => there.map((b) => likeness(a, b, paired.get(a.start) === b.start)));
  const best = alike.map((row) => {
    let at = -1;
    for (let j = 0; j < row.length; j++) if (row[j] > (row[at] ?? 0)) at = j;
    return { at, value: row[at] ?? 0 };
  });
  return { here, there, alike, best, ...inOrder(here, there, alike) };
}

const FUNCTION_WORD = 0.3;
const weightOf = (word) => (word.stop ? FUNCTION_WORD : 1);

function inOrder(here, there, alike) {
  const [n, m] = [here.length, there.length];
  const longest = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  for (let i = 1; i <= n; i++)
    for (let j = 1; j <= m; j++) {
      const value = alike[i - 1][j - 1];
      const taken = value >= ANSWERS ? longest[i - 1][j - 1] + value * weightOf(here[i - 1]) : 0;
      longest[i][j] = Math.max(longest[i - 1][j], longest[i][j - 1], taken);
    }
  const anchors = [];
  for (let [i, j] = [n, m]; i > 0 && j > 0; ) {
    if (longest[i][j] === longest[i - 1][j]) i--;
    else if (longest[i][j] === longest[i][j - 1]) j--;
    else anchors.unshift([--i, --j]);
  }
  return {
    anchors,
    kept:
      longest[n][m] /
      Math.max(
        1e-6,
        here.reduce((sum, word) => sum + weightOf(word), 0),
      ),
  };
}
