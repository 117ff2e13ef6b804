import type { Language } from '../model/basics.js';
import { isolate } from './isolate.js';

/** What is wrong with a form, and what to do. */
export interface Said {
  readonly problem: string;
  readonly advice: string;
}

/** What can be wrong with a moderator's form. Problems of the fact files themselves are told as `facts lint` tells them. */
export type FormProblem =
  | 'no-fact'
  | 'no-source'
  | 'unchanged'
  | 'other-source'
  | 'no-quote'
  | 'not-in-archive'
  | 'no-day'
  | 'no-reason'
  | 'bad-id'
  | 'id-taken'
  | 'changed-meanwhile'
  | 'files-broken';

const PROBLEMS: Readonly<Record<Language, Readonly<Record<FormProblem, (what: string) => Said>>>> = {
  en: {
    'no-fact': (id) => ({ problem: `there is no fact ${id}`, advice: 'give the id of a fact, or nothing' }),
    'no-source': (id) => ({
      problem: `there is no source ${id}`,
      advice: 'choose one of the sources that are archived',
    }),
    unchanged: () => ({ problem: 'nothing was changed', advice: 'change something, or close the form' }),
    'other-source': () => ({
      problem: 'a fact stays with its source',
      advice: 'retract this one and add another',
    }),
    'no-quote': () => ({ problem: 'there is no quote', advice: 'copy the words from the archived text' }),
    'not-in-archive': () => ({
      problem: 'these words do not stand in the archived text',
      advice: 'copy them letter by letter, diacritics and punctuation included',
    }),
    'no-day': (text) => ({ problem: `${text} is no day`, advice: 'write YYYY-MM-DD, or leave it empty' }),
    'no-reason': () => ({
      problem: 'there is no reason',
      advice: 'say in one sentence why; readers see it',
    }),
    'bad-id': () => ({
      problem: 'an id has neither spaces nor invisible characters, and 100 characters at most',
      advice: 'for example r1-release',
    }),
    'id-taken': (id) => ({
      problem: `there is a fact ${id} already`,
      advice: 'edit that one, or choose another id',
    }),
    'changed-meanwhile': () => ({
      problem: 'somebody else changed the fact at this moment',
      advice: 'press again',
    }),
    'files-broken': (first) => ({
      problem: `the fact files have errors, the first in ${first}`,
      advice: 'mend them first: `isnad facts lint` lists all; your text is kept',
    }),
  },
  ar: {
    'no-fact': (id) => ({
      problem: `لا توجد حقيقة بالمعرّف ${id}`,
      advice: 'اكتب معرّف حقيقة، أو اتركه فارغًا',
    }),
    'no-source': (id) => ({
      problem: `لا يوجد مصدر بالمعرّف ${id}`,
      advice: 'اختر مصدرًا من المصادر المحفوظة',
    }),
    unchanged: () => ({ problem: 'لم يتغيّر شيء', advice: 'غيّر شيئًا، أو أغلق النموذج' }),
    'other-source': () => ({ problem: 'تبقى الحقيقة مع مصدرها', advice: 'اسحب هذه وأضف أخرى' }),
    'no-quote': () => ({ problem: 'لا يوجد اقتباس', advice: 'انسخ الكلمات من النص المحفوظ' }),
    'not-in-archive': () => ({
      problem: 'لم ترد هذه الكلمات في النص المحفوظ',
      advice: 'انسخها حرفًا حرفًا، مع التشكيل وعلامات الترقيم',
    }),
    'no-day': (text) => ({ problem: `${text} ليس تاريخًا`, advice: 'اكتب YYYY-MM-DD أو اتركه فارغًا' }),
    'no-reason': () => ({ problem: 'لا يوجد سبب', advice: 'اذكر السبب في جملة واحدة، فالقرّاء يرونه' }),
    'bad-id': () => ({
      problem: 'لا يكون في المعرّف فراغ ولا حرف غير مرئي، ولا يزيد على 100 حرف',
      advice: 'مثلًا r1-release',
    }),
    'id-taken': (id) => ({ problem: `توجد حقيقة بالمعرّف ${id}`, advice: 'عدّل تلك، أو اختر معرّفًا آخر' }),
    'changed-meanwhile': () => ({ problem: 'عدّل غيرك الحقيقة في هذه اللحظة', advice: 'اضغط مرة أخرى' }),
    'files-broken': (first) => ({
      problem: `في ملفات الحقائق أخطاء، أولها في ${first}`,
      advice: 'أصلحها أولًا: الأمر `isnad facts lint` يعدّدها، ونصّك محفوظ',
    }),
  },
};

/** The words of a problem; `what` is whatever it is about. */
export function problemWords(code: FormProblem, what: string, language: Language): Said {
  return PROBLEMS[language][code](what === '' ? '' : isolate(what));
}

/** A problem in a moderator's language, and where there are no words for it in the English that it came in. */
export function sayProblem(
  given: Said & { readonly known?: { readonly code: FormProblem; readonly what: string } },
  language: Language,
): Said {
  if (given.known) return problemWords(given.known.code, given.known.what, language);
  const { problem, advice } = given;
  return language === 'en' ? { problem, advice } : { problem: isolate(problem), advice: isolate(advice) };
}
