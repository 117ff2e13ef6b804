import type { z } from 'zod';
import type { Issue } from '../model/library.js';
import { type JsonSchema, toJsonSchema } from './fact-schema.js';
import { nearestWord } from './nearest-word.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

/** What fitted, if anything did, and everything a moderator should hear. */
export interface Checked<T> {
  readonly value: T | undefined;
  /** The file's data without the keys nobody knows. */
  readonly data: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Checks a file against a schema and turns every misfit into advice. A key nobody knows is set aside with a
 * warning; one that looks like a misspelt key that is missing is an error, for `staus: retracted` must not be lost.
 */
export function checkAgainst<S extends z.ZodType>(schema: S, file: YamlFile): Checked<z.output<S>> {
  const whole = schema.safeParse(file.data);
  if (whole.success) return { value: whole.data, data: file.data, issues: [] };

  const form = memoJsonSchema(schema);
  const data = structuredClone(file.data);
  const issues: Issue[] = [];
  const unknown = whole.error.issues.flatMap(flatten).filter((issue) => issue.code === 'unrecognized_keys');
  for (const { path, keys } of unknown as z.core.$ZodIssueUnrecognizedKeys[]) {
    for (const key of keys) {
      issues.push(unknownKey(file, form, data, path as YamlPath, key));
      Reflect.deleteProperty(at(data, path as YamlPath) as object, key);
    }
  }
  const rest = schema.safeParse(data);
  if (!rest.success) issues.push(...rest.error.issues.map((issue) => misfit(file, form, data, issue)));
  return { value: rest.data, data, issues };
}

const forms = new WeakMap<z.ZodType, JsonSchema>();

function memoJsonSchema(schema: z.ZodType): JsonSchema {
  const known = forms.get(schema);
  if (known !== undefined) return known;
  const form = toJsonSchema(schema);
  forms.set(schema, form);
  return form;
}

/** A union hides what misfits inside its branches; the branch for the shape that was given is the one meant. */
function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inner = issue.errors.find((branch) =>
    branch.every((i) => i.code !== 'invalid_type' || i.path.length > 0),
  );
  return inner === undefined
    ? [issue]
    : inner.flatMap((i) => flatten({ ...i, path: [...issue.path, ...i.path] } as z.core.$ZodIssue));
}

function unknownKey(file: YamlFile, form: JsonSchema, data: unknown, path: YamlPath, key: string): Issue {
  const known = Object.keys(propertiesAt(form, path));
  const given = Object.keys((at(data, path) ?? {}) as object);
  const nearest = nearestWord(key, known);
  const meant = nearest !== undefined && !given.includes(nearest);
  return {
    file: file.path,
    line: file.lineOf([...path, key]),
    where: pathName([...path, key]),
    problem: `unknown key "${key}"`,
    ...(nearest === undefined ? {} : { nearest }),
    advice: meant
      ? `write "${nearest}"`
      : `remove it, or make it a comment with #; known keys: ${known.join(', ')}`,
    severity: meant ? 'error' : 'warning',
  };
}

function misfit(file: YamlFile, form: JsonSchema, data: unknown, given: z.core.$ZodIssue): Issue {
  const [issue] = flatten(given) as [z.core.$ZodIssue];
  const path = issue.path as YamlPath;
  const value = at(data, path);
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const nearest = typeof value === 'string' ? nearestWord(value, options) : undefined;
  const wanted = schemaAt(form, path)?.description ?? schemaAt(form, path.slice(0, -1))?.description;
  return {
    file: file.path,
    line: file.lineOf(path),
    where: pathName(path),
    problem: problem(issue, value),
    ...(nearest === undefined ? {} : { nearest }),
    advice: wanted === undefined ? 'see facts/README.md for an example' : `give ${wanted}`,
    severity: 'error',
  };
}

function problem(issue: z.core.$ZodIssue, value: unknown): string {
  const key = issue.path.at(-1);
  if (value === undefined) return key === undefined ? 'the file is empty' : `"${String(key)}" is missing`;
  if (typeof value === 'string') return value.trim() === '' ? 'is empty' : `"${shorten(value)}" does not fit`;
  if (issue.code === 'invalid_key') return `"${String(key)}" is no language: ar, en, fr …`;
  if (Array.isArray(value)) return 'a list stands here';
  return 'keys with values stand here';
}

const LONGEST_SHOWN = 60;
const shorten = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;

/** `facts[3].quote` */
export function pathName(path: YamlPath): string {
  return path.reduce<string>(
    (whole, step) =>
      typeof step === 'number' ? `${whole}[${step}]` : whole === '' ? step : `${whole}.${step}`,
    '',
  );
}

function at(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );
}

function schemaAt(form: JsonSchema, path: YamlPath): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((schema, step) => {
    if (schema === undefined) return undefined;
    const branches = [schema, ...((schema.anyOf ?? []) as JsonSchema[])];
    for (const branch of branches) {
      const next =
        typeof step === 'number' ? branch.items : (branch.properties?.[step] ?? branch.additionalProperties);
      if (typeof next === 'object' && !Array.isArray(next)) return next as JsonSchema;
    }
    return undefined;
  }, form);
}

function propertiesAt(form: JsonSchema, path: YamlPath): Record<string, unknown> {
  const schema = schemaAt(form, path);
  return [schema, ...((schema?.anyOf ?? []) as JsonSchema[])].find((s) => s?.properties)?.properties ?? {};
}
