import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

// What somebody or something is said to be: "X is Y" has nothing but two words, and a quote may have both of them anywhere.
const TODAY = '2026-01-01' as Day;
const library = libraryOf(
  'Minister Hanna Vik described the wreck as a warning for the ferry industry.',
  'Norvik and other shipyards have tugs that sail on hydrogen.',
  'The first town with a monorail was Skarholm.',
  'Leah Brandt, head of Orvane, admitted that her company was late.',
  "Torvane's founder lives in Bergen.",
  'A Danish start-up launched the satellite in May.',
  'The Norwegian fisheries ministry cut the herring quota.',
  'Large retailers with a modest budget opened 40 shops.',
  'The old harbour was closed because the new bridge is too low.',
  'Editors called Petra Holm a pioneer.',
  'Jonas Rye became a judge in 2012.',
  'Norvik is a rival of Torvane.',
  'The Swedish firm Halden Marine sank the barge.',
  'The Vasa moment of Swedish industry came in 1997.',
  'وصفت الوزيرة سلمى حداد الغرق بأنه كارثة.',
  'رئيس شركة أوركيد هو سامي نصر.',
  'أطلقت شركة مصرية القمر في مايو.',
  'دخلت أوركيد صناعة يهيمن عليها المصريون.',
  'انتقدت شركة سامسونغ قطاع الصناعة.',
  'افتتحت متاجر كبيرة بميزانية متواضعة 40 فرعا.',
);
const verdictOf = (claim: string) => check(claim, library, TODAY).verdict;

describe('is not borne out', () => {
  test.each([
    ['by what one calls something else', 'Hanna Vik is a warning'],
    ['by what one has', 'Norvik is a tug'],
    ['by what stands behind a preposition', 'Skarholm is a monorail'],
    ['by what one says of another', 'Leah Brandt was late'],
    ['by what is of one', 'Torvane is a founder'],
    ['by what somebody of that country did', 'Denmark launched the satellite in May'],
    ['by a country whose firm did it', 'The firm that sank the barge is Sweden'],
    ['by a text that names one once', 'Norvik is a rival of Norvik'],
    ['by an adjective of another noun', 'Retailers with a large budget opened 40 shops'],
    ['by what one calls somebody else', 'The editors are a pioneer'],
    ['by the name that something bears', 'Vasa was Norwegian'],
    ['by what one calls something else, in Arabic', 'سلمى حداد هي كارثة'],
    ['by what others do in a clause of their own', 'أوركيد تهيمن على الصناعة'],
    ['by what is of one, in Arabic', 'أوركيد هي رئيس'],
    ['by what somebody of that country did, in Arabic', 'أطلقت مصر القمر في مايو'],
    ['by an adjective of another noun, in Arabic', 'افتتحت المتاجر 40 فرعا بميزانية كبيرة'],
  ])('%s: %s', (_, claim) => expect(verdictOf(claim)).not.toBe('supported'));
});

describe('is borne out', () => {
  test.each([
    ['by what one is called', 'Petra Holm is a pioneer'],
    ['by what one became', 'Jonas Rye is a judge'],
    ['by a rival', 'Norvik is a rival of Torvane'],
    ['by what the company was', "Brandt's company was late"],
    ['by what an office of the country did', 'Norway cut the herring quota'],
    ['by an adjective of that noun', 'The new bridge is too low'],
    ['by what one is in an office', 'سامي نصر هو رئيس شركة أوركيد'],
    ['by an adjective of that noun, in Arabic', 'افتتحت متاجر كبيرة 40 فرعا'],
  ])('%s: %s', (_, claim) => expect(verdictOf(claim)).toBe('supported'));
});

test('an industry is nobody’s make, and another company that speaks of it no clash', () => {
  expect(verdictOf('انتقدت شركة آبل قطاع الصناعة')).toBe('related');
});
