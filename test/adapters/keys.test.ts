import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveKeys } from '../../adapters/keys.js';

const [keys, others] = [deriveKeys('one secret of many'), deriveKeys('another secret')];

test('a member has one hash, which another secret, platform or member does not give', () => {
  const hash = keys.hash('slack', 'U1');
  expect(keys.hash('slack', 'U1')).toBe(hash);
  expect(
    new Set([hash, others.hash('slack', 'U1'), keys.hash('discord', 'U1'), keys.hash('slack', 'U2')]).size,
  ).toBe(4);
  expect(hash).not.toContain('U1');
});

test('what was sealed opens with the same secret and context, and with nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
      const sealed = keys.seal(text, context);
      expect(keys.open(sealed, context)).toBe(text);
      expect(others.open(sealed, context)).toBeUndefined();
      expect(keys.open(sealed, `${context}.`)).toBeUndefined();
    }),
  );
});

test('the same text is sealed differently each time, and a changed byte is noticed', () => {
  const sealed = keys.seal('D0123', 'q');
  expect(keys.seal('D0123', 'q')).not.toBe(sealed);
  const bytes = Buffer.from(sealed, 'base64url');
  for (let i = 0; i < bytes.length; i += 1) {
    const changed = Buffer.from(bytes);
    changed[i]! ^= 1;
    expect(keys.open(changed.toString('base64url'), 'q')).toBeUndefined();
  }
  expect(keys.open('', 'q')).toBeUndefined();
});
