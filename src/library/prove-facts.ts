import type { Fact, FactId } from '../model/fact.js';
import type { FactFiles, Issue } from '../model/library.js';
import type { Name, NameId } from '../model/name.js';
import type { ArchivedSource, SourceId } from '../model/source.js';
import { parseFacts } from './parse-facts.js';
import { listsOf, proveFact, proveSource, proveStory, speaker } from './prove-entry.js';

/** Facts whose quotes were found in archives whose bytes are those the moderator vouched for. */
export interface ProvenFacts {
  readonly sources: ReadonlyMap<SourceId, ArchivedSource>;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly names: readonly Name[];
  /** Errors and warnings, in the order of the files and their lines. */
  readonly issues: readonly Issue[];
}

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
        const problem = `the id "${entry.id}" is used at ${place}`;
        say(['facts', i, 'id'], problem, 'give this fact an id of its own');
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
      const name: Name = { id: entry.id as NameId, kind: entry.kind, names: listsOf(entry.names) };
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

function nothingThere(files: FactFiles): Issue {
  const file = files.files[0]?.path ?? '.';
  const problem = 'there is no fact file';
  const advice = 'add one with "isnad facts new article.txt", or set FACTS_DIR to the folder of your facts';
  return { file, line: 1, where: '', problem, advice, severity: 'error' };
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
