// What the evidence has in the place of each word of the claim that it does not answer: "led by Smith" / "led by Jones".
import { ANSWERS, dice, letters } from './verdict-words.mjs';

/** Words that stand for a subject named earlier. */
const PRONOUN = /^(?:he|she|it|they|his|her|their|its|who|which|هو|هي|هم|هما)$/;
const HOPS = 3; // unanswered words between a left-over word and the answered one beside it
const REACH = 3; // words between that one's answer and the rival
const BACK = 12; // words before a predicate in which its subject is looked for

const kindOf = (word) => (word.isValue ? 'value' : word.isName || word.isCapital ? 'name' : 'word');

export function rivals(sides) {
  return { ...rivalWords(sides), ...subject(sides) };
}

/** Counts rivals by kind of both words, and how surely they stand in one place. */
function rivalWords({ here, there, alike, best }) {
  const f = { rivals: 0 };
  const add = (name) => {
    f[name] = (f[name] ?? 0) + 1;
  };
  const most = (name, value) => {
    f[name] = Math.max(f[name] ?? 0, value);
  };
  const free = there.map((word, j) => !word.stop && !alike.some((row) => row[j] >= ANSWERS));
  for (const word of here) {
    if (word.stop || best[word.at].value >= ANSWERS) continue;
    const kind = kindOf(word);
    const rival = rivalOf(word, kind);
    if (!rival) {
      add(`no-rival:${kind}`);
      continue;
    }
    const other = there[rival.at];
    const kinds = `${kind}/${kindOf(other)}`;
    f.rivals++;
    add(`rival:${kinds}`);
    if (rival.sides === 3) add(`rival-between:${kinds}`);
    if (rival.weight >= 1) add(`rival-firm:${kinds}`);
    if (rival.distance === 1) add(`rival-next:${kinds}`);
    most('rival', rival.value);
    most(`rival:${kinds}-value`, rival.value);
    most('rival-letters', Math.round(100 * dice(letters(word.norm), letters(other.norm))) / 100);
    if (kinds === 'word/word') most('rival-ending', sameEnding(word.norm, other.norm));
  }
  return f;

  function rivalOf(word, kind) {
    const seen = new Map();
    for (const direction of [-1, 1]) {
      let beside = word.at + direction;
      while (best[beside] && best[beside].value < 0.9) beside += direction;
      const hops = Math.abs(beside - word.at) - 1;
      if (!best[beside] || hops > HOPS) continue;
      for (let j = 0; j < there.length; j++) {
        if (alike[beside][j] < 0.9) continue;
        for (let d = 1; d <= REACH; d++) {
          const at = j - direction * d;
          if (!there[at]) break;
          if (free[at]) {
            const known = seen.get(at) ?? { at, sides: 0, weight: 0, distance: Number.POSITIVE_INFINITY };
            known.sides |= direction < 0 ? 1 : 2;
            known.weight += here[beside].stop ? 0.4 : 1;
            known.distance = Math.min(known.distance, d + hops);
            seen.set(at, known);
            break;
          }
          if (!there[at].stop) break;
        }
      }
    }
    let chosen;
    for (const known of seen.values()) {
      const isOfKind = kind === kindOf(there[known.at]) ? 1 : 0;
      const value = known.weight + (known.sides === 3 ? 1 : 0) + isOfKind - 0.2 * known.distance;
      if (!chosen || value > chosen.value) chosen = { ...known, value };
    }
    return chosen;
  }
}

/** Letters that two words have in common at the end, at most four: -ing, -ian, -ية. */
function sameEnding(a, b) {
  let length = 0;
  while (length < 4 && a.at(-1 - length) !== undefined && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

/** Whether the name that leads the claim is the one before its predicate in the evidence, or a pronoun, or another. */
function subject({ here, there, best }) {
  const isName = (word) => word.isCapital && !word.stop;
  const f = { pronouns: there.filter((word) => PRONOUN.test(word.norm)).length };
  f['pronoun-first'] = there[0] && PRONOUN.test(there[0].norm) ? 1 : 0;
  const predicate = here.find(
    (word) => !word.stop && !isName(word) && !word.isValue && best[word.at].value >= 0.85,
  );
  if (!predicate) return f;
  const leading = new Set(
    here
      .slice(0, predicate.at)
      .filter(isName)
      .map((word) => word.stem),
  );
  if (leading.size === 0) return f;
  const from = best[predicate.at].at;
  let at = from - 1;
  const least = Math.max(0, from - BACK);
  while (at >= least && !isName(there[at]) && !PRONOUN.test(there[at].norm)) at--;
  if (at < least) f['subject:none'] = 1;
  else if (PRONOUN.test(there[at].norm)) f['subject:pronoun'] = 1;
  else {
    let isSame = false;
    for (let k = at; k >= 0 && isName(there[k]); k--) if (leading.has(there[k].stem)) isSame = true;
    f[isSame ? 'subject:same' : 'subject:other'] = 1;
  }
  f['subject-distance'] = from - at;
  f['subject-named'] =
    [...leading].filter((stem) => there.some((word) => word.stem === stem)).length / leading.size;
  return f;
}
