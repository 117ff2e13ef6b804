import { type Day, isNonEmpty } from '../model/basics.js';
import type { Statement } from '../model/claim.js';
import type { Match } from '../model/match.js';
import { ASKS, type Verdict } from '../model/verdict.js';
import { type Assessment, assess, RANK } from './assess.js';
import { confidenceIn } from './confidence.js';
import { tell } from './point.js';
import { saysOtherwise } from './says-otherwise.js';

/** Facts looked at closely; what ranks lower has never decided a claim of the development set. */
const CONTENDERS = 8;
/** Facts this much less likely to bear on the claim than the best have never settled one. */
const UNLIKELY = 0.02;
/** A fact bears on a claim when it bears out this share of it; below, they only share a name or a word. */
const BEARS = 0.5;
/** The same where they share no name, number or date: words like price and fall are common to many matters. */
const BEARS_UNNAMED = 0.7;
const LEAST_SHARED = 2;
/** Facts this near the best are cited beside it when none settles the matter. */
const BESIDE_THE_BEST = 0.75;
const MOST_CITATIONS = 3;

/**
 * Says what the sources say of one statement. A wrong "supported" is worse than a wrong "contradicted", and both
 * are worse than "related": whatever is not settled stays open.
 *
 * `today` is handed in because a verdict is one as of a day, but decides nothing: relative dates were resolved where the
 * claim was read, and an expired fact still says what it said; its age is told with the answer.
 */
export function judge(statement: Statement, matches: readonly Match[], _today: Day): Verdict {
  const likely = matches.filter(
    ({ fact, score }) => fact.status !== 'draft' && score >= UNLIKELY * matches[0]!.score,
  );
  const shown = likely.slice(0, CONTENDERS);
  const assessed = shown.map((match) => assess(statement, match)).sort(moreTelling);
  const standing = assessed.filter(({ match }) => match.fact.status !== 'retracted');
  // Who asks where and when states nothing that could be borne out; the quote answers. Who asks why takes for granted
  // what it may exclude.
  const settled =
    (statement.asks ? undefined : supported(standing)) ??
    (asksForValue(statement) ? undefined : contradicted(standing));
  return settled ?? retracted(assessed) ?? related(standing, statement) ?? nothingBears();
}

const asksForValue = ({ asks }: Statement): boolean => asks !== undefined && asks !== 'cause';

const moreTelling = (a: Assessment, b: Assessment): number =>
  RANK[b.kind] - RANK[a.kind] || moreVerified(a, b);

const moreVerified = (a: Assessment, b: Assessment): number =>
  b.verified - a.verified || b.match.score - a.match.score;

function supported(assessed: readonly Assessment[]): Verdict | undefined {
  const supporting = assessed.filter(({ kind }) => kind === 'supports');
  const [best] = supporting;
  if (!best) return undefined;
  const { agreements, unverified } = tell(best);
  return {
    kind: 'supported',
    match: best.match,
    conflicts: [],
    citations: [best.match.fact.quote, ...quotesOf(supporting.slice(1, MOST_CITATIONS))],
    others: assessed
      .slice(1)
      .filter(bears)
      .map(({ match }) => match),
    confidence: confidenceIn(best),
    explanation: { rule: 'all-verified', agreements, unverified },
  };
}

function contradicted(assessed: readonly Assessment[]): Verdict | undefined {
  const best = assessed.find(({ kind }) => kind === 'contradicts');
  // What another fact bears out better than this one excludes is not settled; one that names what the claim names and
  // says other things of them bears nothing out.
  const rivals = assessed.filter(
    (other) => other.kind === 'bears' && !saysOtherwise(other.findings, other.alignment),
  );
  if (!best || rivals.some((other) => other.verified > best.verified + 1)) return undefined;
  const { agreements, conflicts, unverified } = tell(best);
  if (!isNonEmpty(conflicts)) return undefined;
  return {
    kind: 'contradicted',
    match: best.match,
    conflicts,
    citations: [best.match.fact.quote],
    others: assessed.filter((other) => other !== best && bears(other)).map(({ match }) => match),
    confidence: confidenceIn(best),
    explanation: { rule: `conflict-${conflicts[0].kind}`, agreements, unverified },
  };
}

/** A retracted fact is told where it would have decided, and never cited. */
function retracted(assessed: readonly Assessment[]): Verdict | undefined {
  const [best] = assessed;
  if (best?.match.fact.status !== 'retracted' || !bears(best)) return undefined;
  return {
    kind: 'unknown',
    retracted: best.match,
    confidence: confidenceIn(best),
    explanation: { rule: 'retracted', agreements: [], unverified: [] },
  };
}

function related(assessed: readonly Assessment[], statement: Statement): Verdict | undefined {
  const bearing = assessed.filter(bears).sort(moreVerified);
  const most = bearing[0]?.verified ?? 0;
  const near = bearing.filter(({ verified }) => verified >= BESIDE_THE_BEST * most);
  near.sort((a, b) => Number(answers(b, statement)) - Number(answers(a, statement)));
  const [best] = near;
  if (!best) return undefined;
  const { agreements, conflicts, unverified } = tell(best);
  return {
    kind: 'related',
    contenders: [best.match, ...bearing.filter((other) => other !== best).map(({ match }) => match)],
    citations: [best.match.fact.quote, ...quotesOf(near.slice(1, MOST_CITATIONS))],
    confidence: confidenceIn(best),
    explanation: {
      rule: asksForValue(statement) ? ASKS : `open-${unverified[0]?.kind ?? 'matter'}`,
      agreements,
      unverified: [...conflicts, ...unverified],
    },
  };
}

/** Whether the quote has what is asked for: a date for "when", a number for "how many". */
function answers({ match }: Assessment, { asks }: Statement): boolean {
  const { dates, quantities } = match.quote.reading;
  return (asks === 'date' ? dates : asks === 'number' ? quantities : []).length > 0;
}

function nothingBears(): Verdict {
  return {
    kind: 'unknown',
    confidence: 0.9,
    explanation: { rule: 'nothing-bears', agreements: [], unverified: [] },
  };
}

function bears({ kind, coverage, findings }: Assessment): boolean {
  if (kind !== 'bears') return kind !== 'silent';
  const named = findings.some(
    (finding) => finding.outcome === 'agrees' && finding.kind !== 'term' && finding.kind !== 'opposite',
  );
  if (named) return coverage >= BEARS;
  const words = findings.filter((finding) => finding.kind === 'term' || finding.kind === 'opposite');
  const shared = words.filter((finding) => finding.outcome !== 'open').length;
  return shared >= LEAST_SHARED && shared >= BEARS_UNNAMED * words.length;
}

const quotesOf = (assessed: readonly Assessment[]) => assessed.map(({ match }) => match.fact.quote);
