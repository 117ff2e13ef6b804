import type { Statement } from '../model/claim.js';
import { type Finding, open } from './finding.js';
import type { Links } from './links.js';
import { type Reading, read } from './reading.js';

/** So many words lie at least between what is said and what another clause foresees. */
const APART = 2;

/** True when the text foresees something only after all that the claim speaks of: "ruled that police may not". */
export function expectsOtherThings({ statement }: Reading, { between }: Links): boolean {
  const foreseeing = statement.cues.filter((cue) => cue.kind === 'modality');
  return (
    foreseeing.length > 0 &&
    between.length > 0 && // where nothing links the two, what it foresees is not told apart
    foreseeing.every((cue) =>
      between.every(({ text }) => (statement.terms[text + APART]?.end ?? cue.end) <= cue.start),
    )
  );
}

/** True when a statement only foresees what it says. */
export function isExpected(statement: Statement): boolean {
  return (
    statement.modality === 'expected' ||
    read(statement).words.some((word) => word.meanings.includes('expect'))
  );
}

/** Words by which somebody says what he does not vouch for, or of another what that one may deny. */
const isAlleged = (statement: Statement): boolean => {
  const { words } = read(statement);
  return (
    words.some(({ meanings }) => meanings.includes('accuse')) ||
    statement.cues.some(({ kind }) => kind === 'hedge')
  );
};

/** Refuses or denies before it foresees anything. */
function turnsDown({ cues }: Statement): boolean {
  const turning = cues.find(({ kind }) => kind === 'refusal' || kind === 'denial');
  const foreseeing = cues.find(({ kind }) => kind === 'modality');
  return turning !== undefined && (foreseeing === undefined || turning.start < foreseeing.start);
}

/** What is expected has not happened, what has happened is no longer expected, and what is alleged may not be so. */
export function compareModality(claim: Statement, text: Statement, expected: boolean): Finding[] {
  if (isAlleged(text) && !isAlleged(claim)) return [open('modality', claim, text)];
  // A plan that both say was rejected is foreseen by neither.
  if (turnsDown(claim) && turnsDown(text) && !isExpected(claim)) return [];
  if (isExpected(claim) === expected) return [];
  const said = claim.cues.find((cue) => cue.kind === 'modality') ?? claim;
  return [open('modality', said, text.cues.find((cue) => cue.kind === 'modality') ?? text)];
}
