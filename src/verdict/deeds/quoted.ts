import { gapBefore } from '../clauses/gaps.js';
import type { Reading } from '../reading.js';
import type { Party } from './parties.js';
import { SAYING } from './verb-classes.js';
import { verbsOf } from './verbs.js';

const CLOSES = /["”»’']\s*$/;
const COMMA = /,\s*$/;
const BREAK = /[,;:.!?()"“”\n]/;

/**
 * Who is said to have said it after the verb: "the reef recovers," said biologist Hana Suleiman. Without quotation marks
 * only where nothing but the speaker follows; undefined where the verb does not stand so.
 */
export function speakerAfter(
  reading: Reading,
  parties: readonly Party[],
  verb: number,
): readonly Party[] | undefined {
  const { statement, meanings, names } = reading;
  const gap = gapBefore(statement, verb);
  const quoted = CLOSES.test(gap);
  if (!quoted && !COMMA.test(gap)) return undefined;
  if (!meanings[verb]!.some((meaning) => SAYING.has(meaning))) return undefined;
  const verbs = verbsOf(statement);
  let end = verb + 1;
  while (end < statement.terms.length && !verbs[end] && !BREAK.test(gapBefore(statement, end))) end++;
  const speaker = parties.filter(({ first, last }) => first > verb && last < end);
  const named = names.some(({ first, last }) => first > verb && last < end);
  const alone = end === statement.terms.length || BREAK.test(gapBefore(statement, end));
  return speaker.length > 0 && (quoted || (named && alone)) ? speaker : undefined;
}
