import { normOf } from '../../analysis/normalize.js';
import type { NameMention } from '../../model/claim.js';
import { type Finding, open } from '../finding.js';
import type { Placed, Reading } from '../reading.js';
import { sameName } from './names.js';

/**
 * "Norvik is a rival of Norvik" is not borne out by a text that names Norvik once: what a claim names in two places, a text
 * must name in two places. Only an adjective may be said again: a Danish firm with a Danish founder.
 */
export function compareRepeated(claim: Reading, text: Reading): Finding[] {
  const repeated = claim.names.find((name) => {
    const said = mentionsOf(claim, name);
    const times =
      said.filter(({ demonym }) => !demonym).length +
      Math.min(1, said.filter(({ demonym }) => demonym).length);
    return times > 1 && times > mentionsOf(text, name).length;
  });
  return repeated ? [open('role', repeated.value)] : [];
}

/** Where a reading has a name, as one or, at the head of a sentence, as a word like any other. */
function mentionsOf({ names, words, statement }: Reading, { first, last, value }: Placed<NameMention>) {
  const named = names
    .filter((other) => sameName(other.value, value))
    .map((other) => ({ demonym: other.value.demonym }));
  const norm = first === last ? normOf(value.text) : undefined;
  const spelled = words
    .filter(({ at }) => statement.terms[at]!.norm === norm)
    .map(() => ({ demonym: undefined }));
  return [...named, ...spelled];
}
