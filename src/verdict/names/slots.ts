import { normsOf } from '../../analysis/tokenize.js';
import slotData from '../../lexicon/closed-slots.json' with { type: 'json' };
import type { NameMention } from '../../model/claim.js';
import type { NameKind } from '../../model/name.js';
import { COPULAS, LOCATING } from '../deeds/grammar.js';
import { verbsOf } from '../deeds/verbs.js';
import { conflicts, type Finding } from '../finding.js';
import type { Links } from '../links.js';
import type { Placed, Reading } from '../reading.js';
import { isLight } from '../words/light-words.js';
import { type PhraseBook, phraseBook } from '../words/phrases.js';
import { alike, isBody } from './names.js';
import { areApart } from './places.js';

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
  links: Links,
): Finding[] {
  if (strangers.length === 0 || unspoken.length === 0) return [];
  const shared = SLOTS.filter((slot) => slotAt(slot, claim).length > 0 && slotAt(slot, text).length > 0);
  if (shared.length === 0) return compareWhereabouts(claim, text, strangers, unspoken, links);
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
  links: Links,
): Finding[] {
  const [said] = strangers;
  if (claim.dates.length > 0 || said?.value.kind !== 'place' || !standsAsPlace(claim, said)) return [];
  const bare = claim.words.every((word) => isLight(word, claim));
  const ofBody = bare && claim.names.some((name) => name !== said && isBody(name.value));
  const thing = bare ? undefined : thingIn(claim, said, links);
  if (!ofBody && thing === undefined) return [];
  for (const slot of SLOTS.filter(({ name }) => WHEREABOUTS.has(name))) {
    const places = slotAt(slot, text).filter((at) => thing === undefined || isSaidOf(text, thing, at));
    const found = unspoken.find((name) => fills(slot, claim, said, name) && near(places, name));
    if (found) return [conflicts('name', said.value, found.value)];
  }
  return [];
}

/** Of what "the archive is in Mosul" speaks, in the text: nothing else is said of it, or undefined. */
function thingIn(claim: Reading, said: Placed<NameMention>, { pairs }: Links): number | undefined {
  const { statement, words, names, quantities } = claim;
  if (words.length !== 1 || names.length !== 1 || quantities.length > 0) return undefined;
  const between = statement.terms.slice(words[0]!.at + 1, said.first);
  const isSaid = statement.language === 'ar' || between.some(({ norm }) => COPULAS.has(norm));
  const isPlain = between.every(({ stop }) => stop) && statement.cues.length === 0;
  return isSaid && isPlain ? pairs.find(({ claim: word }) => word === words[0])?.text.at : undefined;
}

/** Words between a thing and where it is said to lie: the archive, which was long closed, is located. */
const ASIDE = 3;

const isSaidOf = ({ statement }: Reading, thing: number, at: number): boolean =>
  statement.language === 'ar'
    ? Math.abs(at - thing) <= ASIDE
    : at > thing &&
      at - thing <= ASIDE &&
      !verbsOf(statement)
        .slice(thing + 1, at)
        .includes(true);

function slotAt({ name, words, norms }: Slot, { statement }: Reading): readonly number[] {
  // أرخص and تراخيص are of one root, and the second is no superlative; so are صنع and الصناعة, who is no maker
  const mayBeAkin = (text: string): boolean => name === 'superlative' || NOUN.test(text);
  return words.find(statement).filter((at) => {
    const { norm, text } = statement.terms[at]!;
    return !mayBeAkin(text) || norms.has(norm.replace(ATTACHED, ''));
  });
}

/** Written with an article or ة: a noun. */
const NOUN = /^[وف]?[بلك]?ال|^[وف]?لل|ة\p{M}*$/u;
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
