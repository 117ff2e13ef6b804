// The two corpora as pairs { claim, evidence, label, language, group }; labels are the product's own verdicts. Pairs of
// one group tell of the same thing and must not be learned from and measured on both: an evidence, a page.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRows } from './data.mjs';

const STANCE = { agree: 'supported', disagree: 'contradicted', other: 'unknown' };
const VITAMINC = { SUPPORTS: 'supported', REFUTES: 'contradicted', 'NOT ENOUGH INFO': 'related' };

/** Stance of `s2` towards `s1`: s1 is the evidence. */
export function readAns(folder, split) {
  const [head, ...rows] = parseRows(
    readFileSync(path.join(folder, 'ans', `stance-${split}.csv`), 'utf8'),
    ',',
  );
  const column = (name) => head.indexOf(name);
  return rows
    .filter((row) => row.length === head.length)
    .map((row) => ({
      claim: row[column('s2')],
      evidence: row[column('s1')],
      label: STANCE[row[column('stance')].trim()],
      language: 'ar',
      group: row[column('s1')],
    }));
}

export function readVitaminC(folder, split) {
  return readFileSync(path.join(folder, 'vitaminc', `${split}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .map(({ claim, evidence, label, page }) => ({
      claim,
      evidence,
      label: VITAMINC[label],
      language: 'en',
      group: page,
    }));
}

export const exists = (folder, dataset, split) =>
  existsSync(path.join(folder, dataset, dataset === 'ans' ? `stance-${split}.csv` : `${split}.jsonl`));
