import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const TODAY = '2026-01-01' as Day;
const library = libraryOf(
  'Lakeside School teaches in French and Arabic; its sister school, Hilltop, teaches only in English.',
  'Amina Diallo, whose brother Idris coached the national team until 2019, was named the best goalkeeper.',
  'The museum bought the painting from a dealer in Ghent and lent it to a gallery in Turin.',
  'The film won the jury prize at Locarno and two awards in Oslo.',
  'The charity plans to open 12 shelters by March; it closed three in the capital last winter.',
  'Four of the nine judges voted to free Dario Conti.',
  'Guards ignored two alarms and the warden, Colin Traske, had ordered cameras to be switched off.',
  'Engineers at Halden, the oldest reactor in the country, repaired a leak.',
  'Farmers blame the mine, but its owner, Calder Metals, says a paper mill is responsible.',
  'باعت شركة الواحة حصتها في مصنع الزجاج إلى مجموعة الساحل، التي تملك أيضا ميناء دبا.',
  'قال الطبيب حازم العلي إن الدواء خفض الوفيات بين الرجال بنسبة 20%.',
  'طلبت وزارة الطاقة من شركة سراج خفض أسعار الغاز.',
  'تغلب نادي الصخرة على نادي الموج بثلاثة أهداف.',
  'أوصت اللجنة بسحب رخص 11 صيدلية من أصل 90.',
  'ورثت الكاتبة مي الأسمر البيت عن جدتها هند غانم التي اشترته من قنصل إيطاليا عام 1931.',
  'أوقف الاتحاد حارس المرجان ثلاث مباريات.',
  'كشف الموسم الأول عن 40 ختما نحاسيا.',
  'The novel sold more copies in Brazil than in Spain.',
  'بلغت كلفة الجسر 480 ألف دينار، مولت الحكومة الإسبانية 60% منها.',
);

test.each([
  ['its sister', 'Hilltop teaches in French'],
  ['not its sister', 'Lakeside School teaches in English'],
  ['only one of them', 'Lakeside School teaches only in French'],
  ['whose brother', 'Idris was named the best goalkeeper'],
  ['the dealer is there, not the museum', 'The museum in Ghent bought the painting'],
  ['another prize there', 'The film won the jury prize in Oslo'],
  ['another sentence tells where', 'The charity plans to open 12 shelters in the capital'],
  ['some of them', 'Nine judges voted to free Dario Conti'],
  ['voted is not done', 'Dario Conti was freed'],
  ['guards did', 'Colin Traske ignored two alarms'],
  ['another object', 'Colin Traske ordered two alarms to be switched off'],
  ['of the country', 'Halden is the oldest reactor in the world'],
  ['its owner owns the other', 'Calder Metals owns the paper mill'],
  ['the buyer owns it', 'شركة الواحة تملك ميناء دبا'],
  ['what the buyer owns was not sold', 'باعت شركة الواحة ميناء دبا'],
  ['a stake is not the whole', 'باعت شركة الواحة مصنع الزجاج'],
  ['the stake is in another', 'باعت شركة الواحة حصتها في مجموعة الساحل'],
  ['among men is not among all', 'خفض الدواء الوفيات بنسبة 20%'],
  ['asked for is not done', 'خفضت وزارة الطاقة أسعار الغاز'],
  ['two of one kind', 'تغلب نادي الموج على نادي الصخرة'],
  ['recommended is not done', 'سحبت اللجنة رخص 11 صيدلية'],
  ['who bought it is told after', 'اشترى قنصل إيطاليا البيت عام 1931'],
  ['compared with the other', 'The novel sold more copies in Spain than in Brazil'],
  ['doer and done-to after their verb', 'أوقف حارس المرجان الاتحاد'],
])('%s: %j', (_, claim) => {
  expect(check(claim, library, TODAY).verdict).not.toBe('supported');
});

test.each([
  'Lakeside School teaches in Arabic',
  'Amina Diallo was named the best goalkeeper',
  'The museum lent the painting to a gallery in Turin',
  'The museum bought the painting from a dealer in Ghent',
  'The film won two awards in Oslo',
  'Guards ignored two alarms',
  'Colin Traske ordered cameras to be switched off',
  'مجموعة الساحل تملك ميناء دبا',
  'باعت شركة الواحة حصتها في مصنع الزجاج',
  'طلبت وزارة الطاقة من شركة سراج خفض أسعار الغاز',
  'تغلب نادي الصخرة على نادي الموج',
  'أربعون ختما نحاسيا كشف عنها الموسم الأول',
  'The novel sold more copies in Brazil than in Spain',
  'حكومة إسبانيا مولت 60% من كلفة الجسر',
])('borne out: %j', (claim) => {
  expect(check(claim, library, TODAY).verdict).toBe('supported');
});
