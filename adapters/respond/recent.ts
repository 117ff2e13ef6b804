/** A map that keeps the newest `limit` entries and lets the oldest go. */
export class Recent<K, V> {
  readonly #entries = new Map<K, V>();

  constructor(readonly limit: number) {}

  get(key: K): V | undefined {
    return this.#entries.get(key);
  }

  has(key: K): boolean {
    return this.#entries.has(key);
  }

  set(key: K, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size <= this.limit) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      return;
    }
  }

  /** Lets go of every entry that `leaves` says so of. */
  drop(leaves: (value: V) => boolean): void {
    for (const [key, value] of this.#entries) if (leaves(value)) this.#entries.delete(key);
  }
}
