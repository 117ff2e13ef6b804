/**
 * The format of the fact files: a public contract. Each description is shown by editors (facts/schema.json
 * is generated from here) and is the advice `isnad facts lint` gives when the value does not fit.
 */
import { z } from 'zod';
import type { Day } from '../model/basics.js';

/** `2026-01-21`, a day that exists. */
const day = z.iso.date().transform((text) => text as Day);

/** A day, perhaps with a time to the minute or finer, perhaps with the zone the source prints. */
const printedTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/)
  .refine((text) => day.safeParse(text.slice(0, 10)).success);

/** Shown in permalinks and buttons: what is not seen, half a character (no address can hold one) and `..` are no id. */
const id = z.string().regex(/^(?!\.{1,2}$)[^\s\p{Cc}\p{Cf}\p{Cs}]{1,100}$/u);
/** Whether a text may be an id. */
export const isId = (given: string): boolean => id.safeParse(given).success;

const text = z.string().regex(/\S/);
const language = z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/);

/** Several texts of one language; a single one needs no list. */
const texts = z.union([text, z.array(text)]);

export const sourceSchema = z.strictObject({
  id: id.describe(
    'a short name for the source without spaces or invisible characters, used once: madar-2026-01-21-deepseek',
  ),
  title: text.describe('the headline, as the source prints it'),
  publisher: text.describe('who published it: the name of the paper, site or body'),
  publishedAt: printedTime.describe(
    'the day as printed, 2026-01-21, with a time if printed, 2026-01-21T15:33, and a zone only if printed, 2026-01-21T15:33+03:00',
  ),
  language: language.describe('the language of the source: ar, en, fr …'),
  url: z
    .url({ protocol: /^https?$/ })
    .exactOptional()
    .describe('the web address it was read at, if known: https://…'),
  archive: text
    .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))(?!.*\\)/)
    .describe('the archived text, as a path inside the facts folder: sources/<source-id>.txt'),
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .describe('the SHA-256 of the archive: 64 figures and letters a to f, as `sha256sum` prints it'),
});

const selector = z.strictObject({
  exact: text.describe('the words of the quote, exactly as they stand in the archive'),
  prefix: z
    .string()
    .exactOptional()
    .describe('the words just before the quote, where the same words stand twice'),
  suffix: z
    .string()
    .exactOptional()
    .describe('the words just after the quote, where the same words stand twice'),
});

const checkSchema = z.strictObject({
  claim: text.describe('a claim as a member might write it'),
  verdict: z
    .enum(['supported', 'contradicted', 'related', 'unknown'])
    .describe('the verdict it must get: supported, contradicted, related or unknown'),
});

const correctionSchema = z.strictObject({
  date: day.describe('the day of the correction: 2026-02-01'),
  reason: text.describe('why: one sentence, readers see it'),
  before: text.exactOptional().describe('what stood there before'),
  after: text.exactOptional().describe('what stands there now'),
});

export const factSchema = z.strictObject({
  id: id.describe(
    'a short name for the fact without spaces or invisible characters, used once in all files; never change it',
  ),
  kind: z.literal('statement').exactOptional().describe('what sort of fact it is: statement'),
  quote: z
    .union([text, selector])
    .describe(
      'the words of the archive, exactly; or { exact, prefix, suffix } where the same words stand twice',
    ),
  translation: z
    .record(language, text)
    .exactOptional()
    .describe('the quote in other languages, one text each: { en: … }; shown as a translation'),
  wordings: z
    .record(language, texts)
    .exactOptional()
    .describe('ways people say the same, a list for each language: { ar: […], en: […] }'),
  checks: z
    .array(checkSchema)
    .exactOptional()
    .describe('claims with the verdict each must get: [ { claim: …, verdict: supported } ]'),
  status: z
    .enum(['draft', 'published', 'disputed', 'corrected', 'retracted'])
    .exactOptional()
    .describe('draft, published (when nothing is said), disputed, corrected or retracted'),
  expiresAt: day.exactOptional().describe('the first day on which it may be out of date: 2026-02-28'),
  supersededBy: id.exactOptional().describe('the id of the fact that takes its place'),
  corrections: z
    .array(correctionSchema)
    .exactOptional()
    .describe('what was corrected: [ { date: 2026-02-01, reason: …, before: …, after: … } ]'),
});

/** A fact file: one source and what it says. */
export const factFileSchema = z.strictObject({
  source: sourceSchema.describe(
    'who said it, where and when: { id, title, publisher, publishedAt, language, archive, sha256 }',
  ),
  facts: z.array(factSchema).describe('the facts, a list: each begins with "- id: …"'),
});

const nameSchema = z.strictObject({
  id: id.describe('a short name without spaces or invisible characters, used once: deepseek'),
  kind: z
    .enum(['person', 'company', 'organisation', 'product', 'place'])
    .describe('person, company, organisation, product or place'),
  names: z
    .record(language, texts)
    .describe('every spelling, a list for each language: { ar: [ديب سيك], en: [DeepSeek] }'),
});

/** names.yaml: people, companies, organisations, products and places with all their spellings. */
export const namesFileSchema = z.array(nameSchema).describe('a list of names: each begins with "- id: …"');

export type SourceEntry = z.output<typeof sourceSchema>;
export type FactEntry = z.output<typeof factSchema>;
export type CheckEntry = z.output<typeof checkSchema>;
export type CorrectionEntry = z.output<typeof correctionSchema>;
export type NameEntry = z.output<typeof nameSchema>;

/** A schema as plain data, for an editor or to find a field's description by its path. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

export const toJsonSchema = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input' });
