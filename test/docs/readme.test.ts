import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isnad, PROJECT } from '../support/isnad.js';

const file = (name: string) => readFileSync(path.join(PROJECT, name), 'utf8');
const documents = [
  ...readdirSync(PROJECT).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'facts/README.md',
];

describe('README.md', () => {
  test('shows an answer that the program really gives', async () => {
    const [, claim, answer] = /\$ npm run -s ask -- "(.+)"\n([\s\S]+?)\n```/.exec(file('README.md')) ?? [];
    const { stdout } = await isnad(['ask', claim!]);
    expect(stdout.replaceAll(/[\u2068\u2069]/g, '').trimEnd()).toBe(answer);
  });

  test('its two commands name scripts that there are', () => {
    const { scripts } = JSON.parse(file('package.json')) as { scripts: Record<string, string> };
    const commands = [...file('README.md').matchAll(/^npm ci && npm (?:run -s )?(\S+)/gm)].map((m) => m[1]!);
    expect(commands).toEqual(['ask', 'test']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commands));
  });
});

describe.each(documents)('%s', (name) => {
  test('links only to what is there', () => {
    const targets = [...file(name).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map((m) => m[1]!);
    const missing = targets.filter((target) => !existsSync(path.join(PROJECT, path.dirname(name), target)));
    expect(missing).toEqual([]);
  });

  test('names only npm scripts that there are', () => {
    const { scripts } = JSON.parse(file('package.json')) as { scripts: Record<string, string> };
    const named = [...file(name).matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map((m) => m[1]!);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});
