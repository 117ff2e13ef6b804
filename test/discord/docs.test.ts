import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_COMMANDS } from '../../adapters/discord/all-commands.js';
import { PERMISSIONS } from '../../adapters/discord/permissions.js';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/discord.md'), 'utf8');

describe('docs/discord.md', () => {
  test('lists each permission with the feature that needs it, as the doctor does', () => {
    for (const { name, feature } of PERMISSIONS) expect(guide).toContain(`| \`${name}\` | ${feature} |`);
    expect(guide.match(/^\| `[A-Z]\w+` \|/gm)).toHaveLength(PERMISSIONS.length);
  });

  test('names every command', () => {
    for (const { name } of ALL_COMMANDS) expect(guide).toContain(name);
  });
});
