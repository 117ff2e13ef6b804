#!/usr/bin/env node
// The only file that knows everyone. What one command alone needs is loaded by that command: an answer starts sooner.
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Command } from 'commander';
import type { Logger } from 'pino';
import { systemClock } from './clock.js';
import { type Config, readConfig } from './config.js';
import { FactsUnusable } from './facts-unusable.js';
import { askCommand } from './terminal/ask.js';
import { doctorCommand } from './terminal/doctor.js';
import { factsCommand } from './terminal/facts.js';
import { backupCommand, privacyCommand, restoreCommand } from './terminal/journal-commands.js';

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

/** Ends the program once all is printed; by itself it would wait for the compiler to finish what nobody will run. */
function leave(code: number): number {
  if (code === 0) process.stdout.write('', () => process.exit(code));
  return code;
}

/** For a person at a terminal: at `info` nothing is worth a line among the answers. */
function quiet(log: Logger): Logger {
  return log.level === 'info' ? log.child({}, { level: 'warn' }) : log;
}

/** Commander gives settings on only to commands it made itself. */
function adopt(parent: Command, child: Command): void {
  child.copyInheritedSettings(parent);
  for (const grandchild of child.commands) adopt(child, grandchild);
}

/** The newest questions in the journal, to be asked again before a change; none where there is no journal. */
function recentQuestions(config: Config): (limit: number) => Promise<readonly { readonly text: string }[]> {
  return async (limit) => {
    const { locateJournal } = await import('./sql/upkeep.js');
    const { openJournal } = await import('./sql/journal.js');
    const location = locateJournal(config.DATABASE_URL);
    if ('file' in location && !existsSync(location.file)) return [];
    const journal = await openJournal(location, { now: systemClock.now() });
    return journal.questions.recentTexts(limit).finally(() => journal.close());
  };
}

function program(config: Config): Command {
  const whole = new Command('isnad')
    .description(
      'Checks a claim against a fact base and answers with the quote that bears on it, its source and its date.',
    )
    .showHelpAfterError('(run with --help for what there is)')
    .configureOutput({ outputError: (text, write) => write(text) })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : WRONG_USE));

  const withUpkeep: Parameters<typeof privacyCommand>[0] = (use) =>
    told(async () => {
      const { locateJournal, openUpkeep } = await import('./sql/upkeep.js');
      const upkeep = await openUpkeep({
        location: locateJournal(config.DATABASE_URL),
        secret: config.ISNAD_SECRET,
        now: systemClock.now(),
      });
      return use(upkeep).finally(() => upkeep.close());
    });

  whole
    .command('start', { isDefault: true })
    .description('run the page, the platforms whose tokens are set, and a chat where there is a terminal')
    .action(async () => {
      process.exitCode = await told(async () => {
        const { serve } = await import('./serve.js');
        const { createLogger } = await import('./log.js');
        const log = createLogger(config.LOG_LEVEL);
        await serve(config, process.stdin.isTTY ? quiet(log) : log);
        return 0;
      });
    });
  const commands = [
    askCommand((use) =>
      told(async () => {
        const { openForOneCommand } = await import('./open-service.js');
        return use(await openForOneCommand(config));
      }).then(leave),
    ),
    factsCommand(async () => {
      const { factsDesk } = await import('./files/facts-desk.js');
      const questions = recentQuestions(config);
      return factsDesk({ folder: config.FACTS_DIR, today: systemClock.today, questions });
    }),
    doctorCommand(async () => (await import('./doctor.js')).examine(config)),
    privacyCommand(withUpkeep),
    backupCommand(withUpkeep),
    restoreCommand(withUpkeep),
  ];
  for (const command of commands) {
    whole.addCommand(command);
    adopt(whole, command);
  }
  return whole;
}

const config = configure();
await program(config).parseAsync();
