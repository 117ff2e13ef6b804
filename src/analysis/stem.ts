import type { Language } from '../model/basics.js';
import { isArabic } from './arabic-forms.js';
import { stemArabic } from './stem-arabic.js';
import { stemEnglish } from './stem-english.js';

const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?!\d)/;
function compute(norm: string, language: Language): string {
  if (/\d/.test(norm)) return norm.replace(THOUSANDS, (n) => n.replaceAll(',', '')).replace(/%$/, '');
  if (isArabic(norm)) return stemArabic(norm);
  return language === 'en' ? stemEnglish(norm.replaceAll('.', '')) : norm;
}

/**
 * Light stem of a word as `normalize` leaves it; never empty for a word that is not. Numbers lose thousands
 * separators and percent sign, acronyms their full stops.
 */
export function stem(norm: string, language: Language): string {
  return compute(norm, language) || norm;
}
