/** Facts built by hand, to show pages what no fact base would hold. */
import type { FactView } from '../../adapters/service.js';
import type { Day } from '../../src/model/basics.js';
import type { Correction, Fact, FactId, FactStatus, Quote } from '../../src/model/fact.js';
import type { SourceId } from '../../src/model/source.js';

export interface FactViewParts {
  readonly id?: string;
  readonly quote?: string;
  /** Archived text around the quote. */
  readonly before?: string;
  readonly after?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly url?: string;
  readonly wordings?: Fact['wordings'];
  readonly translation?: Fact['translation'];
  readonly status?: FactStatus;
  readonly expiresAt?: string;
  readonly expired?: boolean;
  readonly corrections?: readonly Correction[];
  readonly supersededBy?: string;
}

/** A fact of a made-up source; whatever is not given is ordinary English. */
export function factViewOf(parts: FactViewParts = {}): FactView {
  const exact = parts.quote ?? 'The company trained its model on 14.8 trillion tokens in 2024.';
  const before = parts.before ?? 'A made-up report\nPublished 3 February 2025\nIt was said in the hall. ';
  const text = `${before}${exact}${parts.after ?? ' Nobody asked more.\nThe Made-up Gazette'}`;
  const source = 'made-up-source' as SourceId;
  return {
    fact: {
      kind: 'statement',
      id: (parts.id ?? 'made-up-fact') as FactId,
      quote: { source, exact, start: before.length, end: before.length + exact.length } as unknown as Quote,
      wordings: parts.wordings ?? {},
      translation: parts.translation ?? {},
      checks: [],
      status: parts.status ?? 'published',
      ...(parts.expiresAt !== undefined && { expiresAt: parts.expiresAt as Day }),
      ...(parts.supersededBy !== undefined && { supersededBy: parts.supersededBy as FactId }),
      corrections: parts.corrections ?? [],
      position: { file: 'made-up.yaml', line: 1 },
    },
    source: {
      id: source,
      title: parts.title ?? 'A made-up report',
      publisher: parts.publisher ?? 'The Made-up Gazette',
      publishedAt: '2025-02-03',
      language: parts.language ?? 'en',
      ...(parts.url !== undefined && { url: parts.url }),
      archive: 'sources/made-up-source.txt',
      sha256: '0'.repeat(64),
      text,
    },
    expired: parts.expired ?? false,
  };
}
