import type { StandingName } from '../../model/index.ts';
import { documentPage, hasOriginal, isPublished, type OpenRecord } from '../../record/index.ts';
import type { DocumentView, Mark } from '../contract.ts';
import type { AsOf } from './as-of.ts';
import { judgementOf } from './parts/judgement-of.ts';
import { readView } from './read-view.ts';

/** A document of the record as it is shown. Throws what `documentPage` throws. */
export async function documentView(record: OpenRecord, asked: string, asOf: AsOf): Promise<DocumentView> {
  const page = await documentPage(record, asked, asOf);
  const { reading, copyEvidence: _copyEvidence, judgements, orphaned, marks, ...known } = page;
  const { id } = reading.document;
  return {
    ...readView(reading),
    ...known,
    marks: marks as Readonly<Record<string, Omit<Mark, 'standing'> & { readonly standing: StandingName }>>,
    hasOriginal: await hasOriginal(record, id),
    isPublished: (await isPublished(record, { document: id })) !== null,
    judgements: judgements.map(judgementOf),
    orphaned: orphaned.map(judgementOf),
  };
}
