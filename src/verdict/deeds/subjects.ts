import { isArabic } from '../../analysis/arabic-forms.js';
import type { Reading } from '../reading.js';
import type { Party } from './parties.js';
import { arabicSubject } from './subjects-arabic.js';
import { englishSubject } from './subjects-english.js';

/** Where the doer of a verb stands, or in the passive whom it is done to, with what belongs to him. */
export function subjectOf(reading: Reading, parties: readonly Party[], verb: number): readonly Party[] {
  const arabic = isArabic(reading.statement.terms[verb]!.norm);
  return arabic ? arabicSubject(reading, parties, verb) : englishSubject(reading, parties, verb);
}
