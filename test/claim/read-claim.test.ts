import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readClaim, readPassage } from '../../src/claim/read-claim.js';
import type { Day } from '../../src/model/basics.js';
import type { Name, NameId } from '../../src/model/name.js';

const today = '2026-01-22' as Day;
const names: Name[] = [
  { id: 'nimbus' as NameId, kind: 'company', names: { ar: ['نيمبوس'], en: ['Nimbus Air', 'Nimbus'] } },
  { id: 'hangzhou' as NameId, kind: 'place', names: { ar: ['هانغتشو'], en: ['Hangzhou'] } },
  { id: 'salma-haddad' as NameId, kind: 'person', names: { ar: ['سلمى حداد'], en: ['Salma Haddad'] } },
];
const lexicon = buildLexicon(names);
const read = (text: string) => readClaim(text, lexicon, today);
const stated = (text: string) => read(text).statements.map((statement) => statement.text);

describe('what states nothing is set aside', () => {
  test.each([
    'hello',
    'صباح الخير',
    'شكرا',
    '',
    '   ',
    'the',
    '🎉🎉',
    '@everyone',
    'https://example.org/x',
    'ok',
    'right?',
  ])('%j states nothing', (text) => expect(stated(text)).toEqual([]));

  test.each([
    ['Is it true that Nimbus bought ten planes?', 'Nimbus bought ten planes'],
    ['Did Nimbus buy ten planes?', 'Nimbus buy ten planes'],
    ['Nimbus bought ten planes, right?', 'Nimbus bought ten planes'],
    ['هل صحيح أن نيمبوس اشترت عشر طائرات؟', 'نيمبوس اشترت عشر طائرات'],
    ['نيمبوس اشترت عشر طائرات صح؟', 'نيمبوس اشترت عشر طائرات'],
    ['ما صحة هذا الخبر: نيمبوس اشترت عشر طائرات', 'نيمبوس اشترت عشر طائرات'],
    ['ما مدى صحة أن نيمبوس اشترت عشر طائرات؟', 'نيمبوس اشترت عشر طائرات'],
    ['Has anyone heard that Nimbus bought ten planes?', 'Nimbus bought ten planes'],
    ['شو صحيح إنو نيمبوس اشترت عشر طائرات؟', 'نيمبوس اشترت عشر طائرات'],
    ['سمعتوا إنو نيمبوس اشترت عشر طائرات؟', 'نيمبوس اشترت عشر طائرات'],
    ['وش صحة ان نيمبوس اشترت عشر طائرات', 'نيمبوس اشترت عشر طائرات'],
    ['حد يعرف إذا نيمبوس اشترت عشر طائرات؟', 'نيمبوس اشترت عشر طائرات'],
    ['The minister said that Nimbus bought ten planes', 'The minister said that Nimbus bought ten planes'],
    ['مش صحيح إن نيمبوس اشترت عشر طائرات', 'مش صحيح إن نيمبوس اشترت عشر طائرات'],
    ['السلام عليكم، هل فعلاً نيمبوس اشترت عشر طائرات؟', 'نيمبوس اشترت عشر طائرات'],
    [
      '@everyone Nimbus bought ten planes [free prizes](https://bad.example) <!here>',
      'Nimbus bought ten planes',
    ],
  ])('%j states %j', (text, statement) => expect(stated(text)).toEqual([statement]));
});

describe('a message is split where it states several things', () => {
  test.each([
    ['Nimbus is based in Hangzhou, and Haddad called it a bargain', 2],
    ['Nimbus flies to Russia and North Korea', 1],
    ['نيمبوس تطير إلى روسيا وكوريا الشمالية', 1],
    ['نيمبوس مقرها هانغتشو، وسلمى حداد قالت إنها رخيصة', 2],
    ['Nimbus bought ten planes. It is based in Hangzhou.', 2],
    ['Nimbus opened its research and models', 1],
    ['بلغ عدد الطلاب 300، والتدريس في المعهد بدأ سنة 2019', 2],
    ['نيمبوس مقرها هانغتشو، وأطلقت تطبيق سفر', 2],
    ['Nimbus is based in Hangzhou and flies to Oslo every week', 2],
    ['بعثة من الأردن وإيطاليا اكتشفت معبدا', 1],
    ['فريق من مصر وتونس فاز بالجائزة', 1],
    ['The team makes engines in Oslo and pumps in Bergen', 1],
    ['يشارك في المعرض الأردن ومصر، والدخول مجاني', 1],
  ])('%j states %d', (text, count) => expect(stated(text)).toHaveLength(count));
});

describe('the second of two clauses has the subject of the first', () => {
  const subject = (text: string) =>
    read(text)
      .statements[1]!.terms.slice(0, 2)
      .map((term) => term.text);
  test.each([
    ['Veltro is based in Aleppo and sells tyres', ['Veltro', 'sells']],
    ['شركة فلترو مقرها حلب، وأطلقت تطبيق سفر', ['شركة', 'فلترو']],
    ['زار الوزير عمان وألقى خطابا', ['الوزير', 'وألقى']],
    ['نيمبوس مقرها حلب، وأطلقت تطبيق سفر', ['نيمبوس', 'وأطلقت']],
  ])('%s', (text, terms) => expect(subject(text)).toEqual(terms));
});

describe('what asks for a value states less', () => {
  const asks = (text: string) => read(text).statements.map((statement) => statement.asks !== undefined);
  test.each([
    'When did Nimbus buy ten planes?',
    'Who bought ten planes?',
    'In which year did Nimbus grow?',
    'متى اشترت نيمبوس الطائرات؟',
    'من اشترى الطائرات؟',
    'كم طائرة لدى نيمبوس؟',
    'when did Nimbus grow',
    'who bought ten planes',
    'which company bought ten planes',
    'how many planes Nimbus bought',
    'متى اشترت نيمبوس الطائرات',
    'وين مقر نيمبوس',
    'مين اللي اشترى الطائرات',
    'من اشترى الطائرات',
    'أي شركة اشترت الطائرات',
  ])('%j asks', (text) => expect(asks(text)).toEqual([true]));
  test.each([
    'Did Nimbus buy ten planes?',
    'هل صحيح أن من المتوقع أن تشتري نيمبوس طائرات؟',
    'أكثر من 60 ألف متفرج حضروا؟',
    'من المتوقع أن تشتري نيمبوس طائرات؟',
    'When it grew, Nimbus bought ten planes',
    'What Nimbus bought was ten planes',
    'من اشترى الطائرات هو نيمبوس',
    'من حلب انطلقت نيمبوس',
  ])('%j does not', (text) => expect(asks(text)).toEqual([false]));
});

describe('a name is found in any script and any likely spelling', () => {
  const idsOf = (text: string) => read(text).statements.flatMap((s) => s.names.map((name) => name.id));
  test.each([
    'Hangzhou is big',
    'مدينة هانغتشو كبيرة',
    'هانجتشو كبيرة',
    'هانغتشوو كبيرة',
    'in hangzhouu now',
  ])('%j', (text) => expect(idsOf(text)).toContain('hangzhou'));
  test('two different names are never one: هوليوود and بوليوود', () => {
    const lexicon = buildLexicon([
      { id: 'hollywood' as NameId, kind: 'place', names: { ar: ['هوليوود'], en: ['Hollywood'] } },
    ]);
    const [statement] = readClaim('افتتحت بوليوود مهرجانها', lexicon, today).statements;
    expect(statement!.names.map((name) => name.id)).not.toContain('hollywood');
  });
});

test('the same reading is made of a passage, whole, with its dates as of the publication', () => {
  const passage = readPassage('Nimbus grew last year. It bought ten planes.', lexicon, '2020-05-01' as Day);
  expect(passage.text).toBe('Nimbus grew last year. It bought ten planes.');
  expect(passage.dates).toMatchObject([{ year: 2019, resolved: true }]);
  expect(passage.quantities).toMatchObject([{ value: 10, unit: 'count', counted: 'plane' }]);
});
