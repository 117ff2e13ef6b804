/** Work that has begun and must not be cut off. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>();

  /** Counts the work in until it settles; gives it back as it is. */
  track<T>(work: Promise<T>): Promise<T> {
    const settled = work.then(
      () => {},
      () => {},
    );
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
    return work;
  }

  get size(): number {
    return this.#running.size;
  }

  /** Waits until nothing runs, at most `ms`. Gives the number of pieces left running. */
  async drain(ms: number): Promise<number> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    const empty = (async () => {
      while (this.#running.size > 0) await Promise.all(this.#running);
    })();
    await Promise.race([empty, limit]);
    clearTimeout(timer);
    return this.#running.size;
  }
}
