import { createHash } from 'node:crypto';
import { detectLanguage } from '../../src/analysis/detect-language.js';
import { type FormProblem, problemWords } from '../../src/answer/phrases-problems.js';
import { anchorQuote } from '../../src/library/anchor-quote.js';
import type { Library } from '../../src/library/build-library.js';
import type { FactEdit, FactFields } from '../../src/library/edit-facts.js';
import { type FactEntry, isId } from '../../src/library/fact-schema.js';
import type { Day } from '../../src/model/basics.js';
import type { Fact, FactId } from '../../src/model/fact.js';
import type { Issue } from '../../src/model/library.js';
import type { ArchivedSource, SourceId } from '../../src/model/source.js';
import type { FactChange, FactForm, FieldProblem, OpenForm } from '../service.js';

/** A fact as a form shows it, with the state that it starts from. */
export function openForm(fact: Fact): OpenForm {
  const { position, checks, ...seen } = fact;
  return {
    form: {
      id: fact.id,
      source: fact.quote.source,
      quote: fact.quote.exact,
      wordings: Object.values(fact.wordings).flat().join('\n'),
      translation: Object.values(fact.translation)[0] ?? '',
      expiresAt: fact.expiresAt ?? '',
    },
    // A check that was added takes nobody's work away, nor does a line that moved.
    base: createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16),
  };
}

/** What is to be mended before the archive and the files are asked; empty when nothing is. */
export function problemsOf(change: FactChange, library: Library): FieldProblem[] {
  if (change.kind === 'retract')
    return [
      ...reasonProblems(change.reason),
      ...(change.supersededBy && !library.facts.has(change.supersededBy as FactId)
        ? [problem('supersededBy', 'no-fact', change.supersededBy)]
        : []),
    ];
  const { form } = change;
  const source = library.sources.get(form.source.trim() as SourceId);
  if (!source) return [problem('source', 'no-source', form.source)];
  const fact = change.kind === 'edit' ? library.facts.get(change.factId as FactId) : undefined;
  const unchanged = fact && change.kind === 'edit' && !change.reason?.trim();
  return [
    ...(unchanged && differences(openForm(fact).form, form).length === 0
      ? [problem('form', 'unchanged')]
      : []),
    ...(fact && fact.quote.source !== source.id ? [problem('source', 'other-source')] : []),
    ...quoteProblems(form.quote, source, fact),
    ...dayProblems(form.expiresAt ?? ''),
    ...(change.kind === 'add' && form.id && !isId(form.id.trim()) ? [problem('id', 'bad-id')] : []),
  ];
}

function quoteProblems(quote: string, source: ArchivedSource, fact: Fact | undefined): FieldProblem[] {
  if (quote.trim() === '') return [problem('quote', 'no-quote')];
  if (fact?.quote.exact === quote.trim()) return [];
  const anchored = anchorQuote(source, { exact: quote });
  if (anchored.ok) return [];
  const { nearest } = anchored.error;
  return [{ ...problem('quote', 'not-in-archive'), ...(nearest && { nearest: nearest.text }) }];
}

function dayProblems(day: string): FieldProblem[] {
  const text = day.trim();
  const good = text === '' || (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)));
  return good ? [] : [problem('expiresAt', 'no-day', text)];
}

function reasonProblems(reason: string): FieldProblem[] {
  return reason.trim() === '' ? [problem('reason', 'no-reason')] : [];
}

/** The edit of the fact files that a change asks for. Call it only where `problemsOf` found nothing. */
export function editOf(change: FactChange, library: Library, today: Day): FactEdit {
  if (change.kind === 'retract')
    return {
      kind: 'retract-fact',
      factId: change.factId,
      correction: { date: today, reason: change.reason.trim() },
      ...(change.supersededBy && { supersededBy: change.supersededBy }),
    };
  const { form } = change;
  const source = library.sources.get(form.source.trim() as SourceId)!;
  if (change.kind === 'add')
    return { kind: 'add-fact', sourceId: source.id, fact: newEntry(form, source, library) };
  const fact = library.facts.get(change.factId as FactId)!;
  const { exact } = fact.quote;
  const requoted = form.quote.trim() !== exact;
  return {
    kind: 'edit-fact',
    factId: fact.id,
    fields: fieldsOf(form, source, fact, requoted),
    ...(change.reason?.trim() && {
      correction: {
        date: today,
        reason: change.reason.trim(),
        ...(requoted && { before: exact, after: form.quote.trim() }),
      },
    }),
  };
}

function newEntry(form: FactForm, source: ArchivedSource, library: Library): FactEntry {
  const wordings = wordingsOf(form.wordings, undefined);
  const translation = translationOf(form, source, undefined);
  return {
    id: idFor(form, library),
    quote: form.quote.trim(),
    ...(translation && { translation }),
    ...(Object.keys(wordings).length > 0 && { wordings }),
    ...(form.expiresAt?.trim() && { expiresAt: form.expiresAt.trim() as Day }),
  };
}

/** Only what differs, so that the rest of the entry keeps its lines and comments. */
function fieldsOf(form: FactForm, source: ArchivedSource, fact: Fact, requoted: boolean): FactFields {
  const wordings = wordingsOf(form.wordings, fact);
  const translation = translationOf(form, source, fact);
  const expiresAt = form.expiresAt?.trim() ?? '';
  return {
    ...(requoted && { quote: form.quote.trim() }),
    ...(!same(wordings, fact.wordings) && { wordings: Object.keys(wordings).length > 0 ? wordings : null }),
    ...(!same(translation ?? {}, fact.translation) && { translation: translation ?? null }),
    ...(expiresAt !== (fact.expiresAt ?? '') && { expiresAt: expiresAt === '' ? null : (expiresAt as Day) }),
  };
}

/** One wording a line; a line that was there keeps its language, a new one's is found out. */
function wordingsOf(lines: string, fact: Fact | undefined): Record<string, string[]> {
  const known = new Map(
    Object.entries(fact?.wordings ?? {}).flatMap(([language, texts]) =>
      texts.map((text) => [text, language]),
    ),
  );
  const wordings: Record<string, string[]> = {};
  for (const line of new Set(
    lines
      .split('\n')
      .map((text) => text.trim())
      .filter(Boolean),
  )) {
    const language = known.get(line) ?? detectLanguage(line);
    wordings[language] = [...(wordings[language] ?? []), line];
  }
  return wordings;
}

/** The form shows one translation; others of the fact stay as they are. */
function translationOf(form: FactForm, source: ArchivedSource, fact: Fact | undefined) {
  const [shown] = Object.keys(fact?.translation ?? {});
  const language = shown ?? (source.language.startsWith('ar') ? 'en' : 'ar');
  const text = form.translation?.trim() ?? '';
  const { [language]: _, ...others } = fact?.translation ?? {};
  const translation = text === '' ? others : { [language]: text, ...others };
  return Object.keys(translation).length > 0 ? translation : undefined;
}

/** An id from the first words of what the moderator wrote, Latin words preferred, and not taken. */
function idFor({ id, wordings, translation = '', quote }: FactForm, { facts }: Library): string {
  if (id?.trim()) return id.trim();
  const latin = [translation, ...wordings.split('\n')].find((text) =>
    /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(text.trim()),
  );
  const words = (latin ?? quote).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['fact'];
  const stem = words.slice(0, 5).join('-').slice(0, 80);
  let candidate = stem;
  for (let n = 2; facts.has(candidate as FactId); n += 1) candidate = `${stem}-${n}`;
  return candidate;
}

/** Problems of the files as problems of the form. */
export function problemsFromIssues(issues: readonly Issue[]): FieldProblem[] {
  const fields = ['quote', 'wordings', 'translation', 'expiresAt', 'supersededBy', 'id'] as const;
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ where, problem: text, nearest, advice }) => ({
      field: fields.find((field) => new RegExp(`\\.${field}\\b`).test(where)) ?? 'form',
      problem: text,
      ...(nearest !== undefined && { nearest }),
      advice,
    }));
}

/** Fields in which two forms differ. */
export function differences(theirs: FactForm, yours: FactForm) {
  const fields = ['quote', 'wordings', 'translation', 'expiresAt'] as const;
  return fields
    .map((field) => ({ field, theirs: theirs[field] ?? '', yours: yours[field] ?? '' }))
    .filter((difference) => difference.theirs.trim() !== difference.yours.trim());
}

/** A problem that has words in every language. */
export function problem(field: FieldProblem['field'], code: FormProblem, what = ''): FieldProblem {
  return { field, known: { code, what }, ...problemWords(code, what, 'en') };
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
