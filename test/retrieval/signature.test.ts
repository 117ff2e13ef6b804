import { expect, test } from 'vitest';
import { withoutSignature } from '../../src/retrieval/signature.js';

test('who posted it and when is no part of the wording of a post', () => {
  expect(withoutSignature('The olive harvest rose. — Ana Reyes (@anareyes) January 6, 2020')).toBe(
    'The olive harvest rose. ',
  );
  expect(withoutSignature('ارتفع محصول الزيتون — رنا حداد (@rana_h) 6 يناير 2020')).toBe(
    'ارتفع محصول الزيتون ',
  );
});

test('a dash, an account or a date elsewhere is', () => {
  for (const text of [
    'The olive harvest — 34,000 tons — rose',
    'As Ana Reyes (@anareyes) said, the harvest rose',
    'The harvest rose — Jordan, January 6, 2020',
    '— Ana Reyes (@anareyes) said on January 6, 2020 that the olive harvest of Jordan rose to 34,000 tons',
    '',
  ]) {
    expect(withoutSignature(text)).toBe(text);
  }
});
