import type { Span } from '../model/basics.js';
import { overlaps } from '../model/claim.js';
import type { Alignment } from './align.js';
import { straddles } from './clauses/straddling.js';
import { actAt } from './deeds/acts.js';
import { partiesOf } from './deeds/parties.js';
import { verbsOf } from './deeds/verbs.js';
import type { Finding } from './finding.js';
import { read, type Word } from './reading.js';
import { mayBeMeant } from './unsaid.js';
import { isLightAt } from './words/light-words.js';

// What the texts of one fact lend each other: each says the same in other words, and leaves something unsaid.

/** A text of which the claim speaks this little holds other statements besides: words are not lent to it. */
const LENDABLE = 0.4;
/** So few words more make no other statement. */
const FEW = 2;

/** Words that other texts of the same fact say: a claim in two languages, a synonym from one wording in another. */
export function lent(alignment: Alignment, all: readonly Alignment[]): Word[] {
  if (alignment.spoken < LENDABLE && alignment.unspoken.length > FEW) return [];
  const own = alignment.findings.filter((finding) => finding.outcome === 'agrees' && finding.text).length;
  const borrowed = alignment.missing.filter((word) => {
    if (word.superlative) return false; // it is of what it stands by
    const lenders = all.filter(({ findings }) => findings.some((f) => f.claim.start === word.term.start));
    const agreed = lenders.every(({ findings }) =>
      findings.every((f) => f.claim.start !== word.term.start || f.outcome === 'agrees'),
    );
    return (
      agreed &&
      lenders.length > 0 &&
      lenders.every((lender) => !lender.saysOtherwise && !givesAnotherShare(lender)) &&
      lenders.some((lender) => tellsOfTheSame(lender, word, alignment))
    );
  });
  // A text that says no more than it borrows does not speak of the claim: all the texts share its name. And a
  // borrowed verb does not tell who did it.
  return borrowed.length < own && !namesTradePlaces(alignment) ? borrowed : [];
}

/** A third of them are male and two thirds female: of whom a text gives another share, it lends nothing to. */
const givesAnotherShare = ({ claim, findings }: Alignment): boolean =>
  findings.some(
    ({ kind, outcome, claim: { start } }) =>
      kind === 'number' &&
      outcome === 'conflicts' &&
      claim.quantities.some(({ value }) => value.start === start && value.unit === 'ratio'),
  );

/** A verb is lent with its doer, and another word with the verb: else it is said of somebody or something else. */
function tellsOfTheSame(lender: Alignment, { at }: Word, borrower: Alignment): boolean {
  const { claim, passage, findings } = lender;
  const agreeing = findings.filter(({ outcome }) => outcome === 'agrees');
  if (straddles(claim.statement, passage.reading, agreeing)) return false;
  const verbs = verbsOf(claim.statement);
  const bearsOut = (alignment: Alignment, place: number): boolean => {
    const { start } = claim.statement.terms[place]!;
    return alignment.findings.some(
      (f) => f.outcome === 'agrees' && f.claim.start <= start && start < f.claim.end,
    );
  };
  if (!verbs[at]) {
    const deeds = claim.words.filter((word) => verbs[word.at] && bearsOut(borrower, word.at));
    const isDoer = deeds.some((deed) =>
      actAt(claim, deed.at).subject.some(({ first, oblique }) => first === at && !oblique),
    );
    if (isDoer && !isDoerIn(lender, at)) return false;
    return deeds.length === 0 || deeds.some((word) => bearsOut(lender, word.at));
  }
  const subject = actAt(claim, at).subject.filter(({ first }) => !isLightAt(claim, first));
  const there = lender.pairs.find((pair) => pair.claim.at === at)?.text.at;
  const unsaid = there !== undefined && actAt(read(lender.passage.reading), there).subject.length === 0;
  return unsaid || subject.length === 0 || subject.some(({ first }) => bearsOut(lender, first));
}

/** "Its rivals gave them away" borrows no rivals from "unlike its rivals, it gave them away": there they do nothing. */
function isDoerIn({ passage, pairs }: Alignment, at: number): boolean {
  const there = pairs.find((pair) => pair.claim.at === at)?.text.at;
  return partiesOf(read(passage.reading)).some(({ first, oblique }) => first === there && !oblique);
}

/** True when another name comes first in the text than in the claim. */
function namesTradePlaces({ findings }: Alignment): boolean {
  const names = findings.flatMap(({ outcome, kind, claim, text }) =>
    outcome === 'agrees' && kind === 'name' && text ? [{ said: claim.start, found: text.start }] : [],
  );
  const first = names.reduce((a, b) => (b.said < a.said ? b : a), names[0] ?? { said: 0, found: 0 });
  return names.some((name) => name.found < first.found);
}

/** A name that most texts of the fact give and this one takes as known: "the company has its headquarters in". */
export function understood(
  finding: Finding,
  { claim, passage, findings, pairs }: Alignment,
  all: readonly Alignment[],
): boolean {
  if (finding.outcome !== 'open' || finding.kind !== 'name' || finding.text) return false;
  if (!mayBeMeant(claim, read(passage.reading), pairs, finding.claim)) return false;
  // Where the text gives another name of which nothing is known, that one may be meant.
  const given = (name: Span): boolean => findings.some((f) => f.text && overlaps(f.text, name));
  if (passage.reading.names.some((name) => name.kind === undefined && !given(name))) return false;
  const named = all.flatMap(({ findings, passage }) => {
    const found = findings.find(
      (f) => f.outcome === 'agrees' && f.kind === 'name' && f.claim.start === finding.claim.start,
    );
    return found ? [found.text?.start === passage.reading.names[0]?.start] : [];
  });
  // What a text takes as known is what the others begin with, not whoever else they name.
  return named.length * 2 >= all.length && named.filter((leads) => leads).length * 2 >= named.length;
}
