import type { StatementQuery } from '../../../src/server/contract.ts';
import type { RoomQuery } from '../../app/room-query.ts';

const NAMES = [
  'q',
  'speaker',
  'publisher',
  'from',
  'to',
  'publishedBy',
  'recordedBy',
  'manner',
  'act',
  'polarity',
  'standing',
  'document',
] as const;

/** What the address of a search asks the API for; empty where nothing is asked for yet. */
export function searchQuery(query: RoomQuery): StatementQuery {
  const named = Object.fromEntries(NAMES.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  return {
    ...named,
    ...(query.by === 'meaning' && query.q ? { by: 'meaning' } : {}),
    ...(query.copies === 'false' ? { copies: false } : {}),
  };
}
