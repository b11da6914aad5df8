import type { FastifyRequest } from 'fastify';
import { HearsayError } from '../../errors.ts';
import { getPerson, type OpenRecord, type RecordedPerson } from '../../record/index.ts';
import { type Viewer, viewerOf } from '../access/viewer-of.ts';
import type { ServerSettings } from '../context.ts';
import { originOf } from './origin-of.ts';

/** How many entries a feed has where nobody says. */
const USUAL = 50;

/** What of a feed is asked for, and by whom. */
export interface FeedAsked {
  /** Address of the server, without a slash at its end. */
  readonly origin: string;
  readonly limit: number;
  readonly viewer: Viewer;
}

/** What a request asks of a feed. */
export const feedAsked = (
  request: FastifyRequest,
  { limit = USUAL, settings }: { readonly limit: number | undefined; readonly settings: ServerSettings },
): FeedAsked => ({ origin: originOf(request, settings), limit, viewer: viewerOf(request.visitor) });

/** The feed's own address. */
export const selfOf = (path: string, { origin, limit }: Pick<FeedAsked, 'origin' | 'limit'>): string =>
  `${origin}/feeds/${path}.atom${limit === USUAL ? '' : `?limit=${limit}`}`;

/** Somebody of whom there may be a feed. Throws `no-such-person`, `ambiguous`, `restricted`. */
export async function followed(record: OpenRecord, id: string, viewer: Viewer): Promise<RecordedPerson> {
  const person = await getPerson(record, id, viewer);
  if (!person.isRestricted || viewer.hasRestricted) return person;
  throw new HearsayError('restricted', `${id}: this person is restricted, and has no feed.`);
}
