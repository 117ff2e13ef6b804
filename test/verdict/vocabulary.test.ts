import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

/** What one sentence, alone in a base, makes of a claim. */
const verdictOn = (quote: string, claim: string): string =>
  check(claim, libraryOf(quote), '2026-02-01' as Day).verdict;

/** A sentence, what says the same in everyday words, and what only sounds like it. */
const ROWS: readonly (readonly [quote: string, same: readonly string[], other: readonly string[]])[] = [
  [
    'Divers discovered a wooden ship about 900 years old off Gotska in May 2024.',
    [
      'A wooden ship roughly 900 years old was unearthed off Gotska',
      'Divers came across a wooden ship off Gotska',
    ],
    ['Divers founded Gotska in May 2024', 'Divers lost a wooden ship off Gotska'],
  ],
  [
    'The museum in Lund was founded by Greta Holm in 1912.',
    ['Greta Holm established the museum in Lund in 1912'],
    ['Greta Holm found the museum in Lund in 1912', 'Greta Holm discovered the museum in Lund'],
  ],
  [
    'The council agreed to lend 20 paintings to a gallery in Malmo.',
    [
      'The council said yes to lending 20 paintings to a gallery in Malmo',
      'The council gave the green light to lending 20 paintings to a gallery in Malmo',
    ],
    [
      'The council considered lending 20 paintings to a gallery in Malmo',
      'The council said no to lending 20 paintings to a gallery in Malmo',
    ],
  ],
  [
    'The repair of the Vassa bridge cost 12 million euros.',
    ['The bill for the repair of the Vassa bridge came to 12 million euros'],
    ['The repair of the Vassa bridge earned 12 million euros'],
  ],
  [
    'Police arrested three men over the theft of 40 paintings from the Brera gallery.',
    [
      'Three men were taken into custody over the theft of 40 paintings from the Brera gallery',
      'Police rounded up three men over the theft of 40 paintings',
    ],
    [
      'Police charged three men over the theft of 40 paintings from the Brera gallery',
      'Police jailed three men over the theft of 40 paintings from the Brera gallery',
      'Police stole 40 paintings from the Brera gallery',
    ],
  ],
  [
    'Marek Hall was found not guilty of fraud by a jury in Leeds.',
    ['Marek Hall was found not guilty of fraud'],
    ['Marek Hall was found guilty of fraud by a jury in Leeds', 'Marek Hall was convicted of fraud'],
  ],
  [
    'Researchers suggested that the drug Veltamin reduces pain.',
    [],
    [
      'Researchers proved that the drug Veltamin reduces pain',
      'Researchers confirmed that Veltamin reduces pain',
    ],
  ],
  [
    'The explosion injured 14 workers at the Kemi refinery.',
    [],
    [
      'The explosion claimed the lives of 14 workers at the Kemi refinery',
      '14 workers lost their lives in the explosion at the Kemi refinery',
    ],
  ],
  [
    'The explosion killed 14 workers at the Kemi refinery.',
    ['The explosion claimed the lives of 14 workers at the Kemi refinery'],
    ['14 workers were hurt in the explosion at the Kemi refinery'],
  ],
  [
    'The gunman killed three people in the market on Friday.',
    [],
    ['The gunman died in the market on Friday', 'The gunman lost his life in the market'],
  ],
  [
    'Three patients died of the fever in Gulu in May.',
    ['Three patients lost their lives in Gulu in May'],
    ['Three patients were killed in Gulu in May', 'Three patients were shot dead in Gulu'],
  ],
  [
    'The storm destroyed 300 houses in Nampula.',
    ['The storm flattened 300 houses in Nampula', 'The storm reduced 300 houses in Nampula to rubble'],
    ['The storm repaired 300 houses in Nampula'],
  ],
  ['The storm damaged 300 houses in Nampula.', [], ['The storm flattened 300 houses in Nampula']],
  [
    'The quarry threatens the wells of the village, Lina Dahl said.',
    [
      'The quarry puts the wells of the village at risk, Lina Dahl said',
      'The quarry poses a threat to the wells of the village',
    ],
    ['The quarry protects the wells of the village', 'The wells of the village put the quarry at risk'],
  ],
  [
    'Villagers were evacuated from nine villages near the dam on Tuesday.',
    ['Villagers were moved out of nine villages near the dam'],
    ['Villagers moved into nine villages near the dam'],
  ],
  [
    'The final between Kolo and Asante was called off on Sunday.',
    ['The final between Kolo and Asante was cancelled'],
    ['The final between Kolo and Asante was put off'],
  ],
  [
    'Minister Ana Petrov resigned on Friday after a row about the budget.',
    ['Ana Petrov tendered her resignation on Friday'],
    ['Ana Petrov was sacked on Friday', 'Ana Petrov refused to resign on Friday'],
  ],
  [
    'The regulator blamed Norvik for the leak.',
    [
      'The regulator pointed the finger at Norvik for the leak',
      'The regulator held Norvik responsible for the leak',
    ],
    ['Norvik held the regulator responsible for the leak', 'Norvik admitted the leak'],
  ],
  [
    'A fire broke out at the Silver Mill in Bradford on Monday.',
    [],
    ['The Silver Mill in Bradford burned to the ground on Monday'],
  ],
  [
    'تلقى 60 طالبا العلاج بعد تسمم في مدرسة بصلالة.',
    ['عولج 60 طالبا بعد تسمم في مدرسة بصلالة'],
    ['توفي 60 طالبا بعد تسمم في مدرسة بصلالة', 'عالج 60 طالبا مدرسة بصلالة'],
  ],
  [
    'رفض الوزير كريم سعد فتح تحقيق في حادث القطار.',
    ['رفض الوزير كريم سعد إجراء تحقيق في حادث القطار'],
    ['أجرى الوزير كريم سعد تحقيقا في حادث القطار'],
  ],
  [
    'ألقت الشرطة القبض على خمسة متهمين بسرقة 30 لوحة من متحف صفاقس.',
    ['اعتقلت الشرطة خمسة متهمين بسرقة 30 لوحة'],
    ['أدانت المحكمة خمسة متهمين بسرقة 30 لوحة', 'سرقت الشرطة 30 لوحة من متحف صفاقس'],
  ],
  [
    'أعيد فتح جسر الرشيد يوم الخميس بعد إصلاحه.',
    ['فُتح جسر الرشيد من جديد يوم الخميس'],
    ['أغلق جسر الرشيد يوم الخميس'],
  ],
  [
    'لقي 14 عاملا مصرعهم في انفجار مصفاة الزرقاء.',
    ['مات 14 عاملا في انفجار مصفاة الزرقاء', 'فقد 14 عاملا حياتهم في انفجار مصفاة الزرقاء'],
    ['أصيب 14 عاملا في انفجار مصفاة الزرقاء'],
  ],
  [
    'Orvel Foods acquired the dairy Pinto for 30 million euros in March.',
    ['Orvel Foods snapped up the dairy Pinto in March'],
    ['The dairy Pinto snapped up Orvel Foods', 'Orvel Foods offloaded the dairy Pinto'],
  ],
  [
    'Norwegian voters elected Ida Moen mayor of Tromso in 2023.',
    ['Ida Moen was voted in as mayor of Tromso'],
    ['Ida Moen was sworn in as mayor of Tromso'],
  ],
  [
    'The pianist Leo Grau retired in 2019.',
    ['The pianist Leo Grau called it a day in 2019'],
    ['The pianist Leo Grau was dismissed in 2019'],
  ],
  [
    'Workers held a protest in front of the ministry on Sunday.',
    ['Workers took to the streets in front of the ministry on Sunday'],
    ['Workers attacked the ministry on Sunday'],
  ],
  [
    'President Sall visited Dakar University on 9 June.',
    ['President Sall paid a visit to Dakar University on 9 June'],
    ['Dakar University paid a visit to President Sall'],
  ],
  [
    'Doctors said the singer Mona Reed recovered after surgery.',
    ['The singer Mona Reed got better after surgery'],
    ['The singer Mona Reed fell ill after surgery'],
  ],
  [
    'Elche qualified for the semi-finals of the cup.',
    ['Elche booked its place in the semi-finals of the cup'],
    ['Elche was knocked out of the cup'],
  ],
  [
    'Tests proved the presence of lead in the water of Flinton.',
    ['Analysis confirmed lead in the water of Flinton'],
    ['Tests denied lead in the water of Flinton'],
  ],
  [
    'تكفلت جامعة النور بتكاليف ترميم المسجد.',
    ['دفعت جامعة النور تكاليف ترميم المسجد'],
    ['بنت جامعة النور المسجد'],
  ],
  [
    'سلمت الشركة السفينة الأولى إلى ميناء عدن في مايو.',
    ['سلمت الشركة السفينة الأولى لميناء عدن'],
    ['استلمت الشركة السفينة الأولى'],
  ],
  [
    'أفلست شركة سافا للطيران عام 2012.',
    ['شو صحيح إنو شركة سافا للطيران أفلست عام 2012؟', 'شركة سافا للطيران أفلست رسميا عام 2012'],
    ['شركة سافا للطيران انباعت عام 2012'],
  ],
];

describe.each(ROWS)('from "%s" it', (quote, same, other) => {
  if (same.length > 0)
    test.each(same)('follows that %s', (claim) => expect(verdictOn(quote, claim)).toBe('supported'));
  if (other.length > 0)
    test.each(other)('does not follow that %s', (claim) =>
      expect(verdictOn(quote, claim)).not.toBe('supported'),
    );
});

describe('a deed that is only spoken of', () => {
  test.each([
    [
      'The ministry criticised the inquiry into the dam accident.',
      'The ministry investigated the dam accident',
    ],
    [
      'The ministry criticised the inquiry into the dam accident.',
      'The ministry made an inquiry into the dam accident',
    ],
    ['The minister condemned the attack on the port of Sena.', 'The minister attacked the port of Sena'],
    ['أدان الوزير سالم الهجوم على الميناء.', 'هاجم الوزير سالم الميناء'],
    ['President Sall cancelled a visit to Dakar University.', 'President Sall visited Dakar University'],
    ['ألغى الرئيس سالم زيارة إلى مدينة وجدة.', 'قام الرئيس سالم بزيارة إلى مدينة وجدة'],
  ])('%s does not bear out: %s', (quote, claim) => expect(verdictOn(quote, claim)).not.toBe('supported'));

  test.each([
    [
      'The committee completed its review of the Alder tunnel in March.',
      'The committee reviewed the Alder tunnel',
    ],
    [
      'The company announced the purchase of Ferro Steel for 3 million dollars.',
      'The company bought Ferro Steel for 3 million dollars',
    ],
  ])('%s bears out: %s', (quote, claim) => expect(verdictOn(quote, claim)).toBe('supported'));
});
