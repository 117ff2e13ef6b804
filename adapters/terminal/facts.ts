import { Command, InvalidArgumentError } from 'commander';
import type { ArticleDetails, DiffOptions, FactsDesk, Progress } from '../service/facts-desk.js';
import { renderTerminal } from './render.js';
import { styleOf } from './style.js';

const OPTION: Readonly<Record<keyof ArticleDetails, string>> = {
  id: '--id',
  title: '--title',
  publisher: '--publisher',
  publishedAt: '--published',
  language: '--language',
  url: '--url',
};

/** `isnad facts …`: everything a moderator does with the fact files in a terminal. Exit codes: 0 fine, 1 problems, 2 wrong use. */
export function factsCommand(openDesk: () => FactsDesk | Promise<FactsDesk>): Command {
  const facts = new Command('facts').description('prove, explain, preview and add facts');

  facts
    .command('lint')
    .description('prove every quote, date, id and check; list every problem with its line and what to do')
    .option('--json', 'print the problems as one JSON array')
    .action(async ({ json }: { json?: boolean }) => {
      const report = await withProgress('asking checks', async (progress) =>
        (await openDesk()).lint(progress),
      );
      const errors = report.issues.filter((issue) => issue.severity === 'error').length;
      if (json) console.log(JSON.stringify(report.issues, null, 2));
      else {
        for (const line of report.lines) console.error(line);
        for (const line of report.ageing) console.log(`note: ${line}`);
        const counted = [
          count(report.facts, 'fact'),
          count(report.sources, 'source'),
          count(report.checks, 'check'),
        ];
        console.log(errors === 0 ? `fine: ${counted.join(', ')}` : count(errors, 'error'));
      }
      process.exitCode = errors === 0 ? 0 : 1;
    });

  facts
    .command('new')
    .description('archive an article and propose a draft fact for each of its statements')
    .argument('<article>', 'a saved article: .txt or .html')
    .option('--id <id>', 'id of the source; else made of the file name and the date')
    .option('--title <title>', 'where the text does not say it')
    .option('--publisher <name>', 'where the text does not say it')
    .option('--published <date>', 'as printed: 2026-01-21 or 2026-01-21T15:33')
    .option('--language <tag>', 'ar, en …; else found out')
    .option('--url <address>', 'where it was read')
    .action(async (article: string, { published, ...rest }: Record<string, string>, command: Command) => {
      const details: ArticleDetails = {
        ...rest,
        ...(published === undefined ? {} : { publishedAt: published }),
      };
      const report = await (await openDesk()).propose(article, details);
      if (report.kind === 'written') {
        console.log(`wrote ${report.paths.join(' and ')}: ${count(report.drafts, 'draft')}`);
        console.log(
          'next: prune them, write wordings and checks, remove "status: draft", then run: isnad facts lint',
        );
      } else if (report.kind === 'missing') {
        const options = report.details.map((detail) => OPTION[detail]).join(' and ');
        command.error(`The text does not say everything a source needs; give ${options}`, { exitCode: 2 });
      } else command.error(report.problem, { exitCode: 1 });
    });

  facts
    .command('check')
    .description('show what would be answered, and why')
    .argument('<claim...>', 'a claim, in Arabic or English')
    .action(async (words: string[]) => {
      const explained = await (await openDesk()).explain(words.join(' '));
      if ('answer' in explained) {
        console.log(
          renderTerminal(explained.answer, styleOf(process.stdout, process.env), { explain: true }),
        );
      } else {
        for (const line of explained.lines) console.error(line);
        process.exitCode = 1;
      }
    });

  facts
    .command('diff')
    .description('list the answers that differ from those of a git revision')
    .argument('[git-ref]', 'a commit, branch or tag', 'HEAD')
    .option('--questions <count>', 'replay so many of the newest questions', wholeNumber, 200)
    .option('--claims <file>', 'replay a golden set too: {"claim": …} objects, one a line')
    .option('--json', 'print the preview as JSON')
    .action(async (ref: string, { json, ...options }: DiffOptions & { json?: boolean }) => {
      const report = await withProgress('replaying', async (progress) =>
        (await openDesk()).diff(ref, options, progress),
      );
      if (report.kind === 'preview') {
        console.log(json ? JSON.stringify(report.preview, null, 2) : report.lines.join('\n'));
      } else {
        for (const line of report.lines) console.error(line);
        process.exitCode = 1;
      }
    });

  facts
    .command('schema')
    .description('write the JSON Schemas by which editors complete and mark fact files')
    .action(async () => {
      console.log(`wrote ${(await (await openDesk()).writeSchemas()).join(' and ')}`);
    });

  return facts;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('a whole number is wanted, as 200');
  return Number(text);
}

/** A progress bar on a terminal, for work that asks hundreds of claims; nothing elsewhere. */
async function withProgress<T>(what: string, work: (progress?: Progress) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work();
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total}`,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  try {
    return await work((done, total) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}
