import { type Logger, pino } from 'pino';
import type { Config } from './config.js';

/** Keys whose values never reach a log, wherever they stand in a line. */
const REDACTED = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'secret',
  'authorization',
  'claim',
  'text',
];

/**
 * Structured lines on standard error, so that answers on standard output stay answers. Tokens never, and claims only
 * at `debug` and below.
 */
export function createLogger(level: Config['LOG_LEVEL']): Logger {
  const open = level === 'trace' || level === 'debug';
  const hidden = open ? REDACTED.filter((key) => key !== 'claim' && key !== 'text') : REDACTED;
  return pino(
    {
      level,
      base: null,
      redact: { paths: hidden.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
