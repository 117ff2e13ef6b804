// What a learned head may look at: the product's own alignment of claim and evidence, and the words it left over.

import { align } from '../../dist/src/verdict/align.js';
import { assess } from '../../dist/src/verdict/assess.js';
import { compareDates } from '../../dist/src/verdict/dates.js';
import { compareQuantities } from '../../dist/src/verdict/quantities.js';
import { read } from '../../dist/src/verdict/reading.js';
import { inBaseUnit, sameUnit } from '../../dist/src/verdict/units.js';

const MOST_LEFT_OVER = 6; // beyond, the pairs of left-over words say nothing

/** One of a few steps, so that a linear head can bend. */
const step = (value, limits) => limits.findIndex((limit) => value <= limit) + 1 || limits.length + 1;

/**
 * Features of one pair, by name. `dense` ones are about structure and mean the same in any corpus; `lexical` ones
 * name words.
 */
export function features(claim, passage) {
  const match = { fact: passage.fact, passage, quote: passage, passages: [passage], score: 1, reasons: [] };
  const alignment = align(claim, passage);
  const assessment = assess(claim, match);
  const [said, found] = [read(claim), read(passage.reading)];
  const dense = { bias: 1 };
  const on = (name, value = 1) => {
    dense[name] = value;
  };

  on(`kind:${assessment.kind}`);
  on('coverage', assessment.coverage);
  on(`coverage<${step(assessment.coverage, [0.01, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.999])}`);
  on('spoken', alignment.spoken);
  on(`spoken<${step(alignment.spoken, [0.01, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.999])}`);
  on(`both<${step(assessment.coverage, [0.3, 0.6, 0.9])}${step(alignment.spoken, [0.3, 0.6, 0.9])}`);
  on(`missing=${Math.min(5, alignment.missing.length)}`);
  for (const finding of assessment.findings) {
    const name = `${finding.outcome}:${finding.kind}`;
    dense[name] = Math.min(2, (dense[name] ?? 0) + 1);
  }
  for (const kind of new Set(assessment.findings.filter((f) => f.outcome === 'conflicts').map((f) => f.kind)))
    on(`clash:${kind}/${step(assessment.coverage, [0.35, 0.5, 0.65, 0.8])}`);
  on(`polarity:${claim.polarity[0]}${passage.reading.polarity[0]}`);
  on(`modality:${claim.modality[0]}${passage.reading.modality[0]}`);
  const kinds = (statement) =>
    new Set(statement.cues.map((cue) => (cue.kind === 'opposite' ? '' : cue.kind)));
  const [cuesSaid, cuesFound] = [kinds(claim), kinds(passage.reading)];
  for (const kind of cuesSaid) if (kind !== '' && !cuesFound.has(kind)) on(`only-claim:${kind}`);
  for (const kind of cuesFound) if (kind !== '' && !cuesSaid.has(kind)) on(`only-text:${kind}`);
  on('length', Math.min(2, said.words.length / Math.max(1, found.words.length)));
  on('order', inOrder(alignment.pairs));
  on('pairs', alignment.pairs.length);
  on('left-here', said.words.length - alignment.pairs.length);
  on('left-there', found.words.length - alignment.pairs.length);
  on('grams', gramOverlap(claim, passage.reading));
  on(
    'exact',
    alignment.pairs.filter((pair) => pair.claim.term.norm === pair.text.term.norm).length /
      Math.max(1, said.words.length),
  );

  Object.assign(dense, values(claim, passage.reading), surface(claim, passage.reading));

  const lexical = {};
  const leftHere = said.words.filter((word) => !alignment.pairs.some((pair) => pair.claim === word));
  const leftThere = found.words.filter((word) => !alignment.pairs.some((pair) => pair.text === word));
  for (const word of said.words) lexical[`a:${word.key}`] = 1;
  for (const word of leftHere) lexical[`c:${word.key}`] = 1;
  for (const word of leftThere) lexical[`t:${word.key}`] = 1;
  for (const word of leftHere) for (const meaning of word.meanings) lexical[`C:${meaning}`] = 1;
  for (const word of leftThere) for (const meaning of word.meanings) lexical[`T:${meaning}`] = 1;
  if (leftHere.length <= MOST_LEFT_OVER && leftThere.length <= MOST_LEFT_OVER) {
    for (const a of leftHere) for (const b of leftThere) lexical[`x:${a.key}>${b.key}`] = 1;
  }
  return { dense, lexical, kind: assessment.kind };
}

/** Share of neighbouring pairs that stand in the same order on both sides. */
function inOrder(pairs) {
  if (pairs.length < 2) return 0;
  let kept = 0;
  for (let i = 1; i < pairs.length; i++) if (pairs[i].text.at > pairs[i - 1].text.at) kept++;
  return kept / (pairs.length - 1);
}

/** Dice overlap of the two texts' letter trigrams. */
function gramOverlap(a, b) {
  const grams = ({ terms }) => {
    const text = ` ${terms.map((term) => term.norm).join(' ')} `;
    return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)));
  };
  const [one, two] = [grams(a), grams(b)];
  let shared = 0;
  for (const gram of one) if (two.has(gram)) shared++;
  return (2 * shared) / Math.max(1, one.size + two.size);
}

/** Every number and date of the claim against every one of the evidence, wherever it stands. */
function values(claim, evidence) {
  const counts = { quantities: claim.quantities.length, dates: claim.dates.length };
  const count = (name) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const said of claim.quantities) {
    const rivals = evidence.quantities.filter((found) => sameUnit(said.unit, found.unit));
    const counted = rivals.filter((found) => said.counted !== undefined && said.counted === found.counted);
    const bound = /[<>]/.test(said.comparator) ? 'bound' : 'exact';
    const relations = (list) => list.map((found) => compareQuantities(inBaseUnit(said), inBaseUnit(found)));
    const all = relations(rivals);
    count(
      `${bound}-any:${all.includes('same') ? 'same' : all.includes('clash') ? (all.includes('finer') ? 'mixed' : 'clash') : (all[0] ?? 'none')}`,
    );
    if (counted.length > 0) {
      const own = relations(counted);
      count(
        `${bound}-counted:${own.every((r) => r === 'same') ? 'same' : own.every((r) => r === 'clash') ? 'clash' : 'mixed'}`,
      );
    }
    if (rivals.length === 1) count(`${bound}-single:${all[0]}`);
    if (rivals.some((found) => found.value === said.value)) count(`${bound}-equal`);
  }
  for (const said of claim.dates) {
    const relations = evidence.dates.map((found) => compareDates(said, found));
    count(
      `date-any:${relations.includes('same') ? 'same' : relations.includes('clash') ? 'clash' : (relations[0] ?? 'none')}`,
    );
    if (said.bound)
      count(
        `date-bound:${relations.includes('same') ? 'same' : relations.includes('clash') ? 'clash' : 'none'}`,
      );
  }
  return counts;
}

/** What the bare words of both texts share, names and numbers included. */
function surface(claim, evidence) {
  const stems = ({ terms }) => new Set(terms.filter((term) => !term.stop).map((term) => term.stem));
  const [here, there] = [stems(claim), stems(evidence)];
  const shared = [...here].filter((stem) => there.has(stem)).length;
  const named = claim.names.filter(
    (name) => !evidence.terms.some((term) => name.text.includes(term.text)),
  ).length;
  return {
    shared,
    'shared-here': shared / Math.max(1, here.size),
    'shared-there': shared / Math.max(1, there.size),
    [`shared=${Math.min(3, shared)}`]: 1,
    'evidence-length': Math.min(60, evidence.terms.length),
    'claim-length': Math.min(40, claim.terms.length),
    strangers: named,
  };
}
