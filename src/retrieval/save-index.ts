import { err, ok, type Result } from '../model/basics.js';
import type { Fact } from '../model/fact.js';
import type { Passage } from '../model/match.js';
import { buildIndex, type Index } from './inverted-index.js';
import { groupByFact, type Segment, type SegmentData } from './segment.js';

/**
 * The file of an index: a line of JSON that says what follows (padded to whole words), the terms, then the
 * arrays as they lie in memory, little-endian. The facts themselves are not in it: they stand in their own files.
 */
interface Header {
  readonly format: typeof FORMAT;
  readonly revision: string;
  readonly averageLength: number;
  /** Byte lengths of what follows. */
  readonly keys: number;
  readonly arrays: readonly number[];
  readonly checksum: string;
}

const FORMAT = 'isnad-index-1';
const WORD = 4; // bytes
const NEWLINE = 0x0a;

const INTEGERS = [
  'passageStart',
  'wordStart',
  'words',
  'anchorStart',
  'anchors',
  'postingStart',
  'postingFact',
] as const;

/** Why a saved index is not to be used: its bytes changed, or it is of other facts or another version. */
export type Unusable = 'damaged' | 'outdated';

/** The bytes of an index over the facts of `revision`. Changes since its last build are built in first. */
export function saveIndex(given: Index, revision: string): Uint8Array {
  const index = given.segments.length === 1 ? given : buildIndex(currentPassages(given));
  const segment = index.segments[0]!;
  const keys = padded(new TextEncoder().encode(segment.keys.join('\n')));
  const arrays = arraysOf(segment);
  const parts = [
    keys,
    ...arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
  ];
  const header: Header = {
    format: FORMAT,
    revision,
    averageLength: segment.averageLength,
    keys: keys.length,
    arrays: arrays.map((array) => array.byteLength),
    checksum: checksum(parts),
  };
  return join([padded(new TextEncoder().encode(`${JSON.stringify(header)}\n`)), ...parts]);
}

/** The index in a file made by `saveIndex`, where it is whole and of the same facts in the same order. */
export function openIndex(
  file: Uint8Array,
  passages: readonly Passage[],
  revision: string,
): Result<Index, Unusable> {
  const header = readHeader(file);
  if (header === undefined) return err('damaged');
  if (header.value.format !== FORMAT || header.value.revision !== revision) return err('outdated');
  const { keys: keyBytes, arrays: lengths, averageLength } = header.value;

  const parts: Uint8Array[] = [];
  let at = header.end;
  for (const length of [keyBytes, ...lengths]) {
    parts.push(file.subarray(at, at + length));
    at += length;
  }
  if (at !== file.length || checksum(parts) !== header.value.checksum) return err('damaged');

  const keys = new TextDecoder().decode(parts[0]!).trimEnd().split('\n');
  const integers = INTEGERS.map((_, i) => aligned(parts[i + 1]!, Uint32Array));
  const arrays = Object.fromEntries(INTEGERS.map((name, i) => [name, integers[i]!])) as Record<
    (typeof INTEGERS)[number],
    Uint32Array
  >;
  const postingImpact = aligned(parts[INTEGERS.length + 1]!, Float32Array);
  return ok(indexOf({ keys, averageLength, postingImpact, ...arrays }, passages));
}

function indexOf(data: SegmentData, given: readonly Passage[]): Index {
  const facts: Fact[] = [];
  const passages: Passage[] = [];
  for (const group of groupByFact(given).values()) {
    facts.push(group[0]!.fact);
    for (const passage of group) passages.push(passage);
  }
  const numbers = new Map(data.keys.map((key, number) => [key, number]));
  return { segments: [{ ...data, facts, passages, numbers }], removed: [new Set()] };
}

function currentPassages({ segments, removed }: Index): Passage[] {
  return segments.flatMap((segment, i) => {
    const gone = new Set([...removed[i]!].map((fact) => segment.facts[fact]));
    return segment.passages.filter(({ fact }) => !gone.has(fact));
  });
}

const arraysOf = (segment: Segment): (Uint32Array | Float32Array)[] => [
  ...INTEGERS.map((name) => segment[name]),
  segment.postingImpact,
];

function readHeader(file: Uint8Array): { value: Header; end: number } | undefined {
  const newline = file.indexOf(NEWLINE);
  if (newline < 0) return undefined;
  try {
    const value: Header = JSON.parse(new TextDecoder().decode(file.subarray(0, newline)));
    return { value, end: wholeWords(newline + 1) };
  } catch {
    return undefined;
  }
}

const wholeWords = (bytes: number): number => Math.ceil(bytes / WORD) * WORD;

/** Bytes with line ends after them up to whole words. */
function padded(bytes: Uint8Array): Uint8Array {
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

type ArrayOf<T> = new (buffer: ArrayBufferLike, offset?: number, length?: number) => T;

/** The bytes as numbers, without a copy where they lie on a word boundary. */
function aligned<T>(bytes: Uint8Array, Type: ArrayOf<T>): T {
  const own = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
  return new Type(own.buffer, own.byteOffset, own.byteLength / WORD);
}

/** Two multiplicative hashes over whole words: finds damage, not malice. Fast enough for every start. */
function checksum(parts: readonly Uint8Array[]): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const part of parts) {
    const words = aligned(part.length % WORD === 0 ? part : padded(part), Uint32Array);
    for (let i = 0; i < words.length; i++) {
      a = Math.imul(a ^ words[i]!, 0x01000193);
      b = Math.imul(b + words[i]!, 0x85ebca6b) ^ (b >>> 15);
    }
  }
  return `${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`;
}
