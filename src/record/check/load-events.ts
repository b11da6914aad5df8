import type { PrintedEvent } from '../../model/index.ts';
import type { AccountLink } from '../find/statement/account.ts';
import { loadAccount } from '../find/statement/load-account.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Viewer } from '../sight/viewer.ts';

/** Whether anything was done to a statement: of most, nothing was. */
async function hasLinks({ store }: OpenRecord, statement: number): Promise<boolean> {
  const found = await store.db
    .selectFrom('attribution as end')
    .innerJoin('link', 'link.to_attribution', 'end.n')
    .select('link.n')
    .where('end.statement', '=', statement)
    .limit(1)
    .execute();
  return found.length > 0;
}

type Files = ReadonlyMap<string, string | null>;

/** The paths by which documents were given, by their ids. */
async function filesOf({ store }: OpenRecord, documents: readonly string[]): Promise<Files> {
  if (documents.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('document')
    .select(['id', 'file'])
    .where('id', 'in', [...new Set(documents)])
    .execute();
  return new Map(rows.map(({ id, file }) => [id, file]));
}

function eventOf(link: AccountLink, files: Files): PrintedEvent {
  const { id, review, relation, status, isConditional, from, evidence } = link;
  const { attribution, document, speakers } = from;
  const { title, publisher, publishedAt, url } = document;
  return {
    ...{ link: id, review, relation, status, isConditional, attribution, speakers },
    document: { id: document.id, title, publisher, publishedAt, url, file: files.get(document.id) ?? null },
    words: evidence.join(' … '),
  };
}

/** What was done to the statement that an attribution reports, the earliest first; what a person rejected is left out. */
export async function loadEvents(
  record: OpenRecord,
  { n, statement }: { readonly n: number; readonly statement: number | null },
  { hasInternal }: Pick<Viewer, 'hasInternal'>,
): Promise<readonly PrintedEvent[]> {
  if (statement === null || !(await hasLinks(record, statement))) return [];
  const asked = { recordedBy: null, publishedBy: null, hasRestricted: false, hasInternal };
  const { about } = await loadAccount(record, { attribution: n, statement, ...asked });
  const held = about.filter(({ review }) => review !== 'rejected');
  const files = await filesOf(
    record,
    held.map(({ from }) => from.document.id),
  );
  return held.map((link) => eventOf(link, files));
}
