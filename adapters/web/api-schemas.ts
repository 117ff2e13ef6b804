import { z } from 'zod';

/** Shapes that /api takes and gives; the OpenAPI file is generated from them. */

const verdict = z.enum(['supported', 'contradicted', 'related', 'unknown']);
const offset = z.int().nonnegative();
const probability = z.number().min(0).max(1);

export const TextSpan = z.object({ text: z.string(), start: offset, end: offset }).meta({
  id: 'TextSpan',
  description: 'Words with where they stand: UTF-16 code units, end exclusive.',
});

export const Source = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    publishedAt: z.string().meta({ description: 'ISO 8601, as the source prints it; no zone is invented.' }),
    url: z.string().nullable(),
    sha256: z.string().meta({ description: 'Of the archived text, lower-case hexadecimal.' }),
  })
  .meta({ id: 'Source', description: 'Who said it, and when.' });

export const Citation = z
  .object({
    factId: z.string(),
    quote: z.string().meta({ description: 'Verbatim: archive.slice(start, end) is this text.' }),
    start: offset,
    end: offset,
    translation: z
      .string()
      .nullable()
      .meta({ description: 'In the language of the answer, when the quote is in another.' }),
    source: Source,
  })
  .meta({ id: 'Citation', description: 'A verbatim quote of an archived source.' });

export const Conflict = z
  .object({
    kind: z.enum(['date', 'number', 'comparator', 'name', 'role', 'negation', 'opposite', 'quantifier']),
    claim: TextSpan,
    quote: TextSpan,
  })
  .meta({
    id: 'Conflict',
    description: 'Words of the claim and words of the archive that cannot both be so.',
  });

const judged = {
  verdict,
  confidence: probability.meta({ description: 'Probability that the verdict is right.' }),
  citations: z.array(Citation),
  conflicts: z.array(Conflict),
};

export const Part = z
  .object({ statement: TextSpan, ...judged })
  .meta({ id: 'Part', description: 'The answer to one statement of the message.' });

const id = z.union([z.string().max(200), z.number()]);

export const CheckRequest = z
  .object({
    claim: z.string().meta({ description: 'The message, at most 2,000 characters.' }),
    id: id.optional().meta({ description: 'Given back as it is.' }),
  })
  .meta({ id: 'CheckRequest' });

export const CheckResponse = z
  .object({
    id: id.optional(),
    claim: z.string(),
    language: z.string().meta({ description: '`ar` or `en`: the language of the answer.' }),
    ...judged,
    parts: z.array(Part),
    ms: z.number().nonnegative().meta({ description: 'Milliseconds it took.' }),
  })
  .meta({ id: 'CheckResponse', description: 'The same object as `ask --jsonl` prints.' });

export const ApiError = z
  .object({
    id: id.optional(),
    claim: z.string().optional(),
    error: z.object({
      code: z.string().meta({ description: 'Stable; for programs.' }),
      message: z.string().meta({ description: 'What is wrong and what to do; for people.' }),
    }),
  })
  .meta({ id: 'Error' });

export const Fact = z
  .object({
    id: z.string(),
    kind: z.literal('statement'),
    status: z.enum(['published', 'disputed', 'corrected', 'retracted']),
    expired: z.boolean(),
    expiresAt: z.string().nullable(),
    supersededBy: z.string().nullable(),
    quote: z.string(),
    start: offset,
    end: offset,
    language: z.string().meta({ description: 'Of the quote, as a BCP 47 tag.' }),
    wordings: z.record(z.string(), z.array(z.string())),
    translation: z.record(z.string(), z.string()),
    corrections: z.array(
      z.object({
        date: z.string(),
        reason: z.string(),
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    ),
    source: Source,
    url: z.string().meta({ description: 'The citation page.' }),
  })
  .meta({ id: 'Fact', description: 'Something a source says.' });

const LARGEST_PAGE = 200;

export const FactQuery = z.object({
  q: z.string().max(200).optional().meta({ description: 'Words that the fact must all have.' }),
  source: z.string().optional().meta({ description: 'Id of a source.' }),
  status: z.enum(['published', 'disputed', 'corrected', 'retracted', 'expired']).optional(),
  language: z.string().optional().meta({ description: 'Of the quote.' }),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

export const FactList = z
  .object({
    revision: z.string().meta({ description: 'Of the fact base.' }),
    total: z.int().nonnegative(),
    facts: z.array(Fact),
  })
  .meta({ id: 'FactList' });
