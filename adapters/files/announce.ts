import type { Library } from '../../src/library/build-library.js';
import { formatIssue } from '../../src/library/format-issue.js';
import type { Day } from '../../src/model/basics.js';
import type { Replay } from '../../src/model/preview.js';
import { checkReplays, preview } from '../../src/moderation/preview.js';
import { previewLines } from '../../src/moderation/preview-lines.js';
import { breather } from './breather.js';
import type { LibraryHolder } from './live-library.js';

/** Something for moderators to read; `urgent` where they have to act. */
export interface Announcement {
  readonly title: string;
  readonly lines: readonly string[];
  readonly urgent: boolean;
}

export interface AnnounceOptions {
  readonly folder: string;
  readonly today: () => Day;
  /** The newest questions that members asked, to say which answers change. */
  readonly questions: (limit: number) => Promise<readonly { readonly text: string }[]>;
  /** The log, the moderators' channel; may fail without harm. */
  readonly tell: (announcement: Announcement) => unknown;
}

const QUESTIONS = 100; // replayed on a swap: half a second's work, done in breaths

/** Tells moderators of every swap, with the answers it changed, and of every change that was refused. */
export function announceChanges(holder: LibraryHolder<Library>, options: AnnounceOptions): () => void {
  const { folder, today, questions, tell } = options;
  return holder.subscribe((event) => {
    if (event.kind === 'mended') {
      tell({ title: 'The fact files are in order again', lines: [], urgent: false });
    } else if (event.kind === 'refused') {
      const lines = event.issues.map((issue) => formatIssue(issue, folder));
      tell({
        title: 'A change of the facts was not taken up; the facts before it still answer',
        lines,
        urgent: true,
      });
    } else {
      void summarise(event.before, event.after).then((lines) =>
        tell({ title: 'The facts have changed', lines, urgent: false }),
      );
    }
  });

  async function summarise(before: Library, after: Library): Promise<string[]> {
    const asked = await questions(QUESTIONS).catch(() => []); // without a journal the checks still tell most
    const replays: Replay[] = [
      ...checkReplays(before, after),
      ...asked.map(({ text }): Replay => ({ claim: text, from: 'question' })),
    ];
    return previewLines(await preview(before, after, replays, today(), breather()));
  }
}
