import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const library = libraryOf(
  'Dora Vance led the race until noon but fell on the last bridge and lost nearly four minutes.',
  'The mayor denied that the pool had been closed, although two of its gates were locked.',
  'The north wing was painted green, while the south wing was left white.',
  'مول بنك الساحل المستشفى، فيما بنته شركة محلية.',
  'انتقد الأطباء القانون، لكنهم رحبوا به لاحقا.',
  'A Korean yard built the ferry.',
  'The museum has its headquarters in Lyon in France.',
  "Peru's minister Lia Soto opened a school in Lyon.",
  'رفضت شركة النور الأردنية بيع مخبزها في إربد لبنك أجنبي.',
  'أعلنت وزارة الزراعة، الخميس، خفض حصة القمح إلى 300 طن.',
  'Nadir Press will close its shop in Ghent after the 2029 fair.',
  'قلصت المزرعة مساحة القمح إلى 90 هكتارا، بعد هبوط السعر إلى أدنى حد منذ 12 عاما.',
  'سيوقف معرض الكتاب بيع التذاكر الورقية، بحسب مديره.',
  'The owners expect the Belmar theatre, whose roof was repaired twice, to reopen in May 2028.',
  'The panel, led by the judge Otto Brandt, named no winner in 2031 because its nine jurors could not agree.',
  'Mayor Lena Fuchs denied that the zoo had sold the panda, saying its keepers had asked for a second one.',
  'قال رئيس نقابة الخبازين إن القرار سيغلق أكثر من 40 مخبزا، مطالبا بمنحة قدرها 6 ملايين درهم.',
  'رفضت شركة الوادي السويسرية بيع منجمها في تالين، وقالت إنها فتحت مكتبا في أوسلو.',
);
const verdictOf = (claim: string): string => check(claim, library, '2026-02-01' as Day).verdict;

describe('the clause after a contrast', () => {
  test.each([
    ['Dora Vance fell on the last bridge', 'supported'],
    ['Dora Vance lost almost four minutes', 'supported'],
    ['Two gates were locked', 'supported'],
    ['شركة محلية بنت المستشفى', 'supported'],
    ['رحب الأطباء بالقانون', 'supported'],
  ])('takes its subject and what its pronouns mean from the one before: %s', (claim, verdict) => {
    expect(verdictOf(claim)).toBe(verdict);
  });

  test.each([
    'The north wing was left white',
    'The south wing was painted green',
    'بنك الساحل بنى المستشفى',
    'The pool had been closed',
  ])('lends its words to no other: %s', (claim) => {
    expect(verdictOf(claim)).not.toBe('supported');
  });
});

describe('what is refused, foreseen or put between commas', () => {
  test.each([
    ['رفضت شركة النور بيع مخبزها في إربد', 'supported'],
    ['باعت شركة النور مخبزها في إربد', 'contradicted'],
    ['شركة النور شركة أردنية تملك مخبزا في إربد', 'related'],
    ['أعلنت وزارة الزراعة خفض حصة القمح إلى 300 طن', 'supported'],
    ['Nadir Press has closed its shop in Ghent', 'related'],
    ['Nadir Press will close its shop in Ghent after 2029', 'related'],
    ['أوقف معرض الكتاب بيع التذاكر الورقية', 'related'],
    ['The Belmar theatre is expected to reopen in May 2028', 'supported'],
    ['The Belmar theatre reopened in May 2028', 'related'],
    ['مساحة القمح 90 هكتارا', 'supported'],
    ['السعر 90 هكتارا', 'related'],
  ])('%s: %s', (claim, verdict) => expect(verdictOf(claim)).toBe(verdict));
});

describe('a place excludes only places of its own size', () => {
  test.each([
    ['The museum has its headquarters in Europe', 'related'],
    ['The museum has its headquarters in Spain', 'contradicted'],
    ['The museum has its headquarters in Madrid', 'contradicted'],
  ])('%s', (claim, verdict) => {
    expect(verdictOf(claim)).toBe(verdict);
  });

  test('where something is done is no doer', () => {
    expect(verdictOf('A school opened in Lyon')).toBe('supported');
    expect(verdictOf('Lia Soto opened a school in Peru')).not.toBe('supported');
  });

  test('Korea is neither of its halves for certain', () => {
    expect(verdictOf('A Korean yard built the ferry')).toBe('supported');
    expect(verdictOf('A South Korean yard built the ferry')).toBe('related');
    expect(verdictOf('A Japanese yard built the ferry')).not.toBe('supported');
  });
});

describe('what is foreseen, denied or refused', () => {
  test.each([
    ['The roof of the Belmar theatre was repaired twice', 'supported'],
    ['The panel has nine jurors', 'supported'],
    ["The panel's jurors couldn't agree", 'supported'],
    ['The keepers of the zoo had asked for a second panda', 'related'],
    ['طالب رئيس نقابة الخبازين بمنحة قدرها 6 ملايين درهم', 'supported'],
    ['قالت شركة الوادي إنها فتحت مكتبا في أوسلو', 'supported'],
  ])('counts in its own clause only: %s', (claim, verdict) => {
    expect(verdictOf(claim)).toBe(verdict);
  });

  test.each([
    'The Belmar theatre reopened in May 2028',
    "The panel's nine jurors could agree on a winner",
    'The zoo had sold the panda',
    'Lena Fuchs said the zoo had sold the panda',
    'أغلق القرار أكثر من 40 مخبزا',
    'باعت شركة الوادي منجمها في تالين',
  ])('counts in the whole of it: %s', (claim) => {
    expect(verdictOf(claim)).not.toBe('supported');
  });
});
