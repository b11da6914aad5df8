import { Readable } from 'node:stream';
import { z } from 'zod';
import type { AddRoutes } from '../add-routes.ts';
import { asOfQuerySchema, idParams } from '../schemas/address-values.ts';
import { failureSchema } from '../schemas/failure.ts';
import { asOf } from '../views/as-of.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { packFiles } from './pack-files.ts';
import { zipFiles } from './zip-files.ts';

/** The evidence of a statement as a zip: its sources, spans, hashes, time line and citation. */
export const addEvidenceRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/statements/:id/evidence.zip',
    {
      config: { need: 'read' },
      schema: {
        summary:
          'Take the evidence of a statement: a zip with snapshots, spans, hashes, time line and citation',
        tags: ['statements'],
        params: idParams,
        querystring: asOfQuerySchema,
        response: { 200: z.any().describe('A zip (application/zip).'), default: failureSchema },
      },
    },
    async ({ params, query, visitor }, reply) => {
      const evidence = await gatherEvidence(record, params.id, { asked: asOf(visitor, query) });
      const name = evidence.page.account.id ?? evidence.page.attribution.id;
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="evidence-${name.slice(0, 16)}.zip"`)
        .header('cache-control', 'private, no-cache')
        .send(Readable.from(zipFiles(packFiles(evidence))));
    },
  );
};
