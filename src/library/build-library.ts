import { buildLexicon, type Lexicon } from '../analysis/lexicon.js';
import { readPassage } from '../claim/read-claim.js';
import {
  type Day,
  err,
  isNonEmpty,
  type LanguageTag,
  type NonEmpty,
  ok,
  type Result,
} from '../model/basics.js';
import type { Fact } from '../model/fact.js';
import type { FactBase, FactFiles, Issue } from '../model/library.js';
import type { Passage } from '../model/match.js';
import type { ArchivedSource } from '../model/source.js';
import { buildIndex, type Index } from '../retrieval/inverted-index.js';
import { type ProvenFacts, proveFacts } from './prove-facts.js';

/** A fact base that can be asked: immutable, a change makes a new one. */
export type Library = FactBase & { readonly lexicon: Lexicon; readonly index: Index };

/** Makes the index of passages that belong to a revision; one that was saved need not read them again. */
export type IndexMaker = (passages: readonly Passage[], revision: string) => Index;

/** Proves the files and indexes every text in them; or every issue at once, when one of them is an error. */
export function buildLibrary(
  files: FactFiles,
  makeIndex: IndexMaker = buildIndex,
): Result<Library, NonEmpty<Issue>> {
  const proven = proveFacts(files);
  if (hasErrors(proven.issues)) return err(proven.issues);
  const lexicon = buildLexicon(proven.names);
  const passages = matchable(proven).flatMap((fact) => passagesOf(fact, sourceOf(fact, proven), lexicon));
  return ok({ ...baseOf(files, proven, passages), lexicon, index: makeIndex(passages, files.revision) });
}

/** What the files say, before it is indexed. */
export function baseOf(
  { revision }: FactFiles,
  { sources, facts, names, issues }: ProvenFacts,
  passages: readonly Passage[],
): FactBase {
  return { revision, sources, facts, names, passages, warnings: issues };
}

export function hasErrors(issues: readonly Issue[]): issues is NonEmpty<Issue> {
  return issues.some((issue) => issue.severity === 'error') && isNonEmpty(issues);
}

/** The facts that a claim may be told of: all but drafts. */
export function matchable({ facts }: Pick<FactBase, 'facts'>): Fact[] {
  return [...facts.values()].filter((fact) => fact.status !== 'draft');
}

export function sourceOf(fact: Fact, { sources }: Pick<FactBase, 'sources'>): ArchivedSource {
  return sources.get(fact.quote.source)!;
}

/** The texts of a fact, its quote first, each read when it is first needed. `last February` is counted from the day the source was published. */
export function passagesOf(fact: Fact, source: ArchivedSource, lexicon: Lexicon): Passage[] {
  const published = source.publishedAt.slice(0, 10) as Day;
  const passage = (field: Passage['field'], language: LanguageTag, text: string): Passage => {
    let reading: Passage['reading'] | undefined;
    return {
      fact,
      field,
      language,
      text,
      get reading() {
        reading ??= readPassage(text, lexicon, published);
        return reading;
      },
    };
  };
  return [
    passage('quote', source.language, fact.quote.exact),
    ...Object.entries(fact.wordings).flatMap(([language, texts]) =>
      texts.map((text) => passage('wording', language, text)),
    ),
    ...Object.entries(fact.translation).map(([language, text]) => passage('translation', language, text)),
  ];
}
