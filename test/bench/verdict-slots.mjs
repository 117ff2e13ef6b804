// Behind which preposition each word stands, in the claim and in the evidence: "held in Haderslev" beside "in Istanbul".
// What is left over behind a preposition has a rival where the evidence has something of its kind behind the same one.
import { ANSWERS } from './verdict-words.mjs';

const ARTICLE = /^(?:the|a|an|his|her|its|their)$/;
const FAR = 3; // words of one phrase before the word in question
const REACH = 4; // neighbours of a word that speak for a place
const SLACK = 2; // words by which a neighbour may be out of step
const STEP = 0.15; // lost with each of them
const FUNCTION_WORD = 0.3;
const NEIGHBOURS = 0.3; // weight of the neighbours beside that of the word itself

/** @param sides of `sideBySide` */
export function slots(sides) {
  const { here, there, alike } = sides;
  const f = {};
  const add = (name) => {
    f[name] = (f[name] ?? 0) + 1;
  };
  const answering = there.map((_, j) => alike.some((row) => row[j] >= ANSWERS));
  const behind = new Map();
  for (const word of there) {
    const preposition = word.stop ? undefined : leading(there, word.at);
    if (preposition) behind.set(preposition, [...(behind.get(preposition) ?? []), word]);
  }
  const places = placesOf(sides);
  for (const word of here) {
    const preposition = word.stop ? undefined : leading(here, word.at);
    if (!preposition) continue;
    const kind = word.isCapital ? 'name' : word.isValue ? 'value' : 'word';
    if (places[word.at] >= 0) {
      const other = leading(there, places[word.at]);
      add(`slot-kept:${kind}-${other === preposition ? 'same' : other ? 'other' : 'none'}`);
      continue;
    }
    const all = behind.get(preposition);
    const ofKind = (all ?? []).filter(
      (other) => other.isCapital === word.isCapital && other.isValue === word.isValue,
    );
    const held = ofKind.some((other) => !answering[other.at]) ? 'rival' : ofKind.length > 0 ? 'taken' : '';
    add(`slot-left:${kind}-${held || (all ? 'other' : 'none')}`);
    if (word.isCapital) add(`slot-name:${preposition}-${held || 'none'}`);
  }
  return f;
}

/** The preposition (or other function word) that leads the phrase in which a word stands, past articles. */
function leading(words, at) {
  let k = at - 1;
  while (k >= 0 && !words[k].stop && at - k <= FAR) k--;
  while (k >= 0 && words[k].stop && ARTICLE.test(words[k].norm)) k--;
  return words[k]?.stop ? words[k].norm : undefined;
}

/** Where the evidence answers each word of the claim, -1 where it does not: of several places that of most neighbours. */
function placesOf({ here, there, alike }) {
  const weight = (word) => (word.stop ? FUNCTION_WORD : 1);
  const support = (i, j) => {
    let sum = 0;
    for (let k = -REACH; k <= REACH; k++) {
      if (k === 0 || !here[i + k]) continue;
      let most = 0;
      for (let slip = -SLACK; slip <= SLACK; slip++)
        if (k + slip !== 0)
          most = Math.max(most, (alike[i + k][j + k + slip] ?? 0) * (1 - STEP * Math.abs(slip)));
      sum += (weight(here[i + k]) * most) / Math.abs(k);
    }
    return sum;
  };
  return here.map((_, i) => {
    let [place, best] = [-1, 0];
    for (let j = 0; j < there.length; j++) {
      if (alike[i][j] < ANSWERS) continue;
      const value = alike[i][j] + NEIGHBOURS * support(i, j);
      if (value > best) [place, best] = [j, value];
    }
    return place;
  });
}
