import { Command } from 'commander';
import type { Isnad } from '../service.js';
import { LOCAL } from './place.js';
import { renderTerminal } from './render.js';
import { styleOf } from './style.js';

/** Opens the service for one command and closes it afterwards. */
export type WithService = (use: (service: Isnad) => Promise<number>) => Promise<number>;

/** `isnad ask "claim"` for a person, `isnad ask --jsonl` for programs. Sets the exit code: 2 when there is nothing to ask. */
export function askCommand(withService: WithService): Command {
  return new Command('ask')
    .description('check a claim and print the answer with its quote, source and date')
    .argument('[claim...]', 'the claim, in Arabic or English')
    .option('--explain', 'say why: what agrees, what differs, which rule decided')
    .option(
      '--jsonl',
      'read {"id","claim"} objects from standard input, one a line, and print one answer a line',
    )
    .action(async (words: string[], options: { explain?: boolean; jsonl?: boolean }, command: Command) => {
      if (options.jsonl) {
        process.exitCode = await withService(async (service) => {
          const { answerLines } = await import('./jsonl.js');
          await answerLines(service, process.stdin, process.stdout);
          return 0;
        });
        return;
      }
      const claim = words.join(' ').trim();
      if (claim === '')
        command.error('Nothing to check. Try: npm run ask -- "DeepSeek is based in Hangzhou"', {
          exitCode: 2,
        });
      process.exitCode = await withService((service) => askOnce(service, claim, options));
    });
}

/** Prints one answer; returns the exit code. */
export async function askOnce(
  service: Isnad,
  claim: string,
  options: { explain?: boolean } = {},
): Promise<number> {
  const outcome = await service.ask({ place: LOCAL, private: true, text: claim });
  if (outcome.kind === 'answered') {
    console.log(renderTerminal(outcome.answer, styleOf(process.stdout, process.env), options));
    return 0;
  }
  if (outcome.kind !== 'duplicate') console.error(outcome.message);
  return outcome.kind === 'refused' ? 2 : 1;
}
