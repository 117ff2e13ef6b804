import { createInterface } from 'node:readline/promises';
import type { Isnad } from '../service.js';
import { askOnce } from './ask.js';
import { styleOf } from './style.js';

/** Claims a newcomer can try on the fact base that comes with Isnad; its answers show a verdict of each kind. */
export const EXAMPLES = [
  'Is DeepSeek really from Shanghai?',
  'ديب سيك عرضت نماذجها مجانًا أو بسعر رخيص',
  'Chinese models now have nearly a third of weekly use',
  'هل أطلق الاتحاد السوفييتي سبوتنيك عام 1961؟',
] as const;

/** A chat at the terminal, until the member leaves (Ctrl+D, or `exit`) or `signal` ends it. */
export async function chat(service: Isnad, signal?: AbortSignal): Promise<void> {
  const style = styleOf(process.stdout, process.env);
  const { facts } = service.health();
  console.log(
    [
      `${style.strong('Isnad · إسناد')}  ${style.faint(`${facts} facts`)}`,
      'Write a claim in Arabic or English. The answer is a quote, its source and its date.',
      'اكتب ادعاءً بالعربية أو الإنجليزية، والجواب اقتباس ومصدره وتاريخه.',
      '',
      ...EXAMPLES.map((example) => style.faint(`  › ${example}`)),
      '',
      style.faint('"why <claim>" explains an answer; "exit" leaves.'),
    ].join('\n'),
  );
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n› ' });
  signal?.addEventListener('abort', () => lines.close(), { once: true });
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (/^(exit|quit|خروج)$/i.test(typed)) break;
    const why = /^(?:why|لماذا)\s+(.+)$/is.exec(typed)?.[1];
    if (typed !== '') await askOnce(service, why ?? typed, { explain: why !== undefined });
    lines.prompt();
  }
  lines.close();
}
