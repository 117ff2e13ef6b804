import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editorSchemas } from '../../src/library/editor-schema.js';

const folder = path.resolve(import.meta.dirname, '../../facts');

test.each(Object.entries(editorSchemas()))(
  'facts/%s is what lint checks: run "isnad facts schema"',
  (name, schema) => {
    expect(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))).toEqual(schema);
  },
);

test('an editor is told of every field, and of keys nobody knows', () => {
  const { properties } = editorSchemas()['schema.json']!;
  const fact = (properties!.facts as { items: Record<string, unknown> }).items;
  expect(fact.additionalProperties).toBe(false);
  for (const field of Object.values(fact.properties as Record<string, { description?: string }>)) {
    expect(field.description).toMatch(/\S/);
  }
});
