import type { FactId } from '../../src/model/fact.js';
import type { Issue } from '../../src/model/library.js';
import type { Preview } from '../../src/model/preview.js';
import type { WriteOutcome } from '../files/write-facts.js';
import type { FactChange, FactConflict, FieldProblem, ProposeOutcome } from '../service.js';
import type { ModerateDeps } from './deps.js';
import { differences, openForm, problem, problemsFromIssues, problemsOf } from './forms.js';

export type Refusal = Extract<ProposeOutcome, { kind: 'invalid' | 'unknown-fact' }> | FactConflict;

/** Why a change cannot be made of the facts as they lie now; undefined where nothing is in its way so far. */
export function refusalOf({ holder }: ModerateDeps, change: FactChange): Refusal | undefined {
  const library = holder.current();
  const broken = holder.problems();
  if (broken.length > 0) return invalid(change, [problem('form', 'files-broken', firstOf(broken))]);
  if (change.kind !== 'add') {
    const fact = library.facts.get(change.factId as FactId);
    if (!fact) return { kind: 'unknown-fact' };
    if (openForm(fact).base !== change.base) return conflictOn({ holder }, change);
  }
  const problems = problemsOf(change, library);
  return problems.length > 0 ? invalid(change, problems) : undefined;
}

function firstOf([first]: readonly Issue[]): string {
  return `${first!.file}:${first!.line}: ${first!.problem}`;
}

function conflictOn(
  { holder }: Pick<ModerateDeps, 'holder'>,
  change: Exclude<FactChange, { kind: 'add' }>,
): FactConflict {
  const fact = holder.current().facts.get(change.factId as FactId);
  const theirs = fact && openForm(fact);
  const yours = change.kind === 'edit' ? change.form : undefined;
  return {
    kind: 'conflict',
    factId: change.factId,
    theirs,
    yours,
    differences: theirs && yours ? differences(theirs.form, yours) : [],
  };
}

/** What the writer said, as it is said to a moderator. */
export async function toRefusal(
  { holder }: ModerateDeps,
  change: FactChange,
  outcome: Exclude<WriteOutcome, { kind: 'written' }>,
): Promise<Refusal> {
  switch (outcome.kind) {
    case 'refused':
      return invalid(change, problemsFromIssues(outcome.issues));
    case 'unwritable':
      return invalid(change, [{ field: 'form', problem: outcome.problem, advice: outcome.advice }]);
    case 'taken':
      return invalid(change, [problem('id', 'id-taken', outcome.what)]);
    case 'unknown-source':
      return invalid(change, [problem('source', 'no-source', outcome.what)]);
    case 'unknown-fact':
      return { kind: 'unknown-fact' };
    case 'conflict':
      await holder.reload();
      return conflictOn({ holder }, change as Exclude<FactChange, { kind: 'add' }>);
  }
}

export function invalid(change: FactChange, problems: readonly FieldProblem[]) {
  return { kind: 'invalid', form: 'form' in change ? change.form : undefined, problems } as const;
}

export function warningsOf({ competing, duplicates }: Preview): string[] {
  return [
    ...competing.map(
      ({ fact, wording, answeredWith }) => `"${wording}" of ${fact} is answered with ${answeredWith}`,
    ),
    ...duplicates.map(
      ({ facts: [a, b], texts }) => `${a} and ${b} say nearly the same: "${texts[0]}" and "${texts[1]}"`,
    ),
  ];
}
