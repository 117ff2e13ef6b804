import { err, ok, type Result } from '../model/basics.js';
import type { Quote } from '../model/fact.js';
import type { ArchivedSource } from '../model/source.js';
import { lineAt, type NearestText, nearestText } from './nearest-text.js';

/** Web Annotation's TextQuoteSelector: words, and what stands around them where they stand more than once. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Why a quote was not found. */
export interface QuoteMissing {
  /** `words`: they stand nowhere. `surroundings`: they do, but not between that prefix and suffix. */
  readonly lacks: 'words' | 'surroundings';
  readonly nearest?: NearestText;
}

/**
 * Finds the words in the archived text, byte for byte; the only maker of a `Quote`. The same words twice are
 * no error: the first place is taken, or the first between `prefix` and `suffix`, blanks aside.
 */
export function anchorQuote(source: ArchivedSource, selector: QuoteSelector): Result<Quote, QuoteMissing> {
  const { text } = source;
  // a block scalar (quote: |) ends in a line break that nobody meant
  const exact = selector.exact.trim();
  const prefix = selector.prefix?.trim() ?? '';
  const suffix = selector.suffix?.trim() ?? '';

  let seen = -1;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const preceded = prefix === '' || text.slice(0, start).trimEnd().endsWith(prefix);
    const followed = suffix === '' || text.slice(end).trimStart().startsWith(suffix);
    if (preceded && followed) {
      return ok({ source: source.id, exact, start, end } as Quote);
    }
    if (seen < 0) seen = start;
  }
  if (seen < 0) {
    const nearest = nearestText(text, exact);
    return err({ lacks: 'words', ...(nearest === undefined ? {} : { nearest }) });
  }
  const around = text
    .slice(Math.max(0, seen - prefix.length - 1), seen + exact.length + suffix.length + 1)
    .trim();
  return err({
    lacks: 'surroundings',
    nearest: { text: around, line: lineAt(text, seen), sameWords: false },
  });
}
