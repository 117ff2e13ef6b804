import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

/** What a source says, what follows from it in other words, and what is only near it. */
const TABLE: readonly { text: string; follows: readonly string[]; near: readonly string[] }[] = [
  {
    text: "The firm's profit tripled in 2024.",
    follows: [
      "The firm's profit tripled in 2024",
      "The firm's profit rose threefold in 2024",
      "The firm's profit rose in 2024",
    ],
    near: [
      "The firm's profit doubled in 2024",
      "The firm's profit quadrupled in 2024",
      "The firm's profit halved in 2024",
    ],
  },
  {
    text: 'Rents in Oslo more than doubled between 2010 and 2020.',
    follows: ['Rents in Oslo doubled between 2010 and 2020'],
    near: ['Rents in Oslo tripled between 2010 and 2020', 'Rents in Oslo doubled between 2010 and 2015'],
  },
  {
    text: 'Output of the Fes mine halved in 2023.',
    follows: ['Output of the Fes mine fell by half in 2023'],
    near: ['Output of the Fes mine doubled in 2023', 'Output of the Fes mine fell by a third in 2023'],
  },
  {
    text: 'تضاعف عدد السياح في مدينة صور ثلاث مرات عام 2023.',
    follows: ['تضاعف عدد السياح في صور ثلاث مرات'],
    near: ['تضاعف عدد السياح في صور أربع مرات', 'تضاعف عدد السياح في صور مرتين'],
  },
  {
    text: 'Fewer than a third of the rooms in the Delta hotel were booked.',
    follows: [
      'Most rooms in the Delta hotel were not booked',
      'More than two thirds of the rooms in the Delta hotel were not booked',
      'Fewer than half of the rooms in the Delta hotel were booked',
    ],
    near: [
      'Most rooms in the Delta hotel were booked',
      'Most guests in the Delta hotel were not booked',
      'Most rooms in the Delta hotel that were not booked were cleaned',
      'Most rooms in the Delta hotel were not booked and were painted',
      'A third of the rooms in the Delta hotel were not booked',
      'All rooms in the Delta hotel were not booked',
      'Most rooms in the Sigma hotel were not booked',
    ],
  },
  {
    text: 'Two in five members of the Oslo choir did not vote.',
    follows: [
      '40% of the members of the Oslo choir did not vote',
      '60% of the members of the Oslo choir voted',
      'Most members of the Oslo choir voted',
    ],
    near: [
      '40% of the members of the Oslo choir voted',
      'Most members of the Oslo choir did not vote',
      'Three in five members of the Oslo choir did not vote',
    ],
  },
  {
    text: 'صوت 80 في المئة من سكان إربد.',
    follows: ['معظم سكان إربد صوتوا'],
    near: ['معظم سكان إربد لم يصوتوا', 'كل سكان إربد صوتوا', '80 في المئة من سكان إربد لم يصوتوا'],
  },
  {
    text: 'أقل من ثلث الغرف في فندق النخيل محجوزة.',
    follows: ['معظم الغرف في فندق النخيل غير محجوزة'],
    near: ['معظم الغرف في فندق النخيل محجوزة', 'كل الغرف في فندق النخيل محجوزة'],
  },
  {
    text: 'The Delta ferry fell to its lowest fare in 20 years.',
    follows: ['The Delta ferry fell to its lowest fare in two decades'],
    near: [
      'The Delta ferry fell to its lowest fare in 30 years',
      'The Delta ferry fell to its highest fare in 20 years',
    ],
  },
  {
    text: 'The strike entered its second phase on 3 May 2024.',
    follows: ['The strike entered phase two on 3 May 2024', 'The strike entered phase 2 in Q2 2024'],
    near: ['The strike entered phase three on 3 May 2024', 'The strike entered phase 2 in Q3 2024'],
  },
  {
    text: 'Passenger numbers at Lyon station rose 8 percent to 12 million.',
    follows: ['Passenger numbers at Lyon station rose to 12 million'],
    near: ['8 million passengers used Lyon station', 'Passenger numbers at Lyon station fell to 12 million'],
  },
  {
    text: 'Ida Holm said the ferry carried 5,000 Egyptian pounds worth of fish.',
    follows: ['Ida Holm said the ferry carried 5,000 pounds worth of fish'],
    near: [
      'Ida Holm said the ferry carried 5,000 Sudanese pounds worth of fish',
      'Ida Holm said the ferry carried 5,000 dollars worth of fish',
      'Ida Holm said the ferry carried £5,000 worth of fish',
    ],
  },
  {
    text: 'The Sarin plant used more than 14 tonnes of copper in 2024.',
    follows: [
      'The Sarin plant used 14 tonnes of copper and more in 2024',
      'The Sarin plant used over 14,000 kg of copper in 2024',
    ],
    near: [
      'The Sarin plant used 14 kg of copper in 2024',
      'The Sarin plant used 40 tonnes of copper in 2024',
    ],
  },
  {
    text: 'عبر الجسر 3 آلاف شخص في يونيو 2024.',
    follows: [
      'عبر الجسر تلات تلاف شخص في يونيو 2024',
      'عبر الجسر ثلاثة آلاف شخص في الربع الثاني من 2024',
      'عبر الجسر 3000 شخص في منتصف 2024',
    ],
    near: ['عبر الجسر تلتمية شخص في يونيو 2024', 'عبر الجسر ثلاثة آلاف شخص في الربع الثالث من 2024'],
  },
  {
    text: 'بلغ سعر التذكرة 150 جنيها عام 2024.',
    follows: ['سعر التذكرة مية وخمسين جنيه عام 2024'],
    near: ['سعر التذكرة 150 دولارا عام 2024', 'سعر التذكرة 150 جنيها سودانيا عام 2024'],
  },
  {
    text: 'The Maro dam was built in the 19th century.',
    follows: ['The Maro dam was built in the nineteenth century', 'The Maro dam was built in the 1800s'],
    near: ['The Maro dam was built in the 20th century', 'The Maro dam was built in 1850'],
  },
  {
    text: 'The Talbot bakery sells between 200 and 250 loaves a day.',
    follows: [
      'The Talbot bakery sells 200 to 250 loaves a day',
      'The Talbot bakery sells 200-250 loaves a day',
    ],
    near: [
      'The Talbot bakery sells between 100 and 150 loaves a day',
      'The Talbot bakery sells 250 loaves a day',
    ],
  },
  {
    text: 'Ferid Aksoy will leave the choir after the 2027 season.',
    follows: ['Ferid Aksoy will leave the choir after 2027'],
    near: ['Ferid Aksoy will leave the choir after 2026', 'Ferid Aksoy will leave the choir before 2027'],
  },
  {
    text: 'اشترت البلدية 12 حافلة في النصف الأول من عام 2023.',
    follows: ['اشترت البلدية اتناشر حافلة في النصف الأول من 2023', 'اشترت البلدية دستة حافلات عام 2023'],
    near: ['اشترت البلدية 12 حافلة في النصف الثاني من 2023', 'اشترت البلدية 20 حافلة عام 2023'],
  },
  {
    text: 'Lina Roth won the Delta prize twice.',
    follows: ['Lina Roth won the Delta prize two times'],
    near: [
      'Lina Roth won the Delta prize once',
      'Lina Roth won the Delta prize three times',
      'Lina Roth won the Delta prize for the second time',
    ],
  },
  {
    text: 'Exports of the Orsa mill fell by a third to 60,000 tonnes.',
    follows: ['Exports of the Orsa mill fell 33%', 'Exports of the Orsa mill fell to sixty thousand tonnes'],
    near: ['Exports of the Orsa mill fell to a third', 'Exports of the Orsa mill fell by 60,000 tonnes'],
  },
  {
    text: 'The Sundal line opened on 3 March 2019 and cost half a billion dollars.',
    follows: [
      'The Sundal line cost $0.5bn',
      'The Sundal line cost US$500m',
      'The Sundal line opened in Q1 2019',
    ],
    near: [
      'The Sundal line cost half a million dollars',
      'The Sundal line cost A$500m',
      'The Sundal line opened in Q2 2019',
    ],
  },
  {
    text: 'Half of the nurses in Fes were trained in Lyon, compared with only 10 percent twenty years ago.',
    follows: ['Twenty years ago only 10% of the nurses in Fes were trained in Lyon'],
    near: ['Twenty years ago half of the nurses in Fes were trained in Lyon'],
  },
  {
    text: 'Entry is free for pupils under 12, while teachers pay 9 pounds.',
    follows: ['Teachers pay 9 pounds'],
    near: ['Pupils under 12 pay 9 pounds', 'Teachers pay 9 dollars', 'Teachers pay 12 pounds'],
  },
];

const TODAY = '2026-02-01' as Day;

describe.each(TABLE)('$text', ({ text, follows, near }) => {
  const library = libraryOf(text);
  const verdictOf = (claim: string) => check(claim, library, TODAY).verdict;

  test.each(follows.map((claim) => [claim]))('bears out: %s', (claim) =>
    expect(verdictOf(claim)).toBe('supported'),
  );
  test.each(near.map((claim) => [claim]))('does not bear out: %s', (claim) =>
    expect(verdictOf(claim)).not.toBe('supported'),
  );
});
