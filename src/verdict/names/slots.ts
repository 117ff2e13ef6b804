import { normsOf } from '../../analysis/tokenize.js';
import slotData from '../../lexicon/closed-slots.json' with { type: 'json' };
import type { NameMention } from '../../model/claim.js';
import type { NameKind } from '../../model/name.js';
import { LOCATING } from '../deeds/grammar.js';
import { conflicts, type Finding } from '../finding.js';
import type { Placed, Reading } from '../reading.js';
import { isLight } from '../words/light-words.js';
import { type PhraseBook, phraseBook } from '../words/phrases.js';
import { alike, isBody } from './names.js';
import { areApart, levelOf } from './places.js';

/** A relation that holds one value: a company has one head office, a thing one first. */
interface Slot {
  readonly name: string;
  readonly holds: readonly NameKind[];
  readonly words: PhraseBook;
  /** The words as they are written, normalised. */
  readonly norms: ReadonlySet<string>;
}

const SLOTS: readonly Slot[] = slotData.map(({ slot, holds, words }) => ({
  name: slot,
  holds: holds as NameKind[],
  words: phraseBook(words),
  norms: normsOf(words),
}));

/** How far from its words a slot's value may stand. */
const REACH = 8;

/**
 * Names of the claim that stand in a slot which the text fills with another name: what fills it in the source
 * excludes what fills it in the claim. Where the slot is open, another name excludes nothing.
 */
export function compareSlots(
  claim: Reading,
  text: Reading,
  strangers: readonly Placed<NameMention>[],
  unspoken: readonly Placed<NameMention>[],
): Finding[] {
  if (strangers.length === 0 || unspoken.length === 0) return [];
  const shared = SLOTS.filter((slot) => slotAt(slot, claim).length > 0 && slotAt(slot, text).length > 0);
  if (shared.length === 0) return compareWhereabouts(claim, text, strangers, unspoken);
  return strangers.flatMap((said) => {
    for (const slot of shared) {
      const found = unspoken.find(
        (name) =>
          fills(slot, claim, said, name) && near(slotAt(slot, claim), said) && near(slotAt(slot, text), name),
      );
      if (found) return [conflicts('name', said.value, found.value)];
    }
    return [];
  });
}

/** Slots that "is in" and "from" speak of when they are said of a company and nothing else is. */
const WHEREABOUTS = new Set(['headquarters', 'site']);

/** "The company is in Beijing" says no less than that it has its seat there: a seat elsewhere excludes it. */
function compareWhereabouts(
  claim: Reading,
  text: Reading,
  strangers: readonly Placed<NameMention>[],
  unspoken: readonly Placed<NameMention>[],
): Finding[] {
  const [said] = strangers;
  const bare = claim.words.every((word) => isLight(word, claim)) && claim.dates.length === 0;
  const ofBody = claim.names.some((name) => name !== said && isBody(name.value));
  if (!bare || !ofBody || said?.value.kind !== 'place' || !standsAsPlace(claim, said)) return [];
  for (const slot of SLOTS.filter(({ name }) => WHEREABOUTS.has(name))) {
    const places = slotAt(slot, text);
    const found = unspoken.find((name) => fills(slot, claim, said, name) && near(places, name));
    if (found) return [conflicts('name', said.value, found.value)];
  }
  return [];
}

/** Countries that two statements which say the same besides give one thing: the Chinese, the American start-up. */
export function compareOrigins(
  strangers: readonly Placed<NameMention>[],
  described: readonly Placed<NameMention>[],
): Finding[] {
  const isCountry = ({ value }: Placed<NameMention>): boolean =>
    value.kind === 'place' && levelOf(value) === 'country';
  const [said, found] = [strangers.find(isCountry), described.filter(isCountry)];
  return said && found.length === 1 ? [conflicts('name', said.value, found[0]!.value)] : [];
}

function slotAt({ name, words, norms }: Slot, { statement }: Reading): readonly number[] {
  const places = words.find(statement);
  // أرخص and تراخيص are of one root, and the second is no superlative
  const isSuperlative = (at: number): boolean => norms.has(statement.terms[at]!.norm.replace(ATTACHED, ''));
  return name === 'superlative' ? places.filter(isSuperlative) : places;
}

const ATTACHED = /^[وف]?[بلك]?ال|^[وفبلك](?=.{4})/;

const near = (places: readonly number[], name: Placed<NameMention>): boolean =>
  places.some((at) => Math.abs(at - name.first) <= REACH);

/** A name nobody knows may be of any kind; two known ones must be of one, and of one size: a city is in a country. */
function fills(slot: Slot, claim: Reading, said: Placed<NameMention>, found: Placed<NameMention>): boolean {
  const kind = found.value.kind;
  if (kind === undefined || !slot.holds.includes(kind)) return false;
  if (said.value.kind === undefined) return kind !== 'place' || standsAsPlace(claim, said);
  return alike(said.value, found.value) && (kind !== 'place' || areApart(said.value, found.value));
}

/** In a place's slot a name of no known kind must at least stand where a place would. */
function standsAsPlace({ statement }: Reading, { value, first }: Placed<NameMention>): boolean {
  const before = statement.terms[first - 1]?.norm ?? '';
  return LOCATING.has(before) || /^ب/.test(value.text);
}
