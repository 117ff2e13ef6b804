import path from 'node:path';
import type { Library } from '../../src/library/build-library.js';
import { editFacts, type FactEdit, findFact, withChanges } from '../../src/library/edit-facts.js';
import type { FactEntry } from '../../src/library/fact-schema.js';
import type { Brand, NonEmpty, Result } from '../../src/model/basics.js';
import type { FactFiles, Issue } from '../../src/model/library.js';
import { type Author, type CommitResult, commitFiles } from './git-commit.js';
import { oneAtATime } from './one-at-a-time.js';
import { readFactFiles, revisionOf, sha256 } from './read-files.js';
import { replaceFile } from './replace-file.js';
import { unreadable } from './unreadable.js';

/** State of one fact; hand it back with an edit, and nobody's work in between is overwritten. 16 hex figures. */
export type FactBaseState = Brand<string, 'FactBaseState'>;

/** A fact as it stands in its file, to be edited. */
export interface OpenFact {
  readonly entry: FactEntry;
  readonly sourceId: string;
  readonly base: FactBaseState;
}

export type WriteOutcome<L = Library> =
  | {
      readonly kind: 'written';
      readonly paths: readonly string[];
      /** The library of the files as they are now: what `build` made of them. */
      readonly library: L;
      readonly commit: CommitResult;
    }
  /** Somebody changed the fact since it was opened; nothing was written. `theirs` is what stands there now. */
  | { readonly kind: 'conflict'; readonly theirs: OpenFact | undefined }
  | { readonly kind: 'unknown-fact' | 'unknown-source' | 'taken'; readonly what: string }
  /** The files would not stand; nothing was written. */
  | { readonly kind: 'refused'; readonly issues: NonEmpty<Issue> }
  /** A full disk, a read-only folder: nothing was written. */
  | { readonly kind: 'unwritable'; readonly problem: string; readonly advice: string };

export type DraftOutcome<L = Library> =
  | { readonly kind: 'drafted'; readonly library: L }
  | Exclude<WriteOutcome<L>, { readonly kind: 'written' | 'unwritable' }>;

export interface FactWriterOptions<L> {
  readonly folder: string;
  /** Proves the files as they would be; its errors keep them from being written. */
  readonly build: (files: FactFiles) => Promise<Result<L, NonEmpty<Issue>>>;
}

export interface FactWriter<L = Library> {
  /** `undefined` where there is no such fact on disk. */
  open(factId: string): Promise<OpenFact | undefined>;
  /** The library as an edit would leave it: for a preview. Writes nothing. */
  draft(edit: FactEdit, base?: FactBaseState): Promise<DraftOutcome<L>>;
  /**
   * Writes an edit: proven first, each file atomically, and committed in the author's name
   * where there is one and the folder is in a git work tree.
   * `base` is what the editor saw; without it the edit goes ahead whatever stands there now.
   */
  write(
    edit: FactEdit,
    options?: { readonly base?: FactBaseState; readonly author?: Author },
  ): Promise<WriteOutcome<L>>;
}

export function stateOf(entry: FactEntry): FactBaseState {
  return sha256(JSON.stringify(entry)).slice(0, 16) as FactBaseState;
}

/** The one way a fact file is changed by Isnad, whoever asks. Edits go one at a time. */
export function factWriter<L>({ folder, build }: FactWriterOptions<L>): FactWriter<L> {
  const openIn = (files: FactFiles, factId: string): OpenFact | undefined => {
    const found = findFact(files, factId);
    return found && { entry: found.entry, sourceId: found.sourceId, base: stateOf(found.entry) };
  };

  const prepare = async (edit: FactEdit, base: FactBaseState | undefined) => {
    const files = await readFactFiles(folder).catch(unreadable);
    if ('issues' in files) return { kind: 'refused', issues: files.issues } as const;
    if (base !== undefined && 'factId' in edit) {
      const theirs = openIn(files, edit.factId);
      if (theirs?.base !== base) return { kind: 'conflict', theirs } as const;
    }
    const edited = editFacts(files, edit);
    if (!edited.ok) {
      const problem = edited.error;
      return problem.kind === 'entangled' ? ({ kind: 'refused', issues: [problem.issue] } as const) : problem;
    }
    const changes = edited.value.map((change) => ({ ...change, sha256: sha256(change.text) }));
    const laid = withChanges(files, changes, '');
    const after = { ...laid, revision: revisionOf(laid) };
    const built = await build(after);
    if (!built.ok) return { kind: 'refused', issues: built.error } as const;
    return { kind: 'drafted', before: files, library: built.value, changes: edited.value } as const;
  };

  const changedMeanwhile = async (edit: FactEdit) => {
    const theirs = 'factId' in edit ? openIn(await readFactFiles(folder), edit.factId) : undefined;
    return { kind: 'conflict', theirs } as const;
  };

  const inTurn = oneAtATime();

  return {
    open: async (factId) => openIn(await readFactFiles(folder), factId),
    draft: async (edit, base) => {
      const prepared = await prepare(edit, base);
      return prepared.kind === 'drafted' ? { kind: 'drafted', library: prepared.library } : prepared;
    },
    write: (edit, { base, author } = {}) =>
      inTurn(async () => {
        const prepared = await prepare(edit, base);
        if (prepared.kind !== 'drafted') return prepared;
        try {
          // archives first: a fact file never speaks of a text that is not there yet
          for (const change of prepared.changes) {
            const known = prepared.before.files.find((file) => file.path === change.path)?.text;
            const target = path.join(folder, change.path);
            if (!(await replaceFile(target, change.text, known))) return changedMeanwhile(edit);
          }
        } catch (error) {
          const [issue] = unreadable(error as NodeJS.ErrnoException).issues;
          const advice = 'see that there is space and that Isnad may write there';
          return { kind: 'unwritable', problem: issue.problem, advice };
        }
        const paths = prepared.changes.map((change) => change.path);
        const commit = await commitFiles(folder, paths, summary(edit), author);
        return { kind: 'written', paths, library: prepared.library, commit };
      }),
  };
}

function summary(edit: FactEdit): string {
  switch (edit.kind) {
    case 'add-source':
      return `Add source ${edit.source.id}`;
    case 'add-fact':
      return `Add fact ${edit.fact.id}`;
    case 'edit-fact':
      return `${edit.correction === undefined ? 'Edit' : 'Correct'} fact ${edit.factId}`;
    case 'retract-fact':
      return `Retract fact ${edit.factId}: ${edit.correction.reason}`;
    case 'add-check':
      return `Add a check to fact ${edit.factId}`;
  }
}
