// A negation that only makes room for what alone is so: ما جاء إلا اثنان, did not open until 2014.
import type { Draft } from './draft.js';

/** What stands after a negation and takes it back. */
export interface Restriction {
  readonly start: number;
  readonly end: number;
  /** Of a date nothing more is said than that it was then; of anything else that it was nothing but this. */
  readonly dated: boolean;
}

const REACH = 12; // terms between a negation and what it makes room for
const TO_DATE = 3; // terms between إلا and its date: إلا في سنة
const BREAK = /[.;:!?()\n]/;

/** The restriction that a negation ending before term `from` makes room for. */
export function restrictionAfter(draft: Draft, from: number): Restriction | undefined {
  const { terms, gaps, lexicon } = draft;
  const { only, until } = lexicon.restrictions;
  for (let at = from + 1; at < Math.min(terms.length, from + REACH); at++) {
    if (BREAK.test(gaps[at]!)) return undefined;
    const hit = only.at(terms, at) ?? until.at(terms, at);
    if (hit === undefined || lexicon.frames.connectors.at(terms, at) !== undefined) continue; // إلا أن: but
    const dated = isDatedAt(draft, hit.end);
    if (dated || only.at(terms, at) !== undefined) return { start: at, end: hit.end, dated };
  }
  return undefined;
}

/** True where a negation before term `at` is taken back by the word that ends there: not … until. */
export function isTakenBack({ terms, gaps, lexicon }: Draft, at: number): boolean {
  if (lexicon.restrictions.until.endingAt(terms, at, 1) === undefined) return false;
  for (let place = at - 2; place >= Math.max(0, at - REACH); place--) {
    if (lexicon.cues.at(terms, place)?.value.kind === 'negation') return true;
    if (BREAK.test(gaps[place]!)) return false;
  }
  return false;
}

function isDatedAt({ terms, taken }: Draft, from: number): boolean {
  for (let at = from; at < Math.min(terms.length, from + TO_DATE); at++) {
    if (taken[at] === 'date') return true;
    if (!terms[at]!.stop && at > from) return false;
  }
  return false;
}
