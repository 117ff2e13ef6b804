import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { check } from '../../src/check.js';
import type { Library } from '../../src/library/build-library.js';
import type { Day } from '../../src/model/basics.js';
import { standing } from '../support/library.js';

const TODAY = '2026-02-01' as Day;
let library: Library;

beforeAll(async () => {
  library = standing(await loadLibrary(path.resolve(import.meta.dirname, '../../facts')));
});

const verdict = (claim: string) => check(claim, library, TODAY).verdict;

test.each([
  'شركات أمريكا هي اللي بتسيطر على صناعة الذكاء الاصطناعي',
  'سام التمان هو اللي بيرأس شركة OpenAI',
  'استخدام الموديلات الصينية زاد قوي',
  'الخبرا مستنيين موديل جديد من ديب سيك',
  'هاي الشركة يلي اسمها ديب سيك مقرها بهانغتشو',
  'الشركات الأميركية عم تسيطر على صناعة الذكاء الاصطناعي',
  'ألتمان قال إنو شركتو كانت عالجانب الغلط من التاريخ',
  'المستثمرين رجعت ثقتن بالشركات الصينية',
  'نجاح ديب سيك خلى المنافسين ينضموا لحركة المصدر المفتوح',
  'السوفييت بعتوا أول قمر صناعي عالفضا بال1957',
  'استخدام النماذج الصينية زاد وايد',
  'ديب سيك قدرت تتحدى القيود الأمريكية على صادرات التكنولوجيا',
  'أكو مستثمرين گالوا السوق الصينية غير قابلة للاستثمار',
  'واش صحيح المقر ديال ديب سيك كاين فهانغتشو؟',
  'الشركات الأمريكية كتسيطر على صناعة الذكاء الاصطناعي',
  'الخبراء كيتسناو موديل جديد من ديب سيك',
  'ما استهلكته نماذج ديب سيك يفوق 14 تريليون رمز',
  'ma2ar deepseek fi hangzhou',
  'deepseek sherka siniyya nashe2a',
  'deepseek nazzalet R1 yom 20 yanayer 2025',
])('supported: %s', (claim) => expect(verdict(claim)).toBe('supported'));

test.each([
  'الشركات الأمريكية مش مسيطرة على صناعة الذكاء الاصطناعي',
  'التمان ما اعترفش إن شركته كانت في الجانب الغلط من التاريخ',
  'مقر ديب سيك مو بهانغتشو',
  'ديب سيك استهلكت أقل من 14 تريليون توكن',
  'استخدام الموديلات الصينية ما زاد',
  'ما استهلكته نماذج ديب سيك أقل من 14 تريليون رمز',
  'ma2ar deepseek mesh fi hangzhou',
  'deepseek nazzalet R1 fi mares 2025',
])('contradicted: %s', (claim) => expect(verdict(claim)).toBe('contradicted'));

test.each([
  'ديب سيك ما فتحتش أبحاثها للاستخدام التجاري',
  'المقر ديال ديب سيك ماكاينش فهانغتشو',
  'ماكو قيود أمريكية على صادرات التكنولوجيا',
  'ما في قيود أميركية على صادرات التكنولوجيا',
  'ديب سيك هتفتح مكتب في القاهرة',
  'ديب سيك نزلت موديل جديد قرب رأس السنة القمرية',
  'ديب سيك رح تغير قواعد اللعبة',
  'ديب سيك لسا ما نزلت R1',
  'الخبرا مش مستنيين موديل جديد من ديب سيك',
  'محدش من المستثمرين شايف السوق الصينية غير قابلة للاستثمار',
  'ديب سيك بطلت تنزل موديلات',
  'deepseek ra7 tefta7 maktab bil riyad',
])('not supported: %s', (claim) => expect(verdict(claim)).not.toBe('supported'));
