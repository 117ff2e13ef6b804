import { LANGUAGES } from './language-data.js';
import { wordTable } from './phrase-table.js';

/** The verbs of every language, in any inflection; one table, as it is the largest. */
export const VERB_FORMS = wordTable(
  LANGUAGES.flatMap(({ verbs }) => verbs.forms),
  'inflected',
);
