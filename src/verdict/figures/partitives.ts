import type { Quantity } from '../../model/claim.js';
import { isBroken } from '../clauses/gaps.js';
import { OF } from '../deeds/grammar.js';
import type { Placed, Reading } from '../reading.js';
import { remembering } from '../remember.js';

/** So many words may stand from "of" to the figure it brings: two of the five, اثنين من المشتبه بهم الخمسة. */
const NEAR = 4;

/** Terms from a share to the figure that it is of, where nothing says so: half the 300. */
const BESIDE = 3;
const DEFINITE = /^(?:the$|ال)/;

/** عائلتين, مدرستان: two of them, or some. */
const DUAL = /.{3}(?:ين|ان)$/;

/** Numbers of which the text speaks of a part only: two of the five suspects were released, not five. */
export const wholesOf = remembering(({ statement, quantities }: Reading): ReadonlySet<Placed<Quantity>> => {
  const wholes = new Set<Placed<Quantity>>();
  for (const part of quantities) {
    const of = part.last + 1;
    if (!OF.has(statement.terms[of]?.norm ?? '')) continue;
    const whole = quantities.find(({ first }) => first > of && first <= of + NEAR);
    const between = Array.from({ length: (whole?.first ?? of) - of + 1 }, (_, i) => of + i);
    if (whole && whole.value.unit === 'count' && !between.some((at) => isBroken(statement, at)))
      wholes.add(whole);
  }
  // Of the 240 houses, 60 were empty.
  for (const whole of quantities) {
    const of = statement.terms.findLastIndex(({ norm }, at) => at < whole.first && OF.has(norm));
    const opens = of === 0 || (of > 0 && isBroken(statement, of));
    const parted = statement.terms.slice(of + 1, whole.first).every(({ stop }) => stop);
    const another = quantities.some(({ first }) => first > whole.last);
    if (opens && parted && another && statement.language === 'en' && whole.value.unit === 'count')
      wholes.add(whole);
  }
  // half the 300 cars, نصف السيارات الثلاثمئة
  for (const part of quantities.filter(({ value }) => value.unit === 'ratio')) {
    const whole = quantities.find(({ first }) => first > part.last && first <= part.last + BESIDE);
    const isKnown =
      whole && [whole.first - 1, whole.first].some((at) => DEFINITE.test(statement.terms[at]!.norm));
    if (whole?.value.unit === 'count' && isKnown && !isBroken(statement, whole.first)) wholes.add(whole);
  }
  // عائلتين من ثلاث
  for (const whole of quantities) {
    const { unit, counted, comparator, endpoint } = whole.value;
    const before = statement.terms[whole.first - 2];
    const isOf = OF.has(statement.terms[whole.first - 1]?.norm ?? '') && statement.language === 'ar';
    if (
      isOf &&
      before &&
      DUAL.test(before.norm) &&
      unit === 'count' &&
      !counted &&
      comparator === '=' &&
      !endpoint
    )
      wholes.add(whole);
  }
  return wholes;
});
