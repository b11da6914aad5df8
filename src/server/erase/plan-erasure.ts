import { createHash } from 'node:crypto';
import { type OpenRecord, planDocuments, planPerson } from '../../record/index.ts';
import type { ErasureAsked, ErasurePlan } from '../contract.ts';

type Planned = Omit<ErasurePlan, 'confirm'>;

async function documentsPlanned(record: OpenRecord, ids: readonly string[]): Promise<Planned> {
  const { documents, attributions, holds } = await planDocuments(record, ids);
  return {
    ...{ documents, statements: attributions, holds, person: null, namesakes: [] },
    namedIn: { documents: 0, originals: 0 },
  };
}

async function personPlanned(record: OpenRecord, asked: string): Promise<Planned> {
  const { person, namesakes, documents, originals, holds } = await planPerson(record, asked);
  return {
    ...{ documents: [], statements: 0, holds, namesakes },
    person: { id: person.id, name: person.name },
    namedIn: { documents, originals },
  };
}

/**
 * What an erasure would take as the record is now; whatever is planned otherwise is confirmed by other words. Throws
 * `no-such-document`, `no-such-person`, `ambiguous`, `no-name`.
 */
export async function planErasure(record: OpenRecord, asked: ErasureAsked): Promise<ErasurePlan> {
  const planned = await ('documents' in asked
    ? documentsPlanned(record, asked.documents)
    : personPlanned(record, asked.person));
  const told = [planned.documents.map(({ id }) => id), planned.person, planned.namesakes, planned.namedIn];
  const confirm = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 24);
  return { confirm, ...planned };
}
