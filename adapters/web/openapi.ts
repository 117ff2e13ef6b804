import { z } from 'zod';
import {
  ApiError,
  CheckRequest,
  CheckResponse,
  Citation,
  Conflict,
  Fact,
  FactList,
  FactQuery,
  Part,
  Source,
  TextSpan,
} from './api-schemas.js';

const VERSION = '1.0.0';

const schemas = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({
  TextSpan,
  Source,
  Citation,
  Conflict,
  Part,
  CheckRequest,
  CheckResponse,
  Fact,
  FactList,
  Error: ApiError,
}))
  schemas.add(schema, { id });

const reference = (id: string) => `#/components/schemas/${id}`;
const json = (id: string, description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: reference(id) } } },
});

/** The API as an OpenAPI 3.1 document, its schemas generated from those that check requests and responses. */
export function openApi(origin: string): object {
  // Keys are only ever added: as input, no schema forbids those that it does not know.
  const generated = z.toJSONSchema(schemas, { uri: reference, io: 'input' }).schemas;
  return {
    openapi: '3.1.1',
    info: {
      title: 'Isnad',
      version: VERSION,
      description:
        'A claim in, the quotes of sources that bear on it out. It asserts nothing that is not a quote.',
    },
    servers: [{ url: origin }],
    paths: {
      '/api/check': {
        post: {
          operationId: 'check',
          summary: 'Check a claim',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: reference('CheckRequest') } } },
          },
          responses: {
            200: json('CheckResponse', 'What sources say of it'),
            400: json('Error', 'The request cannot be read'),
            413: json('Error', 'The body is too large'),
            422: json('Error', 'The claim is too long'),
            429: json('Error', 'Too many claims; Retry-After says how many seconds to wait'),
            500: json('Error', 'A bug; the message holds a reference that the log has too'),
          },
        },
      },
      '/api/facts': {
        get: {
          operationId: 'listFacts',
          summary: 'Browse and search the fact base',
          parameters: parameters(),
          responses: { 200: json('FactList', 'A page of facts'), 400: json('Error', 'A parameter is wrong') },
        },
      },
      '/api/facts/{id}': {
        get: {
          operationId: 'showFact',
          summary: 'One fact',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: json('Fact', 'The fact'), 404: json('Error', 'There is none of that id') },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(generated).map(([id, { $schema, $id, id: _, ...schema }]) => [id, schema]),
      ),
    },
  };
}

function parameters(): object[] {
  const { properties = {} } = z.toJSONSchema(FactQuery, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
}
