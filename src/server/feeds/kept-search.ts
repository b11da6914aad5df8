import type { FastifyRequest } from 'fastify';
import { HearsayError } from '../../errors.ts';
import type { StoredSearch } from '../../record/index.ts';
import type { SavedSearch, StatementQuery } from '../contract.ts';

/** Name of the user who asks. Throws `not-signed-in`. */
export function ownerOf({ visitor }: Pick<FastifyRequest, 'visitor'>): string {
  if (visitor.name !== null) return visitor.name;
  throw new HearsayError('not-signed-in', 'Nobody has signed in; whoever keeps searches has to.');
}

/** A search of the record as it is answered: its query was checked when it was kept. */
export const savedSearch = (search: StoredSearch): SavedSearch => ({
  ...search,
  query: search.query as StatementQuery,
});
