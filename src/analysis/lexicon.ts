import type { CueKind, Term } from '../model/claim.js';
import type { Name } from '../model/name.js';
import { type DateTables, dateTables } from './date-tables.js';
import { type FrameData, LANGUAGES, type LanguageData } from './language-data.js';
import { NameTable } from './names.js';
import { type NumberTables, numberTables } from './number-tables.js';
import { type Flexibility, PhraseTable, wordTable } from './phrase-table.js';
import { VERB_FORMS } from './verb-forms.js';
import { type WordGroups, wordEntries } from './word-groups.js';

/** What a cue's words mean; see `Cue`. */
export interface CueEntry {
  readonly kind: CueKind;
  readonly axis: string;
  readonly degree: number;
}

type CueContext =
  | 'determiners'
  | 'whatOrNot'
  | 'relatives'
  | 'that'
  | 'ofWhat'
  | 'yet'
  | 'had'
  | 'mayBeforeImperfect'
  | 'whichLed'
  | 'beforeParticiple';

export type FrameTables = Readonly<Record<keyof FrameData, PhraseTable<true>>>;

/** Everything known of words before a text is read: of all languages at once, for messages mix them. */
export interface Lexicon {
  readonly names: NameTable;
  readonly cues: PhraseTable<CueEntry>;
  /** Phrases that hold a cue's words but are none. */
  readonly cueExceptions: PhraseTable<true>;
  /** Words that tell what a cue means and governs; see `CueData`. */
  readonly cueContext: Readonly<Record<CueContext, PhraseTable<true>>>;
  /** After a negation: what alone is so, and since when it is. */
  readonly restrictions: Readonly<Record<'only' | 'until', PhraseTable<true>>>;
  readonly opposites: PhraseTable<CueEntry>;
  readonly numbers: NumberTables;
  readonly dates: DateTables;
  readonly frames: FrameTables;
  readonly verbs: PhraseTable<true>;
  readonly auxiliaries: PhraseTable<true>;
  /** Words after which a name stands, with the kind of name. */
  readonly titles: PhraseTable<'person' | 'place' | 'organisation'>;
}

type Base = Omit<Lexicon, 'names'>;
let base: Base | undefined;

/** The lexicon of a fact base: the words of every language, with the names it lists. */
export function buildLexicon(names: readonly Name[]): Lexicon {
  base ??= buildBase();
  const { numbers, verbs, cues, opposites, dates } = base;
  const words = [verbs, cues, opposites, dates.months, dates.periods, dates.turns, dates.days];
  const figures = [numbers.numbers, numbers.scales, numbers.counters, numbers.units, numbers.ordinals];
  const ordinary: readonly Pick<PhraseTable<unknown>, 'at'>[] = [...words, ...figures];
  const isOrdinary = (terms: readonly Term[], at: number) =>
    ordinary.some((table) => table.at(terms, at) !== undefined);
  return { ...base, names: new NameTable(names, isOrdinary) };
}

function buildBase(): Base {
  return {
    cues: new PhraseTable(LANGUAGES.flatMap(cueEntries)),
    cueExceptions: words(({ cues }) => cues.exceptions, 'exact'),
    cueContext: {
      determiners: words(({ cues }) => cues.determiners, 'exact'),
      whatOrNot: words(({ cues }) => cues.whatOrNot),
      relatives: words(({ cues }) => cues.relatives, 'exact'),
      that: words(({ cues }) => cues.that),
      ofWhat: words(({ cues }) => cues.ofWhat),
      yet: words(({ cues }) => cues.yet, 'exact'),
      whichLed: words(({ cues }) => cues.whichLed, 'exact'),
      had: words(({ cues }) => cues.had, 'exact'),
      beforeParticiple: words(({ cues }) => cues.beforeParticiple, 'exact'),
      mayBeforeImperfect: words(({ cues }) => cues.mayBeforeImperfect),
    },
    restrictions: {
      only: words(({ cues }) => cues.restrictions.only, 'exact'),
      until: words(({ cues }) => cues.restrictions.until, 'exact'),
    },
    opposites: new PhraseTable(LANGUAGES.flatMap(oppositeEntries), 'inflected'),
    numbers: numberTables(),
    dates: dateTables(),
    frames: {
      openings: words(({ frames }) => frames.openings),
      particles: words(({ frames }) => frames.particles, 'exact'),
      abbreviations: words(({ frames }) => frames.abbreviations, 'exact'),
      greetings: words(({ frames }) => frames.greetings, 'exact'),
      tags: words(({ frames }) => frames.tags, 'exact'),
      auxiliaries: words(({ frames }) => frames.auxiliaries, 'exact'),
      wh: words(({ frames }) => frames.wh, 'exact'),
      interrogatives: words(({ frames }) => frames.interrogatives, 'exact'),
      alternatives: words(({ frames }) => frames.alternatives, 'exact'),
      instead: words(({ frames }) => frames.instead, 'exact'),
      when: words(({ frames }) => frames.when, 'exact'),
      howMany: words(({ frames }) => frames.howMany, 'exact'),
      why: words(({ frames }) => frames.why, 'exact'),
      fillers: words(({ frames }) => frames.fillers, 'exact'),
      connectors: words(({ frames }) => frames.connectors, 'exact'),
      contrasts: words(({ frames }) => frames.contrasts),
      asking: words(({ frames }) => frames.asking, 'exact'),
      orders: words(({ frames }) => frames.orders, 'exact'),
      ordered: words(({ frames }) => frames.ordered, 'exact'),
      askedThat: words(({ frames }) => frames.askedThat, 'exact'),
      clauseStarts: words(({ frames }) => frames.clauseStarts),
      subjectPronouns: words(({ frames }) => frames.subjectPronouns),
    },
    verbs: VERB_FORMS,
    auxiliaries: words(({ verbs }) => verbs.auxiliaries),
    titles: new PhraseTable(LANGUAGES.flatMap(({ titles }) => wordEntries(titles))),
  };
}

function words(
  pick: (data: LanguageData) => readonly string[],
  flexibility?: Flexibility,
): PhraseTable<true> {
  return wordTable(LANGUAGES.flatMap(pick), flexibility);
}

function* entries(kind: CueKind, axis: string, groups: WordGroups): Generator<readonly [string, CueEntry]> {
  for (const [degree, list] of Object.entries(groups)) {
    const entry: CueEntry = { kind, axis, degree: Number(degree) };
    for (const word of list) yield [word, entry];
  }
}

function cueEntries({ cues }: LanguageData): (readonly [string, CueEntry])[] {
  return [
    ...entries('negation', 'sentence', { '-1': cues.negation.sentence }),
    ...entries('negation', 'future', { '-1': cues.negation.future }),
    ...entries('negation', 'constituent', { '-1': cues.negation.constituent }),
    ...entries('denial', 'denial', { '-1': cues.denial }),
    ...entries('refusal', 'refusal', { '-1': cues.refusal }),
    ...entries('modality', 'expected', { 0.5: cues.modality.expected }),
    ...entries('modality', 'possible', { 0.5: cues.modality.possible }),
    ...entries('modality', 'conditional', { 0.5: cues.modality.conditional }),
    ...entries('modality', 'unlikely', { '-0.5': cues.modality.unlikely }),
    ...entries('hedge', 'hearsay', { 0.5: cues.hedge }),
    ...Object.entries(cues.quantifier).flatMap(([axis, groups]) => [...entries('quantifier', axis, groups)]),
    ...Object.entries(cues.comparator).flatMap(([axis, groups]) => [...entries('comparator', axis, groups)]),
  ];
}

function oppositeEntries({ opposites }: LanguageData): (readonly [string, CueEntry])[] {
  return Object.entries(opposites).flatMap(([axis, groups]) => [...entries('opposite', axis, groups)]);
}
