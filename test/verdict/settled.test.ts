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
])('%s: "%s" is contradicted', (_, claim) => {
  expect(check(claim, library, TODAY).verdict).toBe('contradicted');
});

test.each([
  ['what is not approved yet may still be', 'The senate rejected the loan'],
  ['what stayed open was not opened', 'The hospital opened after the flood'],
  ['what remained closed was not closed then', 'The lighthouse closed in 2022'],
  ['who is said to have said it did nothing else', 'Tomas Vrana bought 40 hives'],
])('%s: "%s" is not settled', (_, claim) => {
  expect(['related', 'unknown']).toContain(check(claim, library, TODAY).verdict);
});
