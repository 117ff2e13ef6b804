import type { Language } from '../model/basics.js';
import { sentence } from './sentence.js';

/** What is said before an answer that comes late or in place of an earlier one. Arguments come isolated. */
export interface LatePhrases {
  /** A fact that answers the question was added or mended. */
  readonly answered: string;
  /** A moderator pointed at a fact. */
  readonly linked: string;
  /** A member said that the answer was wrong, and was right. */
  readonly rechecked: string;
  readonly corrected: (date: string, reason: string) => string;
  readonly retracted: (date: string, reason: string) => string;
  /** A fact changed whose list of corrections does not say why. */
  readonly changed: string;
}

const LATE: Readonly<Record<Language, LatePhrases>> = {
  en: {
    answered: 'You asked this earlier. There is an answer now.',
    linked: 'You asked this earlier. A moderator points to this source.',
    rechecked: 'A moderator has looked at this again. The answer before was wrong.',
    corrected: (date, reason) => `Corrected on ${date}: ${sentence(reason)} This answer was changed.`,
    retracted: (date, reason) =>
      `Retracted on ${date}: ${sentence(reason)} The earlier answer no longer holds.`,
    changed: 'A fact cited here was changed, and this answer with it.',
  },
  ar: {
    answered: 'سبق أن سألتَ عن هذا، وقد صار له جواب.',
    linked: 'سبق أن سألتَ عن هذا، ويشير أحد المشرفين إلى هذا المصدر.',
    rechecked: 'نظر أحد المشرفين في هذا من جديد، وكان الجواب السابق خطأ.',
    corrected: (date, reason) => `صُحّح في ${date}: ${sentence(reason)} وقد عُدّل هذا الجواب.`,
    retracted: (date, reason) => `سُحب في ${date}: ${sentence(reason)} ولم يعد الجواب السابق قائمًا.`,
    changed: 'عُدّلت حقيقة استُشهد بها هنا، وعُدّل معها هذا الجواب.',
  },
};

/** The words for late answers in a language. */
export function latePhrases(language: Language): LatePhrases {
  return LATE[language];
}
