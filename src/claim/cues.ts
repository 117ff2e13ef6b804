import { withoutFuture } from '../analysis/arabic-forms.js';
import { isImperfect, isListed, isSpelled } from '../analysis/known-words.js';
import type { CueEntry } from '../analysis/lexicon.js';
import type { PhraseHit } from '../analysis/phrase-table.js';
import type { Cue, Term } from '../model/claim.js';
import { leftOffAt } from './double-negations.js';
import { type Draft, spanOf } from './draft.js';
import { neitherAt, norAt } from './neither.js';
import { type Restriction, restrictionAfter } from './restrictions.js';

const REACH = 5; // terms between a cue and what it governs
const LATIN = /^\p{Script=Latin}/u;
/** Its object written onto a verb: ما استهلكته. */
const OBJECT = /.{3}(?:ه|ها|هم)$/;
const PAUSE = /[,;:.!?\n]/;
const FUTURE: CueEntry = { kind: 'modality', axis: 'expected', degree: 0.5 };
const ALONE: CueEntry = { kind: 'quantifier', axis: 'exclusive', degree: 1 };
const NOT: CueEntry = { kind: 'negation', axis: 'sentence', degree: -1 };
const ADVERB = /^[a-z]+ly$/;
/** غيّر changed; غير is not. */
const CHANGED = /^[وف]?غي\u0651/;
const COMMA = /,\s*$/;

/** Cue words of the draft in order, each bound to the word it governs where one is found. */
export function readCues(draft: Draft): Cue[] {
  const { terms, lexicon } = draft;
  const cues: Cue[] = [];
  let restriction: Restriction | undefined;
  for (let at = 0; at < terms.length; ) {
    const exception = lexicon.cueExceptions.at(terms, at) ?? whichLedAt(draft, at) ?? norAt(draft, at);
    const found = lexicon.cues.at(terms, at) ?? aroundDate(draft, at);
    const isParticle =
      lexicon.cueContext.had.at(terms, at) !== undefined && lexicon.verbs.at(terms, at + 1) !== undefined;
    if (restriction?.start === at) {
      const { end, dated } = restriction;
      if (!dated)
        cues.push(cueOf(draft, { start: at, end, value: ALONE }, end < terms.length ? end : undefined));
      at = end;
      continue;
    }
    const opposites = isParticle ? [] : lexicon.opposites.allAt(terms, at);
    const [opposite] = opposites;
    if (exception !== undefined && exception.end >= Math.max(found?.end ?? 0, opposite?.end ?? 0)) {
      at = exception.end;
      continue;
    }
    const future = futureAt(draft, at);
    if (future !== undefined) cues.push(future);
    const isCue = found !== undefined && found.end >= (opposite?.end ?? 0) && isMeant(draft, found);
    const opened = isCue && negates(found.value) ? restrictionAfter(draft, found.end) : undefined;
    restriction = opened ?? restriction;
    // Never stopped using: the two take each other back.
    const goesOn = isCue && !opened && negates(found.value) && leftOffAt(terms, found.end) !== undefined;
    if (goesOn) {
      if (found.value.axis === 'future') cues.push(cueOf(draft, { ...found, value: FUTURE }, found.end));
      at = found.end + 1;
      continue;
    }
    // لن يفتح إلا الخميس: it will.
    if (isCue && (!opened || found.value.axis === 'future'))
      cues.push(cueOf(draft, opened ? { ...found, value: FUTURE } : found, governedByCue(draft, found)));
    const left = found === undefined ? leftOffAt(terms, at) : undefined;
    if (left !== undefined) cues.push(cueOf(draft, { start: at, end: at + 1, value: NOT }, left));
    // A word may be a cue and a pole at once: denied stands on accept-reject too.
    for (const hit of isCue && found.end > (opposite?.end ?? 0) ? [] : opposites) {
      if (!draft.taken[at] || isCue) cues.push(cueOf(draft, hit, governedByPole(draft, hit)));
    }
    at = isCue ? found.end : (opposite?.end ?? at + 1);
  }
  return cues;
}

/** Declined last year to: a cue of two words with a date between them. */
function aroundDate({ terms, taken, lexicon }: Draft, at: number): PhraseHit<CueEntry> | undefined {
  if (taken[at + 1] !== 'date') return undefined;
  const next = terms.findIndex((_, i) => i > at && taken[i] !== 'date');
  if (next < 0) return undefined;
  const hit = lexicon.cues.at([terms[at]!, terms[next]!], 0);
  return hit?.end === 2 ? { ...hit, start: at, end: next + 1 } : undefined;
}

/** Turns what a sentence says, and not only the word after it. */
const negates = ({ kind, axis }: CueEntry): boolean => kind === 'negation' && axis !== 'constituent';

function cueOf(draft: Draft, hit: PhraseHit<CueEntry>, governs: number | undefined): Cue {
  return {
    ...spanOf(draft, hit.start, hit.end),
    ...hit.value,
    ...(governs === undefined ? {} : { governs }),
  };
}

/** ستفتتح: the verb itself says that it is to come. */
function futureAt(draft: Draft, at: number): Cue | undefined {
  const verb = withoutFuture(draft.terms[at]!.norm);
  if (verb === undefined || draft.taken[at] !== undefined) return undefined;
  const isVerb = draft.lexicon.verbs.ofWord(verb) !== undefined;
  return isVerb ? { ...spanOf(draft, at, at + 1), ...FUTURE, governs: at } : undefined;
}

function isMeant(draft: Draft, { value, start, end }: PhraseHit<CueEntry>): boolean {
  const { terms, lexicon, taken } = draft;
  // دون 12 سنة and لا يتجاوز 12 bound a number and deny nothing.
  const bound = lexicon.numbers.comparators.at(terms, start);
  if (value.kind === 'negation' && bound !== undefined && taken[bound.end] === 'quantity') return false;
  // الأكبر is the largest, and larger than nothing that is said
  if (value.kind === 'comparator' && end === start + 1 && /^ال[اأ]/.test(terms[start]!.norm)) return false;
  if (value.kind === 'comparator' || value.kind === 'quantifier') return !taken[start];
  if (value.kind === 'modality' && lexicon.cueContext.mayBeforeImperfect.at(terms, start)?.end === end)
    return foresees(terms[end]);
  if (
    lexicon.cueContext.whatOrNot.at(terms, start) !== undefined &&
    value.kind === 'negation' &&
    end === start + 1
  )
    return deniesAt(draft, start);
  // nearly collapsed; but nearly 20, nearly doubled
  if (value.kind === 'modality' && lexicon.numbers.approximate.at(terms, start)?.end === end)
    return isDeedAt(draft, end);
  if (value.kind === 'negation' && lexicon.cueContext.beforeParticiple.at(terms, start)?.end === end)
    return /ing$/.test(terms[end]?.norm ?? '');
  // Faster than we feared: what is so is more than that.
  if (value.kind === 'modality' && terms.slice(Math.max(0, start - 2), start).some(isThan)) return false;
  // prices declined to 5 dollars
  if (value.kind === 'refusal' && terms[end - 1]!.norm === 'to' && taken[end] === 'quantity') return false;
  // محتاجة استراتيجية غير: another one
  if (value.kind === 'negation' && value.axis === 'constituent' && end === terms.length) return false;
  if (value.kind === 'negation' && CHANGED.test(terms[start]!.text)) return false;
  // `will` and `may` as names and months have been taken.
  return !taken[start];
}

const isThan = ({ norm }: Term): boolean => norm === 'than';

/** A verb that says no number. */
const isDeedAt = ({ terms, lexicon }: Draft, at: number): boolean =>
  lexicon.numbers.factors.at(terms, at) === undefined &&
  (lexicon.verbs.at(terms, at) !== undefined || /^[a-z]{2,}ed$/.test(terms[at]?.norm ?? ''));

/** قد ينهار: it may fall down; قد انهار: it has, and so it may be with قد تراجع. */
const foresees = (verb: Term | undefined): boolean =>
  verb !== undefined && isImperfect(verb.norm) && (verb.norm.startsWith('ي') || !isListed(verb.norm));

/** ", ما دفع", which led to it; but الفريق ما دفع. */
function whichLedAt(draft: Draft, at: number): PhraseHit<true> | undefined {
  const hit = draft.lexicon.cueContext.whichLed.at(draft.terms, at);
  return hit && at > 0 && deniesAt(draft, at) ? undefined : hit;
}

/**
 * Whether ما is "not": before a verb that opens the message, after a name, and after a subject that stands before its
 * verb (الأسعار ما ارتفعت). It is "what" where something before it governs it, or the verb has an object of its own.
 */
function deniesAt({ terms, gaps, lexicon, taken }: Draft, at: number): boolean {
  const { relatives, that, ofWhat, yet } = lexicon.cueContext;
  const next = terms[at + 1];
  let subject = at - 1;
  while (subject >= 0 && yet.at(terms, subject) !== undefined) subject--; // الأسعار لسه ما ارتفعت
  const before = terms[subject];
  const governs = (i: number): boolean =>
    !/^ال/.test(terms[i]!.norm) &&
    taken[i] !== 'name' &&
    relatives.at(terms, i - 1) === undefined &&
    lexicon.verbs.at(terms, i) !== undefined;
  const follows =
    lexicon.verbs.at(terms, at + 1) !== undefined ||
    lexicon.auxiliaries.at(terms, at + 1) !== undefined ||
    lexicon.opposites.at(terms, at + 1) !== undefined ||
    lexicon.cues.at(terms, at + 1)?.value.kind === 'modality';
  const hasObject = next !== undefined && OBJECT.test(next.norm) && !isSpelled(next.norm);
  if (before === undefined) return follows && !hasObject;
  if (COMMA.test(gaps[at]!)) return false;
  let from = at;
  while (from > 0 && !PAUSE.test(gaps[from]!) && that.at(terms, from - 1) === undefined) from--;
  const isGoverned = terms.slice(from, at).some((_, i) => governs(from + i));
  if (taken[subject] === 'name') return !isGoverned;
  return follows && !hasObject && !isGoverned && !before.stop && ofWhat.at(terms, subject) === undefined;
}

/** A negation, a modal, a quantifier governs the next word that carries meaning. */
function governedByCue(draft: Draft, { value, start, end }: PhraseHit<CueEntry>): number | undefined {
  const { terms, taken, lexicon } = draft;
  const neither = neitherAt(draft, start);
  if (neither) return neither.verb;
  for (let at = end; at < Math.min(terms.length, end + REACH); at++) {
    if (
      !terms[at]!.stop &&
      (taken[at] ?? 'name') === 'name' &&
      lexicon.auxiliaries.at(terms, at) === undefined
    )
      return at;
  }
  const before = start - 1;
  return value.kind === 'quantifier' && before >= 0 ? before : undefined;
}

/**
 * A pole governs what rises, is open, is limited: in Arabic the word after a verb and before an adjective, in
 * English the word before a verb (unless an object follows) and after an adjective.
 */
function governedByPole(draft: Draft, { start, end }: PhraseHit<CueEntry>): number | undefined {
  const { terms, gaps, lexicon } = draft;
  const isLatin = LATIN.test(terms[start]!.norm);
  const isVerb = lexicon.verbs.at(terms, start) !== undefined || /(?:ed|ing)$/.test(terms[start]!.norm);
  const after = content(end, 1);
  const next = after !== undefined && ADVERB.test(terms[after]!.norm) ? undefined : after;
  const previous = content(start - 1, -1);
  if (isLatin)
    return next !== undefined && next - end <= 1 && !stopsBetween(end, next) ? next : (previous ?? next);
  return isVerb ? (next ?? previous) : (previous ?? next);

  function content(from: number, step: 1 | -1): number | undefined {
    for (let at = from, far = 0; at >= 0 && at < terms.length && far < REACH; at += step, far++) {
      if (COMMA.test(gaps[step > 0 ? at : at + 1] ?? '')) return undefined;
      if (!terms[at]!.stop && (draft.taken[at] ?? 'name') === 'name') return at;
    }
    return undefined;
  }

  function stopsBetween(from: number, to: number): boolean {
    return terms
      .slice(from, to)
      .some((term, i) => term.stop && lexicon.cueContext.determiners.at(terms, from + i) === undefined);
  }
}
