import type { Issue } from '../model/library.js';

/** `facts/deepseek.yaml:41 facts[3].quote: not in …; nearest: "…" -> copy the words from the archive` */
export function formatIssue(issue: Issue, folder: string): string {
  const place = `${folder}/${issue.file}:${issue.line}${issue.where === '' ? '' : ` ${issue.where}`}`;
  const nearest = issue.nearest === undefined ? '' : `\n    nearest: ${issue.nearest}`;
  return `${place}: ${issue.severity}: ${issue.problem}${nearest}\n    do: ${issue.advice}`;
}
