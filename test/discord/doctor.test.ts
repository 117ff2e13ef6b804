import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diagnoseDiscord } from '../../adapters/discord/doctor.js';
import { missingPermissions, PERMISSIONS } from '../../adapters/discord/permissions.js';
import { type LocalDiscord, startLocalDiscord, TOKEN } from '../support/discord/local-discord.js';
import { type Scene, scene } from '../support/discord/scene.js';
import { MODERATOR_CHANNEL, MODERATOR_ROLE } from '../support/discord/world.js';

describe('the doctor on Discord', () => {
  let discord: LocalDiscord;
  let other: Scene | undefined;
  beforeEach(async () => {
    discord = await startLocalDiscord();
  });
  afterEach(async () => {
    await discord.close();
    await other?.close();
    other = undefined;
  });
  const diagnose = (more: object = {}) => diagnoseDiscord({ token: TOKEN, restApi: discord.api, ...more });
  const of = async (what: string, more?: object) =>
    (await diagnose(more)).find((finding) => finding.what === `Discord: ${what}`);

  test('a token that Discord refuses is the only finding, with where to get another', async () => {
    const findings = await diagnose({ token: 'MTAw.wrong.token' });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ state: 'error', advice: expect.stringContaining('DISCORD_TOKEN') });
    expect(JSON.stringify(findings)).not.toContain('MTAw');
  });

  test('Discord out of reach is told apart from a wrong token', async () => {
    const [finding] = await diagnose({ restApi: 'http://127.0.0.1:1/api' });
    expect(finding).toMatchObject({ state: 'error', advice: expect.stringContaining('HTTPS') });
  });

  test('the message-content intent must be on in the portal when it is asked for', async () => {
    expect(await of('message-content intent')).toMatchObject({ state: 'ok' });
    expect(await of('message-content intent', { messageContent: true })).toMatchObject({
      state: 'error',
      advice: expect.stringContaining('Message Content Intent'),
    });
  });

  test('commands are missing before the first start, and there after it', async () => {
    expect(await of('commands')).toMatchObject({
      state: 'warning',
      advice: expect.stringContaining('npm start'),
    });
    other = await scene();
    expect(await of('commands', { restApi: other.discord.api })).toMatchObject({ state: 'ok' });
  });

  test('servers, installation and moderators are looked at', async () => {
    expect(await of('server Test server')).toMatchObject({ state: 'ok' });
    expect(await of('installation')).toMatchObject({ state: 'ok' });
    expect(await of('moderators')).toMatchObject({
      state: 'warning',
      advice: expect.stringContaining('ROLES'),
    });
    expect(await of('moderators', { moderatorRoles: [MODERATOR_ROLE] })).toMatchObject({ state: 'ok' });
    expect(await of("moderators' channel", { moderatorChannel: MODERATOR_CHANNEL })).toMatchObject({
      state: 'ok',
    });
    expect(await of("moderators' channel", { moderatorChannel: '1' })).toMatchObject({ state: 'error' });
  });

  test('each permission that is missing is named; an administrator misses none', () => {
    expect(missingPermissions(0n).map(({ name }) => name)).toEqual(PERMISSIONS.map(({ name }) => name));
    expect(missingPermissions(8n)).toEqual([]);
  });
});
