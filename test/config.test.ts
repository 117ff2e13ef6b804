import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, VARIABLES } from '../adapters/config.js';

const example = readFileSync(path.resolve(import.meta.dirname, '../.env.example'), 'utf8');

describe('readConfig', () => {
  test('an empty environment is a good one', () => {
    const read = readConfig({});
    expect(read.ok && read.value.config).toMatchObject({ FACTS_DIR: 'facts', HOST: '127.0.0.1', PORT: 8787 });
  });

  test('an empty value counts as unset', () => {
    const read = readConfig({ DISCORD_TOKEN: '', PORT: ' ' });
    expect(read.ok && read.value.config.PORT).toBe(8787);
  });

  test('every malformed value is refused at once, with its name, what was given and what is accepted', () => {
    const read = readConfig({ PORT: '99999', LOG_LEVEL: 'loud' });
    expect(!read.ok && read.error).toEqual([
      'PORT: "99999" is not accepted; give a port, 0 to 65535',
      'LOG_LEVEL: "loud" is not accepted; give trace, debug, info, warn, error, fatal or silent',
    ]);
  });

  test('a public address may have a path; a slash at its end counts for nothing', () => {
    const read = readConfig({ PUBLIC_URL: 'https://example.org/isnad/' });
    expect(read.ok && read.value.config.PUBLIC_URL).toBe('https://example.org/isnad');
  });

  test.each(['https://example.org/?page=1', 'https://example.org/#top', 'ftp://example.org'])(
    '%s is no base of addresses',
    (address) => {
      const read = readConfig({ PUBLIC_URL: address });
      expect(!read.ok && read.error.join()).toContain('PUBLIC_URL');
    },
  );

  test('a malformed secret is refused without being repeated', () => {
    const read = readConfig({ SLACK_BOT_TOKEN: 'hunter2-hunter2' });
    expect(!read.ok && read.error.join()).toContain('SLACK_BOT_TOKEN');
    expect(!read.ok && read.error.join()).not.toContain('hunter2');
  });

  test('a misspelt name is warned about with the nearest', () => {
    const read = readConfig({ DISCORD_TOKN: 'x', LOG_LEVL: 'info', PUBLIC_UR: 'x' });
    expect(read.ok && read.value.warnings).toEqual([
      'DISCORD_TOKN is not a setting of Isnad; did you mean DISCORD_TOKEN?',
      'LOG_LEVL is not a setting of Isnad; did you mean LOG_LEVEL?',
      'PUBLIC_UR is not a setting of Isnad; did you mean PUBLIC_URL?',
    ]);
  });

  test("other programs' settings are none of our business", () => {
    const others = {
      DATABASE_PASSWORD: 'x',
      LOG_FILE: 'x',
      HOSTNAME: 'x',
      PATH: 'x',
      _: 'x',
      npm_config_port: '1',
    };
    const read = readConfig(others);
    expect(read.ok && read.value.warnings).toEqual([]);
  });
});

describe('.env.example', () => {
  const lines = [...example.matchAll(/^# (.+)\n#(\w+)=(.*)$/gm)].map(([, about, name, value]) => ({
    about,
    name,
    value,
  }));

  test('names every variable once, with its description', () => {
    expect(lines.map(({ name, about }) => [name, about]).sort()).toEqual(
      Object.entries(VARIABLES)
        .map(([name, { about }]) => [name, about])
        .sort(),
    );
  });

  test('shows the values that hold when nothing is set', () => {
    const shown = Object.fromEntries(
      lines.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    const [given, unset] = [readConfig(shown), readConfig({})];
    expect(given.ok && given.value.config).toEqual(unset.ok && unset.value.config);
  });
});
