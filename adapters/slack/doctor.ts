import { webApi } from '@slack/bolt';
import type { Finding } from '../service/finding.js';
import { explainProblem } from './problems.js';
import { SCOPES } from './scopes.js';
import { silentLogger } from './slack-logger.js';

export interface SlackSettings {
  readonly botToken: string;
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** User ids (U…, W…) and user group ids (S…). */
  readonly moderators?: readonly string[] | undefined;
  readonly moderatorChannel?: string | undefined;
  readonly apiUrl?: string | undefined;
}

/** Looks at everything Slack needs and says what to do about what is missing. Changes nothing. */
export async function examineSlack(settings: SlackSettings): Promise<Finding[]> {
  const client = (token: string) =>
    new webApi.WebClient(token, {
      logger: silentLogger,
      retryConfig: { retries: 1 },
      ...(settings.apiUrl !== undefined && { slackApiUrl: settings.apiUrl }),
    });
  const bot = client(settings.botToken);
  const token = await examineToken(bot);
  const way = await examineWay(settings, client);
  if (token[0]?.state === 'error') return [...token, way];
  return [...token, way, ...(await examineModerators(settings, bot))];
}

async function examineToken(bot: webApi.WebClient): Promise<Finding[]> {
  const what = 'Slack: bot token';
  try {
    const { team, user, response_metadata } = await bot.auth.test();
    const granted = new Set(response_metadata?.scopes ?? []);
    return [{ what, state: 'ok', found: `${user} in the workspace ${team}` }, examineScopes(granted)];
  } catch (error) {
    return [problem(what, error)];
  }
}

function examineScopes(granted: ReadonlySet<string>): Finding {
  const what = 'Slack: permissions';
  const missing = SCOPES.filter(({ name }) => !granted.has(name));
  if (missing.length === 0) return { what, state: 'ok', found: `all ${SCOPES.length} scopes` };
  return {
    what,
    state: missing.some(({ required }) => required) ? 'error' : 'warning',
    found: `missing: ${missing.map(({ name, feature }) => `${name} (${feature})`).join(', ')}`,
    advice:
      'Add them on the app’s page “OAuth & Permissions”, or paste docs/slack-manifest.json again; then reinstall.',
  };
}

async function examineWay(
  { appToken, signingSecret }: SlackSettings,
  client: (token: string) => webApi.WebClient,
): Promise<Finding> {
  if (appToken === undefined)
    return signingSecret === undefined
      ? {
          what: 'Slack: way to listen',
          state: 'error',
          found: 'neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set',
          advice: 'Make an app-level token with connections:write on the app’s page “Basic Information”.',
        }
      : {
          what: 'Slack: HTTP',
          state: 'ok',
          found: 'signing secret set; it cannot be tried from here',
        };
  const what = 'Slack: Socket Mode';
  try {
    // The address alone proves the token and the scope; it is not connected to, which would take events.
    await client(appToken).apps.connections.open({});
    return { what, state: 'ok', found: 'Slack gives a connection' };
  } catch (error) {
    return problem(what, error);
  }
}

async function examineModerators(
  { moderators = [], moderatorChannel }: SlackSettings,
  bot: webApi.WebClient,
): Promise<Finding[]> {
  if (moderators.length === 0)
    return [
      {
        what: 'Slack: moderators',
        state: 'warning',
        found: 'SLACK_MODERATORS is empty: nobody can use /facts',
        advice: 'Set it to user ids (U…) or user group ids (S…), comma between.',
      },
    ];
  const groups = moderators.filter((id) => id.startsWith('S'));
  const findings = await Promise.all(groups.map((group) => examineGroup(group, bot)));
  const channel = moderatorChannel ?? 'none: set SLACK_MODERATOR_CHANNEL to be told of new questions';
  return [
    { what: 'Slack: moderators', state: 'ok', found: `${moderators.length} named; channel ${channel}` },
    ...findings,
  ];
}

async function examineGroup(group: string, bot: webApi.WebClient): Promise<Finding> {
  const what = `Slack: user group ${group}`;
  try {
    const { users = [] } = await bot.usergroups.users.list({ usergroup: group });
    return { what, state: 'ok', found: `${users.length} members` };
  } catch (error) {
    return problem(what, error);
  }
}

function problem(what: string, error: unknown): Finding {
  const [found, ...advice] = explainProblem(error).split(': ');
  return { what, state: 'error', found: found!, advice: advice.join(': ') || 'See docs/slack.md.' };
}
