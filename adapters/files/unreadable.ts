import type { NonEmpty } from '../../src/model/basics.js';
import type { Issue } from '../../src/model/library.js';

const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: 'set FACTS_DIR to the folder of your fact files, or make it',
  ENOTDIR: 'set FACTS_DIR to a folder, not a file',
  EACCES: 'let the user that runs Isnad read it',
};

/** A folder or file that cannot be read, as an issue like any other. Anything but a file error is a bug, thrown on. */
export function unreadable(error: NodeJS.ErrnoException): { readonly issues: NonEmpty<Issue> } {
  if (error.code === undefined) throw error;
  const issue: Issue = {
    file: '.',
    line: 1,
    where: '',
    problem: `cannot be read: ${error.message}`,
    advice: ADVICE[error.code] ?? 'see that the disk is there and healthy',
    severity: 'error',
  };
  return { issues: [issue] };
}
