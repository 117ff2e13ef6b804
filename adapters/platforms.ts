import type { Logger } from 'pino';
import type { Config } from './config.js';
import type { OpenHouse } from './open-house.js';

/** A part of the bot that is running and can be asked to stop. */
export interface Running {
  readonly name: string;
  close(): Promise<void>;
}

/** What a platform is handed. */
type Served = Pick<OpenHouse, 'service' | 'moderation'>;

/**
 * Connects what has tokens, and says of each platform what it found, what is missing and where to get it. One that
 * cannot connect is said and left out: the others still answer.
 */
export async function connectPlatforms(config: Config, house: Served, log: Logger): Promise<Running[]> {
  const all = await Promise.all([discord(config, house, log), slack(config, house, log)]);
  return all.filter((one) => one !== undefined);
}

async function discord(
  config: Config,
  { service, moderation }: Served,
  logger: Logger,
): Promise<Running | undefined> {
  if (config.DISCORD_TOKEN === undefined) {
    console.error(
      'Discord: off. Set DISCORD_TOKEN (developer portal, your application, Bot); see docs/discord.md.',
    );
    return undefined;
  }
  return connected('Discord', async () => {
    const { connectDiscord } = await import('./discord/connect.js');
    return connectDiscord({
      service,
      logger,
      retentionDays: config.RETENTION_DAYS,
      token: config.DISCORD_TOKEN!,
      guild: config.DISCORD_GUILD,
      messageContent: config.DISCORD_MESSAGE_CONTENT,
      moderation,
      moderatorRoles: config.DISCORD_MODERATOR_ROLES,
      moderatorChannel: config.DISCORD_MODERATOR_CHANNEL,
    });
  });
}

async function slack(
  config: Config,
  { service, moderation }: Served,
  logger: Logger,
): Promise<Running | undefined> {
  if (config.SLACK_BOT_TOKEN === undefined) {
    console.error(
      'Slack: off. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (api.slack.com/apps, your app); see docs/slack.md.',
    );
    return undefined;
  }
  return connected('Slack', async () => {
    const { connectSlack } = await import('./slack/connect.js');
    const { team, close } = await connectSlack({
      service,
      logger,
      retentionDays: config.RETENTION_DAYS,
      botToken: config.SLACK_BOT_TOKEN!,
      appToken: config.SLACK_APP_TOKEN,
      signingSecret: config.SLACK_SIGNING_SECRET,
      port: config.SLACK_PORT,
      moderation: {
        moderation,
        moderators: config.SLACK_MODERATORS,
        moderatorChannel: config.SLACK_MODERATOR_CHANNEL,
      },
    });
    return { summary: `workspace ${team}`, close };
  });
}

async function connected(
  name: string,
  connect: () => Promise<{ readonly summary: string; close(): Promise<void> }>,
): Promise<Running | undefined> {
  try {
    const { summary, close } = await connect();
    console.error(`${name}: connected, ${summary}.`);
    return { name, close };
  } catch (error) {
    console.error(
      `${name}: not connected. ${(error as Error).message}\n  "npm run doctor" looks at each part.`,
    );
    return undefined;
  }
}
