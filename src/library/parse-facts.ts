import type { FactFiles, Issue } from '../model/library.js';
import {
  type FactEntry,
  factFileSchema,
  factSchema,
  type NameEntry,
  namesFileSchema,
  type SourceEntry,
  sourceSchema,
} from './fact-schema.js';
import { checkAgainst } from './schema-issues.js';
import { readYaml, type YamlFile } from './yaml-file.js';

/** What of a fact file has the right shape; nothing in it is proven yet. */
export interface ParsedFacts {
  readonly file: YamlFile;
  readonly source: SourceEntry | undefined;
  /** In file order; a fact that does not fit leaves a gap, so that the others are still proven. */
  readonly facts: readonly (FactEntry | undefined)[];
}

export interface ParsedNames {
  readonly file: YamlFile;
  readonly names: readonly NameEntry[];
}

export interface Parsed {
  readonly facts: readonly ParsedFacts[];
  readonly names: readonly ParsedNames[];
  readonly issues: readonly Issue[];
}

const NAMES_FILE = /^names\.ya?ml$/;

/** Reads every YAML file, as far as it can be read, with every issue. */
export function parseFacts(files: FactFiles['files']): Parsed {
  const facts: ParsedFacts[] = [];
  const names: ParsedNames[] = [];
  const issues: Issue[] = [];
  for (const text of files) {
    const foreign = bytesOfNoText(text);
    if (foreign !== undefined) issues.push(foreign);
    if (foreign?.severity === 'error') continue;
    const yaml = readYaml(text);
    if (!yaml.ok) {
      issues.push(...yaml.error);
      continue;
    }
    const file = yaml.value;
    if (NAMES_FILE.test(file.path)) {
      const checked = checkAgainst(namesFileSchema, file);
      issues.push(...checked.issues);
      names.push({ file, names: checked.value ?? [] });
    } else if (isSomethingElse(file.data)) {
      issues.push({
        file: file.path,
        line: 1,
        where: '',
        problem: 'no fact file: it has neither "source" nor "facts", and is left out',
        advice: 'move it elsewhere; names belong into names.yaml',
        severity: 'warning',
      });
    } else {
      const checked = checkAgainst(factFileSchema, file);
      issues.push(...checked.issues);
      facts.push({ file, ...(checked.value ?? salvage(checked.data)) });
    }
  }
  return { facts, names, issues };
}

/**
 * Bytes that are not UTF-8 arrive as U+FFFD, UTF-16 as letters with NUL between them. An archive may hold U+FFFD and a
 * quote of it too, so that alone is no error.
 */
function bytesOfNoText({ path, text }: FactFiles['files'][number]): Issue | undefined {
  const at = text.search(/[\0\ufffd]/);
  if (at < 0) return undefined;
  return {
    file: path,
    line: text.slice(0, at).split('\n').length,
    where: '',
    problem: 'bytes that are not UTF-8',
    advice: 'save the file as UTF-8: editors ask for it as "encoding" when they save',
    severity: text.includes('\0') ? 'error' : 'warning',
  };
}

/** YAML of another kind, as somebody's claims or settings. An empty file is not: it may be half written. */
function isSomethingElse(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Array.isArray(data) ? data.length > 0 : !('source' in data || 'facts' in data);
}

function salvage(data: unknown): Omit<ParsedFacts, 'file'> {
  const { source, facts } = (data ?? {}) as { source?: unknown; facts?: unknown };
  return {
    source: sourceSchema.safeParse(source).data,
    facts: Array.isArray(facts) ? facts.map((fact) => factSchema.safeParse(fact).data) : [],
  };
}
