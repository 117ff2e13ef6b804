import { isArabic } from '../../analysis/arabic-forms.js';
import { isImperfect as isKnownImperfect } from '../../analysis/known-words.js';
import { normsOf } from '../../analysis/tokenize.js';
import { VERB_FORMS } from '../../analysis/verb-forms.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import type { Statement } from '../../model/claim.js';
import { isAuxiliary } from './verbs.js';

const IS = normsOf(['is', 'are', 'am']);
const WAS = normsOf(clauses.was);
const DONE = normsOf(['قد']);
const USED = normsOf(['used']);
const PAST = /ed$/;
const ING = /ing$/;
const THIRD_PERSON = /[^s]s$/;
const JOINED_ON = /^[وف](?=.{3})/;

/** So many words may stand between كان and its verb: كان المنجم الكبير يوظف. */
const REACH = 4;

/**
 * True where a verb is said of the present: employs, is employing, يوظف. English writes a base as it may write a past;
 * `other` is the form the same verb has elsewhere, and tells.
 */
export function isPresentAt(statement: Statement, at: number, other: string, otherWas: boolean): boolean {
  const { terms } = statement;
  const { norm } = terms[at]!;
  const before = terms[at - 1];
  if (isArabic(norm)) return isImperfect(norm) && !wasOnce(statement, at) && !(before && isAuxiliary(before));
  if (before && IS.has(before.norm)) return true;
  if ((before && isAuxiliary(before)) || before?.norm === 'to') return false;
  if (ING.test(norm) || PAST.test(norm)) return false;
  return (
    THIRD_PERSON.test(norm) || (other !== '' && (other !== norm || otherWas) && !THIRD_PERSON.test(other))
  );
}

/** Used to flood, كانت القناة تنقل: it was so, and by that is so no more. */
export function wasOnce({ terms }: Statement, at: number): boolean {
  const { norm } = terms[at]!;
  if (!isArabic(norm)) return terms[at - 1]?.norm === 'to' && USED.has(terms[at - 2]?.norm ?? '');
  if (!isImperfect(norm)) return false;
  for (let place = at - 1; place >= Math.max(0, at - REACH); place--) {
    const word = terms[place]!.norm;
    if (DONE.has(word)) return false;
    if (WAS.has(word.replace(JOINED_ON, ''))) return true;
    if (VERB_FORMS.ofWord(word) !== undefined) return false;
  }
  return false;
}

/** يوظف, and تنقل where it is a verb. */
function isImperfect(norm: string): boolean {
  const bare = norm.replace(JOINED_ON, '');
  if (bare.startsWith('ي')) return true;
  return bare.startsWith('ت') && !bare.endsWith('ت') && isKnownImperfect(bare);
}
