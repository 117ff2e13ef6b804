import { err, ok, type Result } from '../model/basics.js';
import type { Passage } from '../model/match.js';
import { buildIndex, type Index } from './inverted-index.js';
import { groupByFact, type Postings } from './segment.js';

/**
 * The file of an index: two words of checksum over all the rest, a line of JSON that says what follows, the
 * terms line by line, then the arrays as they lie in memory, little-endian; each part padded to whole words.
 * The facts themselves are not in it: they stand in their own files.
 */
interface Header {
  readonly format: typeof FORMAT;
  readonly revision: string;
  readonly averageLength: number;
  /** Byte lengths of the parts that follow. */
  readonly parts: readonly number[];
}

/** Raised whenever the same facts give other terms or the file another shape. */
export const FORMAT = 'isnad-index-3';
const WORD = 4; // bytes
const CHECKSUM = 2 * WORD;
const NEWLINE = 0x0a;

/** Why a saved index is not to be used: its bytes changed, or it is of other facts or another version. */
export type Unusable = 'damaged' | 'outdated';

/** The bytes of an index over the facts of `revision`. Changes since its last build are built in first. */
export function saveIndex(given: Index, revision: string): Uint8Array {
  const index = given.segments.length === 1 ? given : buildIndex(currentPassages(given));
  const { keys, averageLength, postingStart, postingFact, postingImpact } = index.segments[0]!;
  const parts = [padded(keys.join('\n')), ...[postingStart, postingFact, postingImpact].map(bytesOf)];
  const header: Header = { format: FORMAT, revision, averageLength, parts: parts.map((part) => part.length) };
  const file = join([new Uint8Array(CHECKSUM), padded(`${JSON.stringify(header)}\n`), ...parts]);
  file.set(checksum(file.subarray(CHECKSUM)));
  return file;
}

/** The index in a file made by `saveIndex`, where it is whole and of the same facts in the same order. */
export function openIndex(
  given: Uint8Array,
  passages: readonly Passage[],
  revision: string,
): Result<Index, Unusable> {
  const file = given.byteOffset % WORD === 0 ? given : given.slice();
  if (file.length < CHECKSUM || file.length % WORD !== 0) return err('damaged');
  const rest = file.subarray(CHECKSUM);
  if (checksum(rest).some((byte, at) => byte !== file[at])) return err('damaged');

  const newline = rest.indexOf(NEWLINE);
  const header: Header = JSON.parse(new TextDecoder().decode(rest.subarray(0, newline)));
  if (header.format !== FORMAT || header.revision !== revision) return err('outdated');
  let at = CHECKSUM + wholeWords(newline + 1);
  const [keyBytes, starts, facts, impacts] = header.parts.map((length) => {
    at += length;
    return file.subarray(at - length, at);
  });

  const text = new TextDecoder().decode(keyBytes).replace(/\n+$/, '');
  const postings: Postings = {
    keys: text === '' ? [] : text.split('\n'),
    averageLength: header.averageLength,
    postingStart: wordsOf(starts!),
    postingFact: wordsOf(facts!),
    postingImpact: new Float32Array(impacts!.buffer, impacts!.byteOffset, impacts!.length / WORD),
  };
  const numbers = new Map(postings.keys.map((key, number) => [key, number]));
  return ok({ segments: [{ ...postings, ...groupByFact(passages), numbers }], removed: [new Set()] });
}

function currentPassages({ segments, removed }: Index): Passage[] {
  return segments.flatMap((segment, i) => {
    const gone = new Set([...removed[i]!].map((fact) => segment.facts[fact]));
    return segment.passages.filter(({ fact }) => !gone.has(fact));
  });
}

const wholeWords = (bytes: number): number => Math.ceil(bytes / WORD) * WORD;

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const wordsOf = ({ buffer, byteOffset, length }: Uint8Array): Uint32Array =>
  new Uint32Array(buffer, byteOffset, length / WORD);

/** A text as bytes, with line ends after it up to whole words. */
function padded(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const out = new Uint8Array(wholeWords(bytes.length)).fill(NEWLINE);
  out.set(bytes);
  return out;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/**
 * Two multiplicative hashes over whole words: finds damage, not malice, and no single changed word escapes
 * the first. Fast enough for every start.
 */
function checksum(bytes: Uint8Array): Uint8Array {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const words = wordsOf(bytes);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(b + word, 0x85ebca6b) ^ (b >>> 15);
  }
  return bytesOf(Uint32Array.of(a, b));
}
