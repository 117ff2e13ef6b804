import { createHash } from 'node:crypto';
import type { FactFiles } from '../../src/model/library.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Fact files as they would lie on disk: names ending in .yaml are fact files, the others archives. */
export function factFiles(contents: Readonly<Record<string, string>>): FactFiles {
  const entries = Object.entries(contents);
  return {
    revision: sha256(JSON.stringify(entries)),
    files: entries.filter(([path]) => path.endsWith('.yaml')).map(([path, text]) => ({ path, text })),
    archives: new Map(
      entries
        .filter(([path]) => !path.endsWith('.yaml'))
        .map(([path, text]) => [path, { text, sha256: sha256(text) }]),
    ),
  };
}

/** The source part of a fact file for an archived text. */
export function sourceYaml(archive: string, text: string, id = 'paper'): string {
  return [
    'source:',
    `  id: ${id}`,
    '  title: A headline',
    '  publisher: The Paper',
    '  publishedAt: 2026-01-21',
    '  language: en',
    `  archive: ${archive}`,
    `  sha256: ${sha256(text)}`,
    '',
  ].join('\n');
}
