import { textOf } from './local-discord.js';
import type { StoredMessage } from './world.js';

/** The custom id of a moderators' button or select in a message. */
export function customIdOf(message: StoredMessage, action: string): string {
  const found = JSON.stringify(message.components).match(new RegExp(`"custom_id":"(mod:${action}:[^"]*)"`));
  if (found === null) throw new Error(`no ${action} in ${textOf(message)}`);
  return found[1]!;
}
