import type { Span } from '../model/basics.js';
import { overlaps, type Statement } from '../model/claim.js';
import type { Match, Passage } from '../model/match.js';
import { type Alignment, align } from './align.js';
import { isContrast } from './clauses/clauses.js';
import { compareModality } from './clauses/modality.js';
import { straddles } from './clauses/straddling.js';
import { actAt } from './deeds/acts.js';
import type { Party } from './deeds/parties.js';
import { verbsOf } from './deeds/verbs.js';
import { contradicts } from './exclusion.js';
import { agrees, type Finding, open } from './finding.js';
import { nearest } from './nearest.js';
import { type Reading, read, type Word } from './reading.js';
import { deniesNothingSaid, LEAST_STATED, saysOtherwise } from './says-otherwise.js';
import { mayBeMeant } from './unsaid.js';
import { isLight } from './words/light-words.js';

/** What one fact says of a statement, by the text of it that answers best. */
export interface Assessment {
  readonly match: Match;
  readonly kind: 'supports' | 'contradicts' | 'bears' | 'silent';
  /** The text of the fact that decided. */
  readonly passage: Passage;
  /** How the statement was held against that text. */
  readonly alignment: Alignment;
  readonly findings: readonly Finding[];
  /** Share of what the claim says that the fact bears out, 0 to 1; conflicts count neither way. */
  readonly coverage: number;
  /** Weight of what is borne out. */
  readonly verified: number;
}

/** A name tells more than a word about what a claim is about. */
const WEIGHT = { name: 1.5, other: 1 };
/** Below this share a clash may be between two different matters. */
const SAME_MATTER = 0.6;
/** A text of which the claim speaks this little holds other statements besides: words are not lent to it. */
const LENDABLE = 0.4;
/** So few words more make no other statement. */
const FEW = 2;

/** Holds a statement against every text of a fact. Wordings stand for the quote: the best of them decides. */
export function assess(statement: Statement, match: Match): Assessment {
  const alignments = nearest(statement, match.passages).map((passage) => align(statement, passage));
  const drafts = alignments.map((alignment) =>
    conclude(statement, match, alignment, lent(alignment, alignments), alignments),
  );
  const turned = alignments.filter(({ tradesPlaces }) => tradesPlaces);
  drafts.sort((a, b) => rank(b) - rank(a));
  return settle(drafts, turned);
}

/** Texts of one fact that disagree about a claim: one of them is read wrongly, unless most say the same. */
const MAJORITY = 2;

/** What the fact says, from what each of its texts says, the best first. */
function settle(drafts: readonly Assessment[], turned: readonly Alignment[]): Assessment {
  const [best] = drafts as [Assessment];
  const supporting = drafts.filter((draft) => draft.kind === 'supports' && !isAloneNegated(draft, drafts));
  const outvoted = supporting.length < turned.length || isTranslated(supporting, turned);
  if (best.kind === 'supports' && (supporting.length === 0 || outvoted)) return { ...best, kind: 'bears' };
  const against = drafts.filter(
    (draft) =>
      draft.kind === 'contradicts' &&
      !isBorneOutElsewhere(draft, drafts) &&
      !(supporting.length > 0 && isContrast(draft.passage.reading)),
  );
  const [clash] = against;
  if (!clash) return best.kind === 'contradicts' ? { ...best, kind: 'bears' } : best;
  if (supporting.length === 0) return clash;
  if (supporting.length >= MAJORITY * against.length) return best;
  return against.length >= MAJORITY * supporting.length ? clash : { ...best, kind: 'bears' };
}

/** Who does it is surer told within one language: a text in the claim's own turns doer and done-to about. */
function isTranslated(supporting: readonly Assessment[], turned: readonly Alignment[]): boolean {
  const isOwn = ({ claim, passage }: Alignment) => passage.reading.language === claim.statement.language;
  return turned.some(isOwn) && !supporting.some(({ alignment }) => isOwn(alignment));
}

/** True for a text that negates where most of its fact's texts do not, or the other way: it was read wrongly. */
function isAloneNegated({ passage }: Assessment, all: readonly Assessment[]): boolean {
  // A text that contrasts affirms one thing and negates another.
  const plain = all.filter((other) => !isContrast(other.passage.reading));
  const like = plain.filter((other) => other.passage.reading.polarity === passage.reading.polarity);
  return plain.length > FEW && like.length * 2 < plain.length;
}

/** What tells more goes first. */
export const RANK = { supports: 3, contradicts: 2, bears: 1, silent: 0 };
const rank = (a: Assessment): number => RANK[a.kind] * 10 + a.coverage;

/** Words that other texts of the same fact say: a claim in two languages, a synonym from one wording in another. */
function lent(alignment: Alignment, all: readonly Alignment[]): Word[] {
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
      lenders.every(({ saysOtherwise }) => !saysOtherwise) &&
      lenders.some((lender) => tellsOfTheSame(lender, word, alignment))
    );
  });
  // A text that says no more than it borrows does not speak of the claim: all the texts share its name. And a
  // borrowed verb does not tell who did it.
  return borrowed.length < own && !namesTradePlaces(alignment) ? borrowed : [];
}

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
    return deeds.length === 0 || deeds.some((word) => bearsOut(lender, word.at));
  }
  const said = ({ first }: Party): boolean =>
    !claim.words.some((word) => word.at === first && isLight(word, claim));
  const subject = actAt(claim, at).subject.filter(said);
  const there = lender.pairs.find((pair) => pair.claim.at === at)?.text.at;
  const unsaid = there !== undefined && actAt(read(lender.passage.reading), there).subject.length === 0;
  return unsaid || subject.length === 0 || subject.some(({ first }) => bearsOut(lender, first));
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
function understood(
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

function conclude(
  statement: Statement,
  match: Match,
  alignment: Alignment,
  borrowed: readonly Word[],
  alignments: readonly Alignment[],
): Assessment {
  // One wording may leave unsaid that the source only expects it.
  const speaking = alignments.filter((other) => agreed(other) + FEW >= agreed(alignment));
  const foreseen = speaking.filter((other) => other.foreseen).length * 2 >= speaking.length;
  const findings = [
    ...compareModality(
      alignment.claim,
      read(alignment.passage.reading),
      alignment.findings,
      foreseen || alignment.foreseen,
    ),
    ...alignment.findings.map((finding) =>
      understood(finding, alignment, alignments) ? agrees('name', finding.claim) : finding,
    ),
    ...borrowed.map((word) => agrees('term', word.term)),
    ...alignment.missing.filter((word) => !borrowed.includes(word)).map((word) => open('term', word.term)),
  ];
  const agreeing = findings.filter((finding) => finding.outcome === 'agrees');
  const opened = findings.filter((finding) => finding.outcome === 'open');
  const clashes = findings.some((finding) => finding.outcome === 'conflicts');
  const [verified, unverified] = [weigh(agreeing), weigh(opened)];
  const coverage = verified + unverified === 0 ? 0 : verified / (verified + unverified);
  const kind = (): Assessment['kind'] => {
    if (isBareFigures(alignment.claim)) return 'silent';
    if (straddles(statement, alignment.passage.reading, agreeing)) return 'bears';
    if (clashes) {
      const excluded = coverage >= SAME_MATTER && contradicts(statement, findings, alignment);
      return excluded && !deniesNothingSaid(findings, alignment) ? 'contradicts' : 'bears';
    }
    if (opened.length === 0 && agreeing.length >= LEAST_STATED && !saysOtherwise(findings, alignment))
      return 'supports';
    return agreeing.length > 0 ? 'bears' : 'silent';
  };
  return { match, kind: kind(), passage: alignment.passage, alignment, findings, coverage, verified };
}

const agreed = ({ findings }: Alignment): number =>
  findings.filter(({ outcome }) => outcome === 'agrees').length;

/** "1 2 3": figures of nothing. */
const isBareFigures = ({ words, names, dates, quantities }: Reading): boolean =>
  words.length + names.length + dates.length === 0 &&
  quantities.every(({ value: { unit, counted } }) => unit === 'count' && counted === undefined);

const weigh = (findings: readonly Finding[]): number =>
  findings.reduce((sum, finding) => sum + (finding.kind === 'name' ? WEIGHT.name : WEIGHT.other), 0);

/** True when another text of the fact says what the deciding one seems to exclude. */
function isBorneOutElsewhere(best: Assessment, drafts: readonly Assessment[]): boolean {
  const clashes = best.findings.filter((finding) => finding.outcome === 'conflicts');
  return clashes.every((clash) =>
    drafts.some((draft) =>
      draft.findings.some(
        (f) =>
          f.outcome === 'agrees' &&
          f.kind === clash.kind &&
          f.claim.start === clash.claim.start &&
          f.text !== undefined,
      ),
    ),
  );
}
