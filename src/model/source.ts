import type { Brand, LanguageTag } from './basics.js';

/** Stable id of a source, unique in a fact base. */
export type SourceId = Brand<string, 'SourceId'>;

/** Who said it, where and when: everything a citation must carry. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  /** As the source prints it: `2026-01-21`, `2026-01-21T15:33`, with an offset only if one is printed. */
  readonly publishedAt: string;
  readonly language: LanguageTag;
  readonly url?: string;
  /** Path of the archived text, relative to the facts folder. */
  readonly archive: string;
  /** Lower-case hex SHA-256 of the archive's bytes. */
  readonly sha256: string;
}

/** A source with its archived text, whose bytes were checked against `sha256`. */
export interface ArchivedSource extends Source {
  readonly text: string;
}
