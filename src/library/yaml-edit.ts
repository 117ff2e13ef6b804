/** Changes single items of a YAML file and leaves every other line as it was. */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type ToStringOptions,
  visit,
  type YAMLMap,
  YAMLSeq,
} from 'yaml';
import { isNothing, type YamlPath, yamlDocument } from './yaml-file.js';

const STYLE: ToStringOptions = { lineWidth: 0 }; // a quote is never folded: one line, easy to search for
export const MODELINE = ' yaml-language-server: $schema=schema.json';

/** Adds an item at the end of a list. */
export function appendItem(text: string, path: YamlPath, item: unknown): string {
  const document = yamlDocument(text);
  const list = document.getIn(path, true);
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  if (!isSeq(list) || list.flow === true || !isMap(last) || last.range == null) {
    const whole = isSeq(list) ? list : new YAMLSeq();
    whole.flow = false;
    whole.add(makeNode(item));
    document.setIn(path, whole);
    return print(document);
  }
  const end = lineEnd(text, last.range[1]);
  const indent = columnOf(text, last.range[0]);
  const dash = ' '.repeat(Math.max(0, indent - 2));
  const block = indented(print(new Document(makeNode(item))), indent);
  // items parted by blank lines stay so
  const gap =
    list.items.length > 1 && /\n[ \t]*\n/.test(text.slice(lineEnd(text, previousEnd(list)), last.range[0]))
      ? '\n'
      : '';
  return `${text.slice(0, end)}\n${gap}${dash}- ${block}${text.slice(end) === '' ? '\n' : text.slice(end)}`;
}

/** Changes an item that is a map; `change` gets it with a setter that makes nodes in the file's style. */
export function replaceItem(
  text: string,
  path: YamlPath,
  change: (map: YAMLMap, set: (key: string, value: unknown) => void) => void,
): string {
  const document = yamlDocument(text);
  const map = document.getIn(path, true) as YAMLMap;
  change(map, (key, value) => setKeeping(map, key, value));
  const parent = document.getIn(path.slice(0, -1), true);
  if (map.range == null || map.flow === true || (isSeq(parent) && parent.flow === true))
    return print(document);

  const [start, valueEnd] = map.range;
  const end = lineEnd(text, valueEnd);
  map.commentBefore = null;
  map.spaceBefore = false;
  const block = indented(print(new Document(map)), columnOf(text, start));
  return text.slice(0, start) + block + text.slice(end);
}

/** A fact file for a new source. */
export function newFactFile(source: unknown, facts: readonly unknown[]): string {
  const document = new Document({ source }, { schema: 'core' });
  document.commentBefore = MODELINE;
  const list = new YAMLSeq();
  for (const fact of facts) {
    const node = makeNode(fact);
    node.spaceBefore = list.items.length > 0;
    list.add(node);
  }
  document.set('facts', list);
  return print(document);
}

/** Sets a field; texts that stay the same keep their style and comments, new ones join their list. */
function setKeeping(map: YAMLMap, key: string, value: unknown): void {
  const old = map.get(key, true) as Node | undefined;
  if (old === undefined) map.set(makeScalar(key), makeNode(value));
  else if (isScalar(old) && typeof value === 'string') (old as Scalar).value = value;
  else if (isSeq(old) && Array.isArray(value)) {
    const kept = new Map(old.items.map((item) => [JSON.stringify((item as Node).toJSON()), item]));
    old.items = value.map((item) => kept.get(JSON.stringify(item)) ?? makeNode(item));
  } else if (isMap(old) && isRecord(value)) {
    for (const pair of [...old.items])
      if (isScalar(pair.key) && !(String(pair.key.value) in value)) old.delete(pair.key);
    for (const [inner, item] of Object.entries(value)) setKeeping(old, inner, item);
  } else map.set(key, makeNode(value));
}

/** Checks and corrections are short: `{ claim: …, verdict: … }` on a line of its own. */
function makeNode(value: unknown): Node {
  const node = new Document(value, { schema: 'core' }).contents as Node;
  visit(node, {
    Map: (key, map, ancestors) => {
      if (ancestors.length > 0 && key !== null && isShort(map)) map.flow = true;
    },
  });
  if (isMap(node) && isShort(node)) node.flow = true;
  return node;
}

const SHORT = new Set(['claim', 'verdict']);
const isShort = (map: YAMLMap): boolean =>
  map.items.every((pair) => isScalar(pair.key) && SHORT.has(String(pair.key.value)));

const makeScalar = (value: string): Scalar => new Document(value, { schema: 'core' }).contents as Scalar;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Printed by the core schema, so that a text that looks like a number or a null gets its quotation marks. */
function print(document: Document): string {
  visit(document, {
    Scalar: (_key, node) => {
      if (isNothing(node)) node.value = null;
    },
  });
  document.setSchema('1.2', { schema: 'core' });
  return document.toString(STYLE);
}

/** End of the line, before its line break, on which the last visible character before `offset` stands. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', text.slice(0, offset).trimEnd().length);
  return end < 0 ? text.length : end;
}

function previousEnd(list: YAMLSeq): number {
  const before = list.items.at(-2);
  return isMap(before) ? (before.range?.[1] ?? 0) : 0;
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

function indented(block: string, columns: number): string {
  return block.trimEnd().replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
}
