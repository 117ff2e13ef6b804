import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const TODAY = '2026-01-01' as Day;
const library = libraryOf(
  'Health minister Leila Marouf told parliament that 340 clinics would reopen by the spring.',
  "The museum's director, Paul Okafor, said the roof would cost 2 million euros.",
  'Brightwater, a Norwegian start-up that makes tidal turbines, raised 40 million dollars in May.',
  'The orchestra, conducted by Maria Lindqvist, opened the festival in Aarhus.',
  'The archive is located in Basra and holds 12,000 manuscripts.',
  'Deputy finance minister Nora Blum opened the tunnel.',
  'Architect Sven Dahl designed the roof of the station, and Lina Holm the clock.',
  'Korean carmaker Hanbit will open a plant in Slovakia.',
  'افتتح مدير المتحف يوسف الهاشمي معرضا يضم 80 لوحة.',
  'عينت الحكومة نائب وزير المالية فادي مطر مديرا للبنك.',
  'صمم المهندس طارق جبر المحطة الجديدة في طنجة.',
  'تتخذ شركة سحاب البحرينية من المنامة مقرا لها.',
  'وقعت البلدية عقد الجسر في أربيل.',
);

test.each([
  [
    'another minister',
    'Health minister Karim Saleh told parliament that 340 clinics would reopen by the spring',
  ],
  ['another minister, by a copula', 'The health minister is Karim Saleh'],
  ['another director', "The museum's director is Anna Weiss"],
  ['another director in Arabic', 'مدير المتحف هو عادل رشيد'],
  ['a company of another country', 'Brightwater is a Swedish start-up'],
  ['a company of another country before its name', 'Swedish start-up Brightwater raised 40 million dollars'],
  ['the same in Arabic', 'شركة سحاب كويتية'],
  ['another conductor', 'The orchestra was conducted by Jonas Berg'],
  ['another designer', 'Mika Salo designed the roof of the station'],
  ['another designer in Arabic', 'صمم عماد حمدان المحطة الجديدة في طنجة'],
  ['another place', 'The archive is in Mosul'],
])('%s: "%s" is contradicted', (_, claim) => {
  expect(check(claim, library, TODAY).verdict).toBe('contradicted');
});

test.each([
  ['another office', 'The defence minister is Karim Saleh'],
  ['the deputy is not the minister', 'The finance minister is Karl Voss'],
  ['the deputy is not the minister in Arabic', 'وزير المالية هو عماد سليم'],
  ['another museum', "The gallery's director is Anna Weiss"],
  ['another company', 'A Japanese carmaker will open a plant in Slovakia'],
  ['another thing designed', 'Mika Salo designed the benches of the station'],
  ['one of many', 'صمم عماد حمدان محطة في طنجة'],
  ['who holds another office', 'Paul Okafor is the finance minister'],
])('%s: "%s" is not settled', (_, claim) => {
  expect(['related', 'unknown']).toContain(check(claim, library, TODAY).verdict);
});

test.each([
  ['a start-up is a company', 'Brightwater is a Norwegian company'],
  ['a town is no month', 'وقعت البلدية عقد الجسر في أربيل'],
  ['who holds the office', 'The health minister is Leila Marouf'],
])('%s: "%s" is supported', (_, claim) => {
  expect(check(claim, library, TODAY).verdict).toBe('supported');
});
