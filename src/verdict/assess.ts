import type { Span } from '../model/basics.js';
import { overlaps, type Statement } from '../model/claim.js';
import type { Match, Passage } from '../model/match.js';
import { type Alignment, align } from './align.js';
import { isContrast } from './clauses/clauses.js';
import { compareModality } from './clauses/modality.js';
import { straddles } from './clauses/straddling.js';
import { contradicts } from './exclusion.js';
import { unlessBygone } from './figures/bygone.js';
import { isNone } from './figures/none.js';
import { agrees, type Finding, open } from './finding.js';
import { lent, understood } from './lending.js';
import { nearest } from './nearest.js';
import { negationsIn, type Reading, read, type Word } from './reading.js';
import { deniesNothingSaid, LEAST_STATED, saysOtherwise } from './says-otherwise.js';

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
/** Of so few texts most tells nothing. */
const FEW_TEXTS = 2;
/** A text that bears out so much less of a claim than another does not speak of all of it. */
const MUCH_LESS = 2;

/** Holds a statement against every text of a fact. Wordings stand for the quote: the best of them decides. */
export function assess(statement: Statement, match: Match): Assessment {
  const alignments = nearest(statement, match.passages).map((passage) => align(statement, passage));
  const drafts = alignments.map((alignment) =>
    conclude(statement, match, alignment, lent(alignment, alignments), alignments),
  );
  const most = Math.max(...alignments.map(agreed));
  const turned = alignments.filter(
    (alignment) => alignment.tradesPlaces && agreed(alignment) * MUCH_LESS >= most,
  );
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

/** True for a text that negates where most of those that speak of the matter do not, or the other way: it was read wrongly. */
function isAloneNegated(draft: Assessment, all: readonly Assessment[]): boolean {
  // A text that contrasts affirms one thing and negates another.
  const plain = all.filter(
    ({ passage, alignment }) =>
      !isContrast(passage.reading) && agreed(alignment) * MUCH_LESS >= agreed(draft.alignment),
  );
  const like = plain.filter((other) => isNegated(other) === isNegated(draft));
  return plain.length > FEW_TEXTS && like.length * 2 < plain.length;
}

/** Negates something of what the claim speaks of: what is denied after it is something else. */
function isNegated({ passage: { reading }, findings }: Assessment): boolean {
  const last = Math.max(
    -1,
    ...findings.map(({ outcome, text }) => (outcome === 'agrees' && text ? text.start : -1)),
  );
  const negations = negationsIn(reading);
  // No remains were found, as remains were not found
  const turns = reading.polarity === 'negated' || negations.some(isNone);
  return turns && negations.some(({ start }) => start <= last);
}

/** What tells more goes first. */
export const RANK = { supports: 3, contradicts: 2, bears: 1, silent: 0 };
const rank = (a: Assessment): number => RANK[a.kind] * 10 + a.coverage;

function conclude(
  statement: Statement,
  match: Match,
  alignment: Alignment,
  borrowed: readonly Word[],
  alignments: readonly Alignment[],
): Assessment {
  // One wording may leave unsaid that the source only expects it.
  const speaking = alignments.filter((other) => agreed(other) + MUCH_LESS >= agreed(alignment));
  const foreseen = speaking.filter((other) => other.foreseen).length * 2 >= speaking.length;
  const texts = alignments.map(({ passage }) => read(passage.reading));
  const findings = [
    ...compareModality(
      alignment.claim,
      read(alignment.passage.reading),
      alignment.findings,
      foreseen || alignment.foreseen,
    ),
    ...alignment.findings.map((finding) =>
      understood(finding, alignment, alignments)
        ? agrees('name', finding.claim)
        : unlessBygone(finding, alignment.claim, texts),
    ),
    ...borrowed.map((word) => agrees('term', word.term)),
    ...alignment.missing.filter((word) => !borrowed.includes(word)).map((word) => open('term', word.term)),
  ];
  const agreeing = findings.filter((finding) => finding.outcome === 'agrees');
  // What it only borrows it does not state: of "his company" and a name from elsewhere nobody is a company.
  const own = agreeing.filter(({ text }) => text !== undefined);
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
    if (opened.length === 0 && own.length >= LEAST_STATED && !saysOtherwise(findings, alignment))
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

/** What a finding is of: a number and the side of it are one. */
const measuredBy = ({ kind }: Finding): Finding['kind'] => (kind === 'comparator' ? 'number' : kind);

/** True when another text of the fact says what the deciding one seems to exclude. */
function isBorneOutElsewhere(best: Assessment, drafts: readonly Assessment[]): boolean {
  const clashes = best.findings.filter((finding) => finding.outcome === 'conflicts');
  const left = ({ findings }: Assessment): number =>
    findings.filter(({ outcome, kind }) => outcome === 'open' && (kind === 'name' || kind === 'role')).length;
  return clashes.every((clash) =>
    drafts.some(
      (draft) =>
        // of another, or of others doing it, it says nothing of this one
        left(draft) <= left(best) &&
        draft.findings.some(
          (f) =>
            f.outcome === 'agrees' &&
            measuredBy(f) === measuredBy(clash) &&
            f.claim.start === clash.claim.start &&
            f.text !== undefined &&
            isAtOneEnd(draft, f.claim, f.text),
        ),
    ),
  );
}

/** "It was 1.2% and then a third" does not bear out a change from a third. */
function isAtOneEnd({ alignment, passage }: Assessment, claim: Span, text: Span): boolean {
  const endAt = ({ quantities }: Statement, span: Span) =>
    quantities.find((figure) => overlaps(figure, span))?.endpoint;
  const said = endAt(alignment.claim.statement, claim);
  return said === undefined || said === endAt(passage.reading, text);
}
