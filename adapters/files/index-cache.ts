import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexMaker } from '../../src/library/build-library.js';
import { buildIndex } from '../../src/retrieval/inverted-index.js';
import { openIndex, saveIndex } from '../../src/retrieval/save-index.js';

const LARGE = 300; // passages; fewer are read in less time than a file is worth

/**
 * Makes indexes of large fact bases by way of a file: one that was saved for the same facts is opened, and where
 * there is none, or it is damaged or of other facts, the index is built and saved there. A file that cannot be
 * read or written costs time, never an answer.
 */
export function savedIndex(file: string, large = LARGE): IndexMaker {
  return (passages, revision) => {
    if (passages.length < large) return buildIndex(passages);
    const bytes = readIfThere(file);
    const opened = bytes && openIndex(bytes, passages, revision);
    if (opened?.ok) return opened.value;
    const index = buildIndex(passages);
    replace(file, saveIndex(index, revision));
    return index;
  };
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Writes beside the file and renames, so that a reader meets the old one or the new one, never half of one. */
function replace(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch {
    discard(draft); // a full or read-only disk: the next start builds it again
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // it was never there
  }
}
