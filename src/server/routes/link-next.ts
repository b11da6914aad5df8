import type { FastifyReply, FastifyRequest } from 'fastify';

/** Which part of a list was given. */
export interface GivenPart {
  readonly limit: number;
  readonly offset: number;
  readonly hasMore: boolean;
}

/** Says in the header `Link` where the next part of a list is (RFC 8288), if there is one. */
export function linkNext(
  { url }: FastifyRequest,
  reply: FastifyReply,
  { limit, offset, hasMore }: GivenPart,
): void {
  if (!hasMore) return;
  const [path = '', query] = url.split('?', 2);
  const next = new URLSearchParams(query);
  next.set('limit', String(limit));
  next.set('offset', String(offset + limit));
  reply.header('link', `<${path}?${next}>; rel="next"`);
}

/** Whether there are more than were given. */
export const hasMore = (
  { total, isTotalCut }: { readonly total: number; readonly isTotalCut: boolean },
  given: number,
): boolean => isTotalCut || given < total;
