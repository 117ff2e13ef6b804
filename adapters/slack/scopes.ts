/** Permissions of the bot token, with the feature that needs each; docs/slack.md and the manifest list the same. */
export interface Scope {
  readonly name: string;
  /** What does not work without it, said by the doctor. */
  readonly feature: string;
  /** Without these Isnad cannot answer at all. */
  readonly required: boolean;
}

export const SCOPES: readonly Scope[] = [
  { name: 'app_mentions:read', feature: 'answering a mention', required: true },
  { name: 'chat:write', feature: 'answering', required: true },
  { name: 'commands', feature: '/factcheck, /facts and “Check this message”', required: true },
  { name: 'im:history', feature: 'answering direct messages', required: false },
  { name: 'channels:history', feature: 'a mention alone in a thread of a public channel', required: false },
  { name: 'groups:history', feature: 'a mention alone in a thread of a private channel', required: false },
  {
    name: 'im:write',
    feature: 'a late answer by direct message sent once, also after a crash',
    required: false,
  },
  { name: 'usergroups:read', feature: 'moderators named by user group', required: false },
];

/** Events the app subscribes to. */
export const EVENTS: readonly string[] = ['app_home_opened', 'app_mention', 'message.im'];
