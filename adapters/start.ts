#!/usr/bin/env node
// The only file that knows everyone.
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Command } from 'commander';
import type { Logger } from 'pino';
import { type Config, readConfig } from './config.js';
import { createLogger } from './log.js';
import { FactsUnusable, openForOneCommand } from './open-service.js';
import { askCommand } from './terminal/ask.js';

/** Exit codes: 0 fine, 1 problems found, 2 wrong use. */
const WRONG_USE = 2;

/** The environment, with a .env file beneath it. Malformed values end the program: nothing half-configured runs. */
function configure(): Config {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  const read = readConfig({ ...file, ...process.env });
  if (!read.ok) {
    console.error(
      ['The environment is not as it should be:', ...read.error.map((line) => `  ${line}`)].join('\n'),
    );
    process.exit(WRONG_USE);
  }
  for (const warning of read.value.warnings) console.error(`warning: ${warning}`);
  return read.value.config;
}

/** Runs a command's work; a fact base that does not stand is told line by line, a bug with its stack. */
async function told(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FactsUnusable) console.error(error.lines.join('\n'));
    else console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** For a command whose output is the answer: at `info` nothing is worth a line beside it. */
function quiet(log: Logger): Logger {
  return log.level === 'info' ? log.child({}, { level: 'warn' }) : log;
}

function program(config: Config, log: Logger): Command {
  const whole = new Command('isnad')
    .description(
      'Checks a claim against a fact base and answers with the quote that bears on it, its source and its date.',
    )
    .showHelpAfterError('(run with --help for what there is)')
    .configureOutput({ outputError: (text, write) => write(text) })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : WRONG_USE));

  const commands = [askCommand((use) => told(async () => use(await openForOneCommand(config, log))))];
  for (const command of commands) whole.addCommand(command);
  return whole;
}

const config = configure();
await program(config, createLogger(config.LOG_LEVEL)).parseAsync();
