import type { Brand, LanguageTag } from './basics.js';

/** Id of a name in names.yaml, or `place:XX` (ISO 3166) for a country known to `Intl`. */
export type NameId = Brand<string, 'NameId'>;

export type NameKind = 'person' | 'company' | 'organisation' | 'product' | 'place';

/** One entry of names.yaml: every spelling, in every script. */
export interface Name {
  readonly id: NameId;
  readonly kind: NameKind;
  readonly names: Readonly<Record<LanguageTag, readonly string[]>>;
}
