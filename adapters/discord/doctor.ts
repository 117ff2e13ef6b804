/** What `npm run doctor` looks at on Discord. Reads only; changes nothing there. */
import {
  type APIApplication,
  ApplicationFlags,
  ApplicationIntegrationType,
  DiscordAPIError,
  REST,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from 'discord.js';
import type { Finding } from '../service/finding.js';
import { ALL_COMMANDS } from './all-commands.js';
import { inviteLink, missingPermissions } from './permissions.js';
import { commandsRoute, sameCommands } from './register.js';

export interface DiscordToDiagnose {
  readonly token: string;
  readonly guild?: string | undefined;
  readonly messageContent?: boolean;
  readonly moderatorRoles?: readonly string[];
  readonly moderatorChannel?: string | undefined;
  readonly restApi?: string | undefined;
}

const PORTAL = 'https://discord.com/developers/applications';

/** Looks at token, intents, installation, permissions, commands and the moderators' channel. Never throws. */
export async function diagnoseDiscord(given: DiscordToDiagnose): Promise<readonly Finding[]> {
  const rest = new REST({
    version: '10',
    retries: 1,
    timeout: 10_000,
    ...(given.restApi && { api: given.restApi }),
  });
  rest.setToken(given.token);
  let application: APIApplication;
  try {
    application = (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (error) {
    return [tokenProblem(error)];
  }
  const token: Finding = { what: 'Discord: token', state: 'ok', found: `belongs to ${application.name}` };
  const looks = [
    intents(given, application),
    installation(application),
    ...(await servers(rest, application)),
    await commands(rest, application, given.guild),
    ...(await moderators(rest, given)),
  ];
  return [token, ...looks];
}

function tokenProblem(error: unknown): Finding {
  const refused = error instanceof DiscordAPIError && error.status === 401;
  return {
    what: 'Discord: token',
    state: 'error',
    found: refused ? 'Discord refuses it' : `Discord could not be asked: ${reasonOf(error)}`,
    advice: refused
      ? `Open ${PORTAL}, your application, page Bot: reset the token and put it into DISCORD_TOKEN.`
      : 'Check that this machine reaches discord.com by HTTPS, then run the doctor again.',
  };
}

function intents({ messageContent = false }: DiscordToDiagnose, application: APIApplication): Finding {
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
  const flags = Number(application.flags ?? 0);
  const allowed = (flags & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0;
  const what = 'Discord: message-content intent';
  if (messageContent && !allowed)
    return {
      what,
      state: 'error',
      found: 'asked for by DISCORD_MESSAGE_CONTENT, but switched off in the portal',
      advice: `Open ${PORTAL}, your application, page Bot: switch on "Message Content Intent"; or set DISCORD_MESSAGE_CONTENT=no.`,
    };
  const found = messageContent
    ? 'on: a mention in reply to a message checks that message'
    : 'off: a mention in reply to a message points to "Check this message"';
  return { what, state: 'ok', found };
}

function installation(application: APIApplication): Finding {
  const what = 'Discord: installation';
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const ways = application.integration_types_config ?? {};
  const missing = [
    ...(GuildInstall in ways ? [] : ['Guild Install']),
    ...(UserInstall in ways ? [] : ['User Install']),
  ];
  if (missing.length === 0) return { what, state: 'ok', found: 'on servers and by users' };
  return {
    what,
    state: 'warning',
    found: `switched off: ${missing.join(', ')}`,
    advice: `Open ${PORTAL}, your application, page Installation: tick ${missing.join(' and ')}.`,
  };
}

async function servers(rest: REST, { id }: APIApplication): Promise<Finding[]> {
  const what = 'Discord: servers';
  const invite = `Let somebody who manages the server open ${inviteLink(id)}`;
  try {
    const guilds = (await rest.get(Routes.userGuilds())) as RESTAPIPartialCurrentUserGuild[];
    if (guilds.length === 0)
      return [{ what, state: 'warning', found: 'on none', advice: `${invite} and add the bot.` }];
    return guilds.map(({ name, permissions }) => {
      const missing = missingPermissions(BigInt(permissions));
      if (missing.length === 0)
        return { what: `Discord: server ${name}`, state: 'ok', found: 'every permission is granted' };
      return {
        what: `Discord: server ${name}`,
        state: 'warning',
        found: `missing: ${missing.map(({ name, feature }) => `${name} (${feature})`).join(', ')}`,
        advice: `${invite} again, or give the bot's role these permissions in Server Settings > Roles.`,
      };
    });
  } catch (error) {
    return [
      {
        what,
        state: 'warning',
        found: `could not be read: ${reasonOf(error)}`,
        advice: 'Run the doctor again.',
      },
    ];
  }
}

async function commands(rest: REST, { id }: APIApplication, guild: string | undefined): Promise<Finding> {
  const what = guild === undefined ? 'Discord: commands' : `Discord: commands on server ${guild}`;
  try {
    const there = (await rest.get(commandsRoute(id, guild))) as readonly object[];
    if (sameCommands(there, ALL_COMMANDS))
      return { what, state: 'ok', found: `${ALL_COMMANDS.length} registered` };
    return {
      what,
      state: 'warning',
      found: there.length === 0 ? 'none registered yet' : 'registered ones differ from ours',
      advice: 'npm start registers them.',
    };
  } catch (error) {
    return {
      what,
      state: 'error',
      found: `could not be read: ${reasonOf(error)}`,
      advice:
        guild === undefined ? 'Run the doctor again.' : `Is the bot on server ${guild}? ${inviteLink(id)}`,
    };
  }
}

async function moderators(rest: REST, given: DiscordToDiagnose): Promise<Finding[]> {
  const { moderatorRoles = [], moderatorChannel } = given;
  const roles: Finding =
    moderatorRoles.length > 0
      ? { what: 'Discord: moderators', state: 'ok', found: `${moderatorRoles.length} role(s)` }
      : {
          what: 'Discord: moderators',
          state: 'warning',
          found: 'nobody may use /facts here',
          advice:
            "Put the ids of the moderators' roles into DISCORD_MODERATOR_ROLES (Developer Mode, right-click a role, Copy Role ID).",
        };
  if (moderatorChannel === undefined) return [roles];
  const what = "Discord: moderators' channel";
  try {
    await rest.get(Routes.channel(moderatorChannel));
    return [roles, { what, state: 'ok', found: 'can be reached' }];
  } catch (error) {
    const advice = 'Check DISCORD_MODERATOR_CHANNEL, and let the bot see and write in that channel.';
    return [roles, { what, state: 'error', found: `cannot be reached: ${reasonOf(error)}`, advice }];
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
