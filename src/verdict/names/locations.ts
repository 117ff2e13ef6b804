import type { NameMention } from '../../model/claim.js';
import { PLACES } from '../deeds/grammar.js';
import { type Finding, open } from '../finding.js';
import type { Placed, Reading } from '../reading.js';
import type { NamePair } from './align-names.js';

/** Where something happens does nothing: in Aqaba, في العقبة, بالعقبة; in Lyon, France. */
export function isLocated(
  { statement: { terms }, names }: Reading,
  { value, first }: Placed<NameMention>,
): boolean {
  if (value.kind !== 'place') return false;
  const whole =
    names.find(({ last, value: town }) => last === first - 1 && town.kind === 'place')?.first ?? first;
  return PLACES.has(terms[whole - 1]?.norm ?? '') || /^بال/.test(terms[whole]!.norm);
}

/** "Opened a school in Peru" is not borne out by "Peru's minister opened a school in Lyon". */
export function elsewhere(claim: Reading, text: Reading, names: readonly NamePair[]): Finding | undefined {
  for (const { claim: said, text: found } of names) {
    if (!isLocated(claim, said) || isLocated(text, found)) continue;
    const place = text.names.find(
      (name) =>
        isLocated(text, name) &&
        name.value.within !== found.value.id &&
        !names.some((pair) => pair.text === name),
    );
    if (place) return open('role', said.value, place.value);
  }
  return undefined;
}
