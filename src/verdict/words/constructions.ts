import { meaningGroups } from '../../analysis/meaning-groups.js';
import { tokenize } from '../../analysis/tokenize.js';
import { goingOnIn } from '../../claim/double-negations.js';
import light from '../../lexicon/light-words.json' with { type: 'json' };
import type { Statement, Term } from '../../model/claim.js';
import { isVerbForm, verbsOf } from '../deeds/verbs.js';
import { remembering } from '../remember.js';
import { keyOf, meaningsOf } from './meanings.js';
import { phraseBook } from './phrases.js';

const PHRASES = phraseBook(light.constructions);
const VERBS = new Set(light.verbs.flatMap((word) => tokenize(word).map(keyOf)));
const normOf = (word: string): string => tokenize(word)[0]!.norm;
/** Verb -> the word that leads in what was managed. */
const RAISING = new Map(
  Object.entries(light.raising).flatMap(([link, verbs]) => verbs.map((verb) => [normOf(verb), normOf(link)])),
);
/** Words of a subject between such a verb and what it leads in: نجحت شركة النور الأردنية في بناء. */
const SUBJECT = 4;

let deeds: ReadonlySet<string> | undefined;

/** Meanings that some verb has: بناء is what is done, السوق is not. */
function isDeed(meaning: string): boolean {
  deeds ??= new Set(
    meaningGroups()
      .filter(({ spellings }) => spellings.some(([word, more]) => !more && isVerbForm(word!)))
      .map((group) => group.meaning),
  );
  return deeds.has(meaning);
}

/**
 * Words that add nothing to the deed they lead in, by index, with the index of the deed where it is near: "managed to
 * open", نجحت الشركة في فتح.
 */
export const constructionsIn = remembering(
  (statement: Statement): ReadonlyMap<number, number> =>
    new Map([...phrasesIn(statement), ...raisingIn(statement), ...goingOnIn(statement)]),
);

function phrasesIn(statement: Statement): (readonly [number, number])[] {
  const covered = PHRASES.cover(statement);
  const after = (at: number): number =>
    statement.terms.findIndex(({ stop }, i) => i > at && !stop && !covered.has(i));
  return [...covered].map((at) => [at, after(at)] as const);
}

function raisingIn(statement: Statement): (readonly [number, number])[] {
  const { terms } = statement;
  return terms.flatMap(({ norm }, at) => {
    const link = RAISING.get(norm.replace(/^[وف](?=.{3})/, ''));
    const linked = link === undefined ? -1 : terms.findIndex((term, i) => i > at && term.norm === link);
    const deed = linked + 1;
    if (linked < 0 || linked > at + 1 + SUBJECT || !terms[deed]) return [];
    const isDone = verbsOf(statement)[deed] || meaningsOf([terms[deed]!])[0]!.some(isDeed);
    return isDone ? [[at, deed] as const] : [];
  });
}

/** True for a verb that says nothing beside what it carries: have, give, قام. */
export const isLightVerb = (term: Term): boolean => VERBS.has(keyOf(term));
