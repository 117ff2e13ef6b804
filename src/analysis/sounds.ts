/** Spellings of sounds, and what each counts as. */
export type SoundTable = ReadonlyMap<string, string>;

const LONGEST = 3; // letters that spell one sound: tch

export const soundTable = (sounds: Readonly<Record<string, string>>): SoundTable =>
  new Map(Object.entries(sounds));

/** The sounds of a word, by the longest spelling at each place; a letter that the table has not is left out. */
export function soundsOf(word: string, table: SoundTable): string {
  let out = '';
  for (let at = 0; at < word.length; ) {
    let length = LONGEST;
    while (length > 1 && !table.has(word.slice(at, at + length))) length--;
    out += table.get(word.slice(at, at + length)) ?? '';
    at += length;
  }
  return out;
}

/** A letter typed twice or three times is one: دييب سيك, deepseeek. */
export function withoutDoubles(norm: string): string {
  return norm.replace(/(.)\1+/gu, '$1');
}

export function lengthWithoutDoubles(norm: string): number {
  let length = 0;
  for (let at = 0; at < norm.length; at++) if (norm[at] !== norm[at - 1]) length++;
  return length;
}
