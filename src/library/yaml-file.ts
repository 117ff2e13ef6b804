import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { err, type NonEmpty, ok, type Result } from '../model/basics.js';
import type { Issue } from '../model/library.js';

export type YamlPath = readonly (string | number)[];

/** A YAML file as plain data that remembers its lines. Every scalar is a text: no `no` becomes false. */
export interface YamlFile {
  readonly path: string;
  readonly data: unknown;
  /** Line, from 1, of the value at a path; of the nearest thing around it where it is missing. */
  lineOf(path: YamlPath): number;
}

const ADVICE =
  'mend the YAML here; a text with a colon, a # or that begins with a quotation mark or bracket goes between " and "';
const ADVICE_BY_CODE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces instead, two for each step',
  DUPLICATE_KEY: 'the same key stands twice in one entry: remove one of them, or begin a new entry with "- "',
};
const LONGEST_MESSAGE = 200; // the parser repeats what it could not read

/** Reads YAML; on failure every syntax error with its line. */
export function readYaml(file: {
  readonly path: string;
  readonly text: string;
}): Result<YamlFile, NonEmpty<Issue>> {
  const lines = new LineCounter();
  const document = yamlDocument(file.text, lines);
  const issue = (problem: string, line: number, advice = ADVICE): Issue => ({
    file: file.path,
    line,
    where: '',
    problem,
    advice,
    severity: 'error',
  });

  const [first, ...rest] = document.errors.map((error) =>
    issue(
      `no valid YAML: ${firstLine(error.message)}`,
      lines.linePos(error.pos[0]).line,
      ADVICE_BY_CODE[error.code],
    ),
  );
  if (first !== undefined) return err([first, ...rest]);

  // `url:` with nothing after it is a field not given
  visit(document, { Pair: (_key, pair) => (isNothing(pair.value) ? visit.REMOVE : undefined) });

  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    // an alias without its anchor, or too many of them: known only when they are followed
    return err([issue(`no valid YAML: ${error instanceof Error ? error.message : String(error)}`, 1)]);
  }

  const offsetOf = (path: YamlPath): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
      }
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node.range?.[0] ?? 0;
    }
    return document.contents?.range?.[0] ?? 0;
  };
  return ok({ path: file.path, data, lineOf: (path) => lines.linePos(offsetOf(path)).line });
}

/** failsafe: a sha256 of figures only, an id 1957 or a wording "yes" stay what the moderator wrote. */
export function yamlDocument(text: string, lineCounter = new LineCounter()): Document.Parsed {
  return parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
}

/** `url:` with nothing after it. */
export function isNothing(value: unknown): boolean {
  return isScalar(value) && value.type === Scalar.PLAIN && /^(?:|~|null)$/.test(String(value.value));
}

const firstLine = (message: string): string => {
  const line = message.split('\n')[0]!;
  return line.length <= LONGEST_MESSAGE ? line : `${line.slice(0, LONGEST_MESSAGE)}…`;
};
