import { isListed } from '../../analysis/known-words.js';
import type { Term } from '../../model/claim.js';
import { isBroken } from '../clauses/gaps.js';
import { COPULAS, isOwned, PREPOSITIONS, RELATIVES } from '../deeds/grammar.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import { type Reading, wordAt } from '../reading.js';

const REACH = 3; // terms from an adjective to its noun: a large old stone bridge

/** "A large budget" is not borne out by "large companies, on a limited budget": an adjective is of the noun it stands by. */
export function compareModifiers(claim: Reading, text: Reading, links: Links): Finding[] {
  const counterpart = counterpartsOf(links);
  const linked = new Set(counterpart.values());
  const { language, terms } = claim.statement;
  const verbs = verbsOf(claim.statement);
  const isPlain = (at: number): boolean =>
    wordAt(claim, at)?.superlative === false &&
    !verbs[at] &&
    !PREPOSITIONS.has(terms[at]!.norm) &&
    counterpart.has(at);
  const isDeed = (at: number): boolean => verbsOf(text.statement)[at] === true;
  for (let at = 0; at + 1 < terms.length; at++) {
    if (!isPlain(at) || !isPlain(at + 1) || isBroken(claim.statement, at + 1)) continue;
    if (language === 'ar' && isDefinite(terms[at]!) !== isDefinite(terms[at + 1]!)) continue; // سعر الفائدة
    if (language === 'ar' && isAttached(terms[at + 1]!)) continue; // نماذجها بسعر
    const [modifier, noun] = language === 'ar' ? [at + 1, at] : [at, at + 1];
    const [there, head] = [counterpart.get(modifier)!, counterpart.get(noun)!];
    if (there !== head && ![there, head].some(isDeed) && isOfAnother(text, there, head, linked))
      return [open('role', terms[modifier]!, text.statement.terms[there]!)];
  }
  return [];
}

/** الميزانية, ميزانيتها. */
const isDefinite = (term: Term): boolean => /^[وفبك]?ال|^لل/.test(term.norm) || isOwned(term);

/** بسعر, ونماذجها: with a preposition or "and" written onto it a noun, and no adjective of the one before. */
const isAttached = (term: Term): boolean =>
  isOwned(term) || (/^[وفبلك]/.test(term.norm) && isListed(term.norm.slice(1)));

/** Whether an adjective stands by another noun, and away from the one in question. */
function isOfAnother(text: Reading, at: number, head: number, linked: ReadonlySet<number>): boolean {
  const { statement } = text;
  const isArabic = /\p{Script=Arabic}/u.test(statement.terms[at]!.text);
  const beside = isArabic ? at - 1 : at + 1;
  const isNoun = wordAt(text, beside) !== undefined && !verbsOf(statement)[beside] && beside !== head;
  if (isArabic && linked.has(beside)) return false; // a noun may stand between: سعر الفائدة الجديد
  if (!isNoun || isBroken(statement, Math.max(at, beside))) return false;
  const before = isArabic ? head < at && at - head <= REACH : head > at && head - at <= REACH;
  const between = statement.terms.slice(Math.min(at, head) + 1, Math.max(at, head));
  return !before && !between.some(({ norm }) => COPULAS.has(norm) || RELATIVES.has(norm));
}
