import type { Logger } from 'pino';
import type { Config } from './config.js';

/**
 * The log of one command at a terminal. At `info` nothing but an error is worth a line among the answers, and what
 * writes it is loaded when there is one: an answer starts sooner.
 */
export async function terminalLog(level: Config['LOG_LEVEL']): Promise<Pick<Logger, 'info' | 'error'>> {
  const load = async () => (await import('./log.js')).createLogger(level);
  if (level !== 'info') return load();
  return {
    info() {},
    async error(line: unknown, message?: string) {
      (await load()).error(line, message);
    },
  };
}
