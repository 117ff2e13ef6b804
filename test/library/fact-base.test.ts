import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { readFactFiles } from '../../adapters/files/read-files.js';
import { editDistance } from '../../src/analysis/edit-distance.js';
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

/** True when fewer than one letter in five would have to be typed anew to make one text of the other. */
function nearlyEqual(a: string, b: string): boolean {
  const most = Math.floor(Math.max(a.length, b.length) / 5);
  return editDistance(a, b, most) <= most;
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
          words(wording) === words(claim) || nearlyEqual(normalize(wording).text, normalize(claim).text),
      ),
    );
    expect(near).toEqual([]);
  });
});
