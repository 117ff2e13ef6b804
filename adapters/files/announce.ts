import type { Library } from '../../src/library/build-library.js';
import { formatIssue } from '../../src/library/format-issue.js';
import type { Day } from '../../src/model/basics.js';
import type { Replay } from '../../src/model/preview.js';
import { checkReplays, preview } from '../../src/moderation/preview.js';
import { previewLines } from '../../src/moderation/preview-lines.js';
import { ageing } from '../../src/moderation/review.js';
import { breather } from './breather.js';
import type { LibraryHolder } from './live-library.js';
import { sha256 } from './read-files.js';

/** Something for moderators to read; `urgent` where they have to act. */
export interface Announcement {
  /** The same for the same news, also after a restart; at most 25 of [a-z0-9-]. */
  readonly id: string;
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
      const { revision } = holder.current();
      tell({
        id: `mended-${short(revision)}`,
        title: 'The fact files are in order again',
        lines: [],
        urgent: false,
      });
    } else if (event.kind === 'refused') {
      const lines = event.issues.map((issue) => formatIssue(issue, folder));
      tell({
        id: `refused-${short(sha256(lines.join('\n')))}`,
        title: 'A change of the facts was not taken up; the facts before it still answer',
        lines,
        urgent: true,
      });
    } else {
      void summarise(event.before, event.after).then((lines) =>
        tell({
          id: `facts-${short(event.after.revision)}`,
          title: 'The facts have changed',
          lines,
          urgent: false,
        }),
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

const short = (hex: string): string => hex.slice(0, 16);

const HOUR = 3_600_000; // milliseconds
const DAY = 24 * HOUR;

/** Tells moderators once a week which facts grow old, while there are any. Returns a function that ends it. */
export function announceAgeing(
  holder: Pick<LibraryHolder<Library>, 'current'>,
  { today, tell }: Pick<AnnounceOptions, 'today' | 'tell'>,
): () => void {
  let told: string | undefined;
  const look = (): void => {
    const monday = mondayOf(today());
    const lines = told === monday ? [] : ageing(holder.current(), today());
    if (lines.length === 0) return;
    told = monday;
    tell({ id: `ageing-${monday}`, title: 'Facts that grow old', lines, urgent: false });
  };
  look();
  const timer = setInterval(look, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}

function mondayOf(day: Day): string {
  const time = Date.parse(day);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * DAY).toISOString().slice(0, 10);
}
