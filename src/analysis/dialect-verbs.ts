import dialect from '../lexicon/ar/dialect.json' with { type: 'json' };
import { isImperfect, isVerbForm } from './known-words.js';
import { normOf } from './normalize.js';

type Row = readonly (string | null)[];

/** Person, number and gender of the perfect, then of the imperfect in its third person. */
const PERFECT = ['', 'ت', 'وا', 'و', 'نا', 'ه', 'ها', 'ته', 'تها', 'وه', 'وها'];
const IMPERFECT = ['', 'وا', 'ون', 'و', 'ه', 'ها', 'وه', 'وها', 'هم'];
const DEFECTIVE = /[يا]$/;
const KEPT_BEFORE = /^(?:|ه|ها|هم|نا)$/; // رمي, but رمت and رموا

function conjugations([perfect, imperfect, perfectStandard, imperfectStandard]: Row): [string, string][] {
  const past =
    perfect == null ? [] : PERFECT.map((ending) => pair(normOf(perfect), normOf(perfectStandard!), ending));
  const present = IMPERFECT.flatMap((ending) => {
    const [from, to] = pair(normOf(imperfect!), normOf(imperfectStandard!), ending);
    return [...'يتن'].map((person): [string, string] => [person + from.slice(1), person + to.slice(1)]);
  });
  return [...past, ...present];
}

function pair(from: string, to: string, ending: string): [string, string] {
  const standardEnding =
    ending.startsWith('و') && !ending.startsWith('ون') && ending.length === 1 ? 'وا' : ending;
  return [join(from, ending), join(to, standardEnding)];
}

function join(stem: string, ending: string): string {
  return (KEPT_BEFORE.test(ending) ? stem : stem.replace(DEFECTIVE, '')) + ending;
}

const VERBS = new Map((dialect.verbs as readonly Row[]).flatMap(conjugations));
/** These mean it only after a prefix that no standard verb bears: بيزود raises, يزود supplies. */
const MARKED = new Map([...VERBS, ...(dialect.afterMarker as readonly Row[]).flatMap(conjugations)]);

/** Progressive of Cairo and Damascus, of Fez, of Baghdad. */
const PRESENT = /^([وف]?)[بكدت](?=[يتن].{3})/;
const TA_BEFORE_OTHER_PERSON = /^[وف]?ت[تن]/; // تتبع is a person and a verb, no prefix
const FUTURE = /^([وف]?)(?:ه|ح|غا?)(?=[يتن].{3})/;

/** The verb of standard Arabic that a word of a dialect is, person by person; undefined for any other word. */
export function standardVerb(norm: string): string | undefined {
  const known = VERBS.get(norm);
  if (known !== undefined) return known;
  if (TA_BEFORE_OTHER_PERSON.test(norm)) return undefined;
  return withoutMark(norm, PRESENT, '') ?? withoutMark(norm, FUTURE, 'س');
}

function withoutMark(norm: string, mark: RegExp, instead: string): string | undefined {
  const found = mark.exec(norm);
  if (found === null) return undefined;
  const verb = norm.slice(found[0].length);
  const standard = MARKED.get(verb) ?? (isImperfect(verb) ? verb : undefined);
  return standard === undefined ? undefined : `${found[1]}${instead}${standard}`;
}

/** Whether a word is a verb, of standard Arabic or of a dialect. */
export function isAnyVerb(norm: string): boolean {
  return VERBS.has(norm) || isVerbForm(norm);
}
