import { webApi } from '@slack/bolt';

/** Slack's error codes that an operator can mend, with what to do. */
const ADVICE: Readonly<Record<string, string>> = {
  invalid_auth: 'Slack does not know this token; copy it again from your app’s page “OAuth & Permissions”',
  not_authed: 'no token was sent; set SLACK_BOT_TOKEN (xoxb-…) from your app’s page “OAuth & Permissions”',
  token_expired:
    'the token has expired; turn token rotation off for the app and reinstall it, then copy the new token',
  token_revoked: 'the token was revoked; reinstall the app to the workspace and copy the new token',
  account_inactive: 'the app was removed from the workspace, or the workspace is gone; reinstall it',
  missing_scope: 'the app lacks a permission; compare its scopes with docs/slack.md and reinstall it',
  not_allowed_token_type:
    'this kind of token does not do here: SLACK_BOT_TOKEN is xoxb-…, SLACK_APP_TOKEN is xapp-…',
  not_in_channel: 'the app is not in that channel; invite it with /invite',
  channel_not_found: 'the app cannot see that channel; invite it with /invite, or correct the id',
  ratelimited: 'Slack asked us to slow down; the call is tried again when it allows',
};

/** The error code Slack answered with, where the error came from Slack. */
export function slackError(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** One sentence for the log or the operator: what Slack said and what to do about it. Holds no token. */
export function explainProblem(error: unknown): string {
  const code = slackError(error);
  if (code !== undefined) {
    const { needed } = (error as webApi.WebAPIPlatformError).data as { needed?: unknown };
    const advice = ADVICE[code] ?? 'look the code up at docs.slack.dev/reference/methods';
    return `Slack answered ${code}${typeof needed === 'string' ? ` (needs ${needed})` : ''}: ${advice}`;
  }
  if (error instanceof webApi.WebAPIRequestError)
    return `Slack could not be reached (${error.original.message}): check the network and any proxy`;
  return error instanceof Error ? error.message : String(error);
}
