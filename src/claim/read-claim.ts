import { fromChat } from '../analysis/chat-text.js';
import { detectLanguage } from '../analysis/detect-language.js';
import { readWords } from '../analysis/dialect.js';
import type { Lexicon } from '../analysis/lexicon.js';
import type { Day, Language, Span } from '../model/basics.js';
import { type Claim, overlaps, type Statement, type Term } from '../model/claim.js';
import { correctionIn } from './corrections.js';
import { readCues } from './cues.js';
import { readDates } from './dates.js';
import { type Draft, draft, type Range, take, withSigns } from './draft.js';
import { readFactors } from './factors.js';
import { takeFrameOff } from './frames.js';
import { readKnownNames, readOtherNames } from './name-mentions.js';
import { maskNoise, withoutHashSigns } from './noise.js';
import { modalityOf, polarityOf } from './polarity.js';
import { readQuantities } from './quantities.js';
import { joinAnswers } from './self-answered.js';
import { type Clause, splitClauses, splitSentences } from './split-claims.js';

/**
 * Reads a message: what it states, statement by statement, with greetings, question forms, links, mentions
 * and emoji set aside. `last February` is resolved against `today`.
 */
export function readClaim(text: string, lexicon: Lexicon, today: Day): Claim {
  const masked = maskNoise(text);
  const written = readWords(masked);
  const typed = fromChat(written, masked, namesIn(written, lexicon));
  const language = typed === undefined ? detectLanguage(masked.trim() === '' ? text : masked) : 'ar';
  const terms = typed ?? written;
  const message = draft(text, withoutHashSigns(masked), terms, wholeOf(text), language, lexicon);
  // Names are known before clauses are told apart: Russia and North Korea are not two.
  for (const { start, end } of lexicon.names.find(terms)) take(message, start, end, 'name');
  const statements = joinAnswers(message, splitSentences(message)).flatMap((sentence) => {
    if (sentence.states !== undefined) return readClause(message, sentence.states, sentence, today);
    const framed = takeFrameOff(message, sentence);
    const asks = framed.asks && { asks: framed.asks };
    return (correctionIn(message, framed) ?? splitClauses(message, framed)).flatMap((clause) =>
      readClause(message, clause, clause, today).map((statement) => ({ ...statement, ...asks })),
    );
  });
  return { text, language, today, statements };
}

/** What a clause states, where any of its words has a meaning; its span is that of `whole`, with what only asks. */
function readClause(
  message: Draft,
  { from, to, carried = [], replaced }: Clause,
  whole: Range,
  today: Day,
): Statement[] {
  const { text, masked, terms, language, lexicon } = message;
  const said = terms.slice(from, to);
  if (said.every((term) => term.stop)) return [];
  const span = withSigns(text, { start: terms[whole.from]!.start, end: terms[whole.to - 1]!.end });
  const around = { start: terms[whole.from - 1]?.end ?? 0, end: terms[whole.to]?.start ?? text.length };
  const before = carried.flatMap((range) => terms.slice(range.from, range.to));
  const own = draft(text, masked, [...before, ...said], around, language, lexicon);
  return [{ ...readDraft(own, span, today), ...(replaced && { replaced }) }];
}

/** Whether a term is part of a known name; they are looked for when it is first asked. */
function namesIn(terms: readonly Term[], lexicon: Lexicon): (at: number) => boolean {
  let hits: readonly { readonly start: number; readonly end: number }[] | undefined;
  return (at) => {
    hits ??= lexicon.names.find(terms);
    return hits.some(({ start, end }) => start <= at && at < end);
  };
}

/** Reads a quote or a wording: the whole text is one statement, its dates resolved against the publication. */
export function readPassage(text: string, lexicon: Lexicon, publishedAt: Day): Statement {
  const language: Language = detectLanguage(text);
  const terms = readWords(text);
  return readDraft(draft(text, text, terms, wholeOf(text), language, lexicon), wholeOf(text), publishedAt);
}

function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}

function readDraft(reading: Draft, span: Span, reference: Day): Statement {
  const { text, language, terms } = reading;
  // Dates first, so that a year is never a plain number; and no word is a name that is part of a quantity.
  const dates = readDates(reading, reference);
  const known = readKnownNames(reading);
  const quantities = readQuantities(reading);
  const factors = readFactors(reading);
  const free = known.filter((name) => !quantities.some((quantity) => overlaps(name, quantity))); // US dollars
  const names = readOtherNames(reading, free);
  const cues = readCues(reading);
  return {
    text: text.slice(span.start, span.end),
    ...span,
    language,
    terms,
    names,
    quantities,
    factors,
    dates,
    cues,
    polarity: polarityOf(cues),
    modality: modalityOf(cues),
  };
}
