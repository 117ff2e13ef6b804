import { journalContract } from '../../contract/journal.js';
import { ENGINES } from '../../support/databases.js';

for (const engine of ENGINES) journalContract(engine);
