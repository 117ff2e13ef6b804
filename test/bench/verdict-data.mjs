// The two corpora as pairs { claim, evidence, label, language }; labels are the product's own verdicts.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const STANCE = { agree: 'supported', disagree: 'contradicted', other: 'unknown' };
const VITAMINC = { SUPPORTS: 'supported', REFUTES: 'contradicted', 'NOT ENOUGH INFO': 'related' };

/** Stance of `s2` towards `s1`: s1 is the evidence. */
export function readAns(folder, split) {
  const [head, ...rows] = csv(readFileSync(path.join(folder, 'ans', `stance-${split}.csv`), 'utf8'));
  const column = (name) => head.indexOf(name);
  return rows
    .filter((row) => row.length === head.length)
    .map((row) => ({
      claim: row[column('s2')],
      evidence: row[column('s1')],
      label: STANCE[row[column('stance')].trim()],
      language: 'ar',
    }));
}

export function readVitaminC(folder, split) {
  return readFileSync(path.join(folder, 'vitaminc', `${split}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .map(({ claim, evidence, label }) => ({ claim, evidence, label: VITAMINC[label], language: 'en' }));
}

export const exists = (folder, dataset, split) =>
  existsSync(path.join(folder, dataset, dataset === 'ans' ? `stance-${split}.csv` : `${split}.jsonl`));

/** Rows of a comma-separated file; quoted fields may hold commas, doubled quotes and newlines. */
function csv(text) {
  const rows = [];
  let row = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (c === '"' && field === '') quoted = true;
    else if (c === ',' || c === '\n') {
      row.push(field.replace(/\r$/, ''));
      field = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else field += c;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}
