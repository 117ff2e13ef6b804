/** What a moderator should look at: checks that fail, facts that grow old. */
import { check } from '../check.js';
import type { Library } from '../library/build-library.js';
import type { Day, VerdictKind } from '../model/basics.js';
import type { Check, Fact, FactId } from '../model/fact.js';
import type { Issue } from '../model/library.js';

/** One check, asked. */
export interface CheckOutcome {
  readonly fact: Fact;
  readonly check: Check;
  /** Place in the fact's list, from 0. */
  readonly index: number;
  readonly got: VerdictKind;
  /** Facts the answer cites, most telling first. */
  readonly cited: readonly FactId[];
  readonly passed: boolean;
}

/** Called after every claim that was asked: lets others have their turn, counts, or does nothing. */
export type Breathe = () => Promise<void> | void;

/** Asks every check of every fact that is answered with; drafts and retracted facts are not. */
export async function replayChecks(
  library: Library,
  today: Day,
  breathe: Breathe = () => {},
): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const fact of replayable(library)) {
    for (const [index, item] of fact.checks.entries()) {
      const answer = check(item.claim, library, today);
      const cited = answer.citations.map((citation) => citation.factId);
      outcomes.push({
        fact,
        check: item,
        index,
        got: answer.verdict,
        cited,
        passed: answer.verdict === item.verdict,
      });
      await breathe();
    }
  }
  return outcomes;
}

/** How many claims `replayChecks` will ask: for a progress bar. */
export function countChecks(library: Library): number {
  return replayable(library).reduce((sum, fact) => sum + fact.checks.length, 0);
}

function replayable(library: Library): Fact[] {
  return [...library.facts.values()].filter((fact) => fact.status !== 'draft' && fact.status !== 'retracted');
}

/** Checks that failed as issues of the fact files: a change that breaks one is not taken up. */
export function checkIssues(outcomes: readonly CheckOutcome[]): Issue[] {
  return outcomes
    .filter((outcome) => !outcome.passed)
    .map(({ fact, check: { claim, verdict }, index, got, cited }) => ({
      ...fact.position,
      where: `${fact.id}.checks[${index}]`,
      problem: `"${claim}" must be ${verdict} and is ${got}${cited[0] === undefined ? '' : `, citing ${cited[0]}`}`,
      advice: 'if the verdict is wrong, add a wording or mend the quote; if the check is wrong, change it',
      severity: 'error',
    }));
}

/** A fact whose day has come or comes soon. */
export interface Ageing {
  readonly fact: Fact;
  readonly expiresAt: Day;
  /** Days from today; negative where the day has passed. */
  readonly daysLeft: number;
}

const DAY = 86_400_000; // milliseconds

/** Facts still answered with that are out of date or will be within `days`, the most pressing first. */
export function expiringSoon(library: Library, today: Day, days: number): Ageing[] {
  return replayable(library)
    .flatMap((fact) => {
      if (fact.expiresAt === undefined) return [];
      const daysLeft = Math.round((Date.parse(fact.expiresAt) - Date.parse(today)) / DAY);
      return daysLeft <= days ? [{ fact, expiresAt: fact.expiresAt, daysLeft }] : [];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

const SOON = 30; // days ahead in which a moderator can still look for something newer

/** `expiringSoon`, a line each. */
export function ageing(library: Library, today: Day, days = SOON): string[] {
  return expiringSoon(library, today, days).map(({ fact, expiresAt, daysLeft }) =>
    daysLeft > 0
      ? `${fact.id} expires in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}, on ${expiresAt}`
      : `${fact.id} has been out of date since ${expiresAt}`,
  );
}
