import type { Fact, FactId } from '../model/fact.js';
import type { FactFiles, Issue } from '../model/library.js';
import type { ArchivedSource, SourceId } from '../model/source.js';
import { anchorQuote, type QuoteMissing } from './anchor-quote.js';
import type { FactEntry, SourceEntry } from './fact-schema.js';
import { pathName } from './schema-issues.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

/** A citation longer than this is an article, not a quote; the answers' format promises it to its readers. */
export const LONGEST_QUOTE = 450;

/** Tells one problem at a path of a file; an error unless said otherwise. */
export type Say = (
  path: YamlPath,
  problem: string,
  advice: string,
  more?: { readonly nearest?: string; readonly severity?: Issue['severity'] },
) => void;

export function speaker(file: YamlFile, issues: Issue[]): Say {
  return (path, problem, advice, more = {}) => {
    const { nearest, severity = 'error' } = more;
    const place = { file: file.path, line: file.lineOf(path), where: pathName(path) };
    issues.push({ ...place, problem, ...(nearest === undefined ? {} : { nearest }), advice, severity });
  };
}

/** The source with its archived text; a wrong digest is told, a missing archive leaves nothing to prove. */
export function proveSource(
  entry: SourceEntry,
  archives: FactFiles['archives'],
  say: Say,
): ArchivedSource | undefined {
  const archive = archives.get(entry.archive);
  if (archive === undefined) {
    const there = [...archives.keys()].filter((path) => path.endsWith('.txt')).join(', ') || 'no .txt file';
    const advice = `save the text of the source there; in the folder: ${there}`;
    say(['source', 'archive'], `there is no file ${entry.archive}`, advice);
    return undefined;
  }
  if (archive.sha256 !== entry.sha256.toLowerCase()) {
    const problem = `the bytes of ${entry.archive} are not those of this sha256`;
    const advice = `if somebody changed the archive, bring it back; only if it was archived anew, write ${archive.sha256}`;
    say(['source', 'sha256'], problem, advice);
  }
  if (archive.text.includes('\ufffd')) {
    const problem = `${entry.archive} holds bytes that are not UTF-8`;
    say(['source', 'archive'], problem, 'archive the text again as UTF-8', { severity: 'warning' });
  }
  return { ...entry, id: entry.id as SourceId, sha256: archive.sha256, text: archive.text };
}

/** The fact with its quote anchored; `undefined` where the words do not stand there. */
export function proveFact(
  entry: FactEntry,
  source: ArchivedSource,
  file: YamlFile,
  path: YamlPath,
  say: Say,
): Fact | undefined {
  const quote = anchorQuote(source, typeof entry.quote === 'string' ? { exact: entry.quote } : entry.quote);
  if (!quote.ok) {
    sayMissing(quote.error, source, path, say);
    return undefined;
  }
  if (quote.value.exact.length > LONGEST_QUOTE) {
    const problem = `the quote has ${quote.value.exact.length} characters, more than ${LONGEST_QUOTE}`;
    say([...path, 'quote'], problem, 'quote the sentence or two that say it', { severity: 'warning' });
  }
  return {
    kind: 'statement',
    id: entry.id as FactId,
    quote: quote.value,
    wordings: listsOf(entry.wordings ?? {}),
    translation: entry.translation ?? {},
    checks: entry.checks ?? [],
    status: entry.status ?? 'published',
    ...(entry.expiresAt === undefined ? {} : { expiresAt: entry.expiresAt }),
    ...(entry.supersededBy === undefined ? {} : { supersededBy: entry.supersededBy as FactId }),
    corrections: entry.corrections ?? [],
    position: { file: file.path, line: file.lineOf(path) },
  };
}

function sayMissing(missing: QuoteMissing, source: ArchivedSource, path: YamlPath, say: Say): void {
  const { nearest, lacks } = missing;
  const at = nearest === undefined ? '' : `; nearest is line ${nearest.line}`;
  const tell = (problem: string, advice: string): void =>
    say([...path, 'quote'], problem + at, advice, nearest === undefined ? {} : { nearest: nearest.text });
  if (lacks === 'surroundings') {
    const problem = `these words stand in ${source.archive}, but not with this prefix and suffix`;
    tell(problem, 'copy prefix and suffix from the archive');
  } else if (nearest?.sameWords) {
    const problem = `not in ${source.archive} with these marks, though the same words are`;
    tell(problem, 'copy the words from the archive, marks and all');
  } else tell(`not in ${source.archive}`, 'quote words that stand there, unchanged and without a gap');
}

/** What became of a fact: who replaces it, and whether its retraction is explained. */
export function proveStory(
  entry: FactEntry,
  path: YamlPath,
  ids: ReadonlySet<string | undefined>,
  say: Say,
): void {
  const { status = 'published', supersededBy } = entry;
  if (supersededBy !== undefined && (supersededBy === entry.id || !ids.has(supersededBy))) {
    const problem = `no other fact has the id "${supersededBy}"`;
    say([...path, 'supersededBy'], problem, 'give the id of the fact that takes its place');
  } else if (supersededBy !== undefined && (status === 'published' || status === 'draft')) {
    const problem = `${status}, though "${supersededBy}" takes its place`;
    say([...path, 'status'], problem, 'write status: retracted or status: corrected', {
      severity: 'warning',
    });
  }
  if ((status === 'retracted' || status === 'corrected') && (entry.corrections ?? []).length === 0) {
    const problem = `${status}, but nobody reads when and why`;
    say([...path, 'status'], problem, 'add corrections: [ { date: …, reason: … } ]', { severity: 'warning' });
  }
}

/** A single text stands for a list of one. */
export function listsOf(
  texts: Readonly<Record<string, string | readonly string[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, typeof text === 'string' ? [text] : text]),
  );
}
