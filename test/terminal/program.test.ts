import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isnad } from '../support/isnad.js';

const FSI = '\u2068';
const PDI = '\u2069';
/** What a person reads: without the invisible isolates. */
const read = (text: string) => text.replaceAll(FSI, '').replaceAll(PDI, '');

/** What several tests look at is asked once: a start takes a second. */
const answers = new Map<string, ReturnType<typeof isnad>>();
function answered(...args: string[]): ReturnType<typeof isnad> {
  const key = args.join(' ');
  const running = answers.get(key) ?? isnad(['ask', ...args]);
  answers.set(key, running);
  return running;
}

describe('isnad ask', () => {
  test('prints verdict, what differs, the quote, its source, and its date in words and ISO', async () => {
    const { stdout, code } = await answered('DeepSeek is based in Beijing');
    expect(code).toBe(0);
    const text = read(stdout);
    expect(text).toContain('The source says otherwise');
    expect(text).toContain('the claim has Beijing, the source has هانغتشو');
    expect(text).toContain('الشركة التي تتخذ مقرها في مدينة هانغتشو');
    expect(text).toContain('مدار الساعة');
    expect(text).toContain('published 21 January 2026, 15:33 (2026-01-21T15:33)');
  });

  test('answers in the language of the claim', async () => {
    const { stdout } = await isnad(['ask', 'ديب سيك مقرها في بكين']);
    expect(read(stdout)).toContain('المصدر يقول غير ذلك');
    expect(read(stdout)).toContain('نُشر في 21 يناير 2026');
  });

  test('every isolate that opens on a line closes on it', async () => {
    const { stdout } = await answered('--explain', 'DeepSeek is based in Beijing');
    expect(stdout).toContain(FSI);
    for (const line of stdout.split('\n')) {
      let depth = 0;
      for (const character of line) {
        if (character === FSI) depth++;
        if (character === PDI) depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  });

  test('colour only where it is asked for', async () => {
    const plain = await answered('DeepSeek is based in Beijing');
    const colour = await isnad(['ask', 'DeepSeek is based in Beijing'], { env: { FORCE_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b');
    expect(colour.stdout).toContain('\u001b[31m');
  });

  test('--explain says which rule decided', async () => {
    const { stdout } = await answered('--explain', 'DeepSeek is based in Beijing');
    expect(read(stdout)).toMatch(/Why this answer[\s\S]*Rule: /);
  });

  test('a claim cannot command the terminal', async () => {
    const { stdout } = await isnad([
      'ask',
      'DeepSeek is \u001b[31mbased\u001b]0;x\u0007 in Beijing. R1 came out in 2019.',
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('wrong use', () => {
  test.each([
    ['nothing to check', ['ask'], /Nothing to check/],
    ['an unknown command', ['fly'], /unknown command|too many arguments/],
    ['an unknown option', ['ask', '--fly', 'x'], /unknown option/],
  ])('%s: exit code 2, said on standard error', async (_, args, message) => {
    const { code, stdout, stderr } = await isnad(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  test('a malformed setting: exit code 2, with its name and what is accepted', async () => {
    const { code, stderr } = await isnad(['ask', 'x'], { env: { PORT: 'eighty' } });
    expect(code).toBe(2);
    expect(stderr).toContain('PORT: "eighty" is not accepted; give a port, 0 to 65535');
  });

  test('--help is fine', async () => {
    const { code, stdout } = await isnad(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ask[\s\S]*facts/);
  });
});

describe('settings', () => {
  test('a .env file is read where it is, and the environment wins over it', async () => {
    const cwd = await mkdtemp(path.join(tmpdir(), 'isnad-env-'));
    await writeFile(path.join(cwd, '.env'), 'FACTS_DIR=nowhere\nPORT=9\nSLACK_BOT_TOKN=x\n');
    const { code, stderr } = await isnad(['ask', 'x'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('did you mean SLACK_BOT_TOKEN?');
    expect(stderr).toContain('nowhere');
    const other = await isnad(['ask', 'x'], { cwd, env: { FACTS_DIR: 'elsewhere' } });
    expect(other.stderr).toContain('elsewhere');
  });

  test('a broken fact base is told line by line, exit code 1', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'isnad-facts-'));
    await writeFile(
      path.join(folder, 'a.yaml'),
      'source: { id: a }\nfacts:\n  - id: one\n    quote: nowhere\n',
    );
    const { code, stderr } = await isnad(['ask', 'x'], { env: { FACTS_DIR: folder } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.yaml:\d+/);
  });
});

test('the program is a real bin: it says which interpreter runs it', async () => {
  const built = await readFile(new URL('../../dist/adapters/start.js', import.meta.url), 'utf8');
  expect(built.startsWith('#!/usr/bin/env node\n')).toBe(true);
});
