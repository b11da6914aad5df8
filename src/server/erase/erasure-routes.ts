import { HearsayError } from '../../errors.ts';
import { audit } from '../access/audit.ts';
import type { AddRoutes } from '../add-routes.ts';
import type { Erasure, ErasureAsked } from '../contract.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { openRecordThread, type RecordThread } from '../work/open-record-thread.ts';
import { planErasure } from './plan-erasure.ts';

async function erase(
  thread: RecordThread,
  asked: ErasureAsked,
  by: string,
): Promise<NonNullable<Erasure['done']>> {
  const { reason } = asked;
  const { documents, isSwept } = await ('documents' in asked
    ? thread.run({ name: 'eraseDocuments', documents: asked.documents, by, reason })
    : thread.run({ name: 'erasePerson', person: asked.person, by, reason }));
  return { documents, isSwept };
}

/** Erasing documents and people for good, once it was confirmed what would go. */
export const addErasureRoutes: AddRoutes = (app, { record }) => {
  const thread = openRecordThread(record);
  app.addHook('onClose', () => thread.close());
  app.post(
    '/api/erasures',
    {
      config: { need: 'admin' },
      schema: {
        summary: 'Say what erasing documents or a person would take, and erase it once that is confirmed',
        tags: ['administration'],
        ...API_SCHEMAS['POST /api/erasures'],
      },
    },
    async (request): Promise<Erasure> => {
      const { body, visitor } = request;
      const plan = await planErasure(record, body);
      if (body.confirm === null) return { plan, done: null };
      if (body.confirm !== plan.confirm)
        throw new HearsayError(
          'not-confirmed',
          'What would go is not what was confirmed: the record has changed, or something else is asked for. Ask again with “confirm” null.',
        );
      const done = await erase(thread, body, visitor.name ?? '');
      // Neither the name nor the title: what is erased is not to stand in the audit.
      await audit(request, { action: 'erase', subject: plan.person?.id ?? done.documents[0] ?? null });
      return { plan, done };
    },
  );
};
