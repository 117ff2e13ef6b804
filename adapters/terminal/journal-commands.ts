import { Command, Option } from 'commander';
import type { Backup, Platform, WithUpkeep } from '../service.js';

/** `isnad privacy forget`: erases a member. Exit code 0 also when nothing was stored. */
export function privacyCommand(withUpkeep: WithUpkeep): Command {
  const forget = new Command('forget')
    .description('erase what is stored about a member')
    .addOption(
      new Option('--platform <platform>', 'where the member is known')
        .choices(['discord', 'slack'])
        .makeOptionMandatory(),
    )
    .requiredOption(
      '--member <id>',
      "the platform's id of the member, for example 80351110224678912 or U024BE7LH",
    )
    .action(async ({ platform, member }: { platform: Platform; member: string }) => {
      process.exitCode = await withUpkeep(async (upkeep) => {
        const gone = await upkeep.forget(platform, member);
        console.log(
          gone === 0
            ? 'Nothing is stored about this member.'
            : `${gone} records about this member are erased.`,
        );
        return 0;
      });
    });
  return new Command('privacy').description('what is stored about members').addCommand(forget);
}

/** `isnad backup <file>`: everything in the journal, in one file. */
export function backupCommand(withUpkeep: WithUpkeep): Command {
  return new Command('backup')
    .description('write the journal to a file; the bot may run meanwhile')
    .argument('<file>', 'for example journal-2026-01-22.jsonl.gz')
    .action(async (file: string) => {
      process.exitCode = await withUpkeep(async (upkeep) => {
        const backup = await upkeep.backup(file);
        console.log(`${total(backup)} records are in ${file}.`);
        if (backup.secretFile !== undefined)
          console.log(`The secret is not: keep a copy of ${backup.secretFile} elsewhere.`);
        return 0;
      });
    });
}

/** `isnad restore <file>`: a backup into an empty journal. */
export function restoreCommand(withUpkeep: WithUpkeep): Command {
  return new Command('restore')
    .description('read a backup into an empty journal; stop the bot first')
    .argument('<file>', 'a file that `isnad backup` wrote')
    .option('--replace', 'delete what is in the journal first')
    .action(async (file: string, { replace = false }: { replace?: boolean }) => {
      process.exitCode = await withUpkeep(async (upkeep) => {
        const restored = await upkeep.restore(file, { replace });
        console.log(`${total(restored)} records are restored.`);
        if (restored.secretFile !== undefined)
          console.log(
            `Put the secret that belongs to them at ${restored.secretFile}, or members are not recognised.`,
          );
        return 0;
      });
    });
}

function total({ rows }: Backup): number {
  return Object.values(rows).reduce((sum, n) => sum + n, 0);
}
