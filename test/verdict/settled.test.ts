import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const TODAY = '2026-01-01' as Day;
const library = libraryOf(
  'The factory has never stopped using coal.',
  'Rescuers did not fail to find the climbers.',
  'لم يتوقف المصنع عن استخدام الفحم.',
  'توقفت الصحيفة عن الصدور في 2014.',
  '"We lost 40 hives in one night," said beekeeper Tomas Vrana.',
  '"The vault will open in June," the curator, Emma Blake, said.',
  'Helix Motors, based in Turin, employs 4,300 people.',
  'The observatory counted 52 meteors on Tuesday night.',
  'The council did not approve the plan for a new stadium.',
  'The union turned down a pay rise of 3%.',
  'لم توافق البلدية على بناء المسبح.',
  'The senate has not yet approved the loan.',
  'The airline denied that it had overbooked the flight.',
  'The hospital stayed open during the flood.',
  'The lighthouse remained closed throughout 2022.',
  'ظل السوق مفتوحا طوال العيد.',
  'The frigate arrived faster than we feared.',
  'The number of wolves rose from 20 to 40 between 2010 and 2020.',
  'The fine was cut from 900 dollars to 450 dollars.',
  'Bus fares rose by 40% in Leeds.',
  'ارتفع عدد المدارس من 150 إلى 300 مدرسة.',
  'The survey found no lead in the spring water.',
  'No passengers were hurt when the ferry ran aground.',
  'No one is reported to have drowned in the flood at Marden.',
  'لم يحضر أحد إلى حفل المتحف.',
  'أصيب أربعة أشخاص في انفجار الفرن.',
  'زار الرئيس جزيرة المرجان.',
  'أدلى الشاهد بإفادته.',
  'حضر ثلاثة وزراء الجلسة.',
  'دفع النادي غرامة كبيرة.',
);

test.each([
  ['what was never left off is done', 'The factory uses coal'],
  ['nor was it left off', 'The factory did not stop using coal'],
  ['who did not fail to did', 'Rescuers found the climbers'],
  ['the same in Arabic', 'يستخدم المصنع الفحم'],
  ['the speaker stands after', 'Tomas Vrana said they lost 40 hives in one night'],
  ['the speaker stands after, with his trade', 'Tomas Vrana is a beekeeper'],
  ['what is said goes no further than its quotation mark', 'Emma Blake said the vault will open in June'],
  ['a place before a hyphen', 'Turin-based Helix Motors employs 4,300 people'],
  ['a slip in what is counted', 'The observatory counted 52 metoers on Tuesday night'],
  ['not approved is rejected', 'The council rejected the plan for a new stadium'],
  ['not approved is turned down', 'The council turned down the plan for a new stadium'],
  ['turned down is not accepted', 'The union did not accept a pay rise of 3%'],
  ['the same in Arabic', 'رفضت البلدية بناء المسبح'],
  ['what stayed open did not close', 'The hospital did not close during the flood'],
  ['what remained closed stayed so', 'The lighthouse stayed closed throughout 2022'],
  ['the same in Arabic', 'لم يغلق السوق طوال العيد'],
  ['more than feared is so', 'The frigate arrived'],
  ['from 20 to 40 is doubled', 'The number of wolves doubled between 2010 and 2020'],
  ['from 900 to 450 is halved', 'The fine was halved'],
  ['from 900 to 450 is by half', 'The fine was cut by half'],
  ['the same in Arabic', 'تضاعف عدد المدارس'],
  ['none was found', 'No lead was found in the spring water'],
  ['none was', 'Nobody was hurt when the ferry ran aground'],
])('%s: "%s" is supported', (_, claim) => {
  expect(check(claim, library, TODAY).verdict).toBe('supported');
});

test.each([
  ['it was never left off', 'The factory stopped using coal'],
  ['nor is it done no longer', 'The factory no longer uses coal'],
  ['they did', 'Rescuers failed to find the climbers'],
  ['it was not left off', 'لم يعد المصنع يستخدم الفحم'],
  ['it was left off', 'لم تتوقف الصحيفة عن الصدور'],
  ['another number', 'Tomas Vrana said they lost 14 hives in one night'],
  ['another seat before a hyphen', 'Milan-based Helix Motors employs 4,300 people'],
  ['another number of a slip', 'The observatory counted 25 metoers'],
  ['turned down is not accepted', 'The union accepted a pay rise of 3%'],
  ['who denied it did not admit it', 'The airline admitted that it had overbooked the flight'],
  ['what stayed open was not closed', 'The hospital was closed during the flood'],
  ['what remained closed was not open', 'The lighthouse was open throughout 2022'],
  ['from 20 to 40 is not tripled', 'The number of wolves tripled between 2010 and 2020'],
  ['from 900 to 450 is not doubled', 'The fine was doubled'],
  ['40% more is not doubled', 'Bus fares doubled in Leeds'],
  ['none is not five', 'Five passengers were hurt when the ferry ran aground'],
  ['nobody is not four', 'حضر ثمانون شخصا إلى حفل المتحف'],
  ['four are not nobody', 'لم يصب أحد في انفجار الفرن'],
  ['a hollow verb denied in the past', 'لم يزر الرئيس جزيرة المرجان'],
  ['a defective verb denied in the past', 'لم يدل الشاهد بإفادته'],
  ['one that is written like another denied', 'لم يحضر ثلاثة وزراء الجلسة'],
  ['denied by ما after its subject', 'النادي ما دفع غرامة كبيرة'],
])('%s: "%s" is contradicted', (_, claim) => {
  expect(check(claim, library, TODAY).verdict).toBe('contradicted');
});

test.each([
  ['what is not approved yet may still be', 'The senate rejected the loan'],
  ['what stayed open was not opened', 'The hospital opened after the flood'],
  ['what remained closed was not closed then', 'The lighthouse closed in 2022'],
  ['of nobody it is reported', '43 people drowned in the flood at Marden'],
  ['fares of another kind', 'Train fares doubled in Leeds'],
  ['who is said to have said it did nothing else', 'Tomas Vrana bought 40 hives'],
])('%s: "%s" is not settled', (_, claim) => {
  expect(['related', 'unknown']).toContain(check(claim, library, TODAY).verdict);
});
