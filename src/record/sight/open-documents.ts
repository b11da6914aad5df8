import { type Expression, type SqlBool, sql } from 'kysely';

/** What of a sight tells closed documents from open ones. */
export interface Closing {
  /** The moment at which a document is closed that opens later; null where none is, or where they are shown. */
  readonly closedAt: string | null;
}

const EVERY = sql<SqlBool>`1 = 1`;

/** Whether a row of `document`, by its name in the query, is open to who looks. */
export const isOpen = (document: string, { closedAt }: Closing): Expression<SqlBool> =>
  closedAt === null
    ? EVERY
    : sql<SqlBool>`(${sql.ref(`${document}.open_from`)} IS NULL OR ${sql.ref(`${document}.open_from`)} <= ${closedAt})`;

/** Numbers of the documents that are closed to who looks, as a query in brackets; asked for only where there are some. */
export const closedDocuments = (closedAt: string): Expression<number> =>
  sql<number>`(SELECT closed.n FROM document AS closed WHERE closed.open_from > ${closedAt})`;

/** Whether a column with the number of a document, or null, names none that is closed. */
export const leadsToOpen = (column: string, { closedAt }: Closing): Expression<SqlBool> =>
  closedAt === null
    ? EVERY
    : sql<SqlBool>`(${sql.ref(column)} IS NULL OR ${sql.ref(column)} NOT IN ${closedDocuments(closedAt)})`;

/** Whether a row of `document` copies nothing that who looks may see. */
export const copiesNothing = (document: string, { closedAt }: Closing): Expression<SqlBool> => {
  const origin = sql.ref(`${document}.copy_of`);
  return closedAt === null
    ? sql<SqlBool>`${origin} IS NULL`
    : sql<SqlBool>`(${origin} IS NULL OR ${origin} IN ${closedDocuments(closedAt)})`;
};
