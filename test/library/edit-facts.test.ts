import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editFacts, type FactEdit, findFact, withChanges } from '../../src/library/edit-facts.js';
import type { FactEntry } from '../../src/library/fact-schema.js';
import { proveFacts } from '../../src/library/prove-facts.js';
import type { Day } from '../../src/model/basics.js';
import { factFiles, sha256, sourceYaml } from '../support/fact-files.js';

const ARCHIVE = 'The mayor opened the bridge on 3 May.\nThe bridge cost 14 million.\nThe mayor smiled.\n';
const FACTS = `# the town's paper
${sourceYaml('sources/paper.txt', ARCHIVE)}
facts:
  # ---- the opening ----

  - id: opened
    quote: 'The mayor opened the bridge' # as printed
    wordings:
      # how people say it
      en: [the bridge was opened, "it's open"] # short
    expiresAt: 2026-02-28 # then it is old news

  - id: cost
    quote: The bridge cost 14 million
    checks:
      - { claim: "It cost 15 million", verdict: contradicted } # a common slip
# the end
`;
const files = factFiles({ 'paper.yaml': FACTS, 'sources/paper.txt': ARCHIVE });

const edited = (edit: FactEdit, before = files) => {
  const changes = editFacts(before, edit);
  if (!changes.ok) throw new Error(JSON.stringify(changes.error));
  const after = withChanges(
    before,
    changes.value.map((change) => ({ ...change, sha256: sha256(change.text) })),
    'later',
  );
  expect(proveFacts(after).issues).toEqual([]);
  return { after, text: changes.value.at(-1)!.text, changes: changes.value };
};

/** Lines of `now` that are not in `before`, and the other way round. */
const lines = (before: string, now: string) => {
  const [a, b] = [before.split('\n'), now.split('\n')];
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) };
};

const smiled: FactEntry = { id: 'smiled', quote: 'The mayor smiled', wordings: { en: ['he smiled', 'yes'] } };

describe('an edit changes the lines of its fact and no other', () => {
  test('a new fact comes last, in the file’s own indentation', () => {
    const { text } = edited({ kind: 'add-fact', sourceId: 'paper', fact: smiled });
    expect(text).toBe(
      FACTS.replace(
        '# the end\n',
        `
  - id: smiled
    quote: The mayor smiled
    wordings:
      en:
        - he smiled
        - yes
# the end
`,
      ),
    );
  });

  test('an edit keeps comments, order and the other fields', () => {
    const { text } = edited({
      kind: 'edit-fact',
      factId: 'opened',
      fields: { expiresAt: '2027-01-01' as Day },
    });
    expect(lines(FACTS, text)).toEqual({
      gone: [
        '      en: [the bridge was opened, "it\'s open"] # short',
        '    expiresAt: 2026-02-28 # then it is old news',
      ],
      come: [
        '      en: [ the bridge was opened, "it\'s open" ] # short',
        '    expiresAt: 2027-01-01 # then it is old news',
      ],
    });
  });

  test('a field set to null goes', () => {
    const { after } = edited({ kind: 'edit-fact', factId: 'opened', fields: { expiresAt: null } });
    expect(findFact(after, 'opened')?.entry).not.toHaveProperty('expiresAt');
  });

  test('a corrected fact says when and why', () => {
    const correction = { date: '2026-02-01' as Day, reason: 'The paper corrected itself: "14, not 15"' };
    const { after } = edited({ kind: 'edit-fact', factId: 'cost', fields: {}, correction });
    expect(findFact(after, 'cost')?.entry).toMatchObject({ status: 'corrected', corrections: [correction] });
  });

  test('a corrected quote says what stood there before', () => {
    const correction = { date: '2026-02-01' as Day, reason: 'It was too short' };
    const fields = { quote: 'The bridge cost 14 million.' };
    const { after } = edited({ kind: 'edit-fact', factId: 'cost', fields, correction });
    expect(findFact(after, 'cost')?.entry.corrections).toEqual([
      { before: 'The bridge cost 14 million', after: 'The bridge cost 14 million.', ...correction },
    ]);
  });

  test('a retracted fact stays in its file', () => {
    const correction = { date: '2026-02-01' as Day, reason: 'It was a hoax' };
    const { after, text } = edited({
      kind: 'retract-fact',
      factId: 'cost',
      correction,
      supersededBy: 'opened',
    });
    expect(findFact(after, 'cost')?.entry).toMatchObject({ status: 'retracted', supersededBy: 'opened' });
    expect(text).toContain('# a common slip');
  });

  test('a check joins the others', () => {
    const check = { claim: 'Did it cost: 14 million?', verdict: 'supported' as const };
    const { text } = edited({ kind: 'add-check', factId: 'cost', check });
    expect(lines(FACTS, text)).toEqual({
      gone: [],
      come: ['      - { claim: "Did it cost: 14 million?", verdict: supported }'],
    });
  });

  test('a new source brings its archive and a file that an editor can complete', () => {
    const text = 'Rain fell.\nIt was 1957.\n';
    const source = {
      id: 'rain',
      title: 'Rain: a report',
      publisher: 'The Paper',
      publishedAt: '2026-01-22',
      language: 'en',
      archive: 'sources/rain.txt',
      sha256: sha256(text),
    };
    const { changes, after } = edited({
      kind: 'add-source',
      source,
      text,
      facts: [{ id: 'fell', quote: 'Rain fell' }],
    });
    expect(changes.map((change) => change.path)).toEqual(['sources/rain.txt', 'rain.yaml']);
    expect(changes[1]?.text).toMatch(/^# yaml-language-server: \$schema=schema.json\n/);
    expect(findFact(after, 'fell')).toMatchObject({ sourceId: 'rain' });
    const twice = editFacts(after, { kind: 'add-source', source, text });
    expect(twice).toEqual({ ok: false, error: { kind: 'taken', what: 'rain.yaml' } });
  });

  test('a text that YAML would read otherwise is written so that it comes back', () => {
    const wordings = {
      en: ['null', '~', '1957', 'true', ' - x', 'a: b', '# c', '"q"', '@x', 'line\nbreak', '{x}'],
    };
    const { after } = edited({ kind: 'add-fact', sourceId: 'paper', fact: { ...smiled, wordings } });
    expect(findFact(after, 'smiled')?.entry.wordings).toEqual(wordings);
  });

  test('files written in one line, or without facts yet, take facts too', () => {
    for (const facts of [
      'facts: []\n',
      'facts: [ { id: opened, quote: The mayor opened } ]\n',
      'facts:\n- id: opened\n  quote: The mayor opened\n',
    ]) {
      const before = factFiles({ 'p.yaml': sourceYaml('a.txt', ARCHIVE) + facts, 'a.txt': ARCHIVE });
      const { after } = edited({ kind: 'add-fact', sourceId: 'paper', fact: smiled }, before);
      expect(findFact(after, 'smiled')?.entry).toEqual(smiled);
      if (facts.includes('opened')) {
        const more = edited({ kind: 'edit-fact', factId: 'opened', fields: { quote: 'The bridge' } }, after);
        expect(findFact(more.after, 'opened')?.entry.quote).toBe('The bridge');
      }
    }
  });

  test('a file keeps its kind of line ends and its byte-order mark', () => {
    const before = factFiles({
      'p.yaml': `\ufeff${FACTS.replaceAll('\n', '\r\n')}`,
      'sources/paper.txt': ARCHIVE,
    });
    const check = { claim: 'Was it free?', verdict: 'contradicted' as const };
    const { text } = edited({ kind: 'add-check', factId: 'cost', check }, before);
    expect(lines(before.files[0]!.text, text)).toEqual({
      gone: [],
      come: ['      - { claim: Was it free?, verdict: contradicted }\r'],
    });
  });

  test('an edit that would reach another fact through an alias is refused', () => {
    const shared = `${sourceYaml('a.txt', ARCHIVE)}facts:
  - id: opened
    quote: The mayor opened
    wordings: &said { en: [it opened] }
  - id: cost
    quote: The bridge cost 14 million
    wordings: *said
`;
    const before = factFiles({ 'p.yaml': shared, 'a.txt': ARCHIVE });
    const wordings = { en: ['it was opened'] };
    expect(editFacts(before, { kind: 'edit-fact', factId: 'opened', fields: { wordings } })).toMatchObject({
      error: { kind: 'entangled', issue: { line: 10, where: 'facts[0]' } },
    });
    const { after } = edited({ kind: 'edit-fact', factId: 'cost', fields: { wordings } }, before);
    expect(findFact(after, 'opened')?.entry.wordings).toEqual({ en: ['it opened'] });
  });

  test('an unknown fact, an unknown source and an id in use are told', () => {
    const nothing = { kind: 'add-check', factId: 'x', check: { claim: 'a', verdict: 'unknown' } } as const;
    expect(editFacts(files, nothing)).toEqual({ ok: false, error: { kind: 'unknown-fact', what: 'x' } });
    expect(editFacts(files, { kind: 'add-fact', sourceId: 'x', fact: smiled })).toMatchObject({ ok: false });
    expect(
      editFacts(files, { kind: 'add-fact', sourceId: 'paper', fact: { ...smiled, id: 'cost' } }),
    ).toEqual({
      ok: false,
      error: { kind: 'taken', what: 'cost' },
    });
  });
});

test('adding a check to each fact of the base that comes with Isnad changes one line each', () => {
  const name = 'madar-2026-01-21-deepseek';
  const folder = path.resolve(import.meta.dirname, '../../facts');
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const base = factFiles({
    [`${name}.yaml`]: read(`${name}.yaml`),
    [`sources/${name}.txt`]: read(`sources/${name}.txt`),
  });
  const before = base.files[0]!.text;
  for (const fact of proveFacts(base).facts.values()) {
    const check = { claim: 'A claim of our own', verdict: 'unknown' as const };
    const changes = editFacts(base, { kind: 'add-check', factId: fact.id, check });
    const text = changes.ok ? changes.value[0]!.text : '';
    expect(lines(before, text), fact.id).toEqual({
      gone: [],
      come: ['      - { claim: A claim of our own, verdict: unknown }'],
    });
    expect(text.split('\n').length).toBe(before.split('\n').length + 1);
  }
});
