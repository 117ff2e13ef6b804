// Features of what the verdict itself finds: outcomes by kind, how much is borne out, cues on one side only.
import { read } from '../../dist/src/verdict/reading.js';

/** One of a few steps of a share. */
const step = (value, limits) => limits.findIndex((limit) => value <= limit) + 1 || limits.length + 1;

/** @param assessment of `assess`, of the claim and this one text */
export function findings(claim, text, assessment) {
  const { alignment } = assessment;
  const f = {
    coverage: assessment.coverage,
    spoken: alignment.spoken,
    lacking: Math.min(5, alignment.missing.length),
    [`kind:${assessment.kind}`]: 1,
    [`both:${step(assessment.coverage, [0.3, 0.6, 0.9])}${step(alignment.spoken, [0.3, 0.6, 0.9])}`]: 1,
    [`polarity:${claim.polarity[0]}${text.polarity[0]}`]: 1,
    [`modality:${claim.modality[0]}${text.modality[0]}`]: 1,
  };
  for (const { outcome, kind } of assessment.findings) {
    const name = `${outcome}:${kind}`;
    f[name] = Math.min(2, (f[name] ?? 0) + 1);
    if (outcome === 'conflicts') f[`clash:${kind}/${step(assessment.coverage, [0.35, 0.5, 0.65, 0.8])}`] = 1;
  }
  const kinds = ({ cues }) => new Set(cues.map(({ kind }) => kind).filter((kind) => kind !== 'opposite'));
  const [cuesSaid, cuesFound] = [kinds(claim), kinds(text)];
  for (const kind of cuesSaid) if (!cuesFound.has(kind)) f[`only-claim:${kind}`] = 1;
  for (const kind of cuesFound) if (!cuesSaid.has(kind)) f[`only-text:${kind}`] = 1;
  const [said, found] = [read(claim).words.length, read(text).words.length];
  const { pairs } = alignment;
  const exact = pairs.filter((pair) => pair.claim.term.norm === pair.text.term.norm).length;
  return Object.assign(f, {
    length: Math.min(2, said / Math.max(1, found)),
    pairs: pairs.length,
    order: inOrder(pairs),
    'left-here': said - pairs.length,
    'left-there': found - pairs.length,
    exact: exact / Math.max(1, said),
    strangers: claim.names.filter((name) => !text.terms.some((term) => name.text.includes(term.text))).length,
  });
}

/** Share of neighbouring pairs that stand in the same order on both sides. */
function inOrder(pairs) {
  const kept = pairs.slice(1).filter((pair, i) => pair.text.at > pairs[i].text.at).length;
  return kept / Math.max(1, pairs.length - 1);
}
