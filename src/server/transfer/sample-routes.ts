import { z } from 'zod';
import { HearsayError } from '../../errors.ts';
import {
  drawSheet,
  keepMeasured,
  measuredBy,
  type OpenRecord,
  SHEET_COLUMNS,
  type SheetScore,
  scoreSheets,
  sheetOfCsv,
} from '../../record/index.ts';
import { sheetCsv } from '../../show/sheet-csv.ts';
import { audit } from '../access/audit.ts';
import type { AddRoutes } from '../add-routes.ts';
import { filtersOfQuery } from '../routes/filters-of-query.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { failureSchema } from '../schemas/failure.ts';
import { statementQuerySchema } from '../schemas/record/statement-query.ts';
import { asDownload } from './as-download.ts';

const TAGS = ['sample'];
const BODY = 20 * 1024 * 1024;

const number = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);

const query = statementQuerySchema.omit({ q: true, by: true, limit: true, offset: true }).extend({
  n: number.describe('Statements to draw.'),
  passages: number.exactOptional().describe('Passages to draw, for what is missed; as many.'),
  by: z.enum(['publisher', 'month', 'manner']).exactOptional().describe('Drawn from each in proportion.'),
  seed: z.string().max(100).default('1').describe('Another seed draws others.'),
});

async function keepScore(
  record: OpenRecord,
  score: SheetScore,
  sheets: readonly { readonly name: string }[],
): Promise<void> {
  const day = record.ports.now().toISOString().slice(0, 10);
  const { attributions, passages } = score.rows;
  const names = sheets.map(({ name }) => name).join(', ');
  const source = `measured here ${day}: ${attributions} statements and ${passages} passages of ${names}`;
  const measured = measuredBy(score, source);
  if (measured.length === 0)
    throw new HearsayError(
      'too-little-coded',
      'Nothing was kept: statements (content_ok, speaker_ok) and passages (missed) have to be coded of an engine.',
    );
  await keepMeasured(record, measured);
}

/** Sheets of statements to be checked by hand, drawn and scored. */
export const addSampleRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/sample.csv',
    {
      config: { need: 'review' },
      schema: {
        summary: 'Draw a sheet of statements and passages to check by hand',
        tags: TAGS,
        querystring: query,
        response: { 200: z.any().describe('A file.'), default: failureSchema },
      },
    },
    async (request, reply) => {
      const { n, passages = n, by = null, seed, copies = false, ...asked } = request.query;
      const filters = await filtersOfQuery(record, { ...asked, copies }, request.visitor);
      const rows = await drawSheet(record, { filters, by, seed, attributions: n, passages });
      return asDownload(reply, { name: 'hearsay-sample.csv', type: 'text/csv; charset=utf-8' }).send(
        sheetCsv(SHEET_COLUMNS, rows),
      );
    },
  );

  app.post(
    '/api/sample/scores',
    {
      config: { need: 'review' },
      bodyLimit: BODY,
      schema: {
        summary: 'Score sheets that were filled in: your own precision and recall',
        tags: TAGS,
        ...API_SCHEMAS['POST /api/sample/scores'],
      },
    },
    async (request) => {
      const { sheets, isKept } = request.body;
      const score = await scoreSheets(
        record,
        sheets.map(({ name, csv }) => sheetOfCsv(name, Buffer.from(csv))),
      );
      if (!isKept) return score;
      await keepScore(record, score, sheets);
      await audit(request, { action: 'score-kept', subject: null });
      return score;
    },
  );
};
