/** What an operator meets: the manifest, the guide and the doctor say the same as the code. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examineSlack } from '../../adapters/slack/doctor.js';
import { CHECK_SHORTCUT, COMMAND } from '../../adapters/slack/listen.js';
import { FACTS_COMMAND } from '../../adapters/slack/moderate/command.js';
import { EVENTS, SCOPES } from '../../adapters/slack/scopes.js';
import { APP_TOKEN, BOT_TOKEN } from '../support/slack/emulated.js';
import { Workspace } from '../support/slack/workspace.js';

const docs = path.resolve(import.meta.dirname, '../../docs');
const manifest = JSON.parse(readFileSync(path.join(docs, 'slack-manifest.json'), 'utf8'));
const guide = readFileSync(path.join(docs, 'slack.md'), 'utf8');
const sorted = (list: readonly string[]) => [...list].sort();

describe('the app manifest', () => {
  test('asks for the scopes and events the code uses, no more', () => {
    expect(sorted(manifest.oauth_config.scopes.bot)).toEqual(sorted(SCOPES.map(({ name }) => name)));
    expect(sorted(manifest.settings.event_subscriptions.bot_events)).toEqual(sorted(EVENTS));
  });

  test('names the commands and the shortcut the code listens to', () => {
    const commands = manifest.features.slash_commands.map(({ command }: { command: string }) => command);
    expect(commands).toEqual([COMMAND, FACTS_COMMAND]);
    expect(manifest.features.shortcuts).toMatchObject([{ callback_id: CHECK_SHORTCUT, type: 'message' }]);
  });

  test('keeps the limits of the manifest reference: name 35, description 140, long description 174 to 4,000', () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(174);
    expect(long_description.length).toBeLessThanOrEqual(4000);
    for (const shortcut of manifest.features.shortcuts) {
      expect(shortcut.name.length).toBeLessThanOrEqual(24);
      expect(shortcut.description.length).toBeLessThanOrEqual(150);
    }
    for (const command of manifest.features.slash_commands) {
      expect(command.command.length).toBeLessThanOrEqual(32);
      expect(command.description.length).toBeLessThanOrEqual(2000);
      expect(command.usage_hint.length).toBeLessThanOrEqual(1000);
    }
  });
});

test('the guide names every scope with the feature that needs it', () => {
  for (const { name, feature } of SCOPES) expect(guide).toContain(`| \`${name}\` | ${feature} |`);
});

describe('the doctor', () => {
  let slack: Workspace;
  beforeEach(async () => {
    slack = await Workspace.open();
  });
  afterEach(() => slack.close());
  const examine = (more: object = {}) =>
    examineSlack({ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: slack.front.apiUrl, ...more });

  test('finds all well where it is, and opens no connection that would take events', async () => {
    slack.front.groups.set('S0MODS', [slack.id('mona')]);
    const findings = await examine({ moderators: ['S0MODS'], moderatorChannel: 'C1' });
    expect(findings.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect(slack.front.connections).toBe(0);
  });

  test('names each missing scope with what does not work without it', async () => {
    slack.front.scopes = ['chat:write', 'commands', 'app_mentions:read'];
    const permissions = (await examine()).find(({ what }) => what === 'Slack: permissions');
    expect(permissions).toMatchObject({ state: 'warning' });
    expect(permissions?.found).toContain('im:history (answering direct messages)');
    slack.front.scopes = ['im:history'];
    expect((await examine()).find(({ what }) => what === 'Slack: permissions')?.state).toBe('error');
  });

  test('says what to do about a wrong or expired token', async () => {
    expect((await examine({ botToken: 'xoxb-wrong' }))[0]).toMatchObject({
      state: 'error',
      found: 'Slack answered invalid_auth',
    });
    slack.front.refuse('auth.test', 'token_expired');
    expect((await examine())[0]?.advice).toContain('reinstall');
    expect((await examine({ appToken: 'xapp-wrong' }))[2]).toMatchObject({ state: 'error' });
  });

  test('says that a way to listen is missing, and that a user group is unknown', async () => {
    expect((await examine({ appToken: undefined }))[2]).toMatchObject({ state: 'error' });
    const findings = await examine({ moderators: ['S0NONE'] });
    expect(findings.at(-1)).toMatchObject({ what: 'Slack: user group S0NONE', state: 'error' });
  });
});
