import { tokenize } from '../../analysis/tokenize.js';
import type { Term } from '../../model/claim.js';
import { meaningsOf } from './meanings.js';

const NOT_IN_THE_PAST = /^[وف]?لم$/;
const IMPERFECT = /^[يتنا](.{2,})$/;
const PLURAL = /(?<=.{2})وا$/;
/** What the past adds for who did it: زارت, زاروا. */
const PERSON = /(?<=.{2})(?:ت|وا|تا|ا)$/;

/** True for a verb after لم, which denies the past in a form that the past has not. */
export const isJussive = (terms: readonly Term[], at: number): boolean =>
  NOT_IN_THE_PAST.test(terms[at - 1]?.norm ?? '') && IMPERFECT.test(terms[at]!.norm);

/** What a verb after لم may be in the past, normalised: زار of يزر, وصل of يصل, أدلى of يدل. */
export function perfectsOf(terms: readonly Term[], at: number): readonly string[] {
  if (!isJussive(terms, at)) return [];
  const root = IMPERFECT.exec(terms[at]!.norm)![1]!.replace(PLURAL, '');
  const [first, rest] = [root[0]!, root.slice(1)];
  const short = root.length === 2 ? [`${first}ا${rest}`, `و${root}`, `ا${first}ا${rest}`] : [root];
  return [...short, `ا${root}`, `${root}ا`, `${root}ي`, `ا${root}ي`];
}

/** True where a word of the past is one of those. */
export const isPerfect = ({ norm }: Term, perfects: readonly string[]): boolean =>
  perfects.length > 0 && (perfects.includes(norm) || perfects.includes(norm.replace(PERSON, '')));

/** What those may mean, beside what the verb means as it stands. */
export const meaningsInPast = (perfects: readonly string[]): readonly string[] => [
  ...new Set(perfects.flatMap((perfect) => meaningsOf(tokenize(perfect))[0]!)),
];
