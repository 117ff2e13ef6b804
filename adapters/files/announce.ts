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
  /** The same for the same news of the same minute, whichever machine tells it; at most 25 of [a-z0-9-]. */
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
  readonly now?: () => number;
}

const QUESTIONS = 100; // replayed on a swap: half a second's work, done in breaths

/** Tells moderators of every swap, with the answers it changed, and of every change that was refused. */
export function announceChanges(holder: LibraryHolder<Library>, options: AnnounceOptions): () => void {
  const { folder, today, questions, now = Date.now } = options;
  const tell = harmless(options.tell);
  return holder.subscribe((event) => {
    if (event.kind === 'mended') {
      tell({
        id: newsId('mended', holder.current().revision, now()),
        title: 'The fact files are in order again',
        lines: [],
        urgent: false,
      });
    } else if (event.kind === 'refused') {
      const lines = event.issues.map((issue) => formatIssue(issue, folder));
      tell({
        id: newsId('refused', sha256(lines.join('\n')), now()),
        title: 'A change of the facts was not taken up; the facts before it still answer',
        lines,
        urgent: true,
      });
    } else {
      const id = newsId('facts', event.after.revision, now());
      const summary = summarise(event.before, event.after).catch((error) => [`what changed: ${error}`]);
      void summary.then((lines) =>
        tell({
          id,
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

/** News that nobody can be told must not end the bot. */
function harmless(tell: AnnounceOptions['tell']): (announcement: Announcement) => void {
  return (announcement) => {
    Promise.resolve(announcement)
      .then(tell)
      .catch(() => undefined);
  };
}

const MINUTE = 60_000; // milliseconds; the machines of one deployment see a change within it

const newsId = (kind: string, hex: string, now: number): string =>
  `${kind}-${hex.slice(0, 8)}-${Math.floor(now / MINUTE).toString(36)}`;

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Tells moderators once a week which facts grow old, while there are any. Returns a function that ends it. */
export function announceAgeing(
  holder: Pick<LibraryHolder<Library>, 'current'>,
  { today, ...options }: Pick<AnnounceOptions, 'today' | 'tell'>,
): () => void {
  const tell = harmless(options.tell);
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
