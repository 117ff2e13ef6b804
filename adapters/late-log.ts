import type { Logger } from 'pino';
import type { Config } from './config.js';

type Level = 'info' | 'error';

/**
 * The log of one command at a terminal, loaded when there is something to write into it: an answer starts sooner.
 * At `info` nothing but errors is worth a line among the answers.
 */
export function lateLogger(level: Config['LOG_LEVEL']): Pick<Logger, Level> {
  const late = (as: Level) => async (line: unknown, message?: string) => {
    const { createLogger } = await import('./log.js');
    createLogger(level)[as](line, message);
  };
  return { info: level === 'info' ? () => {} : late('info'), error: late('error') };
}
