import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerJson, CitationJson } from '../../src/answer/to-json.js';
import { isnad, PROJECT } from '../support/isnad.js';

type Reply = AnswerJson & { id?: string | number; ms: number; error?: { code: string; message: string } };

/** One program for all tests, asked as they come: an answer is there before the next line is written. */
let program: ChildProcessWithoutNullStreams;
let answers: AsyncIterator<string>;
let complaints = '';
/** Lines written so far. */
let written = 0;
beforeAll(() => {
  program = spawn(process.execPath, [path.join(PROJECT, 'dist/adapters/start.js'), 'ask', '--jsonl'], {
    cwd: PROJECT,
    env: { PATH: process.env.PATH ?? '' },
  });
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
});
afterAll(async () => {
  const ended = once(program, 'close');
  program.stdin.end();
  expect(await ended).toEqual([0, null]);
  expect(complaints).toBe('');
});

async function ask(lines: readonly string[]): Promise<Reply[]> {
  program.stdin.write(`${lines.join('\n')}\n`);
  written += lines.length;
  const replies: Reply[] = [];
  while (replies.length < lines.length) replies.push(JSON.parse((await answers.next()).value) as Reply);
  return replies;
}

const asking = (claim: string, id?: string | number) =>
  JSON.stringify({ ...(id !== undefined && { id }), claim });

describe('ask --jsonl', () => {
  test('answers line for line, in order, with what was given', async () => {
    const claims = ['مقر ديب سيك في هانغتشو', 'The moon is cheese', 'Trump spoke of a wake-up call'];
    const replies = await ask([asking(claims[0]!, 'a'), asking(claims[1]!, 2), asking(claims[2]!)]);
    expect(replies.map(({ id, claim }) => [id, claim])).toEqual([
      ['a', claims[0]],
      [2, claims[1]],
      [undefined, claims[2]],
    ]);
  });

  test('every object has the keys of docs/json.md, and only those', async () => {
    const [reply] = await ask([asking('DeepSeek is based in Beijing', 1)]);
    expect(Object.keys(reply!).sort()).toEqual(
      ['id', 'claim', 'verdict', 'confidence', 'language', 'citations', 'conflicts', 'parts', 'ms'].sort(),
    );
    expect(Object.keys(reply!.citations[0]!).sort()).toEqual(
      ['factId', 'quote', 'start', 'end', 'translation', 'source'].sort(),
    );
    expect(Object.keys(reply!.citations[0]!.source).sort()).toEqual(
      ['id', 'title', 'publisher', 'publishedAt', 'url', 'sha256'].sort(),
    );
    const conflict = reply!.conflicts[0]!;
    expect(Object.keys(conflict).sort()).toEqual(['claim', 'kind', 'quote']);
    expect(Object.keys(conflict.claim).sort()).toEqual(['end', 'start', 'text']);
  });

  test('quotes stand where they say in the archive, conflicts where they say in claim and archive', async () => {
    const claims = [
      'R1 was released in March 2025',
      'ديب سيك مقرها في طوكيو',
      'DeepSeek used 14 billion tokens',
    ];
    for (const reply of await ask(claims.map((claim) => asking(claim)))) {
      expect(claims).toContain(reply.claim);
      expect(reply.verdict).toBe('contradicted');
      for (const { quote, start, end, source } of reply.citations) {
        expect(archive(source).slice(start, end)).toBe(quote);
        expect(quote.length).toBeLessThanOrEqual(450);
      }
      for (const { claim, quote } of reply.conflicts) {
        expect(reply.claim.slice(claim.start, claim.end)).toBe(claim.text);
        expect(archive(reply.citations[0]!.source).slice(quote.start, quote.end)).toBe(quote.text);
      }
    }
  });

  test('a claim may hold line breaks, and is answered in parts', async () => {
    const [reply] = await ask([asking('DeepSeek is based in Hangzhou.\nR1 came out in 2019.')]);
    expect(reply!.parts.map(({ verdict }) => verdict)).toEqual(['supported', 'contradicted']);
    expect(reply!.verdict).toBe('contradicted');
    expect(reply!.citations.length).toBeLessThanOrEqual(3 * reply!.parts.length);
  });

  test('a line that is no JSON, or no claim, gets an error on its line and the rest go on', async () => {
    const first = written + 1;
    const replies = await ask(['{"claim": ', '[]', '{"id": 7}', asking('hello', 'last')]);
    expect(replies.map((reply) => reply.error?.code)).toEqual([
      'invalid-line',
      'invalid-line',
      'invalid-line',
      undefined,
    ]);
    expect(replies[0]!.error!.message).toMatch(new RegExp(`^line ${first}: .*give \\{"id"`));
    expect(replies[3]).toMatchObject({ id: 'last', verdict: 'unknown', citations: [], parts: [] });
  });

  test('a claim that is too long is refused with a reason, and given back', async () => {
    const claim = 'x'.repeat(2001);
    const [reply] = await ask([asking(claim, 'long')]);
    expect(reply).toMatchObject({ id: 'long', claim, error: { code: 'too-long' } });
  });

  test('no input, no output', async () => {
    expect(await isnad(['ask', '--jsonl'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

function archive({ id }: CitationJson['source']): string {
  return readFileSync(path.join(PROJECT, 'facts/sources', `${id}.txt`), 'utf8');
}
