import { watch as watchFolder } from 'node:fs';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { NonEmpty, Result } from '../../src/model/basics.js';
import type { FactBase, FactFiles, Issue } from '../../src/model/library.js';
import { oneAtATime } from './one-at-a-time.js';
import { readFactFiles } from './read-files.js';
import { unreadable } from './unreadable.js';

/** Anything built of fact files that knows which ones. */
type Built = Pick<FactBase, 'revision'>;

/** What came of a change on disk. */
export type LibraryEvent<L extends Built> =
  /** Another base answers from now on. */
  | { readonly kind: 'swapped'; readonly before: L; readonly after: L }
  /** The files as they lie do not stand; the base before still answers. */
  | { readonly kind: 'refused'; readonly issues: NonEmpty<Issue> }
  /** The files are again those of the base that answers. */
  | { readonly kind: 'mended' };

/** Holds the one library that answers. Readers take `current()` once a question and keep it: never half a change. */
export interface LibraryHolder<L extends Built> {
  current(): L;
  /** Epoch milliseconds at which `current()` was swapped in. */
  loadedAt(): number;
  /** What keeps the files on disk from being used; empty when they are those of `current()`. */
  problems(): readonly Issue[];
  /** Tells of every swap and refusal; returns a function that ends it. A listener that throws harms nobody. */
  subscribe(listener: (event: LibraryEvent<L>) => void): () => void;
  /** Reads the files now; resolves when what lies on disk was taken up or refused. */
  reload(): Promise<LibraryEvent<L> | undefined>;
  close(): Promise<void>;
}

export interface LiveOptions<L extends Built> {
  readonly folder: string;
  readonly first: L;
  /** Builds and proves a base; its errors keep it out. */
  readonly build: (files: FactFiles) => Promise<Result<L, NonEmpty<Issue>>>;
  readonly now: () => number;
  /** Milliseconds of quiet before a change is read; an editor that saves several files is one change. */
  readonly quiet?: number;
  /** Milliseconds a broken state must last before anybody is told: a file may be half written. */
  readonly patience?: number;
}

const QUIET = 120;
const PATIENCE = 400; // with QUIET and a build, well under a second
const LONGEST_WAIT = 500; // of a folder that never falls quiet

/** Keeps a library in step with its folder. Call `close` when done: watching keeps the process alive. */
export function liveLibrary<L extends Built>(options: LiveOptions<L>): LibraryHolder<L> {
  const { folder, build, now, quiet = QUIET, patience = PATIENCE } = options;
  let library = options.first;
  let loadedAt = now();
  let problems: readonly Issue[] = [];
  let told: string | undefined;
  const listeners = new Set<(event: LibraryEvent<L>) => void>();

  const tell = (event: LibraryEvent<L>): LibraryEvent<L> => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch {
        // a moderators' channel that is down must not keep a base from being swapped
      }
    }
    return event;
  };

  /** One look at the disk. `undefined` when nothing has changed. */
  const look = async (patient: boolean): Promise<LibraryEvent<L> | undefined> => {
    const files = await readFactFiles(folder).catch(unreadable);
    if ('revision' in files && files.revision === library.revision) {
      if (problems.length === 0) return undefined;
      problems = [];
      told = undefined;
      return tell({ kind: 'mended' });
    }
    const built = 'revision' in files ? await build(files) : { ok: false as const, error: files.issues };
    if (built.ok) {
      const before = library;
      library = built.value;
      loadedAt = now();
      problems = [];
      told = undefined;
      return tell({ kind: 'swapped', before, after: library });
    }
    const state = 'revision' in files ? files.revision : JSON.stringify(files.issues);
    if (state === told) return { kind: 'refused', issues: built.error };
    if (patient) {
      await new Promise((resolve) => setTimeout(resolve, patience));
      return look(false);
    }
    problems = built.error;
    told = state;
    return tell({ kind: 'refused', issues: built.error });
  };

  const inTurn = oneAtATime();

  let timer: NodeJS.Timeout | undefined;
  let waitingSince = 0;
  const noticed = (): void => {
    if (timer === undefined) waitingSince = now();
    clearTimeout(timer);
    const left = Math.max(0, waitingSince + LONGEST_WAIT - now());
    timer = setTimeout(
      () => {
        timer = undefined;
        void inTurn(() => look(true));
      },
      Math.min(quiet, left),
    );
  };
  const watching = watchThrough(folder, noticed);

  return {
    current: () => library,
    loadedAt: () => loadedAt,
    problems: () => problems,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload: () => inTurn(() => look(false)),
    async close() {
      clearTimeout(timer);
      await watching.close();
      await inTurn(async () => undefined);
    },
  };
}

/**
 * Calls back on anything that happens in the folder, or to it: it may itself be a link that is led elsewhere, as
 * deployments do. The raw events are heard too, for chokidar reports no change when only `..data` is led elsewhere.
 */
function watchThrough(folder: string, noticed: () => void): { close(): Promise<void> } {
  const start = (): FSWatcher => {
    const watcher = watch(folder, { ignoreInitial: true, depth: 4 });
    // ready: what changed while the watch was being set up has told nobody
    return watcher.on('ready', noticed).on('all', noticed).on('raw', noticed).on('error', noticed);
  };
  const whole = path.resolve(folder);
  let watcher = start();
  const above = watchFolder(path.dirname(whole), (_event, name) => {
    if (name !== path.basename(whole)) return;
    void watcher.close();
    watcher = start();
    noticed();
  });
  above.on('error', noticed);
  return {
    async close() {
      above.close();
      await watcher.close();
    },
  };
}
