import type { TextSpan } from '../../model/basics.js';
import { overlaps, type Statement, type Term } from '../../model/claim.js';
import { verbsOf } from '../deeds/verbs.js';
import type { Finding } from '../finding.js';
import { contrastsIn, subordinatesIn } from './clauses.js';
import { termAt } from './gaps.js';

/**
 * True when what a claim shares with a text stands on both sides of a "while": one bank refused, another paid, and a
 * claim that takes its doer from one clause and its deed from the other says what neither does.
 */
export function straddles(claim: Statement, text: Statement, agreeing: readonly Finding[]): boolean {
  const spans = placesOf(agreeing);
  const apart = contrastsIn(text).some((contrast) => {
    const before = spans.filter((span) => span.end <= contrast.start);
    const after = spans.some((span) => span.start >= contrast.end);
    return after && before.length > 0 && !carriesOver(text, contrast, before);
  });
  return (
    (apart && contrastsIn(claim).length === 0) || mixesFigures(text, agreeing) || strands(text, agreeing)
  );
}

/** Where in the text the findings are. */
const placesOf = (findings: readonly Finding[]): TextSpan[] => findings.flatMap(({ text }) => text ?? []);

const COMMA = /[,،;؛](?!\d)/;

/**
 * "Cut the quota to 21,000 tonnes, after the stock fell": of a stock of 21,000 tonnes it says nothing. True where a
 * figure stands between commas, or in a clause that tells when, with words of its own and none that the claim shares.
 */
function strands(statement: Statement, agreeing: readonly Finding[]): boolean {
  const { text, start, terms, quantities, dates } = statement;
  const partOf = ({ start: at }: TextSpan): number =>
    text.slice(0, at - start).split(COMMA).length +
    subordinatesIn(statement).filter((opening) => opening.start <= at).length;
  const isFigure = ({ kind }: Finding): boolean => kind === 'number' || kind === 'date';
  // عام 1998: the year that is said before a figure is part of it
  const announces = ({ end }: TextSpan): boolean => dates.some((date) => date.start === end + 1);
  const words = placesOf(agreeing.filter((finding) => !isFigure(finding)));
  const parts = new Set(words.filter((word) => !announces(word)).map(partOf));
  const figures = placesOf(agreeing.filter(isFigure));
  return figures.some((figure) => {
    const part = partOf(figure);
    const own = terms.filter(
      (term) =>
        !term.stop &&
        partOf(term) === part &&
        ![...quantities, ...dates].some((other) => overlaps(other, term)),
    );
    return parts.size > 0 && !parts.has(part) && own.length > 0;
  });
}

const PRONOUN = /^(?:he|she|it|they)$/;
const OBJECT = /^(?:him|her|it|them)$/;
const NAMES_ITS_SUBJECT = /^و?لكن(?:ه|ها|هم|هما|هن)$/; // لكنه: but he
const WRITTEN_ON = /(?:ه|ها|هم|هما|هن)$/; // نفذته: carried it out

/**
 * True where the clause after a contrast takes from the one before it only what it leaves unsaid: its subject ("Molina
 * led but crashed") and what a pronoun stands for (فيما نفذته شركة).
 */
function carriesOver(text: Statement, contrast: Term, before: readonly TextSpan[]): boolean {
  const { terms, language } = text;
  const verbs = verbsOf(text);
  const at = terms.indexOf(contrast);
  const rest = terms.slice(at + 1);
  const sharesSubject =
    language === 'ar'
      ? NAMES_ITS_SUBJECT.test(contrast.norm)
      : verbs[at + 1] === true || PRONOUN.test(rest[0]?.norm ?? '');
  const hasObject = rest.some(({ norm }, i) =>
    language === 'ar'
      ? WRITTEN_ON.test(norm) && (i === 0 || isPreposition(norm))
      : i > 0 && OBJECT.test(norm),
  );
  const others = before.filter((span) => !(sharesSubject && isSubject(text, span)));
  return others.length <= (hasObject ? 1 : 0) && others.every((span) => !verbs[termAt(text, span.start)]);
}

const isPreposition = (norm: string): boolean => /^(?:ب|ل|في|من|عن|علي|الي|مع)(?:ه|ها|هم|هما|هن)$/.test(norm);

/** Before the first verb, and in Arabic also right after it. */
function isSubject(text: Statement, span: TextSpan): boolean {
  const verb = verbsOf(text).indexOf(true);
  const at = termAt(text, span.start);
  return verb < 0 || at < verb || (text.language === 'ar' && at === verb + 1);
}

/** From 38% in 2020 to 44% in 2023: 44% in 2020 takes a figure of one time for that of another. */
function mixesFigures({ quantities, dates }: Statement, agreeing: readonly Finding[]): boolean {
  if (quantities.length < 2 || dates.length < 2) return false;
  const found = (kind: Finding['kind']): TextSpan[] =>
    placesOf(agreeing.filter((finding) => finding.kind === kind));
  const said = found('date');
  return (
    said.length > 0 &&
    found('number').some((number) => {
      const own = [...dates].sort((a, b) => gap(number, a) - gap(number, b) || b.start - a.start)[0]!;
      return !said.some((date) => date.start === own.start);
    })
  );
}

const gap = (a: TextSpan, b: TextSpan): number => Math.max(a.start - b.end, b.start - a.end, 0);
