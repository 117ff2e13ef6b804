import type { Cue, Statement } from '../model/claim.js';

/** Negations that turn a whole statement; `without` and `non-` turn only the word they stand by. */
function turnsStatement(cue: Cue): boolean {
  if (cue.kind === 'denial' || cue.kind === 'refusal') return true;
  if (cue.axis === 'unlikely') return true;
  return cue.kind === 'negation' && cue.axis !== 'constituent';
}

/** Two negations make an affirmation. */
export function polarityOf(cues: readonly Cue[]): Statement['polarity'] {
  return cues.filter(turnsStatement).length % 2 === 0 ? 'affirmed' : 'negated';
}

export function modalityOf(cues: readonly Cue[]): Statement['modality'] {
  return cues.some((cue) => cue.kind === 'modality') ? 'expected' : 'actual';
}
