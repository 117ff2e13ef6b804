/** Words by name: an axis and degree, a comparator, a period. */
export type WordGroups = Readonly<Record<string, readonly string[]>>;

/** Each word of some groups with the name of its group. */
export function wordEntries<G extends string>(
  groups: Readonly<Record<G, readonly string[]>>,
): (readonly [word: string, group: G])[] {
  const lists = Object.entries(groups) as [G, readonly string[]][];
  return lists.flatMap(([group, words]) => words.map((word) => [word, group] as const));
}
