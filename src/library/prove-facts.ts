import type { Fact, FactId } from '../model/fact.js';
import type { FactFiles, Issue } from '../model/library.js';
import type { Name, NameId } from '../model/name.js';
import type { ArchivedSource, SourceId } from '../model/source.js';
import { anchorQuote, type QuoteMissing } from './anchor-quote.js';
import type { FactEntry, SourceEntry } from './fact-schema.js';
import { parseFacts } from './parse-facts.js';
import { pathName } from './schema-issues.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

/** Facts whose quotes were found in archives whose bytes are those the moderator vouched for. */
export interface ProvenFacts {
  readonly sources: ReadonlyMap<SourceId, ArchivedSource>;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly names: readonly Name[];
  /** Errors and warnings, in the order of the files and their lines. */
  readonly issues: readonly Issue[];
}

/** A citation longer than this is an article, not a quote; the answers' format promises it to its readers. */
export const LONGEST_QUOTE = 450;

/** Reads and proves everything that can be known without asking a claim. Never stops at the first problem. */
export function proveFacts(files: FactFiles): ProvenFacts {
  const parsed = parseFacts(files.files);
  const issues: Issue[] = [...parsed.issues];
  const sources = new Map<SourceId, ArchivedSource>();
  const facts = new Map<FactId, Fact>();
  const names = new Map<NameId, Name>();

  for (const { file, ...content } of parsed.facts) {
    const say = speaker(file, issues);
    const source = content.source && proveSource(content.source, files.archives, say);
    if (source !== undefined && sources.has(source.id)) {
      const problem = `the source "${source.id}" stands in another file too`;
      say(['source', 'id'], problem, 'one file for each source: move its facts there');
    } else if (source !== undefined) sources.set(source.id, source);
    content.facts.forEach((entry, i) => {
      if (entry === undefined) return;
      const known = facts.get(entry.id as FactId);
      if (known !== undefined) {
        const place = `${known.position.file}:${known.position.line}`;
        say(
          ['facts', i, 'id'],
          `the id "${entry.id}" is used at ${place}`,
          'give this fact an id of its own',
        );
      }
      const fact = source && proveFact(entry, source, file, ['facts', i], say);
      if (fact !== undefined && known === undefined) facts.set(fact.id, fact);
    });
  }
  const ids = new Set(parsed.facts.flatMap((file) => file.facts.map((entry) => entry?.id)));
  for (const { file, facts: entries } of parsed.facts) {
    entries.forEach((entry, i) => {
      if (entry !== undefined) proveStory(entry, ['facts', i], ids, speaker(file, issues));
    });
  }
  for (const { file, names: entries } of parsed.names) {
    entries.forEach((entry, i) => {
      const name: Name = { id: entry.id as NameId, kind: entry.kind, names: lists(entry.names) };
      if (names.has(name.id)) {
        const problem = `the name "${name.id}" stands here twice`;
        speaker(file, issues)([i, 'id'], problem, 'join the two entries in one');
      } else names.set(name.id, name);
    });
  }
  if (parsed.facts.length === 0 && !issues.some((issue) => issue.severity === 'error'))
    issues.push(nothingThere(files));
  return { sources, facts, names: [...names.values()], issues: inOrder(issues) };
}

type Say = (
  path: YamlPath,
  problem: string,
  advice: string,
  more?: { readonly nearest?: string; readonly severity?: Issue['severity'] },
) => void;

function speaker(file: YamlFile, issues: Issue[]): Say {
  return (path, problem, advice, more = {}) => {
    const { nearest, severity = 'error' } = more;
    const place = { file: file.path, line: file.lineOf(path), where: pathName(path) };
    issues.push({ ...place, problem, ...(nearest === undefined ? {} : { nearest }), advice, severity });
  };
}

function proveSource(
  entry: SourceEntry,
  archives: FactFiles['archives'],
  say: Say,
): ArchivedSource | undefined {
  const archive = archives.get(entry.archive);
  if (archive === undefined) {
    const there = [...archives.keys()].filter((path) => path.endsWith('.txt')).join(', ') || 'no .txt file';
    say(
      ['source', 'archive'],
      `there is no file ${entry.archive}`,
      `save the text of the source there; in the folder: ${there}`,
    );
    return undefined;
  }
  if (archive.sha256 !== entry.sha256.toLowerCase()) {
    say(
      ['source', 'sha256'],
      `the bytes of ${entry.archive} are not those of this sha256`,
      `if somebody changed the archive, bring it back; only if it was archived anew, write ${archive.sha256}`,
      { nearest: archive.sha256 },
    );
  }
  if (archive.text.includes('\ufffd')) {
    say(
      ['source', 'archive'],
      `${entry.archive} holds bytes that are not UTF-8`,
      'archive the text again as UTF-8',
      { severity: 'warning' },
    );
  }
  return { ...entry, id: entry.id as SourceId, sha256: archive.sha256, text: archive.text };
}

function proveFact(
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
    wordings: lists(entry.wordings ?? {}),
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
  const { nearest } = missing;
  const at = nearest === undefined ? '' : `; nearest is line ${nearest.line}`;
  const [problem, advice] =
    missing.lacks === 'surroundings'
      ? [
          `these words stand in ${source.archive}, but not with this prefix and suffix${at}`,
          'copy prefix and suffix from the archive',
        ]
      : nearest?.sameWords === true
        ? [
            `spelt otherwise in ${source.archive}${at}: the same words, other marks`,
            'copy the words from the archive, marks and all',
          ]
        : [`not in ${source.archive}${at}`, 'quote words that stand there, unchanged and without a gap'];
  say([...path, 'quote'], problem, advice, nearest === undefined ? {} : { nearest: nearest.text });
}

/** What became of a fact: who replaces it, and whether its retraction is explained. */
function proveStory(entry: FactEntry, path: YamlPath, ids: ReadonlySet<string | undefined>, say: Say): void {
  if (entry.supersededBy !== undefined && (entry.supersededBy === entry.id || !ids.has(entry.supersededBy))) {
    say(
      [...path, 'supersededBy'],
      `no other fact has the id "${entry.supersededBy}"`,
      'give the id of the fact that takes its place',
    );
  }
  if (
    (entry.status === 'retracted' || entry.status === 'corrected') &&
    (entry.corrections ?? []).length === 0
  ) {
    say(
      [...path, 'status'],
      `${entry.status}, but nobody reads when and why`,
      'add corrections: [ { date: …, reason: … } ]',
      {
        severity: 'warning',
      },
    );
  }
}

function nothingThere(files: FactFiles): Issue {
  const file = files.files[0]?.path ?? '.';
  const problem = 'there is no fact file';
  const advice = 'add one with "isnad facts new article.txt", or set FACTS_DIR to the folder of your facts';
  return { file, line: 1, where: '', problem, advice, severity: 'error' };
}

function lists(
  texts: Readonly<Record<string, string | readonly string[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, typeof text === 'string' ? [text] : text]),
  );
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
