import { contentWords } from '../../add/write-attributions.ts';
import type { CurrentDecisions } from '../../load/judgements.ts';
import { loadDocuments } from '../../load/load-documents.ts';
import type { Db } from '../../store/store.ts';
import { matchesQuery, type SearchQuery } from '../../words/index.ts';
import type { ListedRow } from '../list-statements.ts';

/** Which of some attributions answer a query by their words, in their order. */
export async function verifyRows(
  db: Db,
  rows: readonly ListedRow[],
  { query, decisions }: { readonly query: SearchQuery; readonly decisions: CurrentDecisions },
): Promise<readonly ListedRow[]> {
  const numbers = [...new Set(rows.map(({ document }) => document))];
  const texts = new Map<string, string>();
  for (const { document, attributions } of await loadDocuments(db, numbers, decisions))
    for (const { attribution } of attributions)
      texts.set(attribution.id, contentWords(document.text, attribution.content));
  return rows.filter(({ id }) => matchesQuery(texts.get(id) ?? '', query));
}
