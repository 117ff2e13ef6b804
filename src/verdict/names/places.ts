import type { NameMention } from '../../model/claim.js';

/** Continents, by their numbers in UN M49, and lands of several countries. */
const REGION = /^place:(?:\d{3}|korea)$/;

/** Time zones of a continent begin with its name: what Intl knows of where a country lies. */
const ZONES = new Map([
  ['place:150', /^Europe/],
  ['place:142', /^Asia/],
  ['place:002', /^Africa/],
  ['place:003', /^America/],
  ['place:005', /^America/],
]);

/** True for places of which neither can lie in the other: two countries, or Europe and America. */
export function areApart(a: NameMention, b: NameMention): boolean {
  if (levelOf(a) === levelOf(b)) return true;
  const [region, country] = levelOf(a) === 'region' ? [a, b] : [b, a];
  const zone = ZONES.get(region.id ?? '');
  const code = /^place:([A-Z]{2})$/.exec(country.id ?? '')?.[1];
  return zone !== undefined && code !== undefined && !timeZonesOf(code).some((name) => zone.test(name));
}

/** Node tells them by one or the other name, TypeScript by neither. */
function timeZonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    timeZones?: string[];
    getTimeZones?: () => string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** A town lies in a country and a country on a continent: neither excludes the other. */
export function levelOf({ id, within }: NameMention): 'town' | 'country' | 'region' {
  if (within !== undefined) return 'town';
  return REGION.test(id ?? '') ? 'region' : 'country';
}
