import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FactFiles } from '../../src/model/library.js';

const FACT_FILE = /^[^/]+\.ya?ml$/;
/** At the top, beside the facts, but no evidence: a README, the editors' schemas. */
const NO_ARCHIVE = /^[^/]+\.(?:ya?ml|json|md)$/;

/**
 * Reads a facts folder as it lies on disk: the YAML files at its top, and every other file below it that may be
 * an archive. Names that begin with a dot are left out: Kubernetes keeps its copies there.
 */
export async function readFactFiles(folder: string): Promise<FactFiles> {
  const paths = (await filesBelow(folder, '')).filter(
    (name) => FACT_FILE.test(name) || !NO_ARCHIVE.test(name),
  );
  const entries: [string, Buffer][] = [];
  for (const name of paths) {
    const bytes = await readFile(path.join(folder, name)).catch(unlessGone);
    if (bytes !== undefined) entries.push([name, bytes]);
  }
  return factFilesOf(entries);
}

/** Fact files from their paths and bytes, wherever they were kept. */
export function factFilesOf(entries: readonly (readonly [path: string, bytes: Buffer])[]): FactFiles {
  const files: { path: string; text: string }[] = [];
  const archives = new Map<string, { text: string; sha256: string }>();
  for (const [name, bytes] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // not TextDecoder: it would drop a byte-order mark, and every offset after it would be one off
    const text = bytes.toString('utf8');
    if (FACT_FILE.test(name)) files.push({ path: name, text });
    else if (!NO_ARCHIVE.test(name)) archives.set(name, { text, sha256: sha256(bytes) });
  }
  return { revision: revisionOf({ files, archives }), files, archives };
}

/** Digest of every path and every byte, whatever the order they are held in. */
export function revisionOf({ files, archives }: Omit<FactFiles, 'revision'>): string {
  const entries = [
    ...files.map(({ path, text }) => [path, sha256(text)]),
    ...[...archives].map(([path, archive]) => [path, archive.sha256]),
  ];
  return sha256(JSON.stringify(entries.sort(([a], [b]) => (a! < b! ? -1 : 1))));
}

/** Lower-case hex SHA-256 of bytes, or of a text's UTF-8. */
export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
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
