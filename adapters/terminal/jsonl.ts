import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { toJson } from '../../src/answer/to-json.js';
import type { Isnad } from '../service.js';
import { LOCAL } from './place.js';

const Line = z.object({ id: z.union([z.string(), z.number()]).optional(), claim: z.string() });

/**
 * Answers claims line by line: JSON objects in, JSON objects out, in the same order; docs/json.md is the contract.
 * A line that cannot be read gets an object with `error` on its line, and the rest go on.
 */
export async function answerLines(service: Isnad, input: Readable, output: Writable): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const reply = `${JSON.stringify(await answerLine(service, line, number))}\n`;
    if (!output.write(reply)) await once(output, 'drain');
  }
}

async function answerLine(service: Isnad, line: string, number: number): Promise<object> {
  const parsed = readLine(line);
  if (!parsed.success) {
    return failure(
      {},
      'invalid-line',
      `line ${number}: ${parsed.problem}; give {"id": …, "claim": "…"} on one line`,
    );
  }
  const { id, claim } = parsed.data;
  const echo = { ...(id !== undefined && { id }), claim };
  const started = performance.now();
  const outcome = await service.ask({ place: LOCAL, private: true, text: claim });
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  switch (outcome.kind) {
    case 'answered':
      return { ...echo, ...toJson(outcome.answer), ms };
    case 'refused':
      if (outcome.answer) return { ...echo, ...toJson(outcome.answer), ms };
      return failure(echo, outcome.reason, outcome.message);
    case 'failed':
      return failure(echo, 'failed', outcome.message);
    case 'duplicate':
      return failure(echo, 'duplicate', 'this event was answered before');
  }
}

function failure(echo: object, code: string, message: string): object {
  return { ...echo, error: { code, message } };
}

function readLine(
  line: string,
): { success: true; data: z.infer<typeof Line> } | { success: false; problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { success: false, problem: `not JSON (${(error as Error).message})` };
  }
  const parsed = Line.safeParse(json);
  return parsed.success
    ? { success: true, data: parsed.data }
    : {
        success: false,
        problem: parsed.error.issues.map((i) => `${i.path.join('.') || 'line'}: ${i.message}`).join('; '),
      };
}
