import { readFile } from 'node:fs/promises';

/** The claims of a file of `{"claim": …}` objects, one a line; or, as a text, what is wrong with it. */
export async function readClaims(file: string): Promise<readonly string[] | string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return `there is no file ${file}`;
  const claims: string[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const claim = claimOf(line);
    if (claim === undefined) return `${file}:${i + 1}: no object with a claim: write {"claim": "…"}`;
    claims.push(claim);
  }
  return claims;
}

function claimOf(line: string): string | undefined {
  try {
    const { claim } = JSON.parse(line) as { claim?: unknown };
    return typeof claim === 'string' ? claim : undefined;
  } catch {
    return undefined;
  }
}
