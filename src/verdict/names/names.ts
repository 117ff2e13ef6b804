import { isArabic } from '../../analysis/arabic-forms.js';
import { normalize } from '../../analysis/normalize.js';
import type { NameMention } from '../../model/claim.js';
import { isSlip } from '../words/slips.js';

/** Fewer consonants are shared by too many names: Oman and Amman are both `mn`. */
const LEAST_SKELETON = 3;

/** True when two mentions are of one bearer: known to be, spelled alike, or one the shorter form of the other. */
export function sameName(a: NameMention, b: NameMention): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  const [one, two] = [wordsOf(a.text), wordsOf(b.text)];
  if (one.join(' ') === two.join(' ')) return true;
  if (isArabic(a.text) !== isArabic(b.text)) {
    return a.skeleton === b.skeleton && a.skeleton.length >= LEAST_SKELETON;
  }
  const [shorter, longer] = one.length <= two.length ? [one, two] : [two, one];
  return shorter.length > 0 && shorter.every((word) => longer.some((other) => sameSpelling(word, other)));
}

/** True for names of one kind; a company is an organisation. */
export const alike = (a: NameMention, b: NameMention): boolean =>
  a.kind === b.kind || (isBody(a) && isBody(b));

/** True for a company or another organisation. */
export const isBody = ({ kind }: NameMention): boolean => kind === 'company' || kind === 'organisation';

function sameSpelling(a: string, b: string): boolean {
  return a === b || isSlip(a, b);
}

const wordsOf = (text: string): string[] => normalize(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
