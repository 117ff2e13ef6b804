import { Command } from 'commander';
import type { Finding } from '../service/finding.js';
import { styleOf } from './style.js';

const SIGNS: Readonly<Record<Finding['state'], string>> = { ok: '✓', warning: '!', error: '✗' };

/** `isnad doctor`: looks at every part and says what to do about what is wrong; exit code 1 where something is. */
export function doctorCommand(examine: () => Promise<readonly Finding[]>): Command {
  return new Command('doctor')
    .description('look at facts, journal, tokens, scopes and intents, and say what to do')
    .action(async () => {
      const style = styleOf(process.stdout, process.env);
      const findings = await examine();
      for (const { what, state, found, advice } of findings) {
        const sign = state === 'error' ? style.conflict(SIGNS[state]) : SIGNS[state];
        console.log(`${sign} ${style.strong(what)}: ${found}`);
        if (advice !== undefined) console.log(`    do: ${advice}`);
      }
      process.exitCode = findings.some(({ state }) => state === 'error') ? 1 : 0;
    });
}
