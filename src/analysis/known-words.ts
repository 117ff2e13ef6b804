import cues from '../lexicon/ar/cues.json' with { type: 'json' };
import dates from '../lexicon/ar/dates.json' with { type: 'json' };
import numbers from '../lexicon/ar/numbers.json' with { type: 'json' };
import opposites from '../lexicon/ar/opposites.json' with { type: 'json' };
import verbs from '../lexicon/ar/verbs.json' with { type: 'json' };
import glossary from '../lexicon/glossary.json' with { type: 'json' };
import synonyms from '../lexicon/synonyms.json' with { type: 'json' };
import { inflections, withoutClitics } from './arabic-forms.js';
import { monthNames } from './intl-words.js';
import { normOf } from './normalize.js';

// Arabic words that a lexicon spells, to tell a spelling of the dialects by.

type Data = string | number | null | boolean | readonly Data[] | { readonly [key: string]: Data };

/** The words of every Arabic string of lexicons, keys as well. */
function wordsIn(data: Data, words = new Set<string>()): Set<string> {
  if (typeof data === 'string') {
    if (HAS_ARABIC.test(data)) for (const word of normOf(data).split(' ')) words.add(word);
  } else if (Array.isArray(data)) for (const item of data) wordsIn(item, words);
  else if (data !== null && typeof data === 'object')
    for (const [key, value] of Object.entries(data)) {
      wordsIn(key, words);
      wordsIn(value, words);
    }
  return words;
}

const HAS_ARABIC = /[\u0621-\u064a]/;

const DEEDS = wordsIn([opposites, verbs, synonyms] as Data);
const WORDS = wordsIn([cues, dates, dates.locales.flatMap(monthNames), numbers, glossary] as Data);
for (const word of DEEDS) WORDS.add(word);
const VERBS = wordsIn([verbs.forms, verbs.auxiliaries]);
/** Verbs of the synonyms are written in their imperfect too; no noun of theirs begins so and is as long. */
const IMPERFECTS = new Set([...DEEDS].filter((word) => /^ي.{3}/.test(word)));

const PERSON = /^[يتن](?=.{3})/;
const LEAST = 3;
const ARTICLE = /^[لا]ل$/;
const ARABIC = /^[\u0621-\u064a]{2,}$/;
/** تحدى gives يتحدى: what begins so is a verb or its noun. */
const DERIVED = /^ت/;

/** Whether the lexicons spell a word, in any inflection. */
export function isKnownWord(norm: string): boolean {
  return isListed(norm) || inflections(norm).some((form) => WORDS.has(form));
}

/** Whether the lexicons spell a word just so. */
export function isListed(norm: string): boolean {
  return WORDS.has(norm);
}

/** Whether the lexicons spell a word, but for what is written onto its front. */
export function isSpelled(norm: string): boolean {
  return isListed(norm) || withoutClitics(norm).some((form) => WORDS.has(form));
}

/** Whether a word is an imperfect whose verb the lexicons know: تسيطر of سيطر, يستهلكون of استهلك. */
export function isImperfect(norm: string): boolean {
  if (!PERSON.test(norm)) return false;
  const rest = norm.slice(1);
  for (const ending of endingsOf(rest)) {
    const core = rest.slice(0, rest.length - ending.length);
    if (core.length < LEAST) continue;
    if (IMPERFECTS.has(`ي${core}`) || VERBS.has(core) || VERBS.has(`ا${core}`)) return true;
    if (core.length > LEAST && DERIVED.test(core) && WORDS.has(core)) return true;
  }
  // Defective verbs lose their last letter before an ending: يشترون of يشتري.
  const bare = rest.replace(/(?:وا|ون|و)$/, '');
  return bare !== rest && bare.length >= LEAST && IMPERFECTS.has(`ي${bare}ي`);
}

/** Every plural and object that may be written onto the end. */
function endingsOf(rest: string): string[] {
  const objects = ['', 'ه', 'ها', 'هم', 'نا', 'ني'].filter((object) => rest.endsWith(object));
  return objects.flatMap((object) => {
    const bare = rest.slice(0, rest.length - object.length);
    return ['', 'و', 'وا', 'ون', 'ين', 'ي'].filter((end) => bare.endsWith(end)).map((end) => end + object);
  });
}

/** Whether a word is a verb the lexicons know, in any person. */
export function isVerbForm(norm: string): boolean {
  return isImperfect(norm) || inflections(norm).some((form) => VERBS.has(form));
}

/** Every Arabic word the lexicons spell, with persons of the verbs that they spell in one person only. */
export function knownWords(): ReadonlySet<string> {
  const forms = [...VERBS].flatMap((verb) =>
    PERSON.test(verb) && verb.startsWith('ي')
      ? ['ي', 'ت'].flatMap((person) => ['', 'وا', 'ون'].map((ending) => person + verb.slice(1) + ending))
      : [verb, `${verb.replace(/[يا]$/, '')}ت`, `${verb.replace(/[يا]$/, '')}وا`],
  );
  return new Set([...WORDS, ...forms].filter((word) => ARABIC.test(word) && !ARTICLE.test(word)));
}
