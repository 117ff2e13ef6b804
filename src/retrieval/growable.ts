/** A list of unsigned 32-bit integers that grows, for indexes too large for arrays of boxed numbers. */
export interface Growable {
  push(value: number): void;
  length(): number;
  /** What is in the list, without a copy: to be read before anything more is pushed. */
  view(): Uint32Array;
}

export function growable(): Growable {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const bigger = new Uint32Array(values.length * 2);
        bigger.set(values);
        values = bigger;
      }
      values[length++] = value;
    },
    length: () => length,
    view: () => values.subarray(0, length),
  };
}
