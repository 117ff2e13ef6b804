import { isArabic } from '../analysis/arabic-forms.js';
import { LANGUAGES } from '../analysis/language-data.js';
import { wordTable } from '../analysis/phrase-table.js';
import type { Statement, Term } from '../model/claim.js';
import { overlaps } from '../model/claim.js';

// Who never stopped using it uses it, and who did not fail to come came: a negation of a verb that negates by itself.

const ABANDONING = wordTable(
  LANGUAGES.flatMap(({ cues }) => cues.abandoning),
  'exact',
);
const FAILING = wordTable(
  LANGUAGES.flatMap(({ cues }) => cues.failing),
  'exact',
);
const FROM = 'عن';
/** Words of a subject between an Arabic verb and what it leaves off: توقف مصنع النور القديم عن. */
const SUBJECT = 4;

/**
 * Where a verb at term `at` leaves off or fails in what it leads in (stopped using, توقف المصنع عن استخدام, fail to):
 * the index of what is led in; undefined where nothing is.
 */
export function leftOffAt(terms: readonly Term[], at: number): number | undefined {
  const failing = FAILING.at(terms, at);
  if (failing) return failing.end;
  const verb = ABANDONING.at(terms, at);
  if (!verb) return undefined;
  const next = terms[verb.end]?.norm ?? '';
  if (!isArabic(terms[at]!.norm)) return /ing$/.test(next) ? verb.end : undefined;
  for (let link = verb.end; link <= verb.end + SUBJECT && link < terms.length - 1; link++)
    if (terms[link]!.norm === FROM) return link + 1;
  return undefined;
}

/** Verbs of a statement that only say with their negation that a deed went on, each with the index of the deed. */
export function goingOnIn({ terms, cues }: Statement): readonly (readonly [number, number])[] {
  return terms.flatMap((term, at) => {
    const deed = leftOffAt(terms, at);
    return deed === undefined || cues.some((cue) => overlaps(cue, term)) ? [] : [[at, deed] as const];
  });
}
