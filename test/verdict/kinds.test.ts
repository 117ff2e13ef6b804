import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import type { ArchivedSource } from '../../src/model/source.js';
import { libraryOf } from '../support/library.js';
import { chronicle } from './chronicle.js';

const library = chronicle();
const [{ text: archive }] = [...library.sources.values()] as [ArchivedSource];
const TODAY = '2026-01-25' as Day;

/** Claim -> verdict, and the kind of the first conflict where there is one. */
const cases: [claim: string, verdict: string][] = [
  ['Riverside Hospital opened in May 1998', 'supported'],
  ['Riverside Hospital opened in 1998', 'supported'],
  ['Riverside Hospital opened in early 1998', 'related'],
  ['Riverside Hospital opened in 1988', 'contradicted date'],
  ['Riverside Hospital opened on 13 May 1998', 'contradicted date'],
  ['Riverside Hospital employs 640 nurses', 'supported'],
  ['Riverside Hospital employs 460 nurses', 'contradicted number'],
  ['Riverside Hospital employs 640 doctors', 'related'],
  ['The waiting time for surgery will drop to ten weeks', 'contradicted number'],
  ['The waiting time for surgery has dropped to ten days', 'related'],
  ['Laila Haddad refused to fund a second wing', 'supported'],
  ['Laila Haddad funded a second wing', 'contradicted negation'],
  ['The new vaccine prevents 90% of severe cases', 'supported'],
  ['The new vaccine prevents 9% of severe cases', 'contradicted number'],
  ['The city council rejected the tram line', 'contradicted opposite'],
  ['The city council did not approve the tram line', 'contradicted negation'],
  ['The city council approved the airport', 'related'],
  ['Sales of electric cars rose to 44% in 2023', 'supported'],
  ['Sales of electric cars fell from 44% to 38%', 'contradicted opposite'],
  ['Sales of electric cars rose to 54%', 'contradicted number'],
  ['Sales of electric cars were 44% in 2020', 'related'],
  ['All doctors criticised the plan', 'contradicted quantifier'],
  ['Some doctors praised the plan', 'contradicted opposite'],
  ['The trams are made in Spain', 'supported'],
  ['The trams are made in Germany', 'contradicted name'],
  ['The trams are not made in Spain', 'contradicted negation'],
  ['Riverside Hospital opened in 1998-06', 'contradicted date'],
  ['The tram line is shorter than the bus route', 'contradicted comparator'],
  ['The bus route is longer than the tram line', 'contradicted role'],
  ['The bus route is shorter than the tram line', 'supported'],
  ['The tram line is better than the bus route', 'related'],
  ['Real Valverde beat Atletico Norte', 'supported'],
  ['Atletico Norte beat Real Valverde', 'contradicted role'],
  ['Atletico Norte lost to Real Valverde', 'supported'],
  ['More than 13 million tickets were sold', 'supported'],
  ['Fewer than 14 million tickets were sold', 'contradicted comparator'],
  ['14 billion tickets were sold', 'contradicted number'],
  ['14,000 thousand tickets were sold', 'supported'],
  ['33% of all seats were sold', 'supported'],
  ['Half of all seats were sold', 'contradicted number'],
  ['Noor Energy is based in Amman', 'supported'],
  ['Noor Energy is based in Dubai', 'contradicted name'],
  ['The library is open on Fridays', 'contradicted negation'],
  ['The medicine is expensive', 'contradicted opposite'],
  ['The medicine is not cheap', 'contradicted negation'],
  ['The medicine is not expensive', 'supported'],
  ['The mayor of Lisbon likes football', 'unknown'],
];

describe('every kind of conflict is told apart', () => {
  for (const [claim, expected] of cases) {
    test(`${claim}: ${expected}`, () => {
      const { verdict, conflicts } = check(claim, library, TODAY);
      const [first] = conflicts;
      expect(first ? `${verdict} ${first.kind}` : verdict).toBe(expected);
    });
  }
});

test('every span of an explanation points at the words it gives, in the message and in the archive', () => {
  for (const [claim] of cases) {
    for (const { conflicts, explanation } of check(claim, library, TODAY).parts) {
      for (const told of [...conflicts, ...explanation.agreements, ...explanation.unverified]) {
        expect(claim.slice(told.claim.start, told.claim.end)).toBe(told.claim.text);
        if (told.quote) expect(archive.slice(told.quote.start, told.quote.end)).toBe(told.quote.text);
      }
    }
  }
});

describe('what differs is told with the words that bound it', () => {
  const told = (claim: string) => {
    const { conflicts, parts } = check(claim, library, TODAY);
    const [first] = [...conflicts, ...parts[0]!.explanation.unverified];
    return [first!.claim.text, first!.quote?.text];
  };
  test('a figure that is the same on another side', () => {
    expect(told('Riverside Hospital employs fewer than 640 nurses')).toEqual(['fewer than 640', '640']);
  });
  test('the only date of the quote stands for one it does not have', () => {
    expect(told('Riverside Hospital opened in early 1998')).toEqual(['early 1998', '12 May 1998']);
  });
});

test('figures of nothing are about nothing', () => {
  for (const claim of ['640', '1 2 3 640 9', '90% 14']) {
    expect(check(claim, library, TODAY).verdict, claim).not.toBe('contradicted');
  }
  expect(check('1 2 3 640 9', library, TODAY).verdict).toBe('unknown');
});

test('who asks when or how many gets a quote with a date or a number first', () => {
  const base = libraryOf(
    'After years of delay the Orvel bridge was opened to traffic.',
    'The Orvel bridge was opened on 3 May 2019.',
    'The Orvel bridge was opened to traffic by 40 cyclists.',
  );
  const first = (text: string) => check(text, base, TODAY).citations[0]?.quote.exact;
  expect(first('when was the Orvel bridge opened to traffic')).toContain('2019');
  expect(first('متى افتتح جسر Orvel')).toContain('2019');
  expect(first('how many opened the Orvel bridge')).toContain('40');
});

test('how many asks for a number and says nothing of many', () => {
  const [part] = check('how many nurses does Riverside Hospital employ', library, TODAY).parts;
  expect(part?.explanation).toMatchObject({ rule: 'asks-for-value', unverified: [] });
});

test.each(['When did Riverside Hospital open?', 'when did Riverside Hospital open'])(
  'who asks where or when states nothing, with a question mark or without, and gets the quote: %s',
  (text) => {
    const answer = check(text, library, TODAY);
    expect(answer.verdict).toBe('related');
    expect(answer.parts[0]?.explanation.rule).toBe('asks-for-value');
    expect(answer.citations[0]?.quote.exact).toContain('12 May 1998');
  },
);

test('a false half makes the whole contradicted, and the part says which', () => {
  const answer = check('Riverside Hospital opened in 1998 and Noor Energy is based in Dubai', library, TODAY);
  expect(answer.parts.map((part) => part.verdict)).toEqual(['supported', 'contradicted']);
  expect(answer.verdict).toBe('contradicted');
});
