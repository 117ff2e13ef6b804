/**
 * Foldings of the Arabic script that Unicode does not do by itself. Hamza and madda on a carrier (أ إ آ ؤ ئ)
 * need no entry: compatibility decomposition makes them a bare letter and a mark, and marks are dropped.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا', // alef wasla
  ى: 'ي', // alef maqsura; Egyptian typing uses the two as one
  ة: 'ه', // teh marbuta, often typed without its dots
  ی: 'ي', // Persian yeh
  ې: 'ي',
  ک: 'ك', // Persian kaf
  ڪ: 'ك',
  گ: 'ك', // gaf, pe, ve and che stand for sounds that Arabic spells with the plain letter
  پ: 'ب',
  ڤ: 'ف',
  ڥ: 'ف',
  چ: 'ج',
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
};

const PUNCTUATION: Readonly<Record<string, string>> = {
  '٫': '.', // decimal separator
  '٬': ',', // thousands separator
  '،': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
  '۔': '.',
};

const TATWEEL = 0x0640;
const ARABIC_INDIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/** Marks printed by themselves (ﹰ … ﹿ) decompose into a space and a mark; they must not break a word. */
const isLoneMark = (code: number): boolean => code >= 0xfe70 && code <= 0xfe7f;

const isDigit = (code: number, zero: number): boolean => code >= zero && code <= zero + 9;

/**
 * What a character of the Arabic script becomes: `''` where it is only drawn (tatweel), an ASCII digit for a
 * digit, a bare letter for its variants; undefined where nothing is to be done.
 */
export function foldArabic(character: string): string | undefined {
  const code = character.codePointAt(0)!;
  if (code === TATWEEL || isLoneMark(code)) return '';
  if (isDigit(code, ARABIC_INDIC_ZERO)) return String(code - ARABIC_INDIC_ZERO);
  if (isDigit(code, PERSIAN_ZERO)) return String(code - PERSIAN_ZERO);
  return LETTERS[character] ?? PUNCTUATION[character];
}
