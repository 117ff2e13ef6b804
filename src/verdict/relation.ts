/**
 * How a value of the claim stands to the source's value in the same place:
 * `same` follows from it, `clash` cannot be so as well, `finer` says more than the source does,
 * `other` is no comparison at all (another unit, another thing counted).
 */
export type Relation = 'same' | 'clash' | 'finer' | 'other';
