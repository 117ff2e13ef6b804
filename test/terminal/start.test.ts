import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isnad, PROJECT } from '../support/isnad.js';

/** Settings of a bot that disturbs nobody: its own journal, free ports, the facts that come with Isnad. */
async function alone(): Promise<Record<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'isnad-start-'));
  const facts = path.join(PROJECT, 'facts');
  return { FACTS_DIR: facts, DATABASE_URL: `file:${folder}/journal.db`, PORT: '0', ADMIN_PORT: '0' };
}

test('where there is no terminal the page runs alone, and SIGTERM ends it cleanly', async () => {
  const bot = spawn(process.execPath, [path.join(PROJECT, 'dist/adapters/start.js'), 'start'], {
    env: { PATH: process.env.PATH ?? '', ...(await alone()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => bot.once('exit', resolve));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    bot.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
    bot.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, address] = /page is at (http:\S+)[\s\S]*Slack: off/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  expect(said).toContain('Discord: off. Set DISCORD_TOKEN');

  const response = await fetch(`${url}/api/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ claim: 'DeepSeek is based in Beijing' }),
  });
  expect(await response.json()).toMatchObject({ verdict: 'contradicted' });

  bot.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('an answer at a terminal is logged where that is asked for', async () => {
  const ask = (level: string) =>
    isnad(['ask', 'DeepSeek is based in Beijing'], { env: { LOG_LEVEL: level } });
  expect((await ask('info')).stderr).toBe('');
  const line = JSON.parse((await ask('debug')).stderr);
  expect(line).toMatchObject({ kind: 'answered', verdict: 'contradicted', platform: 'terminal' });
});

test('a port in use is said with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const { code, stderr } = await isnad(['start'], { env: { ...(await alone()), PORT: String(port) } });
  other.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`${port}`);
  expect(stderr).toMatch(/PORT/);
});
