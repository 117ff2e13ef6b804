import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { readFactFiles } from '../../adapters/files/read-files.js';
import { normalize } from '../../src/analysis/normalize.js';
import { tokenize } from '../../src/analysis/tokenize.js';
import { LONGEST_QUOTE } from '../../src/library/prove-entry.js';
import { proveFacts } from '../../src/library/prove-facts.js';
import type { Day } from '../../src/model/basics.js';
import { checkIssues, replayChecks } from '../../src/moderation/review.js';

const root = path.resolve(import.meta.dirname, '../..');
const proven = proveFacts(await readFactFiles(path.join(root, 'facts')));
const facts = [...proven.facts.values()];
const wordings = facts.flatMap((fact) => [
  ...Object.values(fact.wordings).flat(),
  ...Object.values(fact.translation),
]);

/** Sentences of the archived article, its headings and bylines left out. */
const sentences = [...proven.sources.values()].flatMap((source) =>
  source.text.split('\n').filter((line) => line.length > 60 && line.endsWith('.')),
);

/** Share of letters two texts have in common, in order: 1 when nothing would have to be typed anew. */
function likeness(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]));
    }
    row = next;
  }
  return 1 - row[b.length]! / Math.max(a.length, b.length, 1);
}

const words = (text: string): string =>
  tokenize(text)
    .map((term) => term.norm)
    .sort()
    .join(' ');

describe('the fact base that comes with Isnad', () => {
  test('has neither an error nor a warning', () => {
    expect(proven.issues).toEqual([]);
  });

  test('gets every check its verdict', async () => {
    const library = await loadLibrary(path.join(root, 'facts'));
    const outcomes = library.ok ? await replayChecks(library.value, '2026-02-01' as Day) : [];
    expect(checkIssues(outcomes)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(80);
  });

  test('says something of every sentence of the article', () => {
    const silent = sentences.filter((sentence) => !facts.some((fact) => sentence.includes(fact.quote.exact)));
    expect(silent).toEqual([]);
  });

  test('quotes a sentence or two, translates each and has wordings in both languages', () => {
    for (const fact of facts) {
      expect(fact.quote.exact.length, fact.id).toBeLessThanOrEqual(LONGEST_QUOTE);
      expect(fact.translation.en, fact.id).toBeDefined();
      expect(fact.wordings.ar?.length, fact.id).toBeGreaterThan(1);
      expect(fact.wordings.en?.length, fact.id).toBeGreaterThan(1);
      expect(fact.checks.length, fact.id).toBeGreaterThan(0);
    }
  });

  test('no check repeats a wording: it would test nothing', () => {
    const known = new Set(wordings.map(words));
    expect(facts.flatMap((fact) => fact.checks).filter((check) => known.has(words(check.claim)))).toEqual([]);
  });

  test('no wording stands under two facts', () => {
    const twice = wordings.map(words).filter((text, i, all) => all.indexOf(text) !== i);
    expect(twice).toEqual([]);
  });

  test('no wording repeats a claim the engine is measured on', async (ctx) => {
    const file = path.join(root, '../shared/data/claims-dev.jsonl');
    const measured = await readFile(file, 'utf8').catch(() => undefined);
    if (measured === undefined) return ctx.skip('the development claims are not on this machine');
    const claims = measured
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { claim: string }).claim);
    const near = claims.flatMap((claim) =>
      wordings.filter(
        (wording) =>
          words(wording) === words(claim) || likeness(normalize(wording).text, normalize(claim).text) > 0.8,
      ),
    );
    expect(near).toEqual([]);
  });
});
