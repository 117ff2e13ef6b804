import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import { buildLibrary } from '../../src/library/build-library.js';
import type { Day } from '../../src/model/basics.js';
import { factFiles, sourceYaml } from '../support/fact-files.js';
import { standing } from '../support/library.js';

// What the texts of one fact say together: the quote, its translation and its wordings.
const TODAY = '2026-01-01' as Day;
const archive = [
  'سلكت تويوتا طريقا غير طريق منافسيها، فأتاحت براءاتها وأدواتها للمصانع مجانا',
  'قفزت حصة الدراجات الكهربائية من 3% إلى 12%',
  'أطلقت شركة مرسيدس سيارتها EQ5 في مايو 2021',
  'No bones were found in the cave',
  'Digging stopped for all of 2024, then resumed in April 2025',
].join('\n');
const [patents, bicycles, car, bones, digging] = archive.split('\n');
const library = standing(
  buildLibrary(
    factFiles({
      'paper.yaml': `${sourceYaml('sources/paper.txt', archive)}facts:
  - id: patents
    quote: ${patents}
    translation: { en: "Toyota took another road than its rivals, making its patents and tools available to factories for free" }
    wordings: { en: [Toyota gives its patents and tools away for free] }
  - id: bicycles
    quote: ${bicycles}
    wordings: { ar: [كانت حصة الدراجات الكهربائية 3% ثم بلغت 12%], en: ["The share of electric bicycles rose from 3% to 12%"] }
  - id: car
    quote: ${car}
    wordings: { ar: [ظهرت سيارة EQ5 في 2021], en: [EQ5 came out in May 2021, EQ5 went on sale in 2021] }
  - id: bones
    quote: ${bones}
    wordings: { en: [The cave contained no bones, The diggers have not found any bones, Bones were not found in the cave] }
  - id: digging
    quote: ${digging}
    wordings: { en: [There was no digging in 2024, Digging restarted in April 2025, The storm halted digging throughout 2024] }
`,
      'sources/paper.txt': archive,
    }),
  ),
);

test.each([
  ['its rivals did not', 'منافسو تويوتا أتاحوا أدواتهم مجانا', 'related'],
  ['nor where the verb stands first', 'أتاح منافسو تويوتا أدواتهم مجانا', 'related'],
  ['it did', 'أتاحت تويوتا أدواتها مجانا', 'supported'],
  ['where it begins and where it ends', 'ارتفعت حصة الدراجات الكهربائية من 3% إلى 12%', 'supported'],
  ['both ends exchanged', 'ارتفعت حصة الدراجات الكهربائية من 12% إلى 3%', 'contradicted'],
  ['both ends exchanged in English', 'The share of electric bicycles rose from 12% to 3%', 'contradicted'],
  ['the deed itself denied', 'لم تطلق شركة مرسيدس EQ5', 'contradicted'],
  ['a name after the doer is what it is done to', 'لم تطلق مرسيدس EQ5 في مايو', 'contradicted'],
  ['no bones, as bones not', 'No bones were found in the cave', 'supported'],
  ['what stopped before and resumed then', 'Digging was resumed in April 2025', 'supported'],
  ['what resumed then and not before', 'Digging was resumed in April 2024', 'contradicted'],
])('%s: %s', (_, claim, verdict) => {
  expect(check(claim, library, TODAY).verdict).toBe(verdict);
});
