import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { check } from '../../src/check.js';
import { buildLibrary } from '../../src/library/build-library.js';
import { editorSchemas } from '../../src/library/editor-schema.js';
import { formatIssue } from '../../src/library/format-issue.js';
import type { Day } from '../../src/model/basics.js';
import type { Issue } from '../../src/model/library.js';
import type { Replay } from '../../src/model/preview.js';
import { checkReplays, preview } from '../../src/moderation/preview.js';
import { previewLines } from '../../src/moderation/preview-lines.js';
import { ageing, checkIssues, countChecks, replayChecks } from '../../src/moderation/review.js';
import type { FactsDesk, Progress } from '../service/facts-desk.js';
import { breather } from './breather.js';
import { factFilesAt } from './git-files.js';
import { loadLibrary } from './load-library.js';
import { readClaims } from './read-claims.js';

export interface DeskOptions {
  readonly folder: string;
  readonly today: () => Day;
  /** The newest questions that members asked, where there is a journal. */
  readonly questions?: (limit: number) => Promise<readonly { readonly text: string }[]>;
}

/** The commands `isnad facts …`, done on the files of a folder. */
export function factsDesk({ folder, today, questions }: DeskOptions): FactsDesk {
  const say = (issues: readonly Issue[]): string[] => issues.map((issue) => formatIssue(issue, folder));
  return {
    async lint(progress) {
      const library = await loadLibrary(folder);
      if (!library.ok) {
        return {
          issues: library.error,
          lines: say(library.error),
          sources: 0,
          facts: 0,
          checks: 0,
          ageing: [],
        };
      }
      const checks = countChecks(library.value);
      const outcomes = await replayChecks(library.value, today(), counted(checks, progress));
      const issues = [...library.value.warnings, ...checkIssues(outcomes)];
      return {
        issues,
        lines: say(issues),
        sources: library.value.sources.size,
        facts: library.value.facts.size,
        checks,
        ageing: ageing(library.value, today()),
      };
    },

    async propose(article, details) {
      // reading a web page takes a browser's worth of code, which no other command should wait for
      const { archiveArticle } = await import('./archive-article.js');
      const report = await archiveArticle(folder, article, details);
      if (report.kind === 'written') await writeSchemas(folder);
      return report;
    },

    async explain(claim) {
      const library = await loadLibrary(folder);
      return library.ok ? { answer: check(claim, library.value, today()) } : { lines: say(library.error) };
    },

    async diff(ref, options, progress) {
      const now = await loadLibrary(folder);
      if (!now.ok) return { kind: 'refused', lines: say(now.error) };
      const files = await factFilesAt(folder, ref).catch((error: Error) => error);
      if (files instanceof Error) {
        return {
          kind: 'refused',
          lines: [`${folder} has no revision "${ref}" in git: name one that it has, as HEAD or main`],
        };
      }
      const then = buildLibrary(files);
      if (!then.ok)
        return { kind: 'refused', lines: [`the facts of ${ref} do not stand:`, ...say(then.error)] };
      const golden = options.claims === undefined ? [] : await readClaims(options.claims);
      if (typeof golden === 'string') return { kind: 'refused', lines: [golden] };
      const replays: Replay[] = [
        ...checkReplays(then.value, now.value),
        ...golden.map((claim): Replay => ({ claim, from: 'golden' })),
        ...((await questions?.(options.questions)) ?? []).map(
          ({ text }): Replay => ({ claim: text, from: 'question' }),
        ),
      ];
      const result = await preview(
        then.value,
        now.value,
        replays,
        today(),
        counted(replays.length, progress),
      );
      return { kind: 'preview', preview: result, lines: previewLines(result) };
    },

    writeSchemas: () => writeSchemas(folder),
  };
}

async function writeSchemas(folder: string): Promise<string[]> {
  const schemas = Object.entries(editorSchemas());
  for (const [name, schema] of schemas) {
    const file = path.join(folder, name);
    const old = await readFile(file, 'utf8').catch(() => '');
    // the same schema in a formatter's own layout is left alone
    if (old.replace(/\s/g, '') !== JSON.stringify(schema).replace(/\s/g, '')) {
      await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
    }
  }
  return schemas.map(([name]) => path.join(folder, name));
}

function counted(total: number, progress: Progress | undefined): () => Promise<void> {
  const breathe = breather();
  let done = 0;
  return () => {
    progress?.(Math.min(++done, total), total);
    return breathe();
  };
}
