import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FactFiles } from '../../src/model/library.js';
import { factFilesOf } from './read-files.js';

const run = promisify(execFile);
const LARGEST = 64 * 1024 * 1024; // bytes of one file

/** The fact files as they were in a git revision; rejects with git's own words where there is no such thing. */
export async function factFilesAt(folder: string, ref: string): Promise<FactFiles> {
  const git = (...args: string[]) =>
    run('git', args, { cwd: folder, encoding: 'buffer', maxBuffer: LARGEST }).then(({ stdout }) => stdout);
  const commit = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`))
    .toString()
    .trim();
  const listed = await git('ls-tree', '-r', '-z', '--name-only', commit, '.');
  const names = listed
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '' && !/(?:^|\/)\./.test(name));
  return factFilesOf(
    await Promise.all(names.map(async (name) => [name, await git('show', `${commit}:./${name}`)] as const)),
  );
}
