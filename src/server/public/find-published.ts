import { HearsayError } from '../../errors.ts';
import type { Subject } from '../../model/index.ts';
import {
  type DocumentPage,
  documentPage,
  isPublished,
  type OpenRecord,
  type PersonPage,
  personPage,
  type StatementPage,
  statementPage,
} from '../../record/index.ts';

/** The public sees what is open, and nothing that is restricted. */
const PUBLIC = { hasInternal: false, hasRestricted: false } as const;
const NOW = { ...PUBLIC, recordedBy: null, publishedBy: null } as const;

/** Something that an admin put before the public. */
export interface Published<T> {
  readonly page: T;
  readonly isIndexed: boolean;
}

const MISSING = /^(?:no-such-|bad-)|^(?:restricted|ambiguous)$/;

/** What is there and may be shown to anybody; null for all else, whatever the reason. */
async function orNothing<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof HearsayError && MISSING.test(error.code)) return null;
    throw error;
  }
}

async function ifPublished<T>(record: OpenRecord, subject: Subject, page: T): Promise<Published<T> | null> {
  const published = await isPublished(record, subject);
  return published && { page, isIndexed: published.isIndexed };
}

/** The document of a whole id, if its page is before the public and it is open. */
export async function findPublishedDocument(
  record: OpenRecord,
  id: string,
): Promise<Published<DocumentPage> | null> {
  const page = await orNothing(() => documentPage(record, id, NOW));
  return page?.reading.document.id === id ? ifPublished(record, { document: id }, page) : null;
}

/** The statement of a whole id, or of that of an attribution, if its page is before the public and its document is open. */
export async function findPublishedStatement(
  record: OpenRecord,
  id: string,
): Promise<Published<StatementPage> | null> {
  const page = await orNothing(() => statementPage(record, id, NOW));
  if (!page || ![page.attribution.id, page.account.id].includes(id)) return null;
  const { cue, content } = page.attribution;
  const attribution = { document: page.reading.document.id, cue, content };
  return ifPublished(record, { attribution }, page);
}

/** Statements on the page of a person. */
const MOST_SHOWN = 50;

/** The person of a whole id, if their page is before the public. */
export async function findPublishedPerson(
  record: OpenRecord,
  id: string,
): Promise<Published<PersonPage> | null> {
  const filters = { ...PUBLIC, hasCopies: false };
  const page = await orNothing(() => personPage(record, id, { filters, limit: MOST_SHOWN, offset: 0 }));
  if (!page || ![page.person.id, ...page.person.merged].includes(id)) return null;
  return ifPublished(record, { person: page.person.id }, page);
}
