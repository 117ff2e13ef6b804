/**
 * A function that keeps what it made of each thing for as long as the thing is kept: the passages of a library are
 * compared again and again.
 */
export function remembering<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    const kept = known.get(of);
    if (kept !== undefined || known.has(of)) return kept as V;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
