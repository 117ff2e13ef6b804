import type { Span } from '../model/basics.js';
import { foldArabic } from './normalize-arabic.js';

/** A text made comparable, with the way back to the text as it was given. */
export interface Normalized {
  readonly text: string;
  /** Where the character behind each UTF-16 unit of `text` starts in the original. */
  readonly starts: Uint32Array;
  /** Where it ends there, with the marks that were dropped after it. */
  readonly ends: Uint32Array;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '⁄': '/',
};

const MARK = /[\p{Mn}\p{Me}]/u;
/** Soft hyphen, zero-width and bidirectional controls: never seen, so never compared. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the class is all of ASCII
const ASCII = /^[\x00-\x7f]*$/;
/** ASCII and the letters and marks of Arabic: each folds by itself, and all but the variants to itself or its small letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the class holds all of ASCII
const PLAIN = /^[\x00-\x7f\u0621-\u063a\u0640-\u0652]*$/;
const VARIANT = /[\u0622-\u0626\u0629\u0640\u0649\u064b-\u0652]/g;
const HANGUL = /[\uac00-\ud7a3]/;
const ASCII_DIGIT = /^\d$/;

/** What one code point becomes; `''` where it is dropped. */
function fold(character: string): string {
  if (MARK.test(character) || INVISIBLE.test(character)) return '';
  if (HANGUL.test(character)) return character;
  const arabic = foldArabic(character);
  if (arabic !== undefined) return arabic;
  let folded = '';
  for (const part of character.toLowerCase().normalize('NFKD').toLowerCase()) {
    if (!MARK.test(part)) folded += SYMBOLS[part] ?? foldArabic(part) ?? part;
  }
  return folded;
}

/** `fold` for the basic plane, remembered: texts are read by the hundred thousand when an index is built. */
const FOLDED: (string | undefined)[] = new Array(0x10000);

function foldUnit(unit: number): string {
  const known = FOLDED[unit];
  if (known !== undefined) return known;
  const folded = fold(String.fromCharCode(unit));
  FOLDED[unit] = folded;
  return folded;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Folds everything that does not change what a text says: compatibility forms (as NFKC), case, diacritics,
 * tashkeel and tatweel, forms of alef, hamza, yeh and teh marbuta, digits of any kind, typographic quotes and
 * dashes, and characters that cannot be seen. Whitespace and punctuation stay where they are.
 *
 * A character may become several (ﷲ), one or none; `starts` and `ends` lead back.
 */
export function normalize(text: string): Normalized {
  return ASCII.test(text) ? normalizeAscii(text) : normalizeAny(text);
}

/** Plain English: nothing to fold but case, and every character stays where it is. */
function normalizeAscii(text: string): Normalized {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text: text.toLowerCase(), starts, ends };
}

function normalizeAny(text: string): Normalized {
  let out = '';
  let starts = new Uint32Array(text.length + 16);
  let ends = new Uint32Array(text.length + 16);
  const push: Push = (folded, start, end) => {
    const length = out.length + folded.length;
    if (length > starts.length) {
      starts = grown(starts, length);
      ends = grown(ends, length);
    }
    for (let i = out.length; i < length; i++) {
      starts[i] = start;
      ends[i] = end;
    }
    out += folded;
  };
  foldText(text, push, (start, end) => {
    // A dropped mark belongs to the letter before it, so that a highlight covers it.
    if (!INVISIBLE.test(text.slice(start, end)))
      for (let k = out.length - 1; k >= 0 && ends[k] === start; k--) ends[k] = end;
  });
  return { text: out, starts: starts.slice(0, out.length), ends: ends.slice(0, out.length) };
}

/** Takes what the character from `start` to `end` became. */
type Push = (folded: string, start: number, end: number) => void;

/** Folds a text character by character; `drop` is told of those of which nothing is left. */
function foldText(text: string, push: Push, drop?: (start: number, end: number) => void): void {
  let afterDigit = false;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const paired = isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(i + 1));
    const end = i + (paired ? 2 : 1);
    const folded = paired ? fold(text.slice(i, end)) : foldUnit(unit);
    if (folded === '') drop?.(i, end);
    else {
      // 1½ is 1 1/2 and 10² is not 102: a number drawn as one character stands by itself.
      const glued =
        afterDigit && isDigit(folded.charCodeAt(0)) && folded !== text[i] && !isPlainDigit(folded, unit);
      push(glued ? ` ${folded}` : folded, i, end);
      afterDigit = isDigit(folded.charCodeAt(folded.length - 1));
    }
    i = end;
  }
}

/** A digit of some script, as against a superscript, a circled number or a fraction. */
function isPlainDigit(folded: string, unit: number): boolean {
  return ASCII_DIGIT.test(folded) && /\p{Nd}/u.test(String.fromCharCode(unit));
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(Math.max(length, array.length * 2));
  bigger.set(array);
  return bigger;
}

/** The normalised text alone, which costs far less than the way back: a start takes up thousands of listed words. */
export function normOf(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  if (PLAIN.test(text))
    return text.toLowerCase().replace(VARIANT, (letter) => foldUnit(letter.charCodeAt(0)));
  let out = '';
  foldText(text, (folded) => {
    out += folded;
  });
  return out;
}

/** The span of the original text that a non-empty span of the normalised text came from. */
export function toOriginal(normalized: Normalized, span: Span): Span {
  return { start: normalized.starts[span.start]!, end: normalized.ends[span.end - 1]! };
}
