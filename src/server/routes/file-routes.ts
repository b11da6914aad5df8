import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { HearsayError } from '../../errors.ts';
import { documentPage, getDocument, originalOf } from '../../record/index.ts';
import { createFormat, FORMAT_NAMES, type FormatName } from '../../show/index.ts';
import type { AddRoutes } from '../add-routes.ts';
import { asOfQuerySchema, idParams } from '../schemas/address-values.ts';
import { failureSchema } from '../schemas/failure.ts';
import { asOf } from '../views/as-of.ts';

const TAGS = ['documents'];

/** Ending and media type of each format. */
const FILES: Readonly<Record<FormatName, readonly [ending: string, type: string]>> = {
  table: ['txt', 'text/plain'],
  json: ['json', 'application/json'],
  jsonl: ['jsonl', 'application/jsonl'],
  csv: ['csv', 'text/csv'],
  markdown: ['md', 'text/markdown'],
  html: ['html', 'text/html'],
  w3c: ['jsonl', 'application/ld+json'],
};

const SCREEN = { columns: 100, hasColour: false, isExplained: true, hasIds: true };

interface File {
  readonly name: string;
  readonly type: string;
}

/** Has an answer kept as a file: whatever is in it, no browser takes it for a page of ours. */
const asFile = (reply: FastifyReply, { name, type }: File): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .type(type);

const file = { response: { 200: z.any().describe('A file.'), default: failureSchema } };

/** Documents as files: as they were read, and in the formats of `hearsay read`. */
export const addFileRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/documents/:id/original',
    {
      config: { need: 'read' },
      schema: {
        summary: 'The bytes that a document was read from, as they were kept',
        tags: TAGS,
        params: idParams,
        querystring: asOfQuerySchema,
        ...file,
      },
    },
    async ({ params, query, visitor }, reply) => {
      const { document } = await getDocument(record, params.id, asOf(visitor, query));
      const original = await originalOf(record, document.id);
      if (original === null)
        throw new HearsayError('no-such-original', `${document.id}: its original was not kept.`);
      const isText = original.mediaType?.startsWith('text/plain') ?? false;
      const type = isText ? 'text/plain; charset=utf-8' : 'application/octet-stream';
      return asFile(reply, { name: `original-${document.id.slice(0, 16)}`, type }).send(
        Buffer.from(original.bytes),
      );
    },
  );

  app.get(
    '/api/documents/:id/as/:format',
    {
      config: { need: 'read' },
      schema: {
        summary: 'A document with its statements, in a format of “hearsay read”',
        tags: TAGS,
        params: idParams.extend({ format: z.enum(FORMAT_NAMES) }),
        querystring: asOfQuerySchema,
        ...file,
      },
    },
    async ({ params, query, visitor }, reply) => {
      const { reading } = await documentPage(record, params.id, asOf(visitor, query));
      const format = createFormat(params.format, SCREEN);
      const [ending, type] = FILES[params.format];
      const name = `${reading.document.id.slice(0, 16)}.${ending}`;
      return asFile(reply, { name, type: `${type}; charset=utf-8` }).send(
        `${format.open()}${format.reading(reading, 0)}${format.close(1)}`,
      );
    },
  );
};
