import type { AttributionPlace } from '../../../model/index.ts';
import { findJudged } from '../../judgements/judged-attribution.ts';
import { loadDecisions } from '../../load/judgements.ts';
import { loadDocuments } from '../../load/load-documents.ts';
import type { OpenRecord } from '../../open-record.ts';

/** Id of the attribution that stands at a place now; null where none does, or two do. */
export async function attributionAt(
  { store: { db }, key }: OpenRecord,
  place: AttributionPlace,
): Promise<string | null> {
  const row = await db.selectFrom('document').select('n').where('id', '=', place.document).executeTakeFirst();
  const [loaded] = row ? await loadDocuments(db, [row.n], await loadDecisions(db, key)) : [];
  const attributions = loaded?.attributions.map(({ attribution }) => attribution) ?? [];
  return findJudged(place, attributions)?.id ?? null;
}
