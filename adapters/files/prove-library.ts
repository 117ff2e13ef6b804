import { buildLibrary, type Library } from '../../src/library/build-library.js';
import { rebuildLibrary } from '../../src/library/rebuild-library.js';
import { type Day, err, isNonEmpty, type NonEmpty, ok, type Result } from '../../src/model/basics.js';
import type { FactFiles, Issue } from '../../src/model/library.js';
import { type CheckOutcome, checkIssues, replayChecks } from '../../src/moderation/review.js';
import { breather } from './breather.js';

/** A builder that lets no base through whose checks fail. */
export interface Prover {
  build(files: FactFiles): Promise<Result<Library, NonEmpty<Issue>>>;
  /**
   * Asks the checks of a base that is used whatever they say, as at a start there is none to keep instead. Those
   * that fail are told, and from then on no reason to refuse a change: a moderator can still mend the facts.
   */
  accept(library: Library): Promise<readonly Issue[]>;
}

/** Makes a prover; `today` is asked anew for each base. */
export function prover(today: () => Day): Prover {
  const accepted = new Set<string>();
  let last: Library | undefined; // a change is read as a change of this one
  const failing = async (library: Library): Promise<CheckOutcome[]> =>
    (await replayChecks(library, today(), breather())).filter((outcome) => !outcome.passed);
  return {
    async build(files) {
      const built = last === undefined ? buildLibrary(files) : rebuildLibrary(last, files);
      if (!built.ok) return built;
      last = built.value;
      const broken = (await failing(built.value)).filter((outcome) => !accepted.has(keyOf(outcome)));
      const issues = checkIssues(broken);
      return isNonEmpty(issues) ? err(issues) : ok(built.value);
    },
    async accept(library) {
      last = library;
      const broken = await failing(library);
      for (const outcome of broken) accepted.add(keyOf(outcome));
      return checkIssues(broken);
    },
  };
}

const keyOf = ({ fact, check }: CheckOutcome): string =>
  JSON.stringify([fact.id, check.claim, check.verdict]);
