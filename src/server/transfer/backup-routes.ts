import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { z } from 'zod';
import { HearsayError } from '../../errors.ts';
import { audit } from '../access/audit.ts';
import type { AddRoutes } from '../add-routes.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { failureSchema } from '../schemas/failure.ts';
import { newFolder, saveUpload } from '../uploads/save-upload.ts';
import { openRecordThread } from '../work/open-record-thread.ts';
import { asDownload } from './as-download.ts';

const TAGS = ['transfer'];

const removing = (folder: string) => () => void rm(folder, { recursive: true, force: true }).catch(() => {});

/** The whole record as a file, and taking an export in; both for those who may do all. */
export const addBackupRoutes: AddRoutes = async (app, { record, settings, now }) => {
  const thread = openRecordThread(record);
  app.addHook('onClose', () => thread.close());
  await app.register(multipart);

  app.get(
    '/api/backup',
    {
      config: { need: 'admin' },
      schema: {
        summary: 'The whole record as it is now: a record itself, or of PostgreSQL an export of everything',
        tags: TAGS,
        response: { 200: z.any().describe('A file.'), default: failureSchema },
      },
    },
    async (request, reply) => {
      const folder = await newFolder();
      try {
        const file = join(folder, 'backup');
        const kind = await thread.run({ name: 'backup', file });
        await audit(request, { action: 'backup', subject: null });
        const name = `hearsay-${now().toISOString().slice(0, 10)}.${kind === 'record' ? 'db' : 'jsonl'}`;
        const stream = createReadStream(file).on('close', removing(folder));
        return asDownload(reply, { name, type: 'application/octet-stream' })
          .header('content-length', (await stat(file)).size)
          .send(stream);
      } catch (error) {
        removing(folder)();
        throw error;
      }
    },
  );

  app.post(
    '/api/import',
    {
      config: { need: 'admin' },
      schema: {
        summary: 'Take in an export (multipart/form-data, one file, gzipped or not): all of it, or nothing',
        tags: TAGS,
        consumes: ['multipart/form-data'],
        ...API_SCHEMAS['POST /api/import'],
      },
    },
    async (request) => {
      const { folder, names } = await saveUpload(request, settings.maxUpload);
      try {
        const [called] = names;
        if (called === undefined || names.length > 1)
          throw new HearsayError('bad-upload', `${names.length} files: one export at a time is accepted.`);
        const report = await thread.run({ name: 'import', file: join(folder, called), called });
        await audit(request, {
          action: 'import',
          subject: null,
          detail: `${report.added} documents, ${report.judgements} judgements`,
        });
        return report;
      } finally {
        removing(folder)();
      }
    },
  );
};
