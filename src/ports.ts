/** What the core borrows from the world: time. Stores are handed to adapters/respond by their own ports. */
import type { Day } from './model/basics.js';

/** The clock, so that src/ never reads it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Today in the operator's zone. */
  today(): Day;
}
