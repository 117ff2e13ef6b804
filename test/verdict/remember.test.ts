import { expect, test, vi } from 'vitest';
import { remembering } from '../../src/verdict/remember.js';

test('what is made of a thing is made once, even where it is nothing', () => {
  const make = vi.fn(({ says }: { says?: string }) => says);
  const remembered = remembering(make);
  const [something, nothing] = [{ says: 'hello' }, {}];
  for (let i = 0; i < 2; i++) {
    expect(remembered(something)).toBe('hello');
    expect(remembered(nothing)).toBeUndefined();
  }
  expect(make).toHaveBeenCalledTimes(2);
});
