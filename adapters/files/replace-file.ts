import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/**
 * Writes beside the file, waits for the disk, and renames: a reader sees the old bytes or the new ones, whenever the
 * power goes. False, and nothing written, where the file is neither as it was `known` nor as it shall be.
 */
export async function replaceFile(file: string, text: string, known: string | undefined): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  const target = await realpath(file).catch(() => file);
  // a name of its own for each process: what one that was killed leaves behind, its successor writes over
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${hostname()}-${process.pid}.writing`,
  );
  try {
    const handle = await open(temporary, 'w', 0o644);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const now = await readFile(target, 'utf8').catch(() => undefined);
    if (now !== known && now !== text) {
      await rm(temporary);
      return false;
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(target));
  return true;
}

/** Makes the rename itself last through a power cut; not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
