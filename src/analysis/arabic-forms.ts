import { WordMemory } from './word-memory.js';

// The forms under which an Arabic word may stand in a lexicon: its clitics and endings taken off in every
// way that leaves a word. Unlike the stem, which is one form for the index, these are candidates to look up.

const ARABIC = /\p{Script=Arabic}/u;
const ALL_ARABIC = /^\p{Script=Arabic}+$/u;

/** True for a word with the article, alone or after a conjunction or preposition written onto it. */
export const isDefinite = (norm: string): boolean => /^[وفب]?(?:ال|لل)/.test(norm);

/** True for a word with an Arabic letter; no term has letters of another script beside it. */
export const isArabic = (norm: string): boolean => ARABIC.test(norm);

/** Conjunctions and prepositions written as part of the word, with and without the article. */
const CLITICS = [
  ...['ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'ولل', 'وبال', 'فبال', 'عال'],
  ...['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل', 'س', 'وس', 'فس'],
] as const;
const ENDINGS = [
  'ت',
  'ه',
  'ها',
  'هم',
  'هما',
  'نا',
  'وا',
  'ا',
  'ون',
  'ين',
  'ان',
  'ات',
  'تا',
  'ته',
  'تها',
  'تهم',
  'يه',
];
/** للصين is ل + الصين, عالجانب is على + الجانب. */
const HIDES_ARTICLE = /لل$|^عال$/;
const LEAST_AFTER_CLITIC = 3; // كما is not ك + ما
const LEAST_AFTER_CONJUNCTION = 2; // ولم is و + لم
const LEAST_AFTER_ENDING = 3;
const IMPERFECT = /^[تنا](?=.{3})/;
const FUTURE = /^[وف]?[سحه]([يتنا].{2,})$/;

const clitics = new WordMemory<readonly string[]>();
const inflected = new WordMemory<readonly string[]>();

/** The word, then the word without what is written onto its front, longest rest first. */
export function withoutClitics(norm: string): readonly string[] {
  return clitics.of(norm, takeClitics);
}

function takeClitics(norm: string): readonly string[] {
  if (!ALL_ARABIC.test(norm)) return [norm];
  const rests = CLITICS.filter((clitic) => norm.startsWith(clitic))
    .map((clitic) => ({ clitic, rest: norm.slice(clitic.length) }))
    .filter(
      ({ clitic, rest }) =>
        rest.length >= leastAfter(clitic) && (!clitic.endsWith('س') || /^[يتنا]/.test(rest)),
    )
    .flatMap(({ clitic, rest }) => (HIDES_ARTICLE.test(clitic) ? [`ال${rest}`, rest] : [rest]));
  return [norm, ...rests.sort((a, b) => b.length - a.length)];
}

/** Every form of `withoutClitics`, its endings taken off too and its person of the imperfect made the third. */
export function inflections(norm: string): readonly string[] {
  return inflected.of(norm, takeEndings);
}

function takeEndings(norm: string): readonly string[] {
  if (!ALL_ARABIC.test(norm)) return [norm];
  const forms = new Set<string>();
  for (const bare of withoutClitics(norm)) {
    for (const ending of ['', ...ENDINGS]) {
      const rest = bare.endsWith(ending) ? bare.slice(0, bare.length - ending.length) : '';
      if (rest === '' || (ending !== '' && rest.length < LEAST_AFTER_ENDING)) continue;
      forms.add(rest);
      // علا and على are written alike once the ending is off: أعلنت leaves اعلن, نفت leaves نف for نفي
      if (ending === 'ت' || ending === 'وا') forms.add(`${rest}ي`);
      if (IMPERFECT.test(rest)) forms.add(`ي${rest.slice(1)}`);
    }
  }
  return [...forms];
}

/** A verb with the future written onto it (سيفتتح; in dialects حيفتح, هيفتح): the verb, else undefined. */
export function withoutFuture(norm: string): string | undefined {
  return FUTURE.exec(norm)?.[1];
}

function leastAfter(clitic: string): number {
  return clitic === 'و' || clitic === 'ف' ? LEAST_AFTER_CONJUNCTION : LEAST_AFTER_CLITIC;
}
