import { replayChecks } from '../src/moderation/review.js';
import { systemClock } from './clock.js';
import type { Config } from './config.js';
import { FactsUnusable } from './facts-unusable.js';
import { deriveKeys } from './keys.js';
import { openLibrary } from './open-service.js';
import type { Finding } from './service/finding.js';
import { openJournal } from './sql/journal.js';
import { locateJournal, secretOf } from './sql/upkeep.js';

/** Looks at every part of an installation: facts, journal, tokens, scopes, intents. Changes nothing but may open the journal. */
export async function examine(config: Config): Promise<Finding[]> {
  const parts = await Promise.all([facts(config), journal(config), discord(config), slack(config)]);
  return parts.flat();
}

async function facts(config: Config): Promise<Finding[]> {
  const what = 'Facts';
  try {
    const library = await openLibrary(config.FACTS_DIR);
    const failed = (await replayChecks(library, systemClock.today())).filter(({ passed }) => !passed);
    const found = `${library.facts.size} facts of ${library.sources.size} sources, every quote in its archive`;
    if (failed.length === 0) return [{ what, state: 'ok', found }];
    return [
      {
        what,
        state: 'warning',
        found: `${found}; ${failed.length} checks fail`,
        advice: 'run "isnad facts lint"',
      },
    ];
  } catch (error) {
    if (!(error instanceof FactsUnusable)) throw error;
    return [
      {
        what,
        state: 'error',
        found: error.lines[0] ?? error.message,
        advice: 'run "isnad facts lint" for all of it',
      },
    ];
  }
}

async function journal(config: Config): Promise<Finding[]> {
  const what = 'Journal';
  const location = locateJournal(config.DATABASE_URL);
  try {
    deriveKeys(secretOf(location, config.ISNAD_SECRET));
    const opened = await openJournal(location, { now: systemClock.now() });
    await opened.ping().finally(() => opened.close());
    return [
      { what, state: 'ok', found: 'file' in location ? `SQLite in ${location.file}` : 'PostgreSQL answers' },
    ];
  } catch (error) {
    return [
      {
        what,
        state: 'error',
        found: (error as Error).message,
        advice: 'look at DATABASE_URL and ISNAD_SECRET; docs/operations.md',
      },
    ];
  }
}

async function discord(config: Config): Promise<readonly Finding[]> {
  if (config.DISCORD_TOKEN === undefined)
    return [
      {
        what: 'Discord',
        state: 'warning',
        found: 'off: DISCORD_TOKEN is not set',
        advice: 'docs/discord.md says where to get it',
      },
    ];
  const { diagnoseDiscord } = await import('./discord/doctor.js');
  return diagnoseDiscord({
    token: config.DISCORD_TOKEN,
    guild: config.DISCORD_GUILD,
    messageContent: config.DISCORD_MESSAGE_CONTENT,
    moderatorRoles: config.DISCORD_MODERATOR_ROLES,
    moderatorChannel: config.DISCORD_MODERATOR_CHANNEL,
  });
}

async function slack(config: Config): Promise<Finding[]> {
  if (config.SLACK_BOT_TOKEN === undefined)
    return [
      {
        what: 'Slack',
        state: 'warning',
        found: 'off: SLACK_BOT_TOKEN is not set',
        advice: 'docs/slack.md says where to get it',
      },
    ];
  const { examineSlack } = await import('./slack/doctor.js');
  return examineSlack({
    botToken: config.SLACK_BOT_TOKEN,
    appToken: config.SLACK_APP_TOKEN,
    signingSecret: config.SLACK_SIGNING_SECRET,
    moderators: config.SLACK_MODERATORS,
    moderatorChannel: config.SLACK_MODERATOR_CHANNEL,
  });
}
