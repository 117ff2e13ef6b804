import { setImmediate } from 'node:timers/promises';

const LONGEST_BREATH = 12; // milliseconds: about two answers, so that members never wait behind a review

/** Lets waiting work go first whenever it has gone on long enough: for loops that ask hundreds of claims. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_BREATH) return;
    await setImmediate();
    since = performance.now();
  };
}
