import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The moderator on whose word a fact changes. */
export interface Author {
  readonly name: string;
}

export type CommitResult =
  | { readonly kind: 'committed'; readonly hash: string }
  /** No author was named; or the folder is in no git work tree, or git ignores it. */
  | { readonly kind: 'no-author' | 'no-repository' }
  /** The files are written; only the commit was not made. */
  | { readonly kind: 'failed'; readonly problem: string };

const run = promisify(execFile);
const NOBODYS_ADDRESS = 'moderator@isnad.invalid';
const PATIENCE = 15_000; // milliseconds; a hook that asks a question must not hold a moderator up for ever

/** Commits these files, and nothing else that may be staged, with the moderator as author. */
export async function commitFiles(
  folder: string,
  paths: readonly string[],
  message: string,
  author: Author | undefined,
): Promise<CommitResult> {
  if (author === undefined) return { kind: 'no-author' };
  const git = (...args: string[]) =>
    run('git', ['-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      timeout: PATIENCE,
      env: {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: plainName(author.name),
        GIT_AUTHOR_EMAIL: NOBODYS_ADDRESS,
        // who made the commit, as against who wrote it; a container has no git identity of its own
        GIT_COMMITTER_NAME: 'Isnad',
        GIT_COMMITTER_EMAIL: NOBODYS_ADDRESS,
      },
    });
  const succeeds = (...args: string[]): Promise<boolean> =>
    git(...args).then(
      () => true,
      () => false,
    );
  if (!(await succeeds('rev-parse', '--is-inside-work-tree'))) return { kind: 'no-repository' };
  if (await succeeds('check-ignore', '--quiet', '--', ...paths)) return { kind: 'no-repository' };
  try {
    await git('add', '--', ...paths);
    await git('commit', '--quiet', '--message', message, '--', ...paths);
    const { stdout } = await git('rev-parse', '--short', 'HEAD');
    return { kind: 'committed', hash: stdout.trim() };
  } catch (error) {
    const { stderr, message: said } = error as { stderr?: string; message: string };
    return { kind: 'failed', problem: (stderr?.trim() || said).split('\n')[0]! };
  }
}

/** git takes no angle brackets or line breaks in a name. */
const plainName = (name: string): string => name.replace(/[<>\p{Cc}]/gu, ' ').trim() || 'A moderator';
