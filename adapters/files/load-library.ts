import { buildLibrary, type IndexMaker, type Library } from '../../src/library/build-library.js';
import { err, type NonEmpty, type Result } from '../../src/model/basics.js';
import type { Issue } from '../../src/model/library.js';
import { readFactFiles } from './read-files.js';
import { unreadable } from './unreadable.js';

/** Reads a folder and builds its library, or tells every issue at once. Checks are not asked: see `prover`. */
export async function loadLibrary(
  folder: string,
  makeIndex?: IndexMaker,
): Promise<Result<Library, NonEmpty<Issue>>> {
  const files = await readFactFiles(folder).catch(unreadable);
  return 'issues' in files ? err(files.issues) : buildLibrary(files, makeIndex);
}
