import type { FactFiles, Issue } from '../model/library.js';
import { type FactFile, factFileSchema, type NamesFile, namesFileSchema } from './fact-schema.js';
import { checkAgainst } from './schema-issues.js';
import { readYaml, type YamlFile } from './yaml-file.js';

/** A fact file whose every field has the right shape; nothing in it is proven yet. */
export interface ParsedFacts {
  readonly file: YamlFile;
  readonly content: FactFile;
}

export interface ParsedNames {
  readonly file: YamlFile;
  readonly content: NamesFile;
}

export interface Parsed {
  readonly facts: readonly ParsedFacts[];
  readonly names: readonly ParsedNames[];
  readonly issues: readonly Issue[];
}

const NAMES_FILE = /^names\.ya?ml$/;

/** Reads every YAML file; a file that does not fit leaves its issues and is left out. */
export function parseFacts(files: FactFiles['files']): Parsed {
  const facts: ParsedFacts[] = [];
  const names: ParsedNames[] = [];
  const issues: Issue[] = [];
  for (const text of files) {
    const yaml = readYaml(text);
    if (!yaml.ok) {
      issues.push(...yaml.error);
      continue;
    }
    const file = yaml.value;
    if (NAMES_FILE.test(file.path)) {
      const checked = checkAgainst(namesFileSchema, file);
      issues.push(...checked.issues);
      if (checked.value !== undefined) names.push({ file, content: checked.value });
    } else {
      const checked = checkAgainst(factFileSchema, file);
      issues.push(...checked.issues);
      if (checked.value !== undefined) facts.push({ file, content: checked.value });
    }
  }
  return { facts, names, issues };
}
