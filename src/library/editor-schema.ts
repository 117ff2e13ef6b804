import { factFileSchema, type JsonSchema, namesFileSchema, toJsonSchema } from './fact-schema.js';

/** JSON Schemas for editors, by file name in the facts folder; generated, so that they cannot disagree with lint. */
export function editorSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'schema.json': { title: 'A source and its facts', ...toJsonSchema(factFileSchema) },
    'names.schema.json': { title: 'Names in every spelling', ...toJsonSchema(namesFileSchema) },
  };
}
