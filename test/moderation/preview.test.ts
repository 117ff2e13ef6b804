import { describe, expect, test } from 'vitest';
import { checkReplays, preview } from '../../src/moderation/preview.js';
import { previewLines } from '../../src/moderation/preview-lines.js';
import { BRIDGE, COST, TODAY, townLibrary } from '../support/town.js';

const question = (claim: string) => ({ claim, from: 'question' }) as const;

describe('a preview tells what a change of the facts does', () => {
  test('nothing, where nothing that answers has changed', async () => {
    const before = townLibrary(BRIDGE);
    const after = townLibrary(`  # only a comment\n${BRIDGE}`);
    const result = await preview(before, after, checkReplays(before, after), TODAY);
    expect(result).toEqual({
      added: [],
      removed: [],
      edited: [],
      asked: 2,
      answers: [],
      competing: [],
      duplicates: [],
    });
  });

  test('a new fact answers what was unknown', async () => {
    const replays = [question('The bridge cost 14 million euros'), question('The moon is made of cheese')];
    const result = await preview(townLibrary(BRIDGE), townLibrary(BRIDGE + COST), replays, TODAY);
    expect(result).toMatchObject({ added: ['bridge-cost'], removed: [], edited: [], asked: 2 });
    expect(result.answers).toMatchObject([
      { claim: 'The bridge cost 14 million euros', becomes: 'supported', citesNow: 'bridge-cost' },
    ]);
    expect(result.answers[0]?.was).not.toBe('supported');
  });

  test('a fact that goes leaves its questions unanswered', async () => {
    const replays = [question('The bridge cost 20 million euros')];
    const result = await preview(townLibrary(BRIDGE + COST), townLibrary(BRIDGE), replays, TODAY);
    expect(result.removed).toEqual(['bridge-cost']);
    expect(result.answers).toMatchObject([{ was: 'contradicted', citedBefore: 'bridge-cost' }]);
  });

  test('an edited fact is named, also when no answer changes', async () => {
    const after = townLibrary(COST.replace('    checks', '    expiresAt: 2030-01-01\n    checks'));
    expect(await preview(townLibrary(COST), after, [], TODAY)).toMatchObject({ edited: ['bridge-cost'] });
  });

  test('a fact that says what another says is a near duplicate, and competes', async () => {
    const twin = `
  - id: twin
    quote: opened the Stone Bridge on 3 May 2025
    wordings: { en: [The Stone Bridge was opened on 3 May 2025] }
`;
    const result = await preview(townLibrary(BRIDGE), townLibrary(BRIDGE + twin), [], TODAY);
    expect(result.duplicates).toMatchObject([{ facts: ['twin', 'bridge-opened'], shared: 1 }]);
    expect(result.competing.length).toBeGreaterThan(0);
    const lines = previewLines(result).join('\n');
    expect(lines).toContain('+ twin');
    expect(lines).toContain('twin and bridge-opened: 100 % of the words');
  });
});

test('a long preview is cut for people, and says so', () => {
  const answers = Array.from({ length: 30 }, (_, i) => ({
    claim: `claim ${i}`,
    from: 'check' as const,
    was: 'unknown' as const,
    becomes: 'supported' as const,
    citedBefore: undefined,
    citesNow: undefined,
  }));
  const lines = previewLines({
    added: [],
    removed: [],
    edited: [],
    asked: 40,
    answers,
    competing: [],
    duplicates: [],
  });
  expect(lines.slice(0, 3)).toEqual([
    'Facts: none changed',
    '30 of 40 replayed answers change',
    '  check: "claim 0": unknown -> supported',
  ]);
  expect(lines.at(-1)).toBe('  and 10 more');
});
