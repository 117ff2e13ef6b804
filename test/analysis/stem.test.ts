import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/analysis/detect-language.js';
import { normalize } from '../../src/analysis/normalize.js';
import { stem } from '../../src/analysis/stem.js';
import { isStopword } from '../../src/analysis/stopwords.js';

const arabic = (word: string) => stem(normalize(word).text, 'ar');
const english = (word: string) => stem(word, 'en');

/** Word families: all forms of a row share a stem. */
const ARABIC_FAMILIES = [
  ['الشركة', 'شركة', 'والشركة', 'بالشركة', 'للشركة', 'شركات', 'الشركات'],
  ['صيني', 'الصينية', 'صينية', 'الصينيين', 'الصين'],
  ['نموذج', 'النموذج', 'نموذجها', 'والنموذج', 'بالنموذج'],
  ['روسيا', 'الروسية', 'روسي', 'الروس'],
  ['عالميا', 'عالمي', 'العالمية', 'العالم', 'عالم'],
  ['مستثمر', 'المستثمرين', 'مستثمرون', 'للمستثمرين'],
  ['مجانا', 'مجاني', 'مجانية', 'بالمجان'],
];

const ENGLISH_FAMILIES = [
  ['release', 'released', 'releases', 'releasing'],
  ['company', 'companies'],
  ['restrict', 'restricted', 'restriction', 'restrictions', 'restrictive'],
  ['investor', 'investors'],
  ['model', 'models', 'modeling'],
  ['national', 'nationally'],
  ['hop', 'hopped', 'hopping'],
  ['hope', 'hoped', 'hoping'],
];

test('forms of one word share a stem', () => {
  for (const family of ARABIC_FAMILIES)
    expect(new Set(family.map(arabic)), family.join(' ')).toHaveProperty('size', 1);
  for (const family of ENGLISH_FAMILIES)
    expect(new Set(family.map(english)), family.join(' ')).toHaveProperty('size', 1);
});

test('different words keep different stems', () => {
  for (const pair of [
    ['والد', 'الد'],
    ['وزير', 'زير'],
    ['سنة', 'سن'],
    ['بوليوود', 'هوليوود'],
    ['وصل', 'صل'],
    ['الله', 'له'],
  ]) {
    expect(arabic(pair[0]!)).not.toBe(arabic(pair[1]!));
  }
  for (const pair of [
    ['news', 'new'],
    ['university', 'unity'],
    ['skies', 'skis'],
    ['hoping', 'hopping'],
  ]) {
    expect(english(pair[0]!)).not.toBe(english(pair[1]!));
  }
});

/** From the worked examples that accompany the description of Porter2. */
const PORTER2: Record<string, string> = {
  consign: 'consign',
  consigned: 'consign',
  consignment: 'consign',
  consistency: 'consist',
  consolation: 'consol',
  conspicuously: 'conspicu',
  conspiracy: 'conspiraci',
  constable: 'constabl',
  constancy: 'constanc',
  knack: 'knack',
  knackeries: 'knackeri',
  knavish: 'knavish',
  kneeling: 'kneel',
  knightly: 'knight',
  knotty: 'knotti',
  generate: 'generat',
  generally: 'general',
  communism: 'communism',
  dying: 'die',
  ties: 'tie',
  cries: 'cri',
  gaps: 'gap',
  kiwis: 'kiwi',
  gas: 'gas',
  bed: 'bed',
  feed: 'feed',
  agreed: 'agre',
  luxuriated: 'luxuri',
  sensational: 'sensat',
  relational: 'relat',
  adoption: 'adopt',
  controlling: 'control',
  happily: 'happili',
  say: 'say',
  by: 'by',
};

test('English words have the stems that Porter2 gives them', () => {
  expect(Object.fromEntries(Object.keys(PORTER2).map((word) => [word, english(word)]))).toEqual(PORTER2);
});

test('a stem is never empty', () => {
  for (const word of ["'s", "'", 'و', 'ال', 'a', 'ء', '%', '中']) expect(stem(word, 'en')).not.toBe('');
});

test('a word that every object of the language has is a word like others', () => {
  expect(english('constructor')).toBe('constructor');
  expect(english('constructors')).toBe('constructor');
});

test('function words are stop words, in both languages', () => {
  for (const word of ['the', 'was', "isn't"]) expect(isStopword(word, 'en'), word).toBe(true);
  for (const word of ['في', 'إلى', 'هؤلاء', 'اللي'])
    expect(isStopword(normalize(word).text, 'ar'), word).toBe(true);
  for (const word of ['us', 'rose', 'hangzhou']) expect(isStopword(word, 'en'), word).toBe(false);
  for (const word of ['صين', 'سعر', 'بلا']) expect(isStopword(normalize(word).text, 'ar'), word).toBe(false);
});

test('the language is that of the words, not of the names among them', () => {
  expect(detectLanguage('DeepSeek R1 نزل بيناير 2025 صح؟')).toBe('ar');
  expect(detectLanguage('انخفض السعر')).toBe('ar');
  expect(detectLanguage('What does the word إسناد mean?')).toBe('en');
  expect(detectLanguage('2025 🎉')).toBe('en');
  expect(detectLanguage('')).toBe('en');
});
