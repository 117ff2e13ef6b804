import organisations from '../lexicon/organisations.json' with { type: 'json' };
import places from '../lexicon/places.json' with { type: 'json' };
import type { Name, NameId, NameKind } from '../model/name.js';
import { LANGUAGES } from './language-data.js';

/** A name that needs no listing in a fact base. */
export interface KnownName extends Name {
  readonly within?: NameId;
  /** Adjectives and peoples, told apart from the country itself. */
  readonly demonyms?: readonly string[];
}

const id = (text: string): NameId => text as NameId;
/** What `Intl` names without it being a country: Antarctica may stay, these unions and outlying parts may not. */
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO']);

/** Countries by `Intl`, with the further spellings and demonyms of the lexicon; then cities and world bodies. */
export function knownNames(): KnownName[] {
  return [...countries(), ...formerAndLarger(), ...cities(), ...bodies()];
}

function countries(): KnownName[] {
  const displays = LANGUAGES.map(({ language }) => ({
    language,
    names: new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  }));
  const dropped = new Set<string>(LANGUAGES.flatMap(({ language }) => places.dropped[language]));
  const aliases: Readonly<Record<string, readonly string[]>> = places.countryAliases;
  return regionCodes().flatMap((code) => {
    const names = displays.map(({ language, names }) => [language, names.of(code)] as const);
    if (names.every(([, name]) => name === undefined)) return [];
    const listed = names.flatMap(([language, name]) =>
      name === undefined || dropped.has(name) ? [] : [[language, [name]] as const],
    );
    return [
      {
        id: id(`place:${code}`),
        kind: 'place' as const,
        names: { ...Object.fromEntries(listed), und: aliases[code] ?? [] },
        demonyms: LANGUAGES.flatMap(({ demonyms }) => demonyms[code] ?? []),
      },
    ];
  });
}

/** Two-letter codes that are their own canonical form: `SU` is not, it stands for `RU` today. */
function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code);
}

function formerAndLarger(): KnownName[] {
  return Object.entries(places.former).map(([key, names]) => ({
    id: id(key),
    kind: 'place' as const,
    names,
    demonyms: LANGUAGES.flatMap(({ demonyms }) => demonyms[key.replace('place:', '')] ?? []),
  }));
}

function cities(): KnownName[] {
  return places.cities.map((row) => {
    const [country, latin, arabic] = row.split('|') as [string, string, string];
    const [first] = latin.split(',') as [string];
    return {
      id: id(`place:${country}-${first.toLowerCase().replace(/[^a-z]+/g, '-')}`),
      kind: 'place' as const,
      names: { en: latin.split(','), ar: arabic.split(',') },
      within: id(`place:${country}`),
    };
  });
}

function bodies(): KnownName[] {
  return organisations.map(([key, kind, latin, arabic]) => ({
    id: id(key!),
    kind: kind as NameKind,
    names: { en: latin!.split(','), ar: arabic!.split(',') },
  }));
}
