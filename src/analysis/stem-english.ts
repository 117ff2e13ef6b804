// The English stemmer known as Porter2, written from Martin Porter's description of the algorithm
// (Snowball, "The English (Porter2) stemming algorithm").

const VOWEL = '[aeiouy]';
const HAS_VOWEL = new RegExp(VOWEL);
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const ENDS_SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
]);
const UNCHANGED = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const UNCHANGED_AFTER_PLURAL = new Set([
  ...['inning', 'outing', 'canning', 'herring', 'earring'],
  ...['proceed', 'exceed', 'succeed'],
]);

/** Suffix -> replacement where the suffix lies in R1; longest first. */
const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
/** Deleted where they lie in R2; longest first. */
const STEP_4 = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|(?<=[st])ion)$/;

const REGION = new RegExp(`${VOWEL}[^aeiouy](.*)$`);
const LONG_PREFIX = /^(?:gener|commun|arsen)(.*)$/;

/** Where the region after the first consonant that follows a vowel begins. */
function regionStart(word: string, from = 0): number {
  const rest = word.slice(from);
  const region = (from === 0 ? LONG_PREFIX.exec(rest) : null) ?? REGION.exec(rest);
  return region ? word.length - region[1]!.length : word.length;
}

function replaceIn(word: string, start: number, table: readonly (readonly [string, string])[]): string {
  const found = table.find(([suffix]) => word.endsWith(suffix));
  if (found === undefined || word.length - found[0].length < start) return word;
  return word.slice(0, -found[0].length) + found[1];
}

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word) || !word.endsWith('s')) return word;
  return HAS_VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function dropPastAndGerund(word: string, r1: number): string {
  const agreed = /eed(?:ly)?$/.exec(word);
  if (agreed) return agreed.index >= r1 ? `${word.slice(0, agreed.index)}ee` : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (!ending || !HAS_VOWEL.test(word.slice(0, ending.index))) return word;
  const rest = word.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLE.test(rest)) return rest.slice(0, -1);
  const isShort = ENDS_SHORT_SYLLABLE.test(rest) && r1 >= rest.length;
  return isShort ? `${rest}e` : rest;
}

function dropAdverb(word: string, r1: number): string {
  if (/logi$/.test(word)) return word.length - 3 >= r1 ? word.slice(0, -1) : word;
  if (/[cdeghkmnrt]li$/.test(word) && !STEP_2.some(([suffix]) => word.endsWith(suffix))) {
    return word.length - 2 >= r1 ? word.slice(0, -2) : word;
  }
  return replaceIn(word, r1, STEP_2);
}

function dropLast(word: string, r1: number, r2: number): string {
  const last = word.length - 1;
  if (word.endsWith('ll')) return last >= r2 ? word.slice(0, -1) : word;
  if (!word.endsWith('e')) return word;
  const rest = word.slice(0, -1);
  return last >= r2 || (last >= r1 && !ENDS_SHORT_SYLLABLE.test(rest)) ? rest : word;
}

/** Stem of a lower-case English word. */
export function stemEnglish(given: string): string {
  const bare = given.replace(/'s?'?$/, '').replace(/^'/, '');
  if (bare.length < 3 || UNCHANGED.has(bare)) return bare;
  const irregular = IRREGULAR.get(bare);
  if (irregular !== undefined) return irregular;

  let word = bare.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const r1 = regionStart(word);
  const r2 = regionStart(word, r1);
  word = dropPlural(word);
  if (UNCHANGED_AFTER_PLURAL.has(word)) return word;
  word = dropPastAndGerund(word, r1);
  word = word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  word = dropAdverb(word, r1);
  word = replaceIn(word, r1, STEP_3);
  if (word.endsWith('ative') && word.length - 5 >= r2) word = word.slice(0, -5);
  const residual = STEP_4.exec(word);
  if (residual && residual.index >= r2) word = word.slice(0, residual.index);
  return dropLast(word, r1, r2).replaceAll('Y', 'y');
}
