import { Readable } from 'node:stream';
import { z } from 'zod';
import { HearsayError } from '../../errors.ts';
import type { Reading } from '../../model/index.ts';
import { type Asked, exportLines, exportReadings, type OpenRecord, writeLines } from '../../record/index.ts';
import { createClaimReviewFormat, createFormat, type Format } from '../../show/index.ts';
import { audit } from '../access/audit.ts';
import type { AddRoutes } from '../add-routes.ts';
import { filtersOfQuery } from '../routes/filters-of-query.ts';
import { flagSchema } from '../schemas/address-values.ts';
import { failureSchema } from '../schemas/failure.ts';
import { statementQuerySchema } from '../schemas/record/statement-query.ts';
import { asDownload } from './as-download.ts';

/** Media type of each format, and how its files end. */
const FORMATS = {
  jsonl: ['application/jsonl', 'jsonl'],
  csv: ['text/csv', 'csv'],
  w3c: ['application/ld+json', 'w3c.jsonl'],
  claimreview: ['application/ld+json', 'claimreview.jsonl'],
} as const;
type ExportFormat = keyof typeof FORMATS;

const query = statementQuerySchema.omit({ q: true, by: true, limit: true, offset: true }).extend({
  format: z
    .enum(Object.keys(FORMATS) as [ExportFormat, ...ExportFormat[]])
    .default('jsonl')
    .describe('jsonl has everything and is taken back by an import; the others have statements.'),
  text: flagSchema.default(true).describe('Whether words are given out; else ids, hashes and offsets alone.'),
  originals: flagSchema.default(true).describe('Whether the bytes that documents came from are given out.'),
});
type ExportQuery = z.infer<typeof query>;

const SCREEN = { columns: 100, hasColour: false, isExplained: false, hasIds: false };

async function* shown(
  readings: AsyncIterable<Reading>,
  format: Omit<Format, 'name'>,
): AsyncGenerator<string> {
  let count = 0;
  yield format.open();
  for await (const reading of readings) yield format.reading(reading, count++);
  yield format.close(count);
}

function piecesOf(
  record: OpenRecord,
  asked: Asked,
  { format, text, originals }: ExportQuery,
): AsyncIterable<string> {
  if (format === 'jsonl')
    return writeLines(
      exportLines(record, { ...asked, hasTexts: text, hasOriginals: originals, hasRuns: false }),
    );
  if (!text)
    throw new HearsayError(
      'bad-format',
      `text=false leaves nothing to say in ${format}; format=jsonl would be accepted.`,
    );
  const how = format === 'claimreview' ? createClaimReviewFormat() : createFormat(format, SCREEN);
  return shown(exportReadings(record, asked), how);
}

/** With the first piece waited for, so that what is wrong with the question is answered as such. */
async function begun(pieces: AsyncIterable<string>): Promise<Readable> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all(): AsyncGenerator<string> {
    try {
      for (let next = first; !next.done; next = await iterator.next())
        if (next.value !== '') yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return Readable.from(all(), { objectMode: false });
}

/** The record given out as a file, all of it or what matches, as far as who asks may see it. */
export const addExportRoutes: AddRoutes = (app, { record, now }) => {
  app.get(
    '/api/export',
    {
      config: { need: 'read' },
      schema: {
        summary: 'Write out the record, all of it or what matches, as far as you may see it',
        tags: ['transfer'],
        querystring: query,
        response: { 200: z.any().describe('A file.'), default: failureSchema },
      },
    },
    async (request, reply) => {
      const { format } = request.query;
      const filters = await filtersOfQuery(record, request.query, request.visitor);
      const { hasRestricted } = filters;
      const stream = await begun(piecesOf(record, { filters, hasRestricted }, request.query));
      await audit(request, { action: 'export', subject: null, detail: format });
      const [type, ending] = FORMATS[format];
      const name = `hearsay-${now().toISOString().slice(0, 10)}.${ending}`;
      return asDownload(reply, { name, type: `${type}; charset=utf-8` }).send(stream);
    },
  );
};
