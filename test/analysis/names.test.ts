import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { skeleton } from '../../src/analysis/skeleton.js';
import { tokenize } from '../../src/analysis/tokenize.js';
import type { Name, NameId } from '../../src/model/name.js';

const name = (id: string, kind: Name['kind'], names: Name['names']): Name => ({
  id: id as NameId,
  kind,
  names,
});
const { names } = buildLexicon([
  name('hangzhou', 'place', { ar: ['هانغتشو'], en: ['Hangzhou'] }),
  name('deepseek', 'company', { ar: ['ديب سيك'], en: ['DeepSeek'] }),
  name('trump', 'person', { ar: ['ترامب'], en: ['Trump', 'Donald Trump'] }),
  name('altman', 'person', { ar: ['سام ألتمان', 'ألتمان'], en: ['Sam Altman', 'Altman'] }),
  name('corvane', 'company', { en: ['Corvane'] }),
]);
const found = (text: string) => names.find(tokenize(text)).map(({ entry }) => entry.id as string);

describe('one name, many spellings', () => {
  test.each([
    ['hangzhou', ['هانغتشو', 'هانجتشو', 'هانغتشوو', 'بهانغتشو', 'Hangzhou', 'hangzhouu', 'HANGZHOU']],
    [
      'deepseek',
      [
        'ديب سيك',
        'ديبسيك',
        'دييب سيك',
        'لديب سيك',
        'وديب سيك',
        'DeepSeek',
        'Deep Seek',
        'deep-seek',
        'deepsek',
        "DeepSeek's",
      ],
    ],
    ['trump', ['ترامب', 'ترمب', 'لترامب', 'Trump', 'Donald Trump', 'trmp']],
    ['corvane', ['كورفان', 'كورفين']], // spelt in no other script, so by its consonants
    ['place:CN', ['China', 'الصين', 'بالصين', 'للصين', 'والصين']],
    ['place:US', ['USA', 'the United States', 'الولايات المتحدة', 'أمريكا', 'U.S.']],
    ['place:SUHH', ['USSR', 'the Soviet Union', 'الاتحاد السوفييتي', 'السوفييت']],
    ['place:FR-paris', ['Paris', 'باريس', 'بباريس']],
  ] as const)('%s', (id, spellings) => {
    for (const spelling of spellings) expect(found(spelling), spelling).toEqual([id]);
  });

  test.each([
    ['place:CN', ['Chinese', 'صيني', 'الصينية', 'الصينيون', 'صينيين']],
    ['place:SY', ['Syrian', 'السورية', 'السوريون']],
  ] as const)('%s as a demonym', (id, spellings) => {
    for (const spelling of spellings) {
      expect(
        names.find(tokenize(spelling)).map(({ entry }) => [entry.id, entry.demonym]),
        spelling,
      ).toEqual([[id, true]]);
    }
  });
});

describe('an Arabic name in the chat alphabet amid Arabic', () => {
  test.each([
    ['deepseek', ['شركة dib sik الناشئة', 'قالت dyb syk اليوم', 'مقر ldeeb seek هناك']],
    ['altman', ['وصفها 2altman بذلك', 'كتب sam 2eltman أمس']],
    ['hangzhou', ['في مدينة hangtshw الصينية', 'من hanghtchu']],
  ] as const)('%s', (id, texts) => {
    for (const text of texts) expect(found(text), text).toContain(id);
  });

  test('is no name amid English, nor a word that only sounds a little like it', () => {
    expect(found('the dib sik of it')).toEqual([]);
    expect(found('عندهم topic sick و feldman كمان')).toEqual([]);
  });
});

describe('two names, or a name and a word, are never one', () => {
  test.each([
    ['بوليوود', ['هوليوود']],
    ['التأمين', ['altman']],
    ['who told us', ['org:who', 'place:US']],
    ['Who told them', ['org:who']],
    ['they polish it', ['place:PL']],
    ['he was fined', ['place:FI']],
    ['عامان', ['place:OM', 'place:JO-amman']],
    ['manual work', ['place:PH-manila']],
  ] as const)('%s', (text, ids) => {
    for (const id of ids) expect(found(text)).not.toContain(id);
  });

  test('Iran and Iraq, Austria and Australia, Slovakia and Slovenia', () => {
    expect(found('Iran Iraq Austria Australia Slovakia Slovenia')).toEqual(
      ['IR', 'IQ', 'AT', 'AU', 'SK', 'SI'].map((code) => `place:${code}`),
    );
    expect(found('إيران العراق النمسا أستراليا')).toEqual(
      ['IR', 'IQ', 'AT', 'AU'].map((code) => `place:${code}`),
    );
  });
});

test('a city knows its country', () => {
  expect(names.find(tokenize('Shenzhen'))[0]!.entry.within).toBe('place:CN');
  expect(names.find(tokenize('هانغتشو'))[0]!.entry).toMatchObject({ id: 'hangzhou', within: 'place:CN' });
});

test('a skeleton is the same in both scripts', () => {
  const pairs = [
    ['hangzhou', 'هانغتشو'],
    ['trump', 'ترامب'],
    ['sarkozy', 'ساركوزي'],
    ['barack', 'باراك'],
    ['moscow', 'موسكو'],
    ['berlin', 'برلين'],
  ] as const;
  for (const [latin, arabic] of pairs) expect(skeleton(arabic), latin).toBe(skeleton(latin));
});
