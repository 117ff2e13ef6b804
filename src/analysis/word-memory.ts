const REMEMBERED = 50_000; // words come again and again; this many cover nearly all of a large index

/** What was found out about words; full, it forgets all and begins anew. */
export class WordMemory<T> {
  private readonly known = new Map<string, T>();

  /** What is known of a word; where nothing is, `learn` tells. */
  of(word: string, learn: (word: string) => T): T {
    const known = this.known.get(word);
    if (known !== undefined || this.known.has(word)) return known as T;
    const learnt = learn(word);
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(word, learnt);
    return learnt;
  }
}
