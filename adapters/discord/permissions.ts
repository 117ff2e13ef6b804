/** What the bot must be allowed on a server, and which feature needs it; docs/discord.md lists the same. */
import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

export interface Permission {
  readonly name: keyof typeof PermissionFlagsBits;
  readonly feature: string;
}

export const PERMISSIONS: readonly Permission[] = [
  { name: 'ViewChannel', feature: 'hearing mentions' },
  { name: 'SendMessages', feature: 'answering mentions' },
  { name: 'SendMessagesInThreads', feature: 'answering mentions in threads' },
  { name: 'ReadMessageHistory', feature: 'replying to the message that asked' },
];

const bits = PERMISSIONS.reduce((all, { name }) => all | PermissionFlagsBits[name], 0n);

/** Address at which somebody who manages a server adds the bot to it. */
export function inviteLink(application: string): string {
  const scopes = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join('%20');
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=${scopes}&permissions=${bits}`;
}

/** Those of our permissions that a bit field lacks; an administrator lacks none. */
export function missingPermissions(granted: bigint): readonly Permission[] {
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  return PERMISSIONS.filter(({ name }) => (granted & PermissionFlagsBits[name]) === 0n);
}
