import type { Subject } from '../../model/index.ts';
import { attributionAt, type OpenRecord, publishedSubjects } from '../../record/index.ts';
import { viewerOf } from '../access/viewer-of.ts';
import type { AddRoutes } from '../add-routes.ts';
import type { Api } from '../contract.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';

type Published = Api['GET /api/published']['answer']['published'];

/** Where the public page of something is; null where it is not in its text any more. */
async function addressOf(record: OpenRecord, subject: Subject): Promise<string | null> {
  if ('document' in subject) return `/public/documents/${subject.document}`;
  if ('person' in subject) return `/public/people/${subject.person}`;
  const id = await attributionAt(record, subject.attribution);
  return id === null ? null : `/public/statements/${id}`;
}

/** What is before the public. */
export const addPublishedRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/published',
    {
      config: { need: 'review' },
      schema: {
        summary: 'List what admins have put before the public',
        tags: ['review'],
        ...API_SCHEMAS['GET /api/published'],
      },
    },
    async ({ visitor }) => {
      const published: Published[number][] = [];
      for (const one of await publishedSubjects(record, viewerOf(visitor))) {
        const address = await addressOf(record, one.subject);
        if (address !== null) published.push({ ...one, address });
      }
      return { published };
    },
  );
};
