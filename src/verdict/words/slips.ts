import { isArabic } from '../../analysis/arabic-forms.js';

/** Letters that a slip of the pen or the ear puts for one another. */
const CONFUSED = [
  'aeiouy',
  'ck',
  'cs',
  'sz',
  'dt',
  'bp',
  'mn',
  'gj',
  'fv',
  'اويىه',
  'ضظ',
  'تط',
  'سص',
  'ذزظ',
  'دض',
  'قكغج',
  'حه',
  'ءئؤ',
  'ثت',
  'ثس',
];
const confused = (a: string, b: string): boolean =>
  CONFUSED.some((set) => set.includes(a) && set.includes(b));

const LEAST_FOR_ONE_SLIP = 5;
const LEAST_FOR_TWO_SLIPS = 8;

/**
 * True when two spellings look like one word with a slip: a letter doubled, dropped, swapped with its neighbour, or
 * taken for one that sounds like it. The first letter stands: بوليوود is not هوليوود, Iraq is not Iran.
 */
export function isSlip(a: string, b: string): boolean {
  // nearly all pairs of words end here, and every claim asks of thousands
  if (a[0] !== b[0] || /\d/.test(a) || /\d/.test(b)) return false;
  const [one, two] = [squeeze(a), squeeze(b)];
  if (one === two) return true;
  if (isArabic(one) !== isArabic(two)) return false;
  const least = Math.min(one.length, two.length);
  if (least < LEAST_FOR_ONE_SLIP) return false;
  return slips(one, two, least >= LEAST_FOR_TWO_SLIPS ? 2 : 1);
}

/** `releeesed` is `relesed`: emphasis and stuck keys. */
const squeeze = (word: string): string => word.replace(/(.)\1+/gu, '$1');

/** True when `a` becomes `b` in at most `left` slips, no two in one place: that would make any letter any other. */
function slips(a: string, b: string, left: number, again = false): boolean {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  if (restA === restB) return true;
  if (left === 0 || (again && i === 0)) return false;
  const [x, y] = [restA[0], restB[0]];
  if (x && restA[1] === y && restB[1] === x && slips(restA.slice(2), restB.slice(2), left - 1, true))
    return true;
  if (x && y && confused(x, y) && slips(restA.slice(1), restB.slice(1), left - 1, true)) return true;
  if (x && droppable(a, x, i) && slips(restA.slice(1), restB, left - 1, true)) return true;
  return !!y && droppable(b, y, i) && slips(restA, restB.slice(1), left - 1, true);
}

/** In Arabic a firm consonant more or less makes another word; in English the last letter often does. */
function droppable(word: string, letter: string, at: number): boolean {
  return isArabic(letter) ? /[اويىهءئؤ]/.test(letter) : at < word.length - 1;
}
