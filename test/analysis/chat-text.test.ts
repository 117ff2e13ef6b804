import { describe, expect, test } from 'vitest';
import { fromChat } from '../../src/analysis/chat-text.js';
import { fromChatAlphabet } from '../../src/analysis/chat-words.js';
import { tokenize } from '../../src/analysis/tokenize.js';

const arabic = (text: string, names: readonly string[] = []) => {
  const terms = tokenize(text);
  return fromChat(terms, text, (at) => names.includes(terms[at]!.norm))
    ?.map((term) => term.norm)
    .join(' ');
};

describe('a word typed in Latin letters', () => {
  test.each([
    ['شركه', ['sherka', 'cherka']],
    ['مقر', ['ma2ar', 'maqar', 'ma8ar']],
    ['استخدام', ['istikhdam', 'este5dam', 'isti5daam']],
    ['مدينه', ['madina', 'madineh', 'madinat']],
    ['يناير', ['yanayer', 'yanayir']],
    ['تاريخ', ['tarikh', 'tari5', 'tareekh']],
    ['نماذج', ['namazeg', 'namadhij', 'namathej']],
    ['صادرات', ['9adirat', 'saderat']],
  ])('%s', (word, spellings) => {
    for (const typed of spellings) expect(fromChatAlphabet(typed), typed).toBe(word);
  });

  test('is left alone where it is no word that is known, or several', () => {
    for (const typed of ['xyzzy', 'bdg', 'zrbqlm']) expect(fromChatAlphabet(typed)).toBeUndefined();
  });
});

describe('a message typed in Latin letters', () => {
  test.each([
    ['el 7okoma bteftah madina', 'الحكومه تفتح مدينه'],
    ['el 7okoma ra7 tefta7 madina', 'الحكومه سوف تفتح مدينه'],
    ['ma fta7etsh el madina fi yanayer', undefined],
    ['sherka siniyya mesh kebira', 'شركه صينيه مش كبيره'],
    ['istikhdam el namazeg zad keteer', 'استخدام النماذج زاد كثيرا'],
  ])('%s', (typed, norms) => {
    if (norms === undefined) expect(arabic(typed)).toBeDefined();
    else expect(arabic(typed)).toBe(norms);
  });

  test('names stay as they are typed', () => {
    expect(arabic('ma2ar selko fi madinat lyon', ['selko', 'lyon'])).toBe('مقر selko في مدينه lyon');
  });

  test('English is no Arabic', () => {
    for (const text of [
      'Nvidia b2b revenue rose in the 2nd quarter',
      'Al Hilal won the cup in Riyadh 3 times',
      'PS5 outsold PS4 by 2m units',
      'Men and women left El Paso',
      'The company did not open its plant',
      'Roger Rees passed away before July 11',
      'La Liga fines Real Madrid',
      'gpt4 and r1 are models',
    ])
      expect(arabic(text), text).toBeUndefined();
  });

  test('Arabic letters are no chat alphabet', () => {
    expect(arabic('ma2ar الشركة fi madina')).toBeUndefined();
  });

  test('a term points at the words as they were typed', () => {
    const text = 'istikhdam el namazeg zad keteer bel madina';
    for (const term of fromChat(tokenize(text), text, () => false)!)
      expect(text.slice(term.start, term.end)).toBe(term.text);
  });
});
