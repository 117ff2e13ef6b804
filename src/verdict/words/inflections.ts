// Which words of a lexicon a word of a text may be an inflection of, the likeliest first: found by the endings that
// both languages add, not by the stem, to which school and teacher (مدرسة, مدرس) or rate and rat may be one.

import { withoutClitics } from '../../analysis/arabic-forms.js';
import { regularOf } from '../../analysis/english-forms.js';

const LEAST_BASE = 3;
const PRONOUN = /^(.+)(?:هما|ها|هم|نا|ه)$/;
const SOUND_PLURAL = /^(.+)(?:ون|ين|ان|يا)$/;
const FEMININE_PLURAL = /^(.+)ات$/;
const WITHOUT_NUN = /^(.+)[وي]$/;
/** She or they did it: ألغت and ألغوا are of ألغى, شكت of شكا, يشكوا of يشكو. */
const OF_THE_PERFECT = /^(.{2,})(?:ت|وا)$/;
const SEVERAL_DO = /^(ي.{2,})ون$/;
const OTHER_PERSON = /^[تن](?=.{3})/;
const WEAK_ENDINGS = ['ي', 'ا', 'و'];

/**
 * Candidates to look up for a normalised word, in sets of equal likelihood, the word itself before them all.
 * An Arabic word is tried without what is written onto its front, too.
 */
export function basesOf(norm: string, arabic: boolean): readonly (readonly string[])[] {
  if (!arabic) return [[norm], ...englishBases(norm).map((base) => [base])];
  const fronts = withoutClitics(norm);
  return [
    ...fronts.map((front) => [front]),
    ...fronts.flatMap(arabicBases),
    ...fronts.flatMap((front) => verbBases(front)),
  ].map((set) => set.filter((base) => base.length >= LEAST_BASE || base === norm));
}

function arabicBases(word: string): readonly (readonly string[])[] {
  const sets: string[][] = [];
  const owned = PRONOUN.exec(word)?.[1];
  // مدرستها is of مدرسة: its ta comes back before a pronoun. دولية is of دولي.
  if (owned !== undefined) sets.push(owned.endsWith('ت') ? [`${owned.slice(0, -1)}ه`] : [owned]);
  const women = FEMININE_PLURAL.exec(word)?.[1];
  if (women !== undefined) sets.push([`${women}ه`, women]);
  const several = SOUND_PLURAL.exec(word)?.[1];
  if (several !== undefined) sets.push(several.endsWith('ت') ? [`${several.slice(0, -1)}ه`] : [several]);
  // صيادو is of صيادون: the plural loses its nun before what it belongs to.
  const construct = WITHOUT_NUN.exec(word)?.[1];
  if (construct !== undefined) sets.push([construct]);
  if (word.endsWith('ا')) sets.push([word.slice(0, -1)]);
  return sets;
}

/** A verb is listed in the third person of a man, in the perfect and the imperfect; its object may be written onto it. */
function verbBases(word: string): readonly (readonly string[])[] {
  const sets: (readonly string[])[] = [];
  const did = OF_THE_PERFECT.exec(word)?.[1] ?? SEVERAL_DO.exec(word)?.[1];
  if (did !== undefined) sets.push([did, ...WEAK_ENDINGS.map((ending) => did + ending)]);
  if (OTHER_PERSON.test(word)) sets.push([`ي${word.slice(1)}`]);
  const done = PRONOUN.exec(word)?.[1];
  // اشتراها is of اشترى: its last letter is written otherwise before a pronoun.
  if (done !== undefined) sets.push(...(done.endsWith('ا') ? [[`${done.slice(0, -1)}ي`]] : verbBases(done)));
  return sets;
}

function englishBases(word: string): readonly string[] {
  const bare = word.replace(/'s?$/, '');
  const bases = bare === word ? [] : [bare];
  const regular = regularOf(bare);
  if (regular !== bare) bases.push(regular);
  if (/(?:ies|ied)$/.test(bare)) bases.push(bare.replace(/ie[sd]$/, 'y'));
  if (/[^s]s$/.test(bare)) bases.push(bare.slice(0, -1));
  if (/(?:[sxzo]|[cs]h)es$/.test(bare)) bases.push(bare.slice(0, -2));
  const cut = /^(.{2,}?)(?:ed|ing)$/.exec(bare)?.[1];
  // Hoping is of hope, for hop would double its consonant, as planning does.
  if (cut !== undefined) bases.push(`${cut}e`, cut, ...(/([^aeiou])\1$/.test(cut) ? [cut.slice(0, -1)] : []));
  return bases.filter((base) => base.length >= LEAST_BASE);
}
