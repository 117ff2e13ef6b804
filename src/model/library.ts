import type { Fact, FactId, FilePosition } from './fact.js';
import type { Passage } from './match.js';
import type { Name } from './name.js';
import type { ArchivedSource, SourceId } from './source.js';

/** Fact files as they were read, before anything in them is believed. */
export interface FactFiles {
  /** Hex SHA-256 over every path and every byte: the same files, the same revision. */
  readonly revision: string;
  /** YAML files: path relative to the facts folder, with their text. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Archived texts by path relative to the facts folder. `sha256` is of the bytes, `text` their UTF-8 reading. */
  readonly archives: ReadonlyMap<string, { readonly text: string; readonly sha256: string }>;
}

/** A problem in a fact file, said so that a moderator can mend it. */
export interface Issue extends FilePosition {
  /** Where in the file, as a path: `facts[3].quote`. */
  readonly where: string;
  /** What is wrong. */
  readonly problem: string;
  /** The nearest text that would have fitted, where there is one. */
  readonly nearest?: string;
  /** What to do about it. */
  readonly advice: string;
  readonly severity: 'error' | 'warning';
}

/** The facts, checked whole: everything about them but the index. Immutable; a change makes a new one. */
export interface FactBase {
  /** `FactFiles.revision` of the files it was built from. */
  readonly revision: string;
  readonly sources: ReadonlyMap<SourceId, ArchivedSource>;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly names: readonly Name[];
  /** Every quote, wording and translation, read once; of drafts none, so that nothing can match them. */
  readonly passages: readonly Passage[];
  /** What a moderator should look at, though it keeps nothing from working. */
  readonly warnings: readonly Issue[];
}
