import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * Bolt's words in our log. Its debug lines carry whole payloads, claims and all, so they are dropped unless we trace.
 */
export function boltLogger(logger: Logger): BoltLogger {
  const own = logger.child({ part: 'bolt' });
  const words = (given: unknown[]): string =>
    given.map((item) => (item instanceof Error ? item.message : String(item))).join(' ');
  return {
    debug: (...given) => own.trace(words(given)),
    info: (...given) => own.debug(words(given)),
    warn: (...given) => own.warn(words(given)),
    error: (...given) => own.error(words(given)),
    setLevel: () => {},
    getLevel: () => (own.isLevelEnabled('trace') ? LogLevel.DEBUG : LogLevel.INFO),
    setName: () => {},
  };
}

/** For calls whose errors are told by whoever makes them. */
export const silentLogger: BoltLogger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
