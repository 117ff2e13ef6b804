/** A local Discord with our bot and its moderators, over real fact files, a real journal and the real check. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { connectDiscord, type DiscordConnection } from '../../../adapters/discord/connect.js';
import { harbourFolder, type OpenDesk, openDesk, removeFolder } from '../desk.js';
import { type LocalDiscord, startLocalDiscord } from './local-discord.js';
import { MODERATOR_CHANNEL, MODERATOR_ROLE } from './world.js';

export interface Moderated {
  readonly discord: LocalDiscord;
  readonly desk: OpenDesk;
  /** The fact file as it stands on disk. */
  facts(): Promise<string>;
  /** Everything stops and starts again over the same files and the same journal. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function moderated(differences: Parameters<typeof openDesk>[2] = {}): Promise<Moderated> {
  const folder = await harbourFolder();
  const journal = await mkdtemp(path.join(tmpdir(), 'isnad-journal-'));
  const discord = await startLocalDiscord();
  let desk: OpenDesk;
  let bot: DiscordConnection;
  const start = async () => {
    desk = await openDesk(folder, { file: path.join(journal, 'journal.sqlite') }, differences);
    bot = await connectDiscord({
      token: discord.token,
      service: desk.service,
      logger: pino({ level: 'silent' }),
      retentionDays: 90,
      restApi: discord.api,
      moderation: desk.moderation,
      moderatorRoles: [MODERATOR_ROLE],
      moderatorChannel: MODERATOR_CHANNEL,
    });
  };
  const stop = async () => {
    await bot.close();
    await desk.close();
  };
  await start();
  return {
    discord,
    get desk() {
      return desk;
    },
    facts: () => readFile(path.join(folder, 'harbour.yaml'), 'utf8'),
    async restart() {
      await stop();
      await start();
    },
    async close() {
      await stop();
      await discord.close();
      await removeFolder(folder);
      await rm(journal, { recursive: true, force: true });
    },
  };
}
