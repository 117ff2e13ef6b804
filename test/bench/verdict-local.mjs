// The claim laid along the evidence, rare words weighing more: the best local alignment (Smith & Waterman 1981), and how
// like by their letters the words are that it leaves over.
import { ANSWERS, dice, letters } from './verdict-words.mjs';

const round = (value) => Math.round(value * 1000) / 1000;

// What it costs to leave a word out, in shares of its rarity: a word of the claim, and one that the evidence puts between.
const LEFT_OUT = 0.5;
const PUT_IN = 0.075;
const [FUNCTION_WORD, FUNCTION_WORD_IN] = [0.5, 0.15];
const FARTHEST = 30;

/** @param sides of `sideBySide` @param rarity inverse document frequency of a stem */
export function local(sides, rarity) {
  return { ...aligned(sides, rarity), ...spelled(sides, rarity) };
}

function aligned({ here, there, alike }, rarity) {
  const [n, m] = [here.length, there.length];
  const gain = here.map((word) => (word.stop ? FUNCTION_WORD : rarity(word.stem)));
  const leave = gain.map((value) => LEFT_OUT * value);
  const put = there.map((word) => (word.stop ? FUNCTION_WORD_IN : PUT_IN * rarity(word.stem)));
  const score = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const paired = (i, j) => {
    const value = alike[i][j];
    return score[i][j] + (value >= ANSWERS ? value * gain[i] : -leave[i] - LEFT_OUT * put[j]);
  };
  let [best, endI, endJ] = [0, 0, 0];
  for (let i = 1; i <= n; i++)
    for (let j = 1; j <= m; j++) {
      const along = Math.max(score[i - 1][j] - leave[i - 1], score[i][j - 1] - put[j - 1]);
      score[i][j] = Math.max(0, paired(i - 1, j - 1), along);
      if (score[i][j] > best) [best, endI, endJ] = [score[i][j], i, j];
    }
  const f = { 'local-left': 0, 'local-put': 0, 'local-swapped': 0, 'local-hits': 0 };
  let [i, j] = [endI, endJ];
  while (i > 0 && j > 0 && score[i][j] > 0) {
    if (score[i][j] === paired(i - 1, j - 1)) {
      f[alike[i - 1][j - 1] >= ANSWERS ? 'local-hits' : 'local-swapped']++;
      i--;
      j--;
    } else if (score[i][j] === score[i - 1][j] - leave[i - 1]) {
      f['local-left']++;
      i--;
    } else {
      f['local-put']++;
      j--;
    }
  }
  const all = gain.reduce((a, b) => a + b, 0);
  return Object.assign(f, {
    local: all > 0 ? round(best / all) : 0,
    'local-each': round(best / Math.max(1, f['local-hits'])),
    'local-before': i,
    'local-after': n - endI,
    'local-from': j,
    'local-to': Math.min(FARTHEST, m - endJ),
  });
}

/** Of the claim's words that nothing answers: how like the likest word of the evidence is, and how alike they begin. */
function spelled({ here, there, best }, rarity) {
  const content = there.filter((word) => !word.stop);
  let [sum, weights, least, start] = [0, 0, 1, 0];
  for (const word of here) {
    if (word.stop || word.isValue || best[word.at].value >= ANSWERS) continue;
    const own = letters(word.norm);
    const likest = Math.max(0, ...content.map(({ norm }) => dice(own, letters(norm))));
    sum += likest * rarity(word.stem);
    weights += rarity(word.stem);
    least = Math.min(least, likest);
    for (const { norm } of content) start = Math.max(start, sameStart(word.norm, norm));
  }
  if (weights === 0) return {};
  return {
    'spelled-mean': round(sum / weights),
    'spelled-least': round(least),
    'spelled-start': round(start),
  };
}

const SHORT = 4;

/** Share of a word that another begins with as well. */
function sameStart(word, other) {
  let length = 0;
  while (length < word.length && word[length] === other[length]) length++;
  return length / Math.max(SHORT, word.length);
}
