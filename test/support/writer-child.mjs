// A process to be killed: adds checks to a fact without end, and says on standard output which were written.
import { writeSync } from 'node:fs';
import { factWriter } from '../../dist/adapters/files/write-facts.js';
import { proveFacts } from '../../dist/src/library/prove-facts.js';

const [folder, life] = process.argv.slice(2);
const build = async (files) => ({ ok: true, value: proveFacts(files) });
const writer = factWriter({ folder, build });
for (let i = 0; ; i++) {
  if (i === 1) writeSync(1, 'ready\n'); // the first write only warms up
  const claim = `life ${life} claim ${i}`;
  const { kind } = await writer.write({
    kind: 'add-check',
    factId: 'opened',
    check: { claim, verdict: 'unknown' },
  });
  if (kind === 'written') writeSync(1, `${claim}\n`);
}
