import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

type Verdict = ReturnType<typeof check>['verdict'];

/** What a source says; claims that follow from it, that it excludes, and that it leaves open. */
const TABLE: readonly {
  readonly text: string;
  readonly supported?: readonly string[];
  readonly contradicted?: readonly string[];
  readonly open?: readonly string[];
}[] = [
  {
    text: 'The fire broke out on Saturday 4 April 2026 in the old port of Batroun.',
    supported: ['The fire broke out on 4 April'],
    contradicted: [
      'The fire broke out on a Sunday in the old port of Batroun',
      'The fire broke out on Sunday 4 April 2026',
    ],
  },
  {
    text: 'اندلع الحريق يوم السبت في ميناء البترون القديم.',
    supported: ['اندلع الحريق في ميناء البترون يوم السبت'],
    contradicted: ['اندلع الحريق يوم الأحد في ميناء البترون'],
    open: ['اندلع الحريق يوم السبت 4 أبريل في ميناء البترون'],
  },
  {
    text: 'The library said on Tuesday that the exhibition opened in nineteen ninety-two.',
    supported: ['The exhibition opened in 1992'],
    contradicted: ['The exhibition opened in 1993'],
    open: ['The exhibition opened on Wednesday'],
  },
  {
    text: 'The museum was still closed on Monday.',
    open: ['The museum reopened on Thursday'],
  },
  {
    text: 'تأسس المتحف عام 1957.',
    supported: ['تأسس المتحف سنة ألف وتسعمية وسبعة وخمسين'],
    contradicted: ['تأسس المتحف سنة ألف وتسعمية وسبعة وستين'],
  },
  {
    text: 'Analysts say the merger is unlikely to lower fares.',
    supported: ['The merger is unlikely to lower fares'],
    open: [
      'The merger will lower fares',
      'The merger may lower fares',
      'The merger is likely to lower fares',
      'The merger will not lower fares',
      'The merger lowered fares',
    ],
  },
  {
    text: 'من غير المرجح أن يخفض الاندماج أسعار التذاكر.',
    open: ['سيخفض الاندماج أسعار التذاكر', 'خفض الاندماج أسعار التذاكر', 'لن يخفض الاندماج أسعار التذاكر'],
  },
  {
    text: 'Farmers fear that they could lose up to 40% of the olive harvest in Safita.',
    supported: ['Farmers could lose up to 40% of the olive harvest'],
    open: ['Farmers lost 40% of the olive harvest', 'Farmers lost up to 40% of the olive harvest in Safita'],
  },
  {
    text: 'لم يفتح المتحف أبوابه إلا عام 2019.',
    supported: ['فتح المتحف أبوابه عام 2019', 'ما فتح المتحف أبوابه إلا سنة 2019'],
    contradicted: ['لم يفتح المتحف أبوابه عام 2019', 'المتحف فتح أبوابه سنة 2018'],
  },
  {
    text: 'The bridge did not open until 2014.',
    supported: ['The bridge opened in 2014', 'The bridge was not opened until 2014'],
    contradicted: ['The bridge did not open in 2014', 'The bridge opened in 2012'],
  },
  {
    text: 'The ferry will not resume until Thursday.',
    supported: ['The ferry will resume on Thursday'],
    contradicted: ['The ferry will resume on Tuesday'],
    open: ['The ferry resumed on Thursday'],
  },
  {
    text: 'The council closed the bridge two days before the flood.',
    supported: [
      'The council closed the bridge before the flood',
      'The flood came after the council closed the bridge',
    ],
    contradicted: [
      'The council closed the bridge after the flood',
      'The council closed the bridge two days after the flood',
    ],
    open: ['The council closed the bridge in the flood'],
  },
  {
    text: 'أخليت القرية قبل الفيضان بيومين.',
    supported: ['أخليت القرية قبل الفيضان', 'قبل يومين من الفيضان أخليت القرية'],
    contradicted: ['أخليت القرية بعد الفيضان بيومين', 'قبل ثلاثة أيام من الفيضان أخليت القرية'],
  },
  {
    text: 'The minister resigned after the strike.',
    supported: ['The minister resigned following the strike'],
    contradicted: ['The minister resigned before the strike'],
    open: ['The strike began after the minister resigned'],
  },
  {
    text: 'The union has been on strike since the merger.',
    supported: ['The union has been on strike since the merger'],
    contradicted: ['The union was on strike until the merger'],
  },
  {
    text: 'The agency raised the flood alert from level two to level three on the Orsa.',
    supported: [
      'The flood alert on the Orsa is at level 3',
      'The agency raised the flood alert to the third level',
    ],
    contradicted: [
      'The agency raised the flood alert to level four',
      'The agency raised the flood alert from level 3 to level 2',
    ],
    open: ['The flood alert on the Orsa is at level 2'],
  },
  {
    text: 'رفعت الوكالة مستوى الإنذار من الثاني إلى الثالث.',
    supported: ['رفعت الوكالة مستوى الإنذار إلى المستوى الثالث'],
    contradicted: ['رفعت الوكالة مستوى الإنذار إلى الرابع'],
  },
  {
    text: 'Solen Bank, which is based in Turin, closed 40 branches last year.',
    supported: ['Solen Bank is based in Turin and closed 40 branches'],
    open: ['Solen Bank closed 40 branches and flies to Rome every day'],
  },
  {
    text: 'No deaths were reported, but 30 workers were treated for burns and two firefighters are still missing.',
    supported: ['Thirty workers were treated for burns'],
    contradicted: ['40 workers were treated for burns', 'Three firefighters are missing'],
    open: ['30 firefighters were treated for burns', 'Two workers are missing'],
  },
  {
    text: 'لم ترد أنباء عن وفيات، لكن 30 عاملا أصيبوا بحروق ولا يزال اثنان من الطهاة مفقودين.',
    open: ['أصيب 30 طاهيا بحروق'],
  },
  {
    text: "Solen's market share rose from 1.2% in 2020 to 4% last year.",
    supported: ["Solen's market share is 4%"],
    contradicted: ["Solen's market share is still 1.2%"],
    open: ["Solen's market share is 1.2%"],
  },
  {
    text: 'The strike lasted eight weeks.',
    supported: ['The strike lasted 8 weeks'],
    contradicted: ['The strike lasted eight months', 'The strike lasted three days'],
    open: ['The strike lasted two months'],
  },
  {
    text: 'استمر الإضراب ثمانية أسابيع.',
    contradicted: ['استمر الإضراب ثمانية أشهر', 'استمر الإضراب سنتين'],
  },
  {
    text: 'The state gave growers 5 million riyals, half of what they had asked for.',
    supported: ['The state gave growers half of what they had asked for'],
    contradicted: ['The state gave growers twice what they had asked for'],
  },
  {
    text: 'Marvik closed 40 branches and sold 12 hotels.',
    contradicted: ['Marvik closed 45 branches', 'Marvik sold 40 hotels'],
  },
];

const today = '2026-11-23' as Day;

describe.each(TABLE)('$text', ({ text, supported = [], contradicted = [], open = [] }) => {
  const library = libraryOf(text);
  const verdict = (claim: string): Verdict => check(claim, library, today).verdict;
  test.each([...supported])('bears out: %s', (claim) => expect(verdict(claim)).toBe('supported'));
  test.each([...contradicted])('excludes: %s', (claim) => expect(verdict(claim)).toBe('contradicted'));
  test.each([...open])('settles nothing of: %s', (claim) =>
    expect(['related', 'unknown']).toContain(verdict(claim)),
  );
});
