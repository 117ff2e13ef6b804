import { check } from '../src/check.js';
import { readClaim } from '../src/claim/read-claim.js';
import type { Library } from '../src/library/build-library.js';
import { formatIssue } from '../src/library/format-issue.js';
import type { Day } from '../src/model/basics.js';
import type { Issue } from '../src/model/library.js';
import { systemClock } from './clock.js';
import type { Config } from './config.js';
import { FactsUnusable } from './facts-unusable.js';
import { savedIndex } from './files/index-cache.js';
import { loadLibrary } from './files/load-library.js';
import { deriveKeys } from './keys.js';
import { createIsnad, type RespondDeps } from './respond.js';
import type { Isnad } from './service.js';
import { terminalLog } from './terminal-log.js';

const INDEX_FILE = '.isnad/index'; // beside the journal; a handful of facts needs none

/** Reads the fact files; throws FactsUnusable where they do not stand. */
export async function openLibrary(folder: string): Promise<Library> {
  const library = await loadLibrary(folder, savedIndex(INDEX_FILE));
  if (!library.ok) throw new FactsUnusable(say(library.error, folder));
  return library.value;
}

/** A service for one command at a terminal: nothing is watched, remembered or limited. */
export async function openForOneCommand(config: Config): Promise<Isnad> {
  const library = await openLibrary(config.FACTS_DIR);
  const loadedAt = systemClock.now();
  return createIsnad({
    ...answering(config, await terminalLog(config.LOG_LEVEL)),
    current: () => ({ library, loadedAt }),
    // no member is known to a terminal, and nothing is stored: any key will do
    keys: deriveKeys('a terminal stores nothing'),
  });
}

/** What every service answers with. */
export function answering(config: Config, log: RespondDeps<Library>['log']) {
  const options = config.PUBLIC_URL === undefined ? {} : { permalinkBase: config.PUBLIC_URL };
  return {
    check: (text: string, library: Library, today: Day) => check(text, library, today, options),
    read: (text: string, library: Library, today: Day) => readClaim(text, library.lexicon, today),
    clock: systemClock,
    log,
    ...options,
  };
}

/** Issues as lines to print. */
export function say(issues: readonly Issue[], folder: string): string[] {
  return issues.map((issue) => formatIssue(issue, folder));
}
