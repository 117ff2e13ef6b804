import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FactFiles } from '../../src/model/library.js';

const FACT_FILE = /^[^/]+\.ya?ml$/;
/** Beside the facts, but no evidence. */
const NO_ARCHIVE = /\.(?:ya?ml|json|md)$/;

/**
 * Reads a facts folder as it lies on disk: the YAML files at its top, and every other file below it that may be
 * an archive. Names that begin with a dot are left out: Kubernetes keeps its copies there.
 */
export async function readFactFiles(folder: string): Promise<FactFiles> {
  const paths = await filesBelow(folder, '');
  const digest = createHash('sha256');
  const files: { path: string; text: string }[] = [];
  const archives = new Map<string, { text: string; sha256: string }>();
  for (const name of paths.sort()) {
    const isFact = FACT_FILE.test(name);
    if (!isFact && NO_ARCHIVE.test(name)) continue;
    const bytes = await readFile(path.join(folder, name)).catch(unlessGone);
    if (bytes === undefined) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    digest.update(`${name}\n${sha256}\n`);
    // not TextDecoder: it would drop a byte-order mark, and every offset after it would be one off
    if (isFact) files.push({ path: name, text: bytes.toString('utf8') });
    else archives.set(name, { text: bytes.toString('utf8'), sha256 });
  }
  return { revision: digest.digest('hex'), files, archives };
}

const DEEPEST = 4; // folders below the facts folder; a symbolic link that leads back up ends here

/** Follows symbolic links, as a mounted ConfigMap is made of them. */
async function filesBelow(folder: string, under: string, depth = 0): Promise<string[]> {
  const names = (await readdir(path.join(folder, under))).filter((name) => !name.startsWith('.'));
  const found = await Promise.all(
    names.map(async (name) => {
      const whole = under === '' ? name : `${under}/${name}`;
      const entry = await stat(path.join(folder, whole)).catch(unlessGone);
      if (entry?.isFile()) return [whole];
      return entry?.isDirectory() && depth < DEEPEST ? filesBelow(folder, whole, depth + 1) : [];
    }),
  );
  return found.flat();
}

/** A file may go between being listed and being read; whether that matters, the facts will say. */
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
