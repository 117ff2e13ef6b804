import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/library/format-issue.js';
import { proveFacts } from '../../src/library/prove-facts.js';
import type { Issue } from '../../src/model/library.js';
import { factFiles, sourceYaml } from '../support/fact-files.js';

const ARCHIVE = 'The mayor opened the bridge on 3 May.\nThe bridge cost 14 million.\nThe mayor smiled.\n';

/** Proves one fact file whose facts are given as YAML. */
const prove = (facts: string, more: Record<string, string> = {}) =>
  proveFacts(
    factFiles({
      'paper.yaml': `${sourceYaml('sources/paper.txt', ARCHIVE)}facts:\n${facts}`,
      'sources/paper.txt': ARCHIVE,
      ...more,
    }),
  );

const brief = (issues: readonly Issue[]) => issues.map((i) => `${i.file}:${i.line} ${i.where} ${i.severity}`);

describe('a fact file somebody else wrote loads', () => {
  test('with a quote alone', () => {
    const { facts, issues } = prove('  - { id: bridge, quote: The bridge cost 14 million }\n');
    expect(issues).toEqual([]);
    expect([...facts.values()]).toMatchObject([
      { id: 'bridge', kind: 'statement', status: 'published', wordings: {}, translation: {}, checks: [] },
    ]);
  });

  test('with everything the contract knows', () => {
    const { facts, issues } = prove(`
  - id: opened
    quote: { exact: The mayor, prefix: "million.", suffix: smiled }
    translation: { ar: ابتسم العمدة, fr-CA: Le maire a souri }
    wordings: { en: [the mayor smiled at all], ar: ابتسم رئيس البلدية }
    checks: [ { claim: "The mayor wept", verdict: contradicted } ]
    status: corrected
    expiresAt: 2026-02-28
    supersededBy: cost
    corrections: [ { date: 2026-02-01, reason: A slip, before: wept, after: smiled } ]
  - id: cost
    quote: |
      The bridge cost 14 million.
`);
    expect(issues).toEqual([]);
    expect(facts.get('opened' as never)).toMatchObject({
      quote: { exact: 'The mayor', start: ARCHIVE.lastIndexOf('The mayor') },
      wordings: { en: ['the mayor smiled at all'], ar: ['ابتسم رئيس البلدية'] },
      expiresAt: '2026-02-28',
      supersededBy: 'cost',
      position: { file: 'paper.yaml', line: 11 },
    });
  });

  test.each(['2026-01-21', '2026-01-21T15:33', '2026-01-21T15:33:07Z', '"2026-01-21T15:33+03:00"'])(
    'published %s, as printed',
    (printed) => {
      const yaml = sourceYaml('a.txt', ARCHIVE).replace('2026-01-21', printed);
      const { sources, issues } = proveFacts(
        factFiles({ 'a.yaml': `${yaml}  url: https://paper.example/1\nfacts: []\n`, 'a.txt': ARCHIVE }),
      );
      expect(issues).toEqual([]);
      expect([...sources.values()][0]?.publishedAt).toBe(printed.replaceAll('"', ''));
    },
  );

  test('with fields left empty, ids that look like numbers and words that YAML takes for others', () => {
    const { facts, issues } = prove(
      '  - { id: 1957, quote: The mayor smiled, wordings: { no: [yes, 14] }, status: }\n',
    );
    expect(issues).toEqual([]);
    expect(facts.get('1957' as never)).toMatchObject({
      wordings: { no: ['yes', '14'] },
      status: 'published',
    });
  });

  test('beside YAML of another kind, which is left out with a warning', () => {
    const { facts, issues } = prove('  - { id: x, quote: The mayor smiled }\n', {
      'claims.yaml': '- { claim: The mayor smiled, verdict: [supported] }\n',
      'settings.yaml': 'colour: red\n',
    });
    expect(facts.size).toBe(1);
    expect(brief(issues)).toEqual(['claims.yaml:1  warning', 'settings.yaml:1  warning']);
  });

  test('but an empty file, or one with a single word, may be half written and is an error', () => {
    expect(brief(proveFacts(factFiles({ 'a.yaml': '# soon\n', 'b.yaml': 'sour' })).issues)).toEqual([
      'a.yaml:1  error',
      'b.yaml:1  error',
    ]);
  });

  test('with names, or without', () => {
    const names = '- { id: mayor, kind: person, names: { en: [The Mayor], ar: العمدة } }\n';
    expect(prove('  []', { 'names.yaml': names }).names).toEqual([
      { id: 'mayor', kind: 'person', names: { en: ['The Mayor'], ar: ['العمدة'] } },
    ]);
  });
});

describe('every problem is told at once, with its line', () => {
  test('of quotes, ids, dates, keys and verdicts', () => {
    const { issues } = prove(`
  - id: first
    quote: { exact: The mayor opened, prefx: a }
    expiresAt: 2026-02-30
  - { id: zeroth, quote: The mayor opened a bridge }
  - id: second
    quote: The bridge cost 14 million
    checks:
      - { claim: It was cheap, verdict: contradictd }
    staus: retracted
  - id: second
    qoute: The mayor smiled
    note: keep
`);
    expect(brief(issues)).toEqual([
      'paper.yaml:12 facts[0].quote.prefx error',
      'paper.yaml:13 facts[0].expiresAt error',
      'paper.yaml:14 facts[1].quote error',
      'paper.yaml:18 facts[2].checks[0].verdict error',
      'paper.yaml:19 facts[2].staus error',
      'paper.yaml:20 facts[3].quote error',
      'paper.yaml:21 facts[3].qoute error',
      'paper.yaml:22 facts[3].note warning',
    ]);
    expect(issues.map((issue) => issue.nearest)).toEqual([
      'prefix',
      undefined,
      'The mayor opened the bridge',
      'contradicted',
      'status',
      undefined,
      'quote',
      undefined,
    ]);
  });

  test('of several files, and in the words of a colleague', () => {
    const { issues } = proveFacts(
      factFiles({
        'a.yaml': `${sourceYaml('sources/a.txt', ARCHIVE)}facts:\n  - { id: x, quote: "The mayor opened a bridge" }\n  - { id: x, quote: "the bridge cost 14 Million" }\n`,
        'b.yaml': `${sourceYaml('sources/gone.txt', ARCHIVE, 'other')}facts: []\n`,
        'c.yaml': 'source: { id: c\nfacts: [',
        'd.yaml': sourceYaml('sources/a.txt', 'other bytes', 'fourth'),
        'e.yaml': `${sourceYaml('sources/a.txt', `${ARCHIVE}more`, 'fifth')}facts: []\n`,
        'sources/a.txt': ARCHIVE,
      }),
    );
    const lines = issues.map((issue) => formatIssue(issue, 'facts'));
    expect(lines).toContain(
      'facts/a.yaml:10 facts[0].quote: error: not in sources/a.txt; nearest is line 1\n' +
        '    nearest: The mayor opened the bridge\n' +
        '    do: quote words that stand there, unchanged and without a gap',
    );
    expect(lines).toContain(
      'facts/a.yaml:11 facts[1].quote: error: not in sources/a.txt with these marks, though the same words are; nearest is line 2\n' +
        '    nearest: The bridge cost 14 million\n' +
        '    do: copy the words from the archive, marks and all',
    );
    expect(brief(issues)).toEqual(
      expect.arrayContaining([
        'b.yaml:7 source.archive error',
        'd.yaml:1 facts error',
        'e.yaml:8 source.sha256 error',
      ]),
    );
    expect(issues.some((issue) => issue.file === 'c.yaml' && issue.problem.startsWith('no valid YAML'))).toBe(
      true,
    );
  });

  test('of an id used twice, a successor that is not there, a retraction without a reason', () => {
    const { issues } = prove(`
  - { id: a, quote: The mayor smiled, supersededBy: nobody }
  - { id: a, quote: The bridge cost 14 million }
  - { id: b, quote: The mayor smiled, status: retracted }
  - { id: c, quote: The mayor smiled, supersededBy: b }
`);
    expect(brief(issues)).toEqual([
      'paper.yaml:11 facts[0].supersededBy error',
      'paper.yaml:12 facts[1].id error',
      'paper.yaml:13 facts[2].status warning',
      'paper.yaml:14 facts[3].status warning',
    ]);
    expect(issues[1]?.problem).toContain('paper.yaml:11');
  });

  test.each([
    ['half a character', '"\\ud800"'],
    ['a character that turns the direction', '"fact-\\u202efdp"'],
    ['nothing one can see', '"\\u200b"'],
    ['a way up in an address', '".."'],
    ['a space', '"a fact"'],
  ])('of an id that is %s', (_, id) => {
    const { facts, issues } = prove(`  - { id: ${id}, quote: The mayor smiled }\n`);
    expect(facts.size).toBe(0);
    expect(brief(issues)).toEqual(['paper.yaml:10 facts[0].id error']);
    expect(issues[0]?.advice).toContain('without spaces or invisible characters');
  });

  test('of tabs, a key written twice and a colon in a text, each with what to do', () => {
    const advice = (facts: string) => prove(facts).issues.map((issue) => issue.advice)[0];
    expect(advice('\t- { id: x, quote: The mayor smiled }\n')).toContain('with spaces');
    expect(advice('  - id: x\n    quote: The mayor smiled\n    id: y\n')).toContain('remove one of them');
    expect(advice('  - id: x\n    quote: The mayor: smiled\n')).toContain('between " and "');
  });

  test('of a file that is not UTF-8, whatever else it is', () => {
    const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('utf8');
    const utf16 = bytes('source:\n  id: a\nfacts: []\n', 'utf16le');
    expect(proveFacts(factFiles({ 'a.yaml': utf16 })).issues).toMatchObject([
      { file: 'a.yaml', severity: 'error', problem: 'bytes that are not UTF-8', advice: /as UTF-8/ },
    ]);
    const latin = bytes('  - { id: x, quote: Le maire a souri à tous }\n', 'latin1');
    expect(brief(prove(latin).issues)).toEqual([
      'paper.yaml:10  warning',
      'paper.yaml:10 facts[0].quote error',
    ]);
  });

  test('with a byte-order mark, or with the line ends of Windows, all is well', () => {
    const yaml = `\ufeff${sourceYaml('a.txt', ARCHIVE)}facts:\n  - id: x\n    quote: The mayor smiled.\n`;
    const { facts, issues } = proveFacts(
      factFiles({ 'a.yaml': yaml.replaceAll('\n', '\r\n'), 'a.txt': ARCHIVE }),
    );
    expect(issues).toEqual([]);
    expect(facts.get('x' as never)?.quote.exact).toBe('The mayor smiled.');
  });

  test('of an archive outside the folder', () => {
    const yaml = sourceYaml('../secret.txt', ARCHIVE);
    const { issues } = proveFacts(factFiles({ 'a.yaml': `${yaml}facts: []\n`, '../secret.txt': ARCHIVE }));
    expect(brief(issues)).toEqual(['a.yaml:7 source.archive error']);
  });

  test('of a folder without facts', () => {
    expect(proveFacts(factFiles({})).issues).toMatchObject([
      { severity: 'error', problem: 'there is no fact file' },
    ]);
  });

  test('of an alias that leads nowhere, or nowhere but to itself', () => {
    const { issues } = proveFacts(factFiles({ 'a.yaml': 'source: *missing\nfacts: []\n' }));
    expect(issues).toMatchObject([{ severity: 'error', file: 'a.yaml' }]);
  });
});
