// Features of how a claim is worded beside its evidence: what is covered, what was put in, left out or put in place.
import { ANSWERS, dice, letters } from './verdict-words.mjs';

const round = (value) => Math.round(value * 1000) / 1000;

/** @param sides of `sideBySide` @param rarity inverse document frequency of a stem */
export function wording(sides, rarity) {
  return { ...coverage(sides, rarity), ...span(sides, rarity), ...script(sides), ...runs(sides) };
}

/** How much of the claim's rare words the evidence answers, by halves, and what kinds of words it does not. */
function coverage({ here, there, alike, best, kept }, rarity) {
  const content = here.filter((word) => !word.stop);
  const f = { kept, unmatched: 0, rarest: 0, missing: 0, names: 0, plain: 0, values: 0, 'names-first': 0 };
  const halves = [
    [0, 0],
    [0, 0],
  ];
  f['values-found'] = 0;
  f['names-found'] = 0;
  for (const [k, word] of content.entries()) {
    const [weight, value] = [rarity(word.stem), best[word.at].value];
    const half = halves[k < content.length / 2 ? 0 : 1];
    half[0] += weight * value;
    half[1] += weight;
    if (value >= ANSWERS) {
      if (word.isValue) f['values-found']++;
      if (word.isName) f['names-found']++;
      continue;
    }
    f.unmatched++;
    f.missing += weight;
    f.rarest = Math.max(f.rarest, weight);
    f[word.isValue ? 'values' : word.isName ? 'names' : 'plain']++;
    if (!word.isValue && word.isName && k < content.length / 3) f['names-first']++;
  }
  const share = ([found, all]) => (all === 0 ? 1 : round(found / all));
  f.covered = share([halves[0][0] + halves[1][0], halves[0][1] + halves[1][1]]);
  [f['covered-first'], f['covered-last']] = halves.map(share);
  f['names-last'] = f.names - f['names-first'];
  f['first-word'] = round(best[content[0]?.at]?.value ?? 0);
  f['last-word'] = round(best[content.at(-1)?.at]?.value ?? 0);
  f['last-words'] = round(content.slice(-3).reduce((sum, word) => sum + best[word.at].value, 0) / 3);
  let [spoken, all] = [0, 0];
  for (const [j, word] of there.entries()) {
    if (word.stop) continue;
    const weight = rarity(word.stem);
    spoken += weight * Math.max(0, ...alike.map((row) => row[j]));
    all += weight;
  }
  f['evidence-covered'] = share([spoken, all]);
  f.denials = here.filter((word) => word.denies).length;
  f['denials-there'] = there.filter((word) => word.denies).length;
  f['denials-more'] = f.denials - f['denials-there'];
  f.words = here.length;
  f['words-there'] = there.length;
  f.capitals = here.filter((word) => word.isCapital && word.at > 0).length;
  f['capitals-there'] = Math.min(20, there.filter((word) => word.isCapital && word.at > 0).length);
  return f;
}

/** The stretch of evidence that answers the claim: how dense, what else it holds, and whether one stretch is enough. */
function span({ here, there, alike, anchors }, rarity) {
  const f = {};
  if (anchors.length > 0) {
    const [first, last] = [anchors[0][1], anchors.at(-1)[1]];
    const stretch = there.slice(first, last + 1);
    const answered = new Set(anchors.map(([, j]) => j));
    f.stretch = stretch.length;
    f.dense = round(anchors.length / stretch.length);
    f.besides = stretch.filter((word) => !word.stop && !answered.has(word.at)).length;
    f['denials-within'] = stretch.filter((word) => word.denies).length;
    f['denials-beyond'] = here.filter((word) => word.denies).length - f['denials-within'];
    f['stretch-from'] = round(first / there.length);
  }
  const content = here.filter((word) => !word.stop);
  const total = content.reduce((sum, word) => sum + rarity(word.stem), 0);
  const size = Math.ceil(1.3 * here.length) + 2;
  let most = 0;
  for (let from = 0; from < Math.max(1, there.length - size + 1); from++) {
    let sum = 0;
    for (const word of content) {
      let value = 0;
      for (let j = from; j < Math.min(there.length, from + size); j++)
        value = Math.max(value, alike[word.at][j]);
      sum += rarity(word.stem) * value;
    }
    most = Math.max(most, sum);
  }
  f.window = total > 0 ? round(most / total) : 0;
  return f;
}

/** The edit script between the anchors: what stands in place of what, and what was put in or left out. */
function script({ here, there, best, anchors }) {
  const f = { 'swap-value': 0, 'swap-name': 0, 'swap-word': 0, inserted: 0, deleted: 0, 'deleted-words': 0 };
  let [i, j] = [-1, -1];
  for (const [nextI, nextJ] of [...anchors, [here.length, there.length]]) {
    const [isHead, isTail] = [i < 0, nextI === here.length];
    const said = here.slice(i + 1, nextI).filter((word) => !word.stop && best[word.at].value < ANSWERS);
    const found = there.slice(j + 1, nextJ).filter((word) => !word.stop);
    if (isHead) f.head = said.length;
    if (isTail) f.tail = said.length;
    if (isTail) f['tail-there'] = Math.min(20, found.length);
    if (said.length > 0 && found.length > 0 && !(isHead && said.length > 3)) {
      const both = (is) => said.some(is) && found.some(is);
      f[both((w) => w.isValue) ? 'swap-value' : both((w) => w.isName) ? 'swap-name' : 'swap-word']++;
    } else if (said.length > 0) f.inserted++;
    else if (found.length > 0 && !isHead && !isTail) {
      f.deleted++;
      f['deleted-words'] += found.length;
    }
    [i, j] = [nextI, nextJ];
  }
  f.anchors = anchors.length;
  return f;
}

/** Neighbouring words and letters that both texts share. */
function runs({ here, there, alike, best }) {
  const f = {};
  for (const length of [2, 3]) {
    const grams = (words) =>
      new Set(
        words.slice(length - 1).map((_, i) =>
          words
            .slice(i, i + length)
            .map((w) => w.stem)
            .join(' '),
        ),
      );
    const [a, b] = [grams(here), grams(there)];
    f[`neighbours-${length}`] = round([...a].filter((gram) => b.has(gram)).length / Math.max(1, a.size));
  }
  let longest = 0;
  let above = new Uint16Array(there.length + 1);
  for (const row of alike) {
    const current = new Uint16Array(there.length + 1);
    for (let j = 0; j < there.length; j++) {
      if (row[j] < 0.9) continue;
      current[j + 1] = above[j] + 1;
      longest = Math.max(longest, current[j + 1]);
    }
    above = current;
  }
  f.run = longest;
  f['run-share'] = round(longest / Math.max(1, here.length));
  const spelled = (words) => new Set(words.flatMap((word) => [...letters(word.norm)]));
  const [a, b] = [spelled(here), spelled(there)];
  f['letters-in'] = round([...a].filter((gram) => b.has(gram)).length / Math.max(1, a.size));
  f.letters = round(dice(a, b));
  const places = here.filter((w) => !w.stop && best[w.at].value >= 0.85).map((w) => best[w.at].at);
  if (places.length > 1) {
    let turned = 0;
    for (let x = 0; x < places.length; x++)
      for (let y = x + 1; y < places.length; y++) if (places[x] > places[y]) turned++;
    f.turned = round((2 * turned) / (places.length * (places.length - 1)));
    f.spread = round((Math.max(...places) - Math.min(...places)) / places.length);
  }
  return f;
}
