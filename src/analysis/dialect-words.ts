import dialect from '../lexicon/ar/dialect.json' with { type: 'json' };
import { withoutClitics } from './arabic-forms.js';
import { isAnyVerb, standardVerb } from './dialect-verbs.js';
import { isImperfect, isKnownWord, isListed, isSpelled, isVerbForm } from './known-words.js';
import { normOf } from './normalize.js';
import { type WordGroups, wordEntries } from './word-groups.js';
import { WordMemory } from './word-memory.js';

/** A part of a written word, and the word of standard Arabic that it is. */
export interface Piece {
  readonly norm: string;
  /** Characters of the normalised word as written. */
  readonly length: number;
}

/** Each spelling, or phrase, with what it is in standard Arabic. */
const spellings = (groups: WordGroups): [string, string][] =>
  wordEntries(groups).map(([spelling, standard]) => [normOf(spelling), normOf(standard)]);

const WORDS = new Map(spellings(dialect.words));
/** Phrases of one word that stand for two: ماكو, there is no. */
const SPLIT = new Map(
  spellings(dialect.phrases).filter(([from, to]) => !from.includes(' ') && to.includes(' ')),
);
const OWN_HAL = new Set(dialect.ownHal.map(normOf));
/** عالم and its forms, but not عالموبايل. */
const OWN_AAL = new RegExp(
  `^(?:${dialect.ownAal.map(normOf).join('|')})(?:ه|ها|هم|نا|ين|ان|ات|ون|ي|يه|يا|يين|ت|وا|ته|تها|تهم|ا|ج)?$`,
);
const AFTER_ON = /^عال(?=.{3})/;
const AFTER_THIS = /^([وف]?)هال(?=.{3})/;
const STUCK = /(.)\1{2}/u;
const STUCK_ALL = /(.)\1{2,}/gu;
const GAF = /[گݣڨ]/;
const FEMININE = /ة\p{M}*$/u;
const LEAST = 4; // letters; two of three are too few to tell a word by
const ABOUT = 3;
/** What dialects say for a letter of the written language. */
const LETTERS = [
  ['ت', 'ث'],
  ['د', 'ذ'],
  ['ض', 'ظ'],
  ['ظ', 'ض'],
] as const;
const remembered = new WordMemory<readonly Piece[] | undefined>();

/** What a word of a dialect is in standard Arabic, piece by piece; undefined for a word that is none. */
export function standardWord(norm: string, text = norm): readonly Piece[] | undefined {
  const tells = text !== norm && (FEMININE.test(text) || GAF.test(text) || STUCK.test(text));
  return remembered.of(tells ? text : norm, () => find(norm, text));
}

function find(written: string, text: string): readonly Piece[] | undefined {
  const whole = (norm: string | undefined): readonly Piece[] | undefined =>
    norm === undefined || norm === written ? undefined : [{ norm, length: written.length }];
  const norm = STUCK.test(text) ? written.replace(STUCK_ALL, '$1') : written; // not اللاجئيين
  const listed = WORDS.get(norm) ?? joined(norm, (rest) => WORDS.get(rest));
  if (listed !== undefined) return whole(listed);
  const split = SPLIT.get(norm);
  if (split !== undefined) return parted(split.split(' '), norm.startsWith('ما') ? 2 : 1, written);
  const noun = FEMININE.test(text);
  const denied = noun ? undefined : deniedVerb(norm);
  if (denied !== undefined) return parted(denied, norm.startsWith('ما') ? 2 : 1, written);
  const hardened = GAF.test(text) ? norm.replaceAll('ك', 'ق') : norm;
  if (hardened !== norm && isKnownWord(hardened)) return whole(hardened);
  const verb = noun ? undefined : (standardVerb(norm) ?? joined(norm, standardVerb));
  if (verb !== undefined) return whole(verb);
  const demonstrative = AFTER_THIS.exec(norm);
  if (demonstrative !== null && !OWN_HAL.has(norm) && !OWN_HAL.has(norm.slice(1)))
    return parted(
      [`${demonstrative[1]}هذا`, `ال${norm.slice(demonstrative[0].length)}`],
      demonstrative[1]!.length + 1,
      written,
    );
  if (AFTER_ON.test(norm) && !OWN_AAL.test(norm)) return parted(['علي', norm.slice(1)], 1, written);
  return whole((noun ? undefined : happened(norm)) ?? respelled(norm) ?? norm);
}

/** اتسرقت, انسرقت: a dialect's passive, of a verb that the lexicons know; اتحول has only another first letter. */
function happened(norm: string): string | undefined {
  const rest = /^ا[تن](.{3,})$/.exec(norm)?.[1];
  if (rest === undefined || norm.length <= LEAST || isKnownWord(norm)) return undefined;
  if (norm[1] === 'ت' && isListed(`ت${rest}`)) return `ت${rest}`;
  return isVerbForm(rest) && !isImperfect(rest) ? rest : undefined;
}

/** و and ف are written onto the next word. */
function joined(norm: string, look: (rest: string) => string | undefined): string | undefined {
  if (!/^[وف].{3}/.test(norm)) return undefined;
  const rest = look(norm.slice(1));
  return rest === undefined || isSpelled(norm) ? undefined : norm[0] + rest;
}

function parted(norms: readonly string[], at: number, { length }: string): readonly Piece[] {
  return [
    { norm: norms[0]!, length: at },
    { norm: norms[1]!, length: length - at },
  ];
}

/** ماكانتش, مبيقدرش: the negation is written before and behind the verb. */
function deniedVerb(norm: string): readonly [string, string] | undefined {
  const found = /^ما?(.{3,})ش$/.exec(norm);
  if (found === null || isSpelled(norm)) return undefined;
  return negated(found[1]!);
}

/** A verb and the negation that standard Arabic has for its tense. */
export function negated(given: string): readonly [string, string] | undefined {
  const verb = standardVerb(given) ?? given;
  if (/^س[يتن].{3}/.test(verb) && verb !== given) return ['لن', verb.slice(1)];
  if (HAVING.test(verb)) return ['ليس', verb];
  if (!isAnyVerb(verb) && !WAS.test(verb)) return undefined;
  return [/^[يتن].{3}/.test(verb) && verb !== given ? 'لا' : isPresent(verb) ? 'لا' : 'لم', verb];
}

const HAVING = /^(?:عند|ل|في|مع)(?:ه|ها|هم|و|نا|ي)$/;
const WAS = /^(?:كان|كانت|كانوا|كانو|جا|جات)$/;
const isPresent = (verb: string): boolean => /^ي.{3}/.test(verb);

/** A spelling by ear: ربحو, شركتو, نضام, كتير. */
function respelled(norm: string): string | undefined {
  if (norm.length < LEAST || isKnownWord(norm)) return undefined;
  if (norm.endsWith('و')) {
    const rest = norm.slice(0, -1);
    if (isAnyVerb(rest)) return `${norm}ا`;
    if (rest.endsWith('ت') && isListed(rest.replace(/ت$/, 'ه'))) return `${rest}ه`;
  }
  if (norm.endsWith('تن') && isListed(norm.replace(/تن$/, 'ه'))) return norm.replace(/تن$/, 'تهم');
  for (const [said, written] of LETTERS) {
    if (!norm.includes(said)) continue;
    const all = norm.replaceAll(said, written);
    const each = [...norm].flatMap((letter, i) =>
      letter === said ? [norm.slice(0, i) + written + norm.slice(i + 1)] : [],
    );
    // a verb in its imperfect is too near other words: توتر is not تؤثر
    const found = [...each, all].find(
      (word) => word.length > ABOUT && isSpelled(word) && !withoutClitics(word).some(isImperfect),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
