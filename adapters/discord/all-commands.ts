import { COMMANDS } from './commands.js';
import { MODERATOR_COMMANDS } from './moderators/commands.js';

/** Everything that is registered with Discord. */
export const ALL_COMMANDS = [...COMMANDS, ...MODERATOR_COMMANDS];
