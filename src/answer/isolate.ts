import type { LanguageTag } from '../model/basics.js';

/** Explicit bidirectional controls and invisible characters that can reorder or hide text (Unicode TR 36). */
const SPOOFING = /\u061c|\u200b|\u200e|\u200f|[\u202a-\u202e]|[\u2060-\u2064]|[\u2066-\u2069]|\ufeff/g;
/** C0 and C1 controls but tab and line feed: terminals obey them. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Somebody else's text without characters that reorder, hide or command. */
export function harmless(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(SPOOFING, '')
    .replace(CONTROLS, '');
}

/** A run of another direction that keeps to itself: first-strong isolate around harmless text (Unicode TR 9). */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + harmless(text) + POP_DIRECTIONAL_ISOLATE;
}

/** Languages written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'ug', 'yi', 'dv']);

export type Direction = 'rtl' | 'ltr';

/** Writing direction of a language. */
export function direction(language: LanguageTag): Direction {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr';
}
