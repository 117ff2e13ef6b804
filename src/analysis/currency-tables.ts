// Currencies by the words they are called. `Intl` knows their names; alone, the head of a name may be several countries'.
import { wordsBesideFigures } from './intl-words.js';
import { LANGUAGES, type LanguageData } from './language-data.js';
import { normOf } from './normalize.js';

/**
 * Parts ISO codes where a word is of several currencies: a pound may be British or Egyptian. The first is the one meant
 * where nothing else is known, `XXX` ("no currency" in ISO 4217) where none is.
 */
const OR = '/';
const NONE = 'XXX';
/** Currencies of the past carry their years in `Intl`: German Mark (1948–1951). */
const OF_THE_PAST = /[\d(]/;

/**
 * Words for money of one language with the ISO 4217 code they mean, or the codes they may mean, parted by `/`. Words of
 * the lexicon come first; then whole names; then the heads of names, unless they are other words too.
 */
export function* currencyEntries({ language, numbers }: LanguageData): Generator<readonly [string, string]> {
  const heads = new Map<string, Set<string>>();
  const addHead = (name: string, code: string): void => {
    const head = normOf(name.split(' ').at(numbers.currencyHead === 'first' ? 0 : -1)!);
    heads.set(head, (heads.get(head) ?? new Set()).add(code));
  };
  const entries = Object.entries(numbers.currencies);
  const taken = new Set(numbers.notCurrencies.map(normOf));
  for (const [code, words] of entries.filter(([key]) => isCode(key))) {
    for (const word of words) {
      yield [word, code];
      if (word.includes(' ')) addHead(word, code);
      else taken.add(normOf(word));
    }
  }
  const display = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' });
  for (const code of Intl.supportedValuesOf('currency')) {
    yield [code, code];
    for (const name of namesOf(code, language, display)) {
      yield [name, code];
      if (!OF_THE_PAST.test(name)) addHead(name, code);
    }
  }
  const others = new Map(entries.map(([head, words]) => [normOf(head), words]));
  for (const [head, codes] of heads) {
    if (taken.has(head)) continue;
    const usual = numbers.currencyDefaults[head];
    const rest = [...codes].sort().filter((code) => code !== usual);
    const unit = codes.size === 1 ? [...codes][0]! : [usual ?? NONE, ...rest].reduce(eitherUnit);
    for (const form of [head, ...(others.get(head) ?? [])]) yield [form, unit];
  }
}

/** A unit that may be either: a pound of money or of flour. */
export const eitherUnit = (a: string, b: string | undefined): string => (b === undefined ? a : a + OR + b);

/** The codes that the unit of a quantity may stand for; one, unless it is money of a country left unsaid. */
export const codesOf = (unit: string): readonly string[] => unit.split(OR).filter((code) => code !== NONE);

/** The unit meant where a word leaves open which; none where it is not known. */
export const usualOf = (unit: string): string => unit.split(OR)[0]!;

const isCode = (key: string): boolean => /^[A-Z]{3}$/.test(key);

function* namesOf(code: string, language: string, display: Intl.DisplayNames): Generator<string> {
  const name = display.of(code);
  if (name === undefined) return;
  yield name;
  if (OF_THE_PAST.test(name)) return;
  const money = { style: 'currency', currency: code, currencyDisplay: 'name' } as const;
  yield* wordsBesideFigures(language, money).filter((plural) => plural !== name);
}

/** Signs before or after a figure, with the letters that tell whose dollar it is: $, €, CA$. */
export function currencySigns(): Map<string, string> {
  const signs = new Map<string, string>();
  const listed = LANGUAGES.flatMap(({ numbers }) => Object.keys(numbers.currencies).filter(isCode));
  for (const { numbers } of LANGUAGES)
    for (const [sign, code] of Object.entries(numbers.currencySigns)) signs.set(sign, code);
  for (const code of [...listed, ...Intl.supportedValuesOf('currency')]) {
    const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code }).formatToParts(1);
    const sign = parts.find((part) => part.type === 'currency')?.value ?? '';
    if (/^[A-Z]*\p{Sc}$/u.test(sign) && !signs.has(sign)) signs.set(sign, code);
  }
  return signs;
}
