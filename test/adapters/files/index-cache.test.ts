import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { savedIndex } from '../../../adapters/files/index-cache.js';
import type { Passage } from '../../../src/model/match.js';
import type { Index } from '../../../src/retrieval/inverted-index.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { passagesOf } from '../../retrieval/passages.js';
import { wordsOnly } from '../../support/statements.js';

const passages = [
  ...passagesOf('harvest', ['The olive harvest in Jordan rose']),
  ...passagesOf('metro', ['The metro of Algiers opened its second line']),
];
/** The same texts, none of which may be read again. */
const unreadable = passages.map(
  (passage): Passage => ({
    ...passage,
    get reading(): never {
      throw new Error('read again');
    },
  }),
);
const found = (index: Index) =>
  retrieve(index, wordsOnly('olive harvest')).map(({ segment, fact }) => segment.facts[fact]!.id);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'isnad-index-'));
  file = path.join(folder, 'deep', 'index');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what was indexed once is opened, not read again', () => {
  savedIndex(file, 1)(passages, 'r1');
  expect(found(savedIndex(file, 1)(unreadable, 'r1'))).toEqual(['harvest']);
  expect(readdirSync(path.dirname(file))).toEqual(['index']);
});

test('a saved index of other facts is replaced', () => {
  savedIndex(file, 1)(passages, 'r1');
  expect(() => savedIndex(file, 1)(unreadable, 'r2')).toThrow('read again');
  savedIndex(file, 1)(passages, 'r2');
  expect(found(savedIndex(file, 1)(unreadable, 'r2'))).toEqual(['harvest']);
});

test('a damaged file is built anew and mended', () => {
  savedIndex(file, 1)(passages, 'r1');
  const bytes = readFileSync(file);
  bytes[bytes.length - 3]! ^= 1;
  writeFileSync(file, bytes);
  expect(found(savedIndex(file, 1)(passages, 'r1'))).toEqual(['harvest']);
  expect(found(savedIndex(file, 1)(unreadable, 'r1'))).toEqual(['harvest']);
});

test('where nothing can be written, everything is found all the same', () => {
  writeFileSync(path.join(folder, 'deep'), 'a file where a folder should be');
  expect(found(savedIndex(file, 1)(passages, 'r1'))).toEqual(['harvest']);
});

test('a small base leaves no file behind', () => {
  expect(found(savedIndex(file)(passages, 'r1'))).toEqual(['harvest']);
  expect(existsSync(file)).toBe(false);
});
