/** What the terminal may do with the fact files; adapters/files implements it. */
import type { Answer } from '../../src/model/answer.js';
import type { Issue } from '../../src/model/library.js';
import type { Preview } from '../../src/model/preview.js';

/** Told after every claim that was asked. */
export type Progress = (done: number, total: number) => void;

export interface LintReport {
  /** Errors, warnings and checks that failed, by file and line. */
  readonly issues: readonly Issue[];
  /** The same, a few lines each, ready to print. */
  readonly lines: readonly string[];
  readonly sources: number;
  readonly facts: number;
  readonly checks: number;
  /** Facts that are or will soon be out of date, a line each. */
  readonly ageing: readonly string[];
}

/** What the text does not say of itself, or says wrongly. */
export interface ArticleDetails {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  readonly url?: string;
}

export type ProposeReport =
  | { readonly kind: 'written'; readonly paths: readonly string[]; readonly drafts: number }
  /** Neither the text nor the caller said these. */
  | { readonly kind: 'missing'; readonly details: readonly (keyof ArticleDetails)[] }
  | { readonly kind: 'refused'; readonly problem: string };

export interface DiffOptions {
  /** So many of the newest questions are replayed, where there is a journal. */
  readonly questions: number;
  /** A golden set to replay: a file of `{"claim": …}` objects, one a line, as `ask --jsonl` reads it. */
  readonly claims?: string;
}

export type DiffReport =
  | { readonly kind: 'preview'; readonly preview: Preview; readonly lines: readonly string[] }
  | { readonly kind: 'refused'; readonly lines: readonly string[] };

export interface FactsDesk {
  /** Proves everything about the files as they lie on disk. */
  lint(progress?: Progress): Promise<LintReport>;
  /** Archives an article and writes a fact file with a draft for each statement. */
  propose(article: string, details: ArticleDetails): Promise<ProposeReport>;
  /** What would be answered; or why the facts cannot answer. */
  explain(claim: string): Promise<{ readonly answer: Answer } | { readonly lines: readonly string[] }>;
  /** What changes between a git revision and the disk. */
  diff(ref: string, options: DiffOptions, progress?: Progress): Promise<DiffReport>;
  /** Writes the editors' schemas into the folder; returns their paths. */
  writeSchemas(): Promise<readonly string[]>;
}
