import type { YAMLMap } from 'yaml';
import { err, ok, type Result } from '../model/basics.js';
import type { FactFiles, Issue } from '../model/library.js';
import type { CheckEntry, CorrectionEntry, FactEntry, SourceEntry } from './fact-schema.js';
import { type ParsedFacts, parseFacts } from './parse-facts.js';
import { appendItem, newFactFile, replaceItem } from './yaml-edit.js';

/** What a moderator changes in the fact files. */
export type FactEdit =
  | {
      readonly kind: 'add-source';
      readonly source: SourceEntry;
      readonly text: string;
      readonly facts?: readonly FactEntry[];
    }
  | { readonly kind: 'add-fact'; readonly sourceId: string; readonly fact: FactEntry }
  /** With a correction the fact is marked corrected, unless `fields` say another status. */
  | {
      readonly kind: 'edit-fact';
      readonly factId: string;
      readonly fields: FactFields;
      readonly correction?: CorrectionEntry;
    }
  | {
      readonly kind: 'retract-fact';
      readonly factId: string;
      readonly correction: CorrectionEntry;
      readonly supersededBy?: string;
    }
  | { readonly kind: 'add-check'; readonly factId: string; readonly check: CheckEntry };

/** New values of fields; `null` takes a field out, a field left out stays as it is. */
export type FactFields = { readonly [K in Exclude<keyof FactEntry, 'id'>]?: FactEntry[K] | null };

export type EditProblem =
  /** `what` is an id; of `taken` it may be a path. */
  | { readonly kind: 'unknown-source' | 'unknown-fact' | 'taken'; readonly what: string }
  /** The edit would change other facts too, which share a text with this one by a YAML alias. */
  | { readonly kind: 'entangled'; readonly issue: Issue };

/** A file as it shall lie on disk. */
export interface FileChange {
  readonly path: string;
  readonly text: string;
}

/** A fact as its file holds it. */
export interface WrittenFact {
  readonly sourceId: string;
  readonly entry: FactEntry;
}

/** Finds a fact by its id in the files; `undefined` where there is none or its file cannot be read. */
export function findFact(files: FactFiles, factId: string): WrittenFact | undefined {
  const { home, entry } = locate(parseFacts(files.files).facts, factId) ?? {};
  return entry && home?.source && { sourceId: home.source.id, entry };
}

/**
 * Works out the files after an edit; touches no disk. Only the lines of the fact at hand change: comments,
 * order and every other line stay byte for byte.
 */
export function editFacts(files: FactFiles, edit: FactEdit): Result<readonly FileChange[], EditProblem> {
  if (edit.kind === 'add-source') return addSource(files, edit);
  const parsed = parseFacts(files.files).facts;
  if (edit.kind === 'add-fact') {
    const home = parsed.find(({ source }) => source?.id === edit.sourceId);
    if (home === undefined) return err({ kind: 'unknown-source', what: edit.sourceId });
    if (locate(parsed, edit.fact.id) !== undefined) return err({ kind: 'taken', what: edit.fact.id });
    return changed(files, home, edit.fact.id, (text) => appendItem(text, ['facts'], edit.fact));
  }
  const found = locate(parsed, edit.factId);
  if (found === undefined) return err({ kind: 'unknown-fact', what: edit.factId });
  const change = (map: YAMLMap, set: (key: string, value: unknown) => void): void => {
    for (const [key, value] of Object.entries(fieldsOf(edit, found.entry))) {
      if (value === null) map.delete(key);
      else set(key, value);
    }
  };
  return changed(files, found.home, edit.factId, (text) => replaceItem(text, ['facts', found.index], change));
}

function locate(parsed: readonly ParsedFacts[], factId: string) {
  for (const home of parsed) {
    const index = home.facts.findIndex((fact) => fact?.id === factId);
    const entry = home.facts[index];
    if (entry !== undefined) return { home, index, entry };
  }
  return undefined;
}

/** Edits one file, keeps its kind of line ends, and makes sure that every other fact says what it said. */
function changed(
  files: FactFiles,
  home: ParsedFacts,
  factId: string,
  edit: (text: string) => string,
): Result<readonly FileChange[], EditProblem> {
  const { path } = home.file;
  const before = files.files.find((file) => file.path === path)!.text;
  const after = before.includes('\r\n')
    ? edit(before.replaceAll('\r\n', '\n')).replaceAll('\n', '\r\n')
    : edit(before);
  const others = (facts: ParsedFacts['facts']): string =>
    JSON.stringify(facts.filter((fact) => fact?.id !== factId));
  const [edited] = parseFacts([{ path, text: after }]).facts;
  if (others(edited?.facts ?? []) === others(home.facts)) return ok([{ path, text: after }]);

  const index = home.facts.findIndex((fact) => fact?.id === factId);
  const issue: Issue = {
    file: path,
    line: home.file.lineOf(['facts', index]),
    where: `facts[${index}]`,
    problem: 'shares a text with another fact by a YAML alias (*), so that an edit would change both',
    advice: 'write the text out in both facts, then edit again',
    severity: 'error',
  };
  return err({ kind: 'entangled', issue });
}

/** The files with changes laid over them; `revision` is the caller's, who can hash. */
export function withChanges(
  files: FactFiles,
  changes: readonly (FileChange & { sha256: string })[],
  revision: string,
): FactFiles {
  const changed = new Map(changes.map((change) => [change.path, change]));
  const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);
  const kept = files.files.filter((file) => !changed.has(file.path));
  const written = changes.filter((change) => isYaml(change.path)).map(({ path, text }) => ({ path, text }));
  const archives = new Map(files.archives);
  for (const { path, text, sha256 } of changes) if (!isYaml(path)) archives.set(path, { text, sha256 });
  return { revision, files: [...kept, ...written].sort((a, b) => (a.path < b.path ? -1 : 1)), archives };
}

function addSource(
  files: FactFiles,
  edit: Extract<FactEdit, { kind: 'add-source' }>,
): Result<readonly FileChange[], EditProblem> {
  const path = `${edit.source.id.replace(/[^\p{L}\p{N}._-]/gu, '-')}.yaml`;
  const there = files.archives.get(edit.source.archive);
  const clash = there !== undefined && there.text !== edit.text ? edit.source.archive : undefined;
  const taken = files.files.some((file) => file.path === path) ? path : clash;
  if (taken !== undefined) return err({ kind: 'taken', what: taken });
  return ok([
    { path: edit.source.archive, text: edit.text },
    { path, text: newFactFile(edit.source, edit.facts ?? []) },
  ]);
}

function fieldsOf(
  edit: Exclude<FactEdit, { kind: 'add-source' | 'add-fact' }>,
  entry: FactEntry,
): FactFields {
  if (edit.kind === 'add-check') return { checks: [...(entry.checks ?? []), edit.check] };
  const corrections =
    edit.correction === undefined
      ? {}
      : { corrections: [...(entry.corrections ?? []), withWords(edit.correction, edit, entry)] };
  if (edit.kind === 'edit-fact') {
    const status = edit.correction === undefined ? {} : ({ status: 'corrected' } as const);
    return { ...status, ...edit.fields, ...corrections };
  }
  const successor = edit.supersededBy === undefined ? {} : { supersededBy: edit.supersededBy };
  return { status: 'retracted', ...successor, ...corrections };
}

/** A correction of the quote says what stood there and what stands there now, unless its author did. */
function withWords(correction: CorrectionEntry, edit: FactEdit, entry: FactEntry): CorrectionEntry {
  const quote = edit.kind === 'edit-fact' ? edit.fields.quote : undefined;
  if (quote === undefined || quote === null) return correction;
  const [before, after] = [wordsOf(entry.quote), wordsOf(quote)];
  return before === after ? correction : { before, after, ...correction };
}

const wordsOf = (quote: FactEntry['quote']): string => (typeof quote === 'string' ? quote : quote.exact);
